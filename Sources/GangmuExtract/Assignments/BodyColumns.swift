internal import GangmuModel

/// Finds who acts in a table that says above its head that it is about 责任单位, where no head of a column says which:
/// the one column that names a body in nearly every row.
struct BodyColumns {
  private let units: [UInt16]
  private static let subjects = WordList(["责任单位", "责任部门", "牵头单位", "承办单位"])
  /// Fewer bodies may stand in a column by chance.
  private static let fewest = 5
  /// Of ten cells so many have to name a body.
  private static let share = 7

  init(_ units: [UInt16]) { self.units = units }

  /// - Parameter head: How many rows may stand above and in the head.
  func column(of table: TableGrid, head: Int) -> Int? {
    guard isAboutBodies(table, head: head) else { return nil }
    let found = (0..<table.columnCount).filter { namesBodies(table, $0) }
    return found.count == 1 ? found.first : nil
  }

  /// Whether a cell names a body and nothing else: other rows of the column head a group.
  func isBody(_ cell: TableGrid.Cell) -> Bool { HeadingFormulas.isNamedBody(units, cell.span.range) }

  private func isAboutBodies(_ table: TableGrid, head: Int) -> Bool {
    if let caption = table.caption, Self.subjects.occurs(units, in: caption.range) { return true }
    return (0..<min(head, table.rows.count)).contains { row in
      Set(table.rows[row]).count == 1
        && table.cell(row, 0).map { Self.subjects.occurs(units, in: $0.span.range) } == true
    }
  }

  private func namesBodies(_ table: TableGrid, _ column: Int) -> Bool {
    var seen: Set<Int> = []
    var bodies = 0
    for row in table.rows.indices {
      guard let index = table.index(row, column), seen.insert(index).inserted, !table.cells[index].span.isEmpty else {
        continue
      }
      if isBody(table.cells[index]) { bodies += 1 }
    }
    let filled = seen.count { !table.cells[$0].span.isEmpty }
    return bodies >= Self.fewest && bodies * 10 >= filled * Self.share
  }
}
