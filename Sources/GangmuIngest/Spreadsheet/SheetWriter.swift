internal import GangmuModel

/// Writes a sheet's lines and tables into the text.
struct SheetWriter {
  /// The place of a row, and of a column in it, both from 0 on.
  let location: (_ row: Int, _ column: Int) -> Location

  func write(_ grid: CellGrid, to builder: inout TextBuilder) {
    for piece in SheetLayout(grid).pieces {
      switch piece {
      case .line(let cell, let row, let column):
        for line in grid.cells[cell].paragraphs { builder.addLine(line, location: place(grid, row, column)) }
      case .table(let rows):
        var table = grid.table(rows)
        table.rowLocations = rows.map { place(grid, $0, grid.filled($0).first?.column ?? 0) }
        TableWriter.write(table, to: &builder, location: table.rowLocations.first)
      }
    }
  }

  private func place(_ grid: CellGrid, _ row: Int, _ column: Int) -> Location {
    location(grid.rows[row].number, grid.columns[column])
  }
}
