/// A table that states the document's own data: labels, each with its value in the next cell.
enum MetadataTable {
  /// Longer tables are content.
  private static let longest = 4000

  /// The cell numbers of labels and values; `nil` where the table is no such table.
  static func pairs(of table: TableContent) -> [(label: Int, value: Int?)]? {
    guard table.rows.count <= 30 else { return nil }
    let filled = table.cells.indices.filter { !table.cells[$0].isEmpty }
    let length = filled.reduce(0) { $0 + table.cells[$1].paragraphs.reduce(0) { $0 + $1.count } }
    guard length <= longest else { return nil }
    let labels = Set(filled.filter { isLabel(table.cells[$0]) })
    guard labels.count >= 2 || labels.count == 1 && filled.count <= 2 else { return nil }
    guard labels.count * 10 >= filled.count * 4, !isList(table, labels) else { return nil }
    var pairs: [(label: Int, value: Int?)] = []
    for row in table.rows.indices {
      let cells = table.cellsBeginning(in: row)
      for (position, cell) in cells.enumerated() where labels.contains(cell) {
        let next = position + 1 < cells.count ? cells[position + 1] : nil
        let value = next.flatMap { labels.contains($0) || table.cells[$0].isEmpty ? nil : $0 }
        pairs.append((cell, value))
      }
    }
    return pairs
  }

  private static func isLabel(_ cell: TableContent.Cell) -> Bool {
    cell.paragraphs.count == 1 && FieldLabel.isKnown(cell.paragraphs[0])
  }

  /// A row of labels only, with values below it, is the head of a list of documents.
  private static func isList(_ table: TableContent, _ labels: Set<Int>) -> Bool {
    for row in table.rows.indices {
      let filled = table.cellsBeginning(in: row).filter { !table.cells[$0].isEmpty }
      guard filled.count >= 3, filled.allSatisfy(labels.contains) else { continue }
      if row + 1 < table.rows.count {
        let below = table.cellsBeginning(in: row + 1).filter { !table.cells[$0].isEmpty }
        if below.count >= 2, !below.contains(where: labels.contains) { return true }
      }
    }
    return false
  }
}
