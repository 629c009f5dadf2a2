/// What stands in a sheet from top to bottom: lines of text, and tables, which blank rows part.
struct SheetLayout {
  enum Piece {
    /// A cell that is no part of a table, and its first place.
    case line(cell: Int, row: Int, column: Int)
    case table(Range<Int>)
  }

  private let grid: CellGrid
  private(set) var pieces: [Piece] = []

  init(_ grid: CellGrid) {
    self.grid = grid
    /// The table that the last band ended with.
    var open: Range<Int>?
    for band in bands() {
      var table = tableRows(band)
      if let above = open, continues(above, band.lowerBound) {
        // A blank row inside a table.
        pieces.removeLast()
        table = above.lowerBound..<notesStart(band)
      } else {
        addLines(band.lowerBound..<table.lowerBound)
      }
      if !table.isEmpty { pieces.append(.table(table)) }
      addLines(table.upperBound..<band.upperBound)
      open = !table.isEmpty && table.upperBound == band.upperBound ? table : nil
    }
  }

  /// Rows with content and no blank one among them.
  private func bands() -> [Range<Int>] {
    var bands: [Range<Int>] = []
    var start: Int?
    for row in grid.rows.indices {
      if grid.width(row) == 0 {
        if let from = start { bands.append(from..<row) }
        start = nil
      } else if start == nil {
        start = row
      }
    }
    if let start { bands.append(start..<grid.rows.count) }
    return bands
  }

  private mutating func addLines(_ rows: Range<Int>) {
    for row in rows {
      for (cell, column) in grid.beginning(row) { pieces.append(.line(cell: cell, row: row, column: column)) }
    }
  }

  /// From the table's head to its last row; empty, at the band's start, where there is no table.
  private func tableRows(_ band: Range<Int>) -> Range<Int> {
    let widest = band.reduce(0) { max($0, grid.filled($1).count > 1 ? grid.width($1) : 0) }
    // The head names all columns, or at least most of them, as lines above it do not.
    let head = band.first { row in
      grid.filled(row).count > 1 && grid.width(row) * 5 >= widest * 3 && !isLabelLine(row)
    }
    guard let head else { return band.lowerBound..<band.lowerBound }
    let end = notesStart(head..<band.upperBound)
    return end - head >= 2 ? head..<end : band.lowerBound..<band.lowerBound
  }

  /// Labelled values beside each other: 填报单位：…, 填报日期：….
  private func isLabelLine(_ row: Int) -> Bool {
    grid.filled(row).allSatisfy { cell, _ in
      let paragraphs = grid.cells[cell].paragraphs
      return paragraphs.count == 1 && FieldLabel.colon(in: paragraphs[0]) != nil
    }
  }

  /// The row from which on only notes stand below a table.
  private func notesStart(_ rows: Range<Int>) -> Int {
    var end = rows.upperBound
    while end > rows.lowerBound, isNote(end - 1) { end -= 1 }
    return end
  }

  /// One cell, at the row's start or over its width, with more than a number; or labelled values.
  private func isNote(_ row: Int) -> Bool {
    let cells = grid.filled(row)
    guard let (cell, column) = cells.first, grid.beginning(row).count == cells.count else { return false }
    if cells.count > 1 { return isLabelLine(row) }
    let isAtStart = grid.rows[row].places[..<column].allSatisfy { $0 < 0 }
    return isAtStart && grid.cells[cell].paragraphs[0].contains { $0 < 0x30 || $0 > 0x39 }
  }

  /// Whether a row counts on from the last of a table: 12 below 11.
  private func continues(_ table: Range<Int>, _ row: Int) -> Bool {
    guard grid.filled(row).count > 1, let last = number(table.upperBound - 1), let next = number(row) else {
      return false
    }
    return next == last + 1
  }

  private func number(_ row: Int) -> Int? {
    guard let cell = grid.filled(row).first?.cell, let text = grid.cells[cell].paragraphs.first, text.count < 6 else {
      return nil
    }
    return Int(String(decoding: text, as: UTF8.self))
  }
}
