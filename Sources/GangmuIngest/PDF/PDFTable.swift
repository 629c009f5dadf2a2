internal import GangmuModel

/// A table whose cells are ruled: its grid is that of the rules, its cells' text what stands between them.
struct PDFTable {
  private(set) var box: PDFBox
  private(set) var content: TableContent
  /// The edges of its columns.
  let columns: [Double]
  /// The page's number and the first line's in it, both from 1.
  var page = 0
  var number = 0

  /// More cells than a page has room for.
  private static let most = 20_000

  /// - Returns: `nil` where the rules make no table, or leave doubt which.
  init?(_ rules: PDFRules, words: [PDFWord]) {
    let grid = PDFGrid(rules)
    guard grid.columns.count > 2, grid.rows.count > 1, grid.rows.count * grid.columns.count <= Self.most,
      let left = grid.columns.first, let right = grid.columns.last, let top = grid.rows.first,
      let bottom = grid.rows.last, let areas = grid.areas()
    else { return nil }
    box = PDFBox(left: left, top: top, right: right, bottom: bottom)
    columns = grid.columns
    content = TableContent()
    content.rows = areas.rows
    var held = [[PDFWord]](repeating: [], count: areas.boxes.count)
    for word in words {
      guard let row = grid.row(at: word.box.middle), let column = grid.column(at: word.box.center) else { continue }
      held[areas.rows[row][column]].append(word)
    }
    guard held.filter({ !$0.isEmpty }).count > 1 else { return nil }
    for (words, area) in zip(held, areas.boxes) {
      content.cells.append(TableContent.Cell(paragraphs: PDFCell(words, in: area).paragraphs))
    }
    removeEmptyRows()
  }

  /// Rows in which no cell begins, between double rules.
  private mutating func removeEmptyRows() {
    content.rows = content.rows.filter { row in !row.allSatisfy { content.cells[$0].isEmpty } }
  }

  mutating func removeTitleRows() -> [ArraySlice<UInt8>] { content.removeTitleRows() }

  // MARK: Over pages

  /// Takes on the table at the next page's top, where it has the same columns.
  ///
  /// - Returns: The head rows that were repeated, or `nil` where the table is another.
  mutating func append(_ next: PDFTable) -> [[UInt8]]? {
    guard columns.count == next.columns.count,
      zip(columns, next.columns).allSatisfy({ abs(($0 - columns[0]) - ($1 - next.columns[0])) < PDFRules.slack * 2 })
    else { return nil }
    var repeated: [[UInt8]] = []
    var first = 0
    while first < min(3, next.content.rows.count - 1), first < content.rows.count,
      next.text(ofRow: first) == text(ofRow: first)
    {
      repeated.append(next.text(ofRow: first))
      first += 1
    }
    let shift = content.cells.count
    let isCut = isCut(next, at: first)
    content.cells += next.content.cells
    var rows = next.content.rows.dropFirst(first).map { $0.map { $0 + shift } }
    if let row = rows.first, let last = content.rows.last {
      if isCut {
        rows.removeFirst()
        for (upper, lower) in zip(last, row) where upper != lower { join(lower, to: upper) }
      } else {
        carryDown(last, into: &rows)
      }
    }
    content.rows += rows
    return repeated
  }

  private func text(ofRow row: Int) -> [UInt8] {
    var text: [UInt8] = []
    var last = -1
    for cell in content.rows[row] where cell != last {
      if !text.isEmpty { text.append(0x20) }
      text += content.cells[cell].paragraphs.joined()
      last = cell
    }
    return text
  }

  /// Whether the page's end cuts a row in two: where every row has a number, one of the two halves has none.
  private func isCut(_ next: PDFTable, at row: Int) -> Bool {
    guard let last = content.rows.last, row < next.content.rows.count, let key = keyColumn() else { return false }
    let upper = content.cells[last[key]].isEmpty
    let lower = next.content.cells[next.content.rows[row][key]].isEmpty
    return upper != lower && content.rows.count > 1
  }

  /// The column that numbers the rows, else the first one.
  private func keyColumn() -> Int? {
    let body = content.rows.dropFirst()
    guard let width = body.first?.count else { return nil }
    return (0..<width).first { column in
      body.filter { row in
        content.cells[row[column]].paragraphs.count == 1
          && content.cells[row[column]].paragraphs[0].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      }.count * 3 >= body.count * 2
    }
  }

  private mutating func join(_ lower: Int, to upper: Int) {
    var below = content.cells[lower].paragraphs
    content.cells[lower].paragraphs = []
    if let last = content.cells[upper].paragraphs.last, let first = below.first, !LineMeasure(last).endsSentence,
      !LineMeasure(first).opensClause
    {
      content.cells[upper].paragraphs[content.cells[upper].paragraphs.count - 1] = last + first
      below.removeFirst()
    }
    content.cells[upper].paragraphs += below
  }

  /// A cell over several rows goes on over the page's end: it is empty there, and the row has a number of its own.
  private mutating func carryDown(_ last: [Int], into rows: inout [[Int]]) {
    guard let key = keyColumn(), let first = rows.first else { return }
    for column in 0..<key where content.cells[first[column]].isEmpty {
      for row in rows.indices {
        guard rows[row][column] == first[column] else { break }
        rows[row][column] = last[column]
      }
    }
  }
}
