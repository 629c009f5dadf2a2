package import GangmuModel

/// Finds every place where a clause marker may stand.
///
/// A token is a possibility: whether it opens a clause is for the parser to say, by the sequence it stands in. The lexer
/// reads each line once and tries a style only where a character stands that a marker of it can begin with.
package struct NumberingLexer {
  private let units: [UInt16]
  private let dispatch = NumberingStyleRegistry.dispatch
  private let styles = NumberingStyleRegistry.all
  private let evidence = NumberingStyleRegistry.evidence
  private let leads = NumberingStyleRegistry.leads
  private let boundaries = Boundary.table
  private let bullets = NumberingLexer.bullets
  private let ranks = NumberingStyleRegistry.ranks

  package init(_ units: [UInt16]) { self.units = units }

  /// The tokens of a line, in order.
  ///
  /// - Parameter isFlattened: The line lost its breaks: there a heading may run into the next marker, 重点任务（一）摸清底数.
  package func tokens(in span: TextSpan, line: Int, isFlattened: Bool = false, into tokens: inout [NumberingToken]) {
    let limit = min(span.end, units.count)
    var at = skipBullet(span.start, limit: limit)
    if at < limit, let token = token(at: at, limit: limit, line: line, isAtLineStart: true, before: 0) {
      tokens.append(token)
      at = token.span.end
    }
    at = max(at, span.start + 1)
    while true {
      // Few characters can begin a marker: to pass over the others is most of the work.
      at = leads.first(in: units, from: at, limit: limit)
      if at >= limit { return }
      let before = lastNonBlank(before: at, from: span.start)
      guard
        boundaries[Int(before)] != .none || UnitClass.of(units[at - 1]).isBlank
          || (isFlattened
            && (isGlued(at, limit: limit) || isGluedDivision(at, limit: limit, line: line, after: tokens.last))),
        let token = token(
          at: at, limit: limit, line: line, isAtLineStart: false,
          before: boundaries[Int(before)] == .none ? 0x20 : before)
      else {
        at += 1
        continue
      }
      tokens.append(token)
      at = token.span.end
    }
  }

  private func token(at start: Int, limit: Int, line: Int, isAtLineStart: Bool, before: UInt16) -> NumberingToken? {
    var mask = dispatch[Int(units[start])]
    while mask != 0 {
      let style = mask.trailingZeroBitCount
      mask &= mask - 1
      if !isAtLineStart, !allows(style, after: before, at: start) { continue }
      guard let match = styles[style].match(units, at: start, limit: limit) else { continue }
      let content = units.skipBlanks(match.end, limit: limit)
      return NumberingToken(
        style: style, ordinal: match.ordinal, path: match.path, span: TextSpan(start, match.end), line: line,
        isAtLineStart: isAtLineStart, before: before, isDamaged: match.isDamaged,
        isBeforeDigit: content < limit && UnitClass.of(units[content]).isDigit && mayBeNumber(start..<match.end, match)
          && !ArabicDot.isBeforeDate(units, end: match.end, limit: limit))
    }
    return nil
  }

  /// Whether a marker and a digit behind it may be one number (3.5), which 一、2024年 cannot.
  private func mayBeNumber(_ marker: Range<Int>, _ match: MarkerMatch) -> Bool {
    match.isDamaged || marker.contains { UnitClass.of(units[$0]).isDigit }
  }

  /// A bracket or digit right behind a word that is no part of a reference (第（一）项) or name.
  private func isGlued(_ at: Int, limit: Int) -> Bool {
    let before = UnitClass.of(units[at - 1])
    guard before.isHan, !before.isNumeral, units[at - 1] != 0x7B2C else { return false }
    return units[at] == UInt16(ascii: "(") || UnitClass.of(units[at]).isDigit && !isDecimal(at, limit: limit)
  }

  /// 产量保持在1.3万吨: no marker; 重点任务1.2024年底前 may be one.
  private func isDecimal(_ start: Int, limit: Int) -> Bool {
    guard let whole = Numeral.arabic(units, at: start, limit: limit), whole.end < limit,
      units[whole.end] == UInt16(ascii: "."),
      let rest = Numeral.arabic(units, at: whole.end + 1, limit: limit)
    else { return false }
    return rest.end - whole.end != Self.yearWithDot || rest.end >= limit || units[rest.end] != Self.year
  }

  private static let yearWithDot = 5
  private static let year: UInt16 = 0x5E74  // 年

  /// 节水办法第一章总则第一条为了…: a chapter right before its first article, and an article right behind its chapter's heading.
  private func isGluedDivision(_ at: Int, limit: Int, line: Int, after last: NumberingToken?) -> Bool {
    guard units[at] == Self.ordinal else { return false }
    if let last, last.line == line, ranks[last.style] < ArticleOrdinal.rank {
      return isHeading(last.span.end..<at)
    }
    guard let chapter = ChapterOrdinal.match(units, at: at, limit: limit) else { return false }
    let stop = min(limit, chapter.end + Self.longestHeading)
    guard let next = (chapter.end..<max(chapter.end, stop)).first(where: { units[$0] == Self.ordinal }) else {
      return false
    }
    return isHeading(chapter.end..<next) && ArticleOrdinal.match(units, at: next, limit: limit) != nil
  }

  private func isHeading(_ range: Range<Int>) -> Bool {
    (2...Self.longestHeading).contains(range.count) && range.allSatisfy { boundaries[Int(units[$0])] != .sentence }
  }

  private static let ordinal = UnitFold.fold(0x7B2C)  // 第
  private static let longestHeading = 24

  /// Only enumerations inside a sentence follow a comma.
  private func allows(_ style: Int, after before: UInt16, at start: Int) -> Bool {
    switch boundaries[Int(before)] {
    case .sentence: true
    case .comma: evidence[style] == .runIn || ranks[style] >= 80
    case .none:
      evidence[style] == .form
        && (UnitClass.of(units[start - 1]).isBlank
          || (HanParen.rank...ArabicDot.rank).contains(ranks[style])
          || (units[start] == Self.ordinal && ranks[style] <= ArticleOrdinal.rank))
    }
  }

  private func lastNonBlank(before offset: Int, from start: Int) -> UInt16 {
    var at = offset - 1
    while at > start, UnitClass.of(units[at]).isBlank { at -= 1 }
    return at >= start ? units[at] : 0
  }

  /// ● ◆ ★ and the like stand before a number: ★1. …; a dash makes an item of its own.
  private func skipBullet(_ start: Int, limit: Int) -> Int {
    var at = start
    while at < limit, bullets.contains(units[at]) { at = units.skipBlanks(at + 1, limit: limit) }
    return at
  }

  static let bullets = UnitSet("●◆★▲■◇□☆△►▶✓√*#")
}

/// What may stand before a marker in the middle of a line.
enum Boundary: UInt8 {
  case none
  /// 。 ； ： ） 】 ” and the like.
  case sentence
  /// ， 、
  case comma

  static let table: [Boundary] = {
    var table = [Boundary](repeating: .none, count: 0x10000)
    for unit in UnitFold.units("。;:!?)]】》”…") { table[Int(unit)] = .sentence }
    for unit in UnitFold.units(",、") { table[Int(unit)] = .comma }
    return table
  }()
}
