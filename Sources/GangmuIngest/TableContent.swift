internal import GangmuModel

/// A table as a reader found it, before it is written to the text.
struct TableContent {
  struct Cell {
    /// Without white space at their ends and without line ends.
    var paragraphs: [ArraySlice<UInt8>] = []
    var isHeader = false
    /// Where it begins in the source file, for formats that tell.
    var location: Location?

    var isEmpty: Bool { paragraphs.isEmpty }
  }

  var cells: [Cell] = []
  /// As ``TableGrid/rows``.
  var rows: [[Int]] = []
  /// Where each row begins in the source file, for formats that tell; else empty.
  var rowLocations: [Location] = []

  init() {}

  init(_ table: PipeTable) {
    let width = table.rows.map(\.count).max() ?? 0
    // Its merged cells are lost: the first of a row whose others are empty spans them above the head.
    let head = table.rows.firstIndex { row in row.dropFirst().contains { !$0.bytes.isEmpty } } ?? 0
    for (number, row) in table.rows.enumerated() {
      var places: [Int] = []
      for column in 0..<width {
        if number < head, let title = places.first {
          places.append(title)
          continue
        }
        let cell = column < row.count ? row[column] : PipeTable.Cell()
        places.append(cells.count)
        cells.append(
          Cell(paragraphs: Self.paragraphs(cell.bytes), isHeader: number == head, location: cell.location))
      }
      rows.append(places)
    }
  }

  /// A cell's text on one line: 1.修渠。 2.护井。 were paragraphs.
  private static func paragraphs(_ cell: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard !cell.isEmpty else { return [] }
    var found: [ArraySlice<UInt8>] = []
    var start = cell.startIndex
    for at in cell.indices where cell[at] == 0x20 && at > start {
      guard LineMeasure.endsSentence(cell[start..<at]), LineMeasure.opensClause(cell[(at + 1)...]) else { continue }
      found.append(cell[start..<at])
      start = at + 1
    }
    return found + [cell[start...]]
  }

  /// The row in which each cell begins.
  func cellsBeginning(in row: Int) -> [Int] {
    var found: [Int] = []
    for (column, cell) in rows[row].enumerated() where cell >= 0 {
      if column > 0, rows[row][column - 1] == cell { continue }
      if row > 0, rows[row - 1][column] == cell { continue }
      found.append(cell)
    }
    return found
  }
}

extension TableContent {
  /// Takes off the rows above the table's head in which one cell spans all columns: they are its title.
  mutating func removeTitleRows() -> [ArraySlice<UInt8>] {
    var titles: [ArraySlice<UInt8>] = []
    while rows.count > 1, let first = rows.first, first.count > 2, let cell = first.first, cell >= 0,
      first.allSatisfy({ $0 == cell }), rows[1].first != cell
    {
      // A numbered row is a section of the table, not its title.
      if let line = cells[cell].paragraphs.first, LineMeasure(line).opensClause { break }
      titles.append(contentsOf: cells[cell].paragraphs)
      rows.removeFirst()
    }
    return titles
  }
}

extension TableContent {
  /// Lines of one character each are a word written from top to bottom.
  static func joiningVertical(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    let isVertical = lines.count > 2 && lines.allSatisfy { $0.count == 3 && (0xE4...0xE9).contains($0.first ?? 0) }
    return isVertical ? [Array(lines.joined())[...]] : lines
  }
}
