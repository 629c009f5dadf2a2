internal import GangmuModel
internal import GangmuSyntax

/// Reads references to places of the same text: 第八条第二款第(三)项, 本条第一款, 按照第(三)项, 见附件1.
///
/// A class, so that a call does not copy its tables.
final class InternalReferenceReader {
  struct Match {
    var span: TextSpan
    /// The id that it points at; `nil` where the text has no such place.
    var target: String?
    /// Another document's article: 《某法》第八条. To be passed over.
    var isExternal = false
  }

  let units: [UInt16]
  private let tree: SyntaxTree
  /// Made for the first place that is named: most texts name none.
  private lazy var locator = ClauseLocator(tree, units: units)

  init(units: [UInt16], _ tree: SyntaxTree) {
    self.units = units
    self.tree = tree
  }

  /// Reads at 第.
  ///
  /// - Parameter afterExternal: The reference goes on from one to another document: 《某法》第三条、第五条.
  func numbered(at start: Int, in range: Range<Int>, clause: Int, afterExternal: Bool) -> Match? {
    var at = start
    var article: Int?
    var target: Int?
    var isNamed = false
    if let section = section(start, range) {
      at = section.end
      article = locator.section(section.number, from: clause)
      target = article
      isNamed = true
    } else if let step = step(at, range.upperBound), step.sign == 0x6761 || step.sign == 0x7AE0 || step.sign == 0x8282 {
      at = step.end
      article = locator.numbered(step.sign, step.number, from: clause)
      target = article
      isNamed = true
    } else if before(start, range, Self.thisArticle) {
      article = locator.article(around: clause)
      target = article
      isNamed = true
    }
    if isNamed, let step = step(at, range.upperBound), step.sign == 0x6B3E { at = step.end }  // 款
    if let step = step(at, range.upperBound), step.sign == 0x9879, step.isBracketed || isNamed {  // 项
      at = step.end
      target = locator.item(step.number, of: article, from: clause)
      if isNamed, article == nil { target = nil }
    }
    guard at > start else { return nil }
    let external = !isOwn(start, range) && (afterExternal || isOthers(start, range))
    return Match(
      span: TextSpan(start, at), target: external ? nil : target.map { locator.id($0) }, isExternal: external)
  }

  /// Reads at 附: 附件1, 见附件.
  func annex(at start: Int, in range: Range<Int>) -> Match? {
    guard units.has(Self.annex, at: start, limit: range.upperBound) else { return nil }
    let at = units.skipBlanks(start + 2, limit: range.upperBound)
    if let number = Numeral.match(units, at: at, limit: range.upperBound), number.value > 0, number.value < 1000 {
      // 附件1: and 附件1. begin a list of annexes, which is no reference.
      if start <= units.skipBlanks(range.lowerBound, limit: range.upperBound), number.end < range.upperBound,
        units[number.end] == 0x3A || units[number.end] == 0x2E
      {
        return nil
      }
      return Match(span: TextSpan(start, number.end), target: locator.annex(number.value))
    }
    guard start > range.lowerBound, units[start - 1] == Self.see else { return nil }
    return Match(span: TextSpan(start, start + 2), target: locator.annex(nil))
  }

  private struct Step {
    var number: Int
    var sign: UInt16
    var isBracketed: Bool
    var end: Int
  }

  /// 本方案第三部分, 见第三部分: without such a lead the words count parts of anything.
  private func section(_ start: Int, _ range: Range<Int>) -> (number: Int, end: Int)? {
    guard let number = Numeral.match(units, at: start + 1, limit: range.upperBound), number.end + 1 < range.upperBound,
      units[number.end] == 0x90E8, units[number.end + 1] == 0x5206,  // 部分
      isOwn(start, range) || start > range.lowerBound && units[start - 1] == Self.see
    else { return nil }
    return (number.value, number.end + 2)
  }

  /// 第 with a number, in brackets or not, and 条, 款, 项, 章 or 节.
  private func step(_ start: Int, _ limit: Int) -> Step? {
    guard start < limit, units[start] == 0x7B2C else { return nil }
    var at = units.skipBlanks(start + 1, limit: limit)
    let isBracketed = at < limit && units[at] == 0x28
    if isBracketed { at += 1 }
    guard let number = Numeral.match(units, at: at, limit: min(limit, at + 9)) else { return nil }
    at = number.end
    if isBracketed {
      guard at < limit, units[at] == 0x29 else { return nil }
      at += 1
    }
    at = units.skipBlanks(at, limit: limit)
    guard at < limit, Self.signs.contains(units[at]) else { return nil }
    return Step(number: number.value, sign: units[at], isBracketed: isBracketed, end: at + 1)
  }

  /// 本办法第八条 is of this text.
  private func isOwn(_ start: Int, _ range: Range<Int>) -> Bool {
    let low = max(range.lowerBound, start - 7)
    return units[low..<start].contains(0x672C)  // 本
  }

  /// 《某法》第八条, 行政处罚法第八条.
  private func isOthers(_ start: Int, _ range: Range<Int>) -> Bool {
    guard start > range.lowerBound else { return false }
    var last = start - 1
    let bracket = max(range.lowerBound, last - Self.longestBracket)
    if units[last] == 0x29, let open = units[bracket..<last].lastIndex(of: 0x28) {
      last = open - 1
    }
    guard last >= range.lowerBound, Self.othersEnds.contains(units[last]) else { return false }
    // 意见, not 见.
    return units[last] != Self.see || last > range.lowerBound && units[last - 1] == 0x610F
  }

  private func before(_ start: Int, _ range: Range<Int>, _ word: [UInt16]) -> Bool {
    start - word.count >= range.lowerBound && units.has(word, at: start - word.count, limit: start)
  }

  private static let longestBracket = 59
  private static let see: UInt16 = 0x89C1  // 见
  private static let annex = UnitFold.units("附件")
  private static let thisArticle = UnitFold.units("本条")
  private static let signs = UnitSet("条款项章节")
  /// 》, and the last characters of 法, 条例, 办法, 规定, 细则, 规程, 公约, 意见 and of 令第3号.
  private static let othersEnds = UnitSet("》法例定则程约见号")
}
