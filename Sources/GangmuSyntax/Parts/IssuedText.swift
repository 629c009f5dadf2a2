internal import GangmuModel

/// Finds where the text begins that a letter issues or forwards (印发, 转发, 批转, 公布).
struct IssuedText {
  /// The first line of the issued text's title; `nil` where the document is no such letter.
  private(set) var start: Int?
  /// Where further texts begin that the same letter issues.
  private(set) var further: [Int] = []

  private let planner: PartPlanner
  private let shape: LineShape

  init(_ planner: PartPlanner, front: PartPlan, body: Int) {
    self.planner = planner
    shape = planner.shape
    let opening = body..<min(body + 12, planner.lines.count)
    let titleLines = front.titleLines.map { planner.lines[$0].span }
    let issues =
      titleLines.contains { holds(Self.verbs, $0) }
      || opening.contains { holds(Self.formulas, planner.lines[$0].span) }
    guard issues else { return }
    let names = (titleLines + opening.map { planner.lines[$0].span }).flatMap(names)
    start = byName(names, from: body) ?? afterSignature(from: body) ?? untitled(front, from: body)
    if let start { further = furtherTexts(names, after: start) }
  }

  private func holds(_ words: UnitTrie<Bool>, _ span: TextSpan) -> Bool {
    words.first(planner.units, in: span.range) != nil
  }

  /// The titles in 《…》, as Chinese characters only; inner marks (〈〉) and versions drop out.
  private func names(in span: TextSpan) -> [[UInt16]] {
    var names: [[UInt16]] = []
    var open = planner.units.firstIndex(of: 0x300A, from: span.start, limit: span.end)
    while open < span.end {
      let close = planner.units.firstIndex(of: 0x300B, from: open, limit: span.end)
      guard close < span.end else { break }
      let name = hanOnly(open..<close)
      if name.count >= 6 { names.append(name) }
      open = planner.units.firstIndex(of: 0x300A, from: close, limit: span.end)
    }
    return names
  }

  private func hanOnly(_ range: Range<Int>) -> [UInt16] {
    planner.units.taken(from: range) { UnitClass.of($0).isHan }
  }

  /// One to four short lines that together are one of the names.
  private func byName(_ names: [[UInt16]], from start: Int) -> Int? {
    guard !names.isEmpty, start + 1 < planner.lines.count else { return nil }
    var listEnd = start
    for line in (start + 1)..<planner.lines.count where line > listEnd && planner.isTitleLike(line) {
      if let end = endOfAnnexList(line) {
        listEnd = end
        continue
      }
      let first = hanOnly(planner.lines[line].span.range)
      let candidates = names.filter { first.count >= 2 && $0.contains(first, in: 0..<$0.count) || matches(first, $0) }
      guard !candidates.isEmpty else { continue }
      var joined: [UInt16] = []
      for next in line..<min(line + 4, planner.lines.count) {
        guard planner.isTitleLike(next) else { break }
        joined += hanOnly(planner.lines[next].span.range)
        if candidates.contains(where: { matches(joined, $0) }) { return startOfTitle(line) }
      }
    }
    return nil
  }

  /// The letter's date below 附件：某办法: the list names the issued text, which begins after the signature.
  private func endOfAnnexList(_ line: Int) -> Int? {
    guard AnnexLabel(planner.units, planner.lines[line].span)?.rest.isEmpty == false else { return nil }
    let end = planner.lines.count
    return planner.signatureDate(below: line, limit: end).flatMap { $0 < end ? $0 : nil }
  }

  /// Equal, or one within the other and nearly as long: the letter may shorten or widen the title.
  private func matches(_ title: [UInt16], _ name: [UInt16]) -> Bool {
    if title == name { return true }
    guard title.count >= 6 else { return false }
    let (short, long) = title.count < name.count ? (title, name) : (name, title)
    // Issuers may stand before the name: 某部 某局关于…的意见.
    if short.count >= 10, Array(long.suffix(short.count)) == short { return true }
    guard short.count * 10 >= long.count * 6 else { return false }
    return long.contains(short, in: 0..<long.count) && (long.suffix(2) == short.suffix(2))
  }

  /// A letter may issue two texts: each name is looked for again after the first text began.
  private func furtherTexts(_ names: [[UInt16]], after start: Int) -> [Int] {
    let first = hanOnly(planner.lines[start].span.range)
    let others = Array(Set(names)).filter { !matches(first, $0) && !$0.contains(first, in: 0..<$0.count) }
    guard !others.isEmpty else { return [] }
    return ((start + 4)..<max(start + 4, planner.lines.count)).filter { line in
      planner.isTitleLike(line) && others.contains(hanOnly(planner.lines[line].span.range))
    }
    .map(startOfTitle)
  }

  /// After the letter's date: a title of up to four lines.
  private func afterSignature(from body: Int) -> Int? {
    guard let date = (body..<planner.lines.count).first(where: isSigned) else { return nil }
    var line = date + 1
    while line < planner.lines.count, planner.isChrome[line] || isNote(line) { line += 1 }
    let first = line
    while line < min(first + 5, planner.lines.count), planner.isTitleLike(line) {
      if shape.endsInGenre(planner.lines[line].span), hasText(after: line) { return first }
      line += 1
    }
    return nil
  }

  /// The text without its title right behind the letter's date, where title and text both say that this is such a letter.
  private func untitled(_ front: PartPlan, from body: Int) -> Int? {
    guard front.titleLines.contains(where: { holds(Self.verbs, planner.lines[$0].span) }),
      let handed = (body..<min(body + 3, planner.lines.count)).first(where: {
        holds(Self.formulas, planner.lines[$0].span)
      }),
      let date = planner.signatureDate(below: handed, limit: planner.lines.count), date < planner.lines.count,
      !(body..<date).contains(where: { planner.opensClause[$0] })
    else { return nil }
    var line = date + 1
    while line < planner.lines.count, planner.isChrome[line] || isNote(line) { line += 1 }
    let opening = (line..<min(line + 8, planner.lines.count)).first { planner.opensClause[$0] }
    guard let opening, !(line...opening).contains(where: { AnnexLabel(planner.units, planner.lines[$0].span) != nil }),
      planner.opensClause[(opening + 1)...].contains(true)
    else { return nil }
    return line
  }

  private func isSigned(_ line: Int) -> Bool {
    let span = planner.lines[line].span
    return shape.isDate(span) || shape.trailingDate(span) != nil
  }

  private func isNote(_ line: Int) -> Bool {
    let span = planner.lines[line].span
    return shape.isBracketed(span) || shape.isDate(span) || AnnexLabel(planner.units, span)?.rest.isEmpty == true
  }

  private func hasText(after line: Int) -> Bool {
    ((line + 1)..<min(line + 8, planner.lines.count)).contains {
      planner.opensClause[$0] || planner.lines[$0].span.count >= 40
    }
  }

  /// The label 附件 above the issued text belongs to it.
  private func startOfTitle(_ line: Int) -> Int {
    guard line > 0, AnnexLabel(planner.units, planner.lines[line - 1].span)?.rest.isEmpty == true else { return line }
    return line - 1
  }

  private static let verbs = UnitTrie(["印发", "转发", "批转", "颁布", "发布", "公布", "下发", "令"].map { ($0, true) })
  private static let formulas = UnitTrie(
    [
      "现印发", "印发给你们", "印发你们", "转发给你们", "转发你们", "现转发", "现予公布", "予以公布", "现予发布", "现予印发",
      "予以印发", "现公布", "现发布", "下发给你们", "现批转",
    ].map { ($0, true) })
}
