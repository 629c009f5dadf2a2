internal import GangmuModel

/// A table that goes on over the page's end.
extension LayoutTable {
  /// Takes on the table at the next page's top, where it has the same columns.
  ///
  /// - Returns: The head rows that were repeated, or `nil` where the table is another.
  mutating func append(_ next: LayoutTable) -> [[UInt8]]? {
    guard let edges = sharedEdges(next) else { return nil }
    var next = next
    next.columns = edges.next
    spread(over: edges.all)
    next.spread(over: edges.all)
    var repeated: [[UInt8]] = []
    var first = 0
    while first < min(3, next.content.rows.count - 1), first < content.rows.count,
      next.text(ofRow: first) == text(ofRow: first)
    {
      repeated.append(next.text(ofRow: first))
      first += 1
    }
    take(next, from: first)
    return repeated
  }

  /// Adds rows; what the page's end cuts in two becomes one again.
  private mutating func take(_ next: LayoutTable, from first: Int) {
    let shift = content.cells.count
    content.cells += next.content.cells
    isFull += next.isFull
    var rows = next.content.rows.dropFirst(first).map { $0.map { $0 + shift } }[...]
    if let upper = content.rows.last, let lower = rows.first, content.rows.count > 1 {
      let isCut = isCut(upper, lower)
      if isCut { rows.removeFirst() }
      for column in upper.indices {
        // A cell over several rows goes on without its text.
        guard isCut || lower[...column].allSatisfy({ content.cells[$0].isEmpty }) else { break }
        if isCut { join(lower[column], to: upper[column]) }
        for row in rows.indices {
          guard rows[row][column] == lower[column] else { break }
          rows[row][column] = upper[column]
        }
      }
    }
    content.rows += rows
  }

  /// The next table's edges, as on this one's page, and those of both tables' columns, where one has all that the
  /// other has: a page on which some cells are merged lacks edges, and facing pages have other margins.
  private func sharedEdges(_ next: LayoutTable) -> (next: [Double], all: [Double])? {
    guard let start = columns.first, let other = next.columns.first else { return nil }
    for shift in [0, start - other] {
      let edges = next.columns.map { $0 + shift }
      let (fewer, more) = columns.count < edges.count ? (columns, edges) : (edges, columns)
      let hasEnd = Self.isNear(fewer.first, more.first) || Self.isNear(fewer.last, more.last)
      if hasEnd, fewer.allSatisfy({ edge in more.contains { Self.isNear($0, edge) } }) { return (edges, more) }
    }
    return nil
  }

  private static func isNear(_ edge: Double?, _ other: Double?) -> Bool {
    guard let edge, let other else { return false }
    return abs(edge - other) < LayoutRules.slack * 2
  }

  /// Lays the cells out over more columns; one that is not there is an empty cell beside all rows.
  private mutating func spread(over edges: [Double]) {
    guard edges.count > columns.count else { return }
    let sources = zip(edges, edges.dropFirst()).map { edge, next in
      columns.firstIndex { $0 > (edge + next) / 2 }.flatMap { $0 > 0 ? $0 - 1 : nil }
    }
    let empty = content.cells.count
    content.cells.append(TableContent.Cell())
    isFull.append(false)
    content.rows = content.rows.map { row in sources.map { $0.map { row[$0] } ?? empty } }
    columns = edges
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

  /// Whether the page's end cuts a row in two.
  private func isCut(_ upper: [Int], _ lower: [Int]) -> Bool {
    let filled = upper.indices.filter { !content.cells[lower[$0]].isEmpty }
    if let key = keyColumn() {
      // Where every row has a number, one of the two halves has none.
      return content.cells[upper[key]].isEmpty != content.cells[lower[key]].isEmpty
    }
    guard let first = filled.first else { return true }
    // Without what names the row.
    if first > 1 { return true }
    if opensRow(lower[first]) { return false }
    // Only one cell goes on, or all that do had no room for more.
    return filled.count * 3 <= upper.count
      || filled.allSatisfy { isFull[upper[$0]] && !opensRow(lower[$0]) }
  }

  private func opensRow(_ cell: Int) -> Bool {
    guard let text = content.cells[cell].paragraphs.first else { return false }
    return LineMeasure(text).opensClause || isNumber(cell)
  }

  /// The column that numbers the rows.
  private func keyColumn() -> Int? {
    let body = content.rows.dropFirst().prefix(60)
    guard body.count > 1, let width = body.first?.count else { return nil }
    return (0..<width).first { column in body.filter { isNumber($0[column]) }.count * 3 >= body.count * 2 }
  }

  private func isNumber(_ cell: Int) -> Bool {
    let paragraphs = content.cells[cell].paragraphs
    return paragraphs.count == 1 && paragraphs[0].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
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
}
