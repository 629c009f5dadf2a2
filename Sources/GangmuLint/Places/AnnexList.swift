internal import GangmuModel

/// 附件说明: the annexes that the text says it has.
struct AnnexList: Sendable {
  struct Entry: Sendable {
    /// The number before the title; `nil` where the list has none.
    var number: Int?
    /// The title's lines, without the number and what stands behind the title.
    var title: [TextSpan]
    /// 。 ; , and the like behind the title.
    var mark: TextSpan?

    var span: TextSpan { title.dropFirst().reduce(title.first ?? TextSpan(0, 0)) { $0.union($1) } }
  }

  private(set) var entries: [Entry] = []
  private let units: [UInt16]

  init(_ text: SourceText, _ tree: SyntaxTree) {
    units = text.units
    let parts = tree.parts
    for line in tree.frontLines where line.role == .annexList {
      // 附表 lists of an annex are its own.
      guard parts.indices.contains(line.part), parts[line.part].kind != .annex else { continue }
      read(text.trimmed(line.span))
    }
    entries.removeAll { $0.title.allSatisfy(\.isEmpty) }
  }

  private mutating func read(_ line: TextSpan) {
    var at = line.start
    var number: Int?
    let isLabel = units.has(Self.label, at: at, limit: line.end)
    if isLabel { (number, at) = afterLabel(at + Self.label.count, line.end) }
    if let item = item(at, line.end) { (number, at) = item }
    guard isLabel || number != nil else {
      // A title's second line.
      if let last = entries.indices.last { entries[last].extend(by: line, units) }
      return
    }
    // 1.甲 2.乙 on one line.
    while let next = nextItem(after: at, number, line.end) {
      append(number, TextSpan(at, next.start))
      (number, at) = (next.number, next.end)
    }
    append(number, TextSpan(at, line.end))
  }

  private mutating func append(_ number: Int?, _ span: TextSpan) {
    var entry = Entry(number: number, title: [])
    entry.extend(by: span, units)
    entries.append(entry)
  }

  /// 附件1：, 附件：
  private func afterLabel(_ start: Int, _ limit: Int) -> (Int?, Int) {
    var at = units.skipBlanks(start, limit: limit)
    let number = Digits.read(units, at: at, limit: limit)
    if let number { at = units.skipBlanks(number.end, limit: limit) }
    if at < limit, Self.marks.contains(units[at]) { at = units.skipBlanks(at + 1, limit: limit) }
    return (number?.value, at)
  }

  /// 1.
  private func item(_ start: Int, _ limit: Int) -> (number: Int, end: Int)? {
    guard let number = Digits.read(units, at: start, limit: limit), number.value < 100, number.end < limit,
      Self.marks.contains(units[number.end]), number.end + 1 < limit, !UnitClass.of(units[number.end + 1]).isDigit
    else { return nil }
    return (number.value, units.skipBlanks(number.end + 1, limit: limit))
  }

  /// The item on the same line that has the next number.
  private func nextItem(after start: Int, _ number: Int?, _ limit: Int) -> (start: Int, number: Int, end: Int)? {
    guard let number else { return nil }
    var at = start + 1
    while at < limit {
      if UnitClass.of(units[at]).isDigit, !UnitClass.of(units[at - 1]).isDigit, let item = item(at, limit),
        item.number == number + 1
      {
        return (at, item.number, item.end)
      }
      at += 1
    }
    return nil
  }

  private static let label = UnitFold.units("附件")
  private static let marks = UnitSet(".、:,")
}

extension AnnexList.Entry {
  private static let ends = UnitSet("。;,、:")

  fileprivate mutating func extend(by span: TextSpan, _ units: [UInt16]) {
    var end = span.end
    while end > span.start, UnitClass.of(units[end - 1]).isBlank { end -= 1 }
    let last = end
    while end > span.start, Self.ends.contains(units[end - 1]) { end -= 1 }
    mark = end < last ? TextSpan(end, last) : nil
    title.append(TextSpan(span.start, end))
  }
}
