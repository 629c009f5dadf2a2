internal import GangmuModel

/// A table whose cells are ruled: its grid is that of the rules, its cells' text what stands between them.
struct LayoutTable {
  private(set) var box: LayoutBox
  var content: TableContent
  /// For each cell whether its last line has no room for more.
  var isFull: [Bool] = []
  /// The edges of its columns.
  var columns: [Double]
  /// The page's number and the first line's in it, both from 1.
  var page = 0
  var number = 0

  /// More cells than a page has room for.
  private static let most = 20_000

  /// - Returns: `nil` where the rules make no table, or leave doubt which.
  init?(_ rules: LayoutRules, words: [LayoutWord]) {
    let grid = LayoutGrid(rules)
    guard grid.columns.count > 2, grid.rows.count > 1, grid.rows.count * grid.columns.count <= Self.most,
      let left = grid.columns.first, let right = grid.columns.last, let top = grid.rows.first,
      let bottom = grid.rows.last, let areas = grid.areas()
    else { return nil }
    box = LayoutBox(left: left, top: top, right: right, bottom: bottom)
    columns = grid.columns
    content = TableContent()
    content.rows = areas.rows
    var held = [[LayoutWord]](repeating: [], count: areas.boxes.count)
    for word in words {
      guard let row = grid.row(at: word.box.middle), let column = grid.column(at: word.box.center) else { continue }
      held[areas.rows[row][column]].append(word)
    }
    guard held.filter({ !$0.isEmpty }).count > 1 else { return nil }
    for (words, area) in zip(held, areas.boxes) {
      let cell = LayoutCell(words, in: area)
      content.cells.append(TableContent.Cell(paragraphs: cell.paragraphs))
      isFull.append(cell.isFull)
    }
    removeEmptyRows()
  }

  /// Rows in which no cell begins, between double rules.
  private mutating func removeEmptyRows() {
    content.rows = content.rows.filter { row in !row.allSatisfy { content.cells[$0].isEmpty } }
  }
}
