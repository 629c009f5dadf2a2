internal import GangmuModel

/// A table whose cells stand one below the other, as text copied from a page has it: 序号, 任务, 责任单位, 1, ….
struct CellLines: LineTable {
  private(set) var content = TableContent()
  /// The index of the first line after the table.
  private(set) var end: Int

  private struct Cell {
    var bytes: ArraySlice<UInt8>
    var location: Location
    /// The index of the line behind it.
    var next: Int
    /// Its characters without white space, folded.
    var units: [UInt16]

    /// A number and nothing else: it begins a row.
    var number: Int? {
      guard (1...3).contains(bytes.count), bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return bytes.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }

    /// 一、经济指标, （二）民生: it may head the rows below.
    var beginsSection: Bool {
      let bracketed = units.first == 0x28
      let rest = units.dropFirst(bracketed ? 1 : 0)
      let digits = rest.prefix { UnitClass.of($0).isNumeral }.count
      guard (1...3).contains(digits), rest.count > digits + 1 else { return false }
      return rest[rest.startIndex + digits] == (bracketed ? 0x29 : 0x3001)
    }
  }

  /// How long a line may be that is 序号 with what stands beside it.
  private static let longestNumberLine = 12
  private static let mostColumns = 8
  /// A row with more lines than this is none.
  private static let longestRow = 16
  /// How long a body's name may be that shares its cell with others.
  private static let longestName = 20

  /// The cheap test: a line is 序号.
  static func mayBe(in text: SourceText, _ lines: LineIndex, _ marks: ASCIIMarks) -> Bool {
    (0..<lines.count).contains { line in
      let span = lines.span(of: line)
      guard span.count <= longestNumberLine, let first = TableHeads.number.first, text.units[span.range].contains(first)
      else { return false }
      return text.units.taken(from: span.range) { !isMargin($0) } == TableHeads.number
    }
  }

  private static func isMargin(_ unit: UInt16) -> Bool { UnitClass.of(unit).isBlank || unit == UInt16(ascii: "|") }

  /// The table whose head begins at `start`; `nil` where there is none.
  init?(_ lines: [SourceLine], at start: Int) {
    guard let first = Self.cell(lines, from: start), first.units == TableHeads.number else { return nil }
    var heads = [first]
    var cell = Self.cell(lines, from: first.next)
    while let head = cell, head.number == nil, !head.beginsSection {
      guard TableHeads.isHead(head.units), heads.count < Self.mostColumns else { return nil }
      heads.append(head)
      cell = Self.cell(lines, from: head.next)
    }
    guard heads.count >= 3, let role = heads.firstIndex(where: { TableHeads.namesRole($0.units) }), role > 1,
      let begin = cell
    else { return nil }
    end = begin.next
    add(heads.map { [$0] }, isHeader: true)
    var next: Cell? = begin
    var count = 0
    while let number = addSections(lines, from: next, columns: heads.count),
      let row = Self.row(lines, behind: number, columns: heads.count)
    {
      add([[number]] + Self.columns(row.cells, count: heads.count - 1, role: role - 1), isHeader: false)
      end = row.cells.last?.next ?? number.next
      count += 1
      next = row.next
    }
    if count < 2 { return nil }
  }

  /// Adds the rows of one cell before the next number; `nil` where no number follows.
  private mutating func addSections(_ lines: [SourceLine], from start: Cell?, columns: Int) -> Cell? {
    var cell = start
    var sections: [Cell] = []
    while let section = cell, section.beginsSection {
      sections.append(section)
      cell = Self.cell(lines, from: section.next)
    }
    guard let number = cell, number.number != nil else { return nil }
    for section in sections {
      content.rows.append([Int](repeating: content.cells.count, count: columns))
      content.cells.append(
        TableContent.Cell(paragraphs: [section.bytes], isHeader: false, location: section.location))
    }
    return number
  }

  /// Whether a section's line stands here: a number soon follows it, 1 or the one that is wanted.
  private static func isSection(_ cell: Cell, _ lines: [SourceLine], wanted: Int) -> Bool {
    guard cell.beginsSection, var next = self.cell(lines, from: cell.next) else { return false }
    if next.beginsSection, let behind = self.cell(lines, from: next.next) { next = behind }
    return next.number == wanted || next.number == 1
  }

  /// The next line that is not blank, without the `|` at its ends.
  private static func cell(_ lines: [SourceLine], from start: Int) -> Cell? {
    var line = start
    while line < lines.count {
      var bytes = Blank.trimmed(lines[line].bytes)
      if bytes.first == UInt8(ascii: "|") { bytes = Blank.trimmed(bytes.dropFirst()) }
      if bytes.last == UInt8(ascii: "|") { bytes = Blank.trimmed(bytes.dropLast()) }
      if !bytes.isEmpty {
        let column = lines[line].bytes[..<bytes.startIndex].count { $0 & 0xC0 != 0x80 } + 1
        return Cell(
          bytes: bytes, location: Location(line: lines[line].number, column: column), next: line + 1,
          units: UnitFold.units(String(decoding: bytes, as: UTF8.self)).filter { !isMargin($0) })
      }
      line += 1
    }
    return nil
  }

  /// The cells behind a row's number up to the next number; of the last row, as many as there are columns.
  private static func row(
    _ lines: [SourceLine], behind number: Cell, columns: Int
  ) -> (cells: [Cell], next: Cell?)? {
    guard let wanted = number.number.map({ $0 + 1 }) else { return nil }
    var cells: [Cell] = []
    var at = number.next
    while cells.count <= longestRow, let cell = cell(lines, from: at) {
      if cell.number == wanted || isSection(cell, lines, wanted: wanted) { return cells.isEmpty ? nil : (cells, cell) }
      cells.append(cell)
      at = cell.next
    }
    return cells.count < columns - 1 ? nil : (Array(cells.prefix(columns - 1)), nil)
  }

  /// A row's lines by columns. Names of bodies below one another share the cell of the role; what does not fit so is left
  /// together in the first column.
  private static func columns(_ cells: [Cell], count: Int, role: Int) -> [[Cell]] {
    if cells.count == count { return cells.map { [$0] } }
    let empty = [[Cell]](repeating: [], count: count - 1)
    let after = count - role - 1
    guard cells.count > count else { return [cells] + empty }
    let bodies = Array(cells[role..<cells.count - after])
    guard bodies.allSatisfy({ isName($0) }) else { return [cells] + empty }
    return cells[..<role].map { [$0] } + [bodies] + cells[(cells.count - after)...].map { [$0] }
  }

  private static func isName(_ cell: Cell) -> Bool {
    cell.units.count <= longestName
      && !cell.units.contains { UnitClass.of($0).isDigit || UnitClass.of($0).isSentenceEnd }
  }

  private mutating func add(_ row: [[Cell]], isHeader: Bool) {
    content.rows.append(row.indices.map { content.cells.count + $0 })
    content.cells += row.map { lines in
      TableContent.Cell(paragraphs: lines.map(\.bytes), isHeader: isHeader, location: lines.first?.location)
    }
  }
}
