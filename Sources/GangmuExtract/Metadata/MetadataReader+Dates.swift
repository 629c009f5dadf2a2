internal import GangmuModel
internal import GangmuSyntax

extension MetadataReader {
  mutating func readDates() {
    let published = publishedDate() ?? promulgationDate()
    let signed =
      signedDate(notAfter: published) ?? titleDate() ?? numberDate() ?? mastheadDate() ?? orderDate()
      ?? fields.date(.signed)
    metadata.dates.published = published?.iso
    metadata.dates.signed = signed?.iso
    metadata.dates.adopted = adoptedDate()?.iso
    readValidity(ownDate: signed ?? published)
  }

  private func publishedDate() -> CalendarDate? {
    if let date = fields.date(.published) { return date }
    // A page that has a field for it, left empty, means something else by its other dates.
    if !fields.named.contains(.published), let date = fields.date(.pageDate) { return date }
    return fields.named.contains(.published) ? nil : bareDateLine() ?? sourceLineDate()
  }

  private static let source = UnitFold.units("来源:")

  /// 来源:某县政府 2021-03-23 10:56, 2021-03-23 来源:某县政府: the date beside the page's source, with no name of its own.
  private func sourceLineDate() -> CalendarDate? {
    let begin = part(letter)?.span.start ?? 0
    for line in context.tree.frontLines where line.role == .chrome && line.span.start <= begin + 200 {
      guard text.units.contains(Self.source, in: line.span.range),
        let match = DateReader.first(text.units, in: line.span.range),
        match.span.start == line.span.start || UnitClass.of(text.units[match.span.start - 1]).isBlank,
        fields.date(.signed) != match.date
      else { continue }
      return match.date
    }
    return nil
  }

  /// A line before the text that is a date and perhaps a time: 2026-02-14 11:30:30.
  private func bareDateLine() -> CalendarDate? {
    let part = part(letter)
    let furniture = context.tree.frontLines.filter {
      $0.role == .chrome && $0.span.start <= (part?.span.start ?? 0) + 200
    }
    for line in furniture.map(\.span) + (part?.paragraphs.prefix(1) ?? []) {
      let span = text.trimmed(line)
      guard span.count >= 8, span.count <= 24,
        let match = DateReader.match(text.units, at: span.start, limit: span.end),
        !text.units[match.span.end..<span.end].contains(where: { UnitClass.of($0).isHan })
      else { continue }
      return match.date
    }
    return nil
  }

  private mutating func signedDate(notAfter published: CalendarDate?) -> CalendarDate? {
    let lines = lines(.signatureDate) + [part(letter), part(main)].compactMap { $0?.signature?.dateSpan }
    for line in lines {
      if let match = DateReader.first(text.units, in: line.range) { return match.date }
      if let date = damagedDate(line, notAfter: published) { return date }
    }
    return nil
  }

  /// 青政发〔2024〕8号 2024年5月6日: the date behind the number, where nobody signs.
  private func numberDate() -> CalendarDate? {
    for line in lines(.documentNumber) {
      guard let number = DocumentNumberReader.first(in: text.units, range: line.range) else { continue }
      if let match = DateReader.first(text.units, in: number.span.end..<max(number.span.end, line.end)) {
        return match.date
      }
    }
    return nil
  }

  /// 某县人民政府办公室　　2024年3月5日 above the title of minutes.
  private func mastheadDate() -> CalendarDate? {
    for line in lines(.issuerBanner) {
      let span = text.trimmed(line)
      if let date = DateReader.first(text.units, in: span.range), date.span.end == span.end { return date.date }
    }
    return nil
  }

  /// (2023年4月10日) by itself under the title: what party and government opinions have in place of a signature's date.
  private func titleDate() -> CalendarDate? {
    let units = text.units
    for line in lines(.note) + titleNotes() {
      let span = text.trimmed(line)
      guard span.count > 2, units[span.start] == 0x28, units[span.end - 1] == 0x29 else { continue }
      // (石政发〔2007〕6号 二〇〇七年八月十四日)
      let number = DocumentNumberPattern.first(in: units, TextSpan(span.start + 1, span.end))
      let start = number.map { units.skipBlanks($0.end, limit: span.end) } ?? span.start + 1
      guard let match = DateReader.match(units, at: start, limit: span.end), match.span.end == span.end - 1 else {
        continue
      }
      return match.date
    }
    return nil
  }

  /// The date under an order that stands between a statute's title and its first article.
  private func orderDate() -> CalendarDate? {
    guard let agency = metadata.documentNumber?.agencyCode, agency.hasSuffix("令"), let main = part(main) else {
      return nil
    }
    for paragraph in main.paragraphs {
      let span = text.trimmed(paragraph)
      if let match = DateReader.match(text.units, at: span.start, limit: span.end), match.span.end == span.end {
        return match.date
      }
    }
    return nil
  }

  private mutating func damagedDate(_ line: TextSpan, notAfter published: CalendarDate?) -> CalendarDate? {
    guard let damaged = DamagedDate.find(in: text.units, range: line.range) else { return nil }
    let date = damaged.onlyReading(notAfter: published)
    let written = text[damaged.span]
    diagnostics.append(
      Diagnostic(
        rule: "date-damaged", severity: .warning,
        message: date.map { "The date \(written) lost characters; it can only be \($0.iso)." }
          ?? "The date \(written) lost characters and cannot be read for certain.",
        span: damaged.span))
    return date
  }

  /// 2015年1月26日…会议通过, in the note under the title, else in the letter.
  private func adoptedDate() -> CalendarDate? {
    let letterText = letter == main ? [] : part(letter)?.paragraphs.prefix(3) ?? []
    for span in titleNotes() + letterText {
      let range = span.range.clamped(to: text.units.indices)
      guard let passed = text.units.first(Self.passed, in: range),
        let match = DateReader.first(text.units, in: range.lowerBound..<passed)
      else { continue }
      return match.date
    }
    return nil
  }

  /// 2021年12月24日…令第49号公布, in the note under a statute's title: the day on which it was published.
  private func promulgationDate() -> CalendarDate? {
    for line in titleNotes() + lines(.documentNumber) {
      let range = line.range.clamped(to: text.units.indices)
      guard let word = Self.promulgations.first(text.units, in: range),
        let number = DocumentNumberReader.first(in: text.units, range: range.lowerBound..<word),
        number.span.end == word, number.year == nil,
        let date = lastDate(in: range.lowerBound..<number.span.start)
      else { continue }
      return date
    }
    return nil
  }

  /// 2026年1月26日…通过 2026年2月2日…公布: the later of the note's dates.
  private func lastDate(in range: Range<Int>) -> CalendarDate? {
    var (last, at): (CalendarDate?, Int) = (nil, range.lowerBound)
    while at < range.upperBound, let match = DateReader.first(text.units, in: at..<range.upperBound) {
      (last, at) = (match.date, max(match.span.end, at + 1))
    }
    return last
  }

  private static let promulgations = UnitTrie(["公布", "发布", "颁布"].map { ($0, true) })

  private mutating func readValidity(ownDate: CalendarDate?) {
    var reader = ValidityReader(units: text.units, ownDate: ownDate)
    for span in validityParagraphs() + titleNotes() { reader.read(span) }
    let stated = fields.date(.effective)
    let effective = reader.isEffectRelative ? stated ?? reader.effective : reader.effective ?? stated
    reader.finish(effective: effective)
    metadata.dates.effective = effective?.iso
    metadata.dates.expires =
      (reader.isExpiryComputed
      ? fields.date(.expires) ?? reader.expires
      : reader.expires
        ?? fields.date(.expires))?.iso
  }

  /// The last paragraphs of the main text, then the letter's.
  private func validityParagraphs() -> [TextSpan] {
    let own = Array(paragraphs(of: main).prefix(12))
    return letter == main ? own : own + paragraphs(of: letter).prefix(6).reversed()
  }

  /// The paragraphs of a part, the last first.
  private func paragraphs(of part: Int?) -> some Sequence<TextSpan> {
    let clauses = context.tree.clauses
    return context.tree.segments.reversed().lazy
      .filter { clauses.indices.contains($0.clause) && clauses[$0.clause].part == part }
      .map(\.span)
  }

  private static let passed = UnitFold.units("通过")
}
