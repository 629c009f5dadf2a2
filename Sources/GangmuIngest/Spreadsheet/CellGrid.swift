/// The cells of a sheet that a reader sees, with merged ones resolved. Columns without content are left out; of rows
/// without content that follow each other there is one, which parts tables.
struct CellGrid {
  struct Row {
    /// In the source, from 0 on.
    var number: Int
    /// For each column the index of its cell, or -1.
    var places: [Int]
  }

  var cells: [TableContent.Cell] = []
  var rows: [Row] = []
  /// The source's number of each column.
  var columns: [Int] = []

  /// The cells with content of a row, each once, with the first column of each.
  func filled(_ row: Int) -> [(cell: Int, column: Int)] {
    var found: [(cell: Int, column: Int)] = []
    for (column, cell) in rows[row].places.enumerated()
    where cell >= 0 && found.last?.cell != cell && !cells[cell].isEmpty {
      found.append((cell, column))
    }
    return found
  }

  /// Those of them that the row above does not have.
  func beginning(_ row: Int) -> [(cell: Int, column: Int)] {
    filled(row).filter { row == 0 || rows[row - 1].places[$0.column] != $0.cell }
  }

  /// In how many columns a row has content.
  func width(_ row: Int) -> Int { rows[row].places.count { $0 >= 0 && !cells[$0].isEmpty } }

  /// The table of some rows, without columns that are empty in all of them.
  func table(_ range: Range<Int>) -> TableContent {
    let kept = columns.indices.filter { column in
      range.contains { row in rows[row].places[column] >= 0 && !cells[rows[row].places[column]].isEmpty }
    }
    var table = TableContent()
    var numbers: [Int: Int] = [:]
    for row in range {
      var places: [Int] = []
      for column in kept {
        let cell = rows[row].places[column]
        guard cell >= 0 else {
          places.append(-1)
          continue
        }
        if let number = numbers[cell] {
          places.append(number)
          continue
        }
        numbers[cell] = table.cells.count
        places.append(table.cells.count)
        table.cells.append(cells[cell])
      }
      table.rows.append(places)
    }
    return table
  }
}
