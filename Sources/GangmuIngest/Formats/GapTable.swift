internal import GangmuModel

/// A table whose cells stand apart by tabs, by `|`, or by two spaces and more, as text copied from a page or a file has it; its
/// head names what responsibility tables have: 序号, 任务, 责任单位.
struct GapTable: LineTable {
  private(set) var content = TableContent()
  /// The index of the first line after the table.
  private(set) var end: Int

  /// One cell's paragraphs, and where the first begins.
  private struct Cell {
    var paragraphs: [ArraySlice<UInt8>]
    var location: Location
  }

  /// What stands between cells.
  private enum Gap { case tab, bar, spaces }

  private static let mostColumns = 24
  private static let mostCells = 1_000_000
  /// A row whose cells have more lines than this, all together, is none.
  private static let longestRow = 12

  /// The cheap test: two tabs in one line, or two spaces in the text and some behind 序号.
  static func mayBe(in text: SourceText, _ lines: LineIndex, _ marks: ASCIIMarks) -> Bool {
    if marks.contains("\t"), holdsTwo(0x09, text.utf8) { return true }
    if marks.contains("|"), holdsTwo(bar, text.utf8), holdsBarredHead(text, lines) { return true }
    guard marks.contains(" "), text.utf8.holds(0x20, 0x20) else { return false }
    let units = text.units
    var at = 0
    while let found = units.first(TableHeads.number, in: at..<units.count) {
      at = found + TableHeads.number.count
      if at + 1 < units.count, UnitClass.of(units[at]).isBlank, units[at] != 0x0A, UnitClass.of(units[at + 1]).isBlank {
        return true
      }
    }
    return false
  }

  private static let bar = UInt8(ascii: "|")

  /// Pages hold bars in their navigation: only a line that names what such tables have in their heads begins one.
  private static func holdsBarredHead(_ text: SourceText, _ lines: LineIndex) -> Bool {
    let mark = UInt16(ascii: "|")
    return (0..<lines.count).contains { line in
      let range = lines.span(of: line).range
      guard range.count <= longestHead, text.units[range].contains(mark) else { return false }
      let names = text.units[range].split(separator: mark, omittingEmptySubsequences: false)
        .map { $0.filter { !UnitClass.of($0).isBlank } }
      let inner = names.first?.isEmpty == true ? names.dropFirst() : names[...]
      let heads = inner.last?.isEmpty == true ? inner.dropLast() : inner
      return heads.count >= 3 && heads.allSatisfy(TableHeads.isHead) && heads.contains(where: TableHeads.isRole)
    }
  }

  private static let longestHead = 200

  /// Whether a line holds a byte twice.
  private static func holdsTwo(_ byte: UInt8, _ utf8: [UInt8]) -> Bool {
    var first = utf8.firstIndex(of: byte, from: 0, limit: utf8.count)
    while first < utf8.count {
      let next = utf8.firstIndex(of: byte, from: first + 1, limit: utf8.count)
      if next < utf8.count, utf8.firstIndex(of: 0x0A, from: first + 1, limit: next) == next { return true }
      first = next
    }
    return false
  }

  /// The table whose head is at `start`; `nil` where there is none.
  init?(_ lines: [SourceLine], at start: Int) {
    guard let (gap, head) = Self.head(lines[start]) else { return nil }
    end = start + 1
    var rows: [[Cell]] = []
    while end < lines.count, (rows.count + 1) * head.count <= Self.mostCells,
      let (row, next) = Self.row(lines, at: end, columns: head.count, gap)
    {
      rows.append(row)
      end = next
    }
    guard rows.contains(where: { $0.count > 1 }) else { return nil }
    add(head, columns: head.count, isHeader: true)
    for row in rows { add(row, columns: head.count, isHeader: false) }
  }

  private static func head(_ line: SourceLine) -> (Gap, [Cell])? {
    for gap in [Gap.tab, .bar, .spaces] {
      let cells = cells(line, gap)
      guard (3...mostColumns).contains(cells.count) else { continue }
      let names = cells.map { UnitFold.units(String(decoding: $0.paragraphs.joined(), as: UTF8.self)) }
        .map { $0.filter { !UnitClass.of($0).isBlank } }
      guard names.allSatisfy(TableHeads.isHead), names.contains(where: TableHeads.namesRole) else { continue }
      // Spaces stand between other things too.
      switch gap {
      case .bar where !names.contains(where: TableHeads.isRole): continue
      case .spaces where names.first != TableHeads.number: continue
      default: return (gap, cells)
      }
    }
    return nil
  }

  /// The row at a line and the line behind it: a line of cells, several where cells hold paragraphs, or a section's
  /// heading, which spans all columns.
  private static func row(
    _ lines: [SourceLine], at start: Int, columns: Int, _ gap: Gap
  ) -> (cells: [Cell], next: Int)? {
    var row = cells(lines[start], gap)
    if row.count == 1 {
      guard start + 1 < lines.count, let line = row[0].paragraphs.first, LineMeasure.opensClause(line),
        cells(lines[start + 1], gap).count > 1
      else { return nil }
      return (row, start + 1)
    }
    guard (2...columns).contains(row.count) else { return nil }
    if row.count == columns || gap == .bar { return (row, start + 1) }
    guard gap == .tab else { return nil }
    let short = row
    var at = start + 1
    while at < min(lines.count, start + longestRow), row.count < columns {
      let more = cells(lines[at], gap)
      guard let first = more.first, row.count + more.count - 1 <= columns, !beginsRow(more) else { break }
      row[row.count - 1].paragraphs += first.paragraphs
      row += more.dropFirst()
      at += 1
    }
    // What did not come to a whole row was one with empty cells at its end.
    return row.count == columns ? (row, at) : (short, start + 1)
  }

  /// A number in the first of several cells.
  private static func beginsRow(_ cells: [Cell]) -> Bool {
    guard cells.count > 1, let first = cells.first?.paragraphs.first else { return false }
    return first.count <= 3 && first.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func cells(_ line: SourceLine, _ gap: Gap) -> [Cell] {
    var cells: [Cell] = []
    // The 1-based column of what begins at `counted`.
    var (column, counted) = (1, line.bytes.startIndex)
    func add(_ range: Range<Int>) {
      let bytes = Blank.trimmed(line.bytes[range])
      column += line.bytes[counted..<bytes.startIndex].count { $0 & 0xC0 != 0x80 }
      counted = bytes.startIndex
      let location = Location(line: line.number, column: column)
      cells.append(Cell(paragraphs: bytes.isEmpty ? [] : [bytes], location: location))
    }
    var start = line.bytes.startIndex
    switch gap {
    case .tab:
      while cells.count < mostColumns, let tab = line.bytes[start...].firstIndex(of: 0x09) {
        add(start..<tab)
        start = tab + 1
      }
      add(start..<line.bytes.endIndex)
    case .bar:
      var row = Blank.trimmed(line.bytes)
      if row.first == bar { row = row.dropFirst() }
      if row.last == bar { row = row.dropLast() }
      start = row.startIndex
      while cells.count <= mostColumns, let next = row[start...].firstIndex(of: bar) {
        add(start..<next)
        start = next + 1
      }
      add(start..<row.endIndex)
    case .spaces:
      Blank.forEachPiece(of: Blank.trimmed(line.bytes)) { if cells.count <= mostColumns { add($0) } }
    }
    return cells
  }

  private mutating func add(_ row: [Cell], columns: Int, isHeader: Bool) {
    let first = content.cells.count
    content.cells += row.map {
      TableContent.Cell(paragraphs: $0.paragraphs, isHeader: isHeader, location: $0.location)
    }
    if row.count == 1 {
      content.rows.append([Int](repeating: first, count: columns))
      return
    }
    content.cells += (row.count..<max(row.count, columns)).map { _ in TableContent.Cell() }
    content.rows.append(Array(first..<first + columns))
  }
}
