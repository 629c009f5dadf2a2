internal import GangmuPlatform

/// One sheet's cells as the file has them, and what of them is not shown.
///
/// Source: ECMA-376 part 1, 18.3.
struct Worksheet {
  private struct Cell {
    var column: Int
    var content: TableContent.Cell
  }

  private struct Row {
    var number: Int
    var isHidden: Bool
    var cells: [Cell]
  }

  private var rows: [Row] = []
  private var merged: [CellArea] = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  /// Rows with content that are not shown, as the sheet numbers them.
  var hiddenRows: [Int] { rows.filter(\.isHidden).map { $0.number + 1 } }
  /// Columns with content that are not shown, by their letters.
  private(set) var hiddenColumnNames: [String] = []
  /// Formulas that no program has reckoned yet.
  private(set) var formulasWithoutValue = 0

  private let tree: XMLTree
  private let workbook: Workbook

  /// A larger sheet is no document.
  private static let mostPlaces = 20_000_000

  init(_ tree: XMLTree, _ workbook: Workbook, _ time: TimeLimit) throws(IngestError) {
    self.tree = tree
    self.workbook = workbook
    guard let sheet = tree.child(of: -1, named: "worksheet") else { return }
    for part in tree.children(of: sheet) {
      switch tree.nodes[part].name {
      case "cols": readColumns(part)
      case "sheetData": try readRows(part, time)
      case "mergeCells":
        merged = tree.children(of: part).compactMap { tree.attribute("ref", of: $0) }.compactMap(CellArea.init)
      default: break
      }
    }
  }

  // MARK: Reading

  private mutating func readColumns(_ list: Int) {
    for column in tree.children(of: list) where isHidden(column) {
      guard let first = number("min", of: column), let last = number("max", of: column), first >= 1, last >= first
      else { continue }
      hiddenColumns.append(first - 1...last - 1)
    }
  }

  private mutating func readRows(_ data: Int, _ time: TimeLimit) throws(IngestError) {
    var next = 0
    for row in tree.children(of: data) {
      let row0 = number("r", of: row).map { $0 - 1 } ?? next
      guard (0..<CellArea.mostRows).contains(row0), row0 >= next else { continue }
      next = row0 + 1
      if row0 % 1000 == 0 { try time.check() }
      let cells = readCells(row)
      guard !cells.isEmpty else { continue }
      rows.append(Row(number: row0, isHidden: isHidden(row), cells: cells))
    }
  }

  /// A row's cells with content, in order.
  private mutating func readCells(_ row: Int) -> [Cell] {
    var cells: [Cell] = []
    var next = 0
    for cell in tree.children(of: row) {
      let column = tree.attribute("r", of: cell).flatMap(CellArea.init)?.columns.lowerBound ?? next
      guard column >= next, column < CellArea.mostColumns else { continue }
      next = column + 1
      let content = CellText.cell(of: text(cell)[...])
      if !content.isEmpty { cells.append(Cell(column: column, content: content)) }
    }
    return cells
  }

  /// What a reader sees in a cell. Source: ECMA-376 part 1, 18.18.11 ST_CellType.
  private mutating func text(_ cell: Int) -> [UInt8] {
    let kind = tree.attribute("t", of: cell) ?? "n"
    if kind == "inlineStr" {
      let text = tree.child(of: cell, named: "is").map { CellText.characters(of: $0, in: tree) } ?? []
      return format(of: cell).text(of: text)
    }
    guard let node = tree.child(of: cell, named: "v") else {
      if tree.child(of: cell, named: "f") != nil { formulasWithoutValue += 1 }
      return []
    }
    let value = tree.allText(in: node)
    switch kind {
    case "s":
      let index = Int(String(decoding: Blank.trimmed(value[...]), as: UTF8.self)) ?? -1
      guard workbook.strings.indices.contains(index) else { return [] }
      return format(of: cell).text(of: Array(workbook.strings[index].paragraphs.joined(separator: [0x0A])))
    case "b": return Array((value.first == UInt8(ascii: "1") ? "TRUE" : "FALSE").utf8)
    case "n":
      guard let number = DecimalNumber(Blank.trimmed(value[...])) else { return value }
      return format(of: cell).text(of: number, is1904: workbook.is1904)
    // A formula's text, an error as it is shown, a date in ISO 8601.
    default: return format(of: cell).text(of: CellText.unescaped(value))
    }
  }

  private func format(of cell: Int) -> CellFormat {
    let style = number("s", of: cell) ?? 0
    return workbook.formats.indices.contains(style) ? workbook.formats[style] : .general
  }

  private func number(_ name: String, of node: Int) -> Int? { tree.attribute(name, of: node).flatMap { Int($0) } }

  /// A row or column that is hidden, filtered out or has no height or width.
  private func isHidden(_ node: Int) -> Bool {
    Workbook.isTrue(tree.attribute("hidden", of: node)) || tree.attribute("ht", of: node) == "0"
      || tree.attribute("width", of: node) == "0"
  }

  // MARK: The grid

  /// The cells that are shown.
  mutating func grid() throws(IngestError) -> CellGrid {
    var grid = CellGrid()
    grid.columns = shownColumns()
    var positions: [Int: Int] = [:]
    for (position, column) in grid.columns.enumerated() { positions[column] = position }
    // Rows without content count too: one is enough to part tables.
    guard rows.count * 2 * grid.columns.count <= Self.mostPlaces else { throw Self.tooLarge }
    let empty = [Int](repeating: -1, count: grid.columns.count)
    for row in rows where !row.isHidden {
      if let above = grid.rows.last?.number, above + 1 < row.number, !isHiddenGap(from: above + 1, to: row.number) {
        grid.rows.append(CellGrid.Row(number: above + 1, places: empty))
      }
      var places = empty
      for cell in row.cells {
        guard let position = positions[cell.column] else { continue }
        places[position] = grid.cells.count
        grid.cells.append(cell.content)
      }
      grid.rows.append(CellGrid.Row(number: row.number, places: places))
    }
    try merge(&grid)
    return grid
  }

  /// Whether all rows from one to before another are hidden ones with content: nothing parts what is around them.
  private func isHiddenGap(from start: Int, to end: Int) -> Bool {
    let first = Self.lowerBound(rows.count) { rows[$0].number < start }
    return first + end - start <= rows.count && rows[first + end - start - 1].number == end - 1
  }

  /// Puts each merged cell into the places that it covers.
  private func merge(_ grid: inout CellGrid) throws(IngestError) {
    var size = 0
    for area in merged {
      guard let content = content(at: area) else { continue }
      let columns = grid.columns.indices.filter { area.columns.contains(grid.columns[$0]) }
      var row = Self.lowerBound(grid.rows.count) { grid.rows[$0].number < area.rows.lowerBound }
      let cell = grid.cells.count
      grid.cells.append(content)
      while row < grid.rows.count, area.rows.contains(grid.rows[row].number) {
        size += columns.count
        guard size <= Self.mostPlaces else { throw Self.tooLarge }
        for column in columns { grid.rows[row].places[column] = cell }
        row += 1
      }
    }
  }

  /// What a merged cell shows: the content of its first place, hidden or not.
  private func content(at area: CellArea) -> TableContent.Cell? {
    let row = Self.lowerBound(rows.count) { rows[$0].number < area.rows.lowerBound }
    guard row < rows.count, rows[row].number == area.rows.lowerBound else { return nil }
    return rows[row].cells.first { $0.column == area.columns.lowerBound }?.content
  }

  private mutating func shownColumns() -> [Int] {
    var used = [Bool](repeating: false, count: CellArea.mostColumns)
    for row in rows {
      for cell in row.cells { used[cell.column] = true }
    }
    var hidden = [Bool](repeating: false, count: CellArea.mostColumns)
    for range in hiddenColumns {
      for column in range.clamped(to: 0...CellArea.mostColumns - 1) { hidden[column] = true }
    }
    hiddenColumnNames = used.indices.filter { used[$0] && hidden[$0] }.map { CellArea.name(ofColumn: $0) }
    return used.indices.filter { used[$0] && !hidden[$0] }
  }

  /// The first of so many places that no longer lies before the one looked for.
  private static func lowerBound(_ count: Int, isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static var tooLarge: IngestError {
    IngestError(.limit, "a sheet has more than \(mostPlaces) cells: it is data, not a document; cut it down first")
  }
}
