internal import GangmuExport
internal import GangmuModel

/// The cells of tables; row 0 is the header.
enum TableCellRows: StoreTable {
  static let insertion = usualInsertion(into: "table_cell", ["table_id", "row", "column", "text"])
  static let width = 4

  static func rows(of document: Document) -> [[TableValue]] {
    var rows: [[TableValue]] = []
    func add(_ table: Table, _ row: Int, _ texts: [String]) {
      for (column, text) in texts.enumerated() {
        rows.append([.text(table.id), .integer(row), .integer(column + 1), .text(text)])
      }
    }
    for table in document.parts.flatMap(\.tables) {
      add(table, 0, table.columns)
      for (number, row) in table.rows.enumerated() { add(table, number + 1, row.map { document.text[$0] }) }
    }
    return rows
  }
}
