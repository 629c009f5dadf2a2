internal import GangmuModel

/// Makes one title of a part's title lines, and finds the issued text's title in what the letter says.
enum TitleReader {
  /// The lines joined, a document number in front left out; `nil` where nothing is left.
  static func title(_ lines: [TextSpan], of text: SourceText) -> String? {
    var title = ""
    for (slot, line) in lines.enumerated() {
      let piece = line.isEmpty ? "" : compact(text, slot == 0 ? withoutNumber(text, line) : line)
      guard !piece.isEmpty else { continue }
      if let last = title.utf8.last, let first = piece.utf8.first, isWordByte(last), isWordByte(first) { title += " " }
      title += piece
    }
    return title.isEmpty ? nil : withoutNote(withoutBracketedNumber(title))
  }

  /// …的通知（某政办〔2020〕3号）: the number is no part of the title.
  private static func withoutBracketedNumber(_ title: String) -> String {
    let whole = SourceText(title)
    guard let open = Brackets.opening(whole.units, of: whole.units.count - 1, floor: 2),
      let number = DocumentNumberReader.first(in: whole.units, range: open + 1..<whole.units.count - 1),
      number.span.start == open + 1, number.span.end == whole.units.count - 1
    else { return title }
    return whole[TextSpan(0, open)]
  }

  /// 统计公报[1]: the mark of a footnote is no part of it.
  private static func withoutNote(_ title: String) -> String {
    guard title.hasSuffix("]"), let open = title.utf8.lastIndex(of: UInt8(ascii: "[")), open > title.startIndex else {
      return title
    }
    let mark = title.utf8[open...].dropFirst().dropLast()
    return mark.count <= 2 && mark.allSatisfy { (0x30...0x39).contains($0) } ? String(title[..<open]) : title
  }

  /// The text that a letter issues or forwards, by its title in the letter's title or text:
  /// 关于印发《某办法》的通知, 转发关于某事的意见的通知.
  static func issued(_ lines: [TextSpan], of text: SourceText) -> String? {
    guard let title = title(lines, of: text) else { return nil }
    let whole = SourceText(title)
    let units = whole.units
    guard let verb = issuing(units, 0..<units.count) else { return nil }
    if verb.end < units.count, units[verb.end] == 0x300A {
      return QuotedTitle.match(units, at: verb.end, limit: units.count).map { whole[$0.inner] }
    }
    for carrier in carriers where units.count > verb.end + carrier.count {
      let end = units.count - carrier.count
      guard units.has(carrier, at: end, limit: units.count) else { continue }
      let start = units.first(about, in: verb.end..<end) ?? verb.end
      return whole[TextSpan(start, end)]
    }
    return nil
  }

  /// The text that a letter's sentence names: 现将《某办法》印发给你们, 《某办法》已经…同意,现予印发; of several the first.
  static func issued(inParagraphs paragraphs: [TextSpan], of text: SourceText) -> String? {
    let units = text.units
    for paragraph in paragraphs {
      let range = paragraph.range.clamped(to: units.indices)
      guard let verb = handing(units, range) else { continue }
      // The list of titles nearest before the verb: those before it are its grounds.
      var chosen: QuotedTitle.Match?
      var last: QuotedTitle.Match?
      var at = range.lowerBound
      while at < range.upperBound, at < verb || chosen == nil {
        guard units[at] == 0x300A, let title = QuotedTitle.match(units, at: at, limit: range.upperBound) else {
          at += 1
          continue
        }
        if last.map({ at - $0.span.end > 1 }) ?? true { chosen = title }
        last = title
        at = title.span.end
      }
      if let chosen { return text[chosen.inner] }
    }
    return nil
  }

  /// The verb that hands the text over: 印发给你们, 转发你们; else the first that issues.
  private static func handing(_ units: [UInt16], _ range: Range<Int>) -> Int? {
    if let you = units.first(you, in: range) {
      let near = max(range.lowerBound, you - 4)..<you
      if let verb = issuing(units, near) { return verb.start }
    }
    return issuing(units, range)?.start
  }

  /// 关于印发…的通知: the title says that it hands a text over.
  static func saysIssuing(_ title: String) -> Bool {
    let units = UnitFold.units(title)
    return issuing(units, 0..<units.count) != nil
  }

  /// Whether a letter's title says what kind of text it hands over (办法 of 《…办法》), its own kind apart: titles of grounds
  /// are of other kinds.
  static func names(_ title: String, kindOf named: String) -> Bool {
    let units = UnitFold.units(title)
    let end =
      carriers.first { $0.count <= units.count && units.has($0, at: units.count - $0.count, limit: units.count) }.map {
        units.count - $0.count
      } ?? units.count
    return units.contains(Array(UnitFold.units(named).suffix(2)), in: 0..<end)
  }

  private static let you = UnitFold.units("你们")

  /// The body before 关于 or 印发 in a title, in titles that begin with who issued them.
  static func issuer(inTitle units: [UInt16]) -> Range<Int>? {
    let end = [about, issueVerbs[0], issueVerbs[1], issueVerbs[2]].compactMap { units.first($0, in: 0..<units.count) }
      .min()
    guard let end, let last = units[..<end].lastIndex(where: { !UnitClass.of($0).isBlank }), last >= 2,
      BodyName.isBody(units, 0..<last + 1)
    else { return nil }
    return 0..<last + 1
  }

  private static let about = UnitFold.units("关于")
  private static let issueVerbs = ["印发", "转发", "批转", "发布", "公布"].map(UnitFold.units)
  private static let carriers = ["的通知", "的函", "的通告", "的公告", "的命令", "的令"].map(UnitFold.units)

  private static func issuing(_ units: [UInt16], _ range: Range<Int>) -> TextSpan? {
    issueVerbs.compactMap { verb in units.first(verb, in: range).map { TextSpan($0, $0 + verb.count) } }
      .min { $0.start < $1.start }
  }

  private static func withoutNumber(_ text: SourceText, _ line: TextSpan) -> TextSpan {
    guard let number = DocumentNumberReader.first(in: text.units, range: line.range),
      number.span.start <= line.start + 1
    else { return line }
    var at = number.span.end
    while at < line.end, UnitClass.of(text.units[at]).isBlank || [0x2D, 0x29, 0x5D].contains(text.units[at]) { at += 1 }
    return at < line.end ? TextSpan(at, line.end) : line
  }

  /// A line's characters with single blanks; a line whose characters stand apart (国 家 预 案) loses them.
  private static func compact(_ text: SourceText, _ line: TextSpan) -> String {
    let span = text.trimmed(line)
    let units = text.units[span.range]
    guard units.contains(where: { UnitClass.of($0).isBlank }) else { return text[span] }
    let isSpread = BodyName.isSpread(units)
    var scalars = String.UnicodeScalarView()
    var pending = false
    for (unit, scalar) in zip(units, text[span].unicodeScalars) {
      if UnitClass.of(unit).isBlank {
        pending = !isSpread
        continue
      }
      if pending { scalars.append(" ") }
      pending = false
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
