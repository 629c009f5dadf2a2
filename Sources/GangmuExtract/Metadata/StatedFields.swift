internal import GangmuModel
internal import GangmuSyntax

/// The named values of a page, in the order of trust: tables, lines of the text, front matter, the page's head.
struct StatedFields {
  struct Value {
    var key: FieldKey
    var text: SourceText
    var span: TextSpan
    /// The part that the value stands beside is the document's own page block, not a `<meta>` element.
    var isVisible: Bool

    var string: String { text[span] }
  }

  private(set) var values: [Value] = []
  /// Keys that are named, with or without a value: `publication_date:` left empty says that `date` is not it.
  private(set) var named: Set<FieldKey> = []

  init(_ context: ExtractionContext) {
    read(context.document.fields, of: [.table])
    for line in context.tree.frontLines where line.role == .chrome { read(line.span, of: context.text) }
    adoptNextLines(context)
    read(context.document.fields, of: [.frontMatter])
    read(context.document.fields, of: [.meta])
  }

  /// The values of a key, best first.
  subscript(key: FieldKey) -> [Value] { values.filter { $0.key == key } }

  /// The first value of a key that reads as a date.
  func date(_ key: FieldKey) -> CalendarDate? {
    for value in values where value.key == key {
      if let match = DateReader.first(value.text.units, in: value.span.range) { return match.date }
    }
    return nil
  }

  private mutating func read(_ fields: [PageField], of origins: [PageField.Origin]) {
    for field in fields where origins.contains(field.origin) {
      guard let key = FieldCatalog.key(of: field.name), key != .other else { continue }
      named.insert(key)
      let text = SourceText(field.value)
      add(key, text, text.span, isVisible: field.origin == .table)
    }
  }

  private mutating func add(_ key: FieldKey, _ text: SourceText, _ span: TextSpan, isVisible: Bool) {
    let span = text.trimmed(span)
    if !span.isEmpty { values.append(Value(key: key, text: text, span: span, isVisible: isVisible)) }
  }

  /// `发布时间:2024-04-16 08:14信息来源: 某局`, or cells: `[ 文 号 ] | 某发〔2024〕1号 |`.
  private mutating func read(_ line: TextSpan, of text: SourceText) {
    let units = text.units
    let range = line.range.clamped(to: units.indices)
    var names: [(key: FieldKey, start: Int, valueStart: Int)] = []
    var hasCells = false
    for at in range {
      // The last characters of 发 布 日 期 are a name too.
      if let last = names.last, at < last.valueStart { continue }
      if let end = Self.bareName(at, units, range) {
        names.append((end.key, at, end.offset))
        continue
      }
      switch units[at] {
      case Brackets.lenticular:
        // 【发布日期】2024-05-06
        if let close = Brackets.closing(units, of: at, limit: range.upperBound),
          let key = FieldCatalog.key(units, at + 1..<close)
        {
          names.append((key, at, close + 1))
        }
      case 0x3A:
        if let name = FieldCatalog.nameEnding(at: at, in: units, from: names.last?.valueStart ?? range.lowerBound) {
          names.append((name.key, name.start, at + 1))
        }
      case 0x7C, 0x09: hasCells = true
      default: break
      }
    }
    if hasCells { readCells(range, text) }
    for (slot, name) in names.enumerated() where name.key != .other {
      let end = slot + 1 < names.count ? names[slot + 1].start : range.upperBound
      let cell = units[name.valueStart..<end].firstIndex { $0 == 0x7C || $0 == 0x09 } ?? end
      named.insert(name.key)
      let span = TextSpan(name.valueStart, cell)
      add(name.key, text, name.key == .index ? Self.code(span, units) : span, isVisible: true)
    }
  }

  /// An index number ends where white space and a word follow it: the name of the next field, which none knows.
  private static func code(_ span: TextSpan, _ units: [UInt16]) -> TextSpan {
    let start = units.skipBlanks(span.start, limit: span.end)
    let end = (start..<span.end).first { at in
      UnitClass.of(units[at]).isBlank && at + 1 < span.end && UnitClass.of(units[at + 1]).isHan
    }
    return TextSpan(start, end ?? span.end)
  }

  /// 成文日期 in `文号 某发〔2024〕1号 成文日期 2024-05-06`: a name and white space, the colon left out.
  private static func bareName(_ at: Int, _ units: [UInt16], _ range: Range<Int>) -> (key: FieldKey, offset: Int)? {
    guard at == range.lowerBound || UnitClass.of(units[at - 1]).isBlank, UnitClass.of(units[at]).isHan else {
      return nil
    }
    let word = at..<SpacedWord.end(units, at: at, limit: range.upperBound)
    guard word.count <= longestName, word.upperBound == range.upperBound || UnitClass.of(units[word.upperBound]).isBlank
    else { return nil }
    // 索引号 : has a colon.
    let next = units.skipBlanks(word.upperBound, limit: range.upperBound)
    if next < range.upperBound, units[next] == 0x3A { return nil }
    return FieldCatalog.key(units, word).map { ($0, word.upperBound) }
  }

  /// No name of a field is longer.
  private static let longestName = 10

  private mutating func readCells(_ range: Range<Int>, _ text: SourceText) {
    var pending: FieldKey?
    for cell in text.units[range].split(whereSeparator: { $0 == 0x7C || $0 == 0x09 }) {
      let span = text.trimmed(TextSpan(cell.startIndex, cell.endIndex))
      if let key = FieldCatalog.key(text.units, span.range) {
        pending = key
        if key != .other { named.insert(key) }
      } else if let key = pending, !span.isEmpty {
        if key != .other { add(key, text, span, isVisible: true) }
        pending = nil
      }
    }
  }

  /// Pages without tables have the value on the line after its name; only values of a clear form are taken from there.
  private mutating func adoptNextLines(_ context: ExtractionContext) {
    let lines = context.tree.frontLines.filter { $0.role == .chrome }
    let text = context.text
    for (line, next) in zip(lines, lines.dropFirst()) {
      let name = text.trimmed(line.span)
      guard name.count <= 16, name.end > name.start,
        let key = FieldCatalog.key(text.units, name.range), Self.hasClearForm(key, text.units, next.span)
      else { continue }
      add(key, text, next.span, isVisible: true)
    }
  }

  private static func hasClearForm(_ key: FieldKey, _ units: [UInt16], _ span: TextSpan) -> Bool {
    switch key {
    case .signed, .published, .effective, .expires:
      DateReader.match(units, at: units.skipBlanks(span.start, limit: span.end), limit: span.end) != nil
    case .number: DocumentNumberReader.first(in: units, range: span.range) != nil
    case .index:
      span.count <= 40 && !units[span.range.clamped(to: units.indices)].contains { UnitClass.of($0).isHan }
    case .title, .publisher, .pageDate, .other: false
    }
  }
}
