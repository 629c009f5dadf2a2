/// The rows and columns that rules make.
struct LayoutGrid {
  /// The edges of columns, from left to right.
  let columns: [Double]
  /// The edges of rows, from the top down.
  let rows: [Double]
  private let rules: LayoutRules

  init(_ rules: LayoutRules) {
    self.rules = rules
    // Many tables are open at their sides: there the rules end.
    columns = Self.edges(rules.vertical.map(\.place), ends: rules.horizontal)
    rows = Self.edges(rules.horizontal.map(\.place), ends: rules.vertical)
  }

  private static func edges(_ places: [Double], ends: [LayoutRules.Rule]) -> [Double] {
    var edges: [Double] = []
    for place in places.sorted() where edges.last.map({ place - $0 > LayoutRules.slack }) ?? true {
      edges.append(place)
    }
    if let start = ends.map(\.from).min(), let first = edges.first, first - start > 8 { edges.insert(start, at: 0) }
    if let end = ends.map(\.to).max(), let last = edges.last, end - last > 8 { edges.append(end) }
    return edges
  }

  func row(at y: Double) -> Int? { Self.place(y, in: rows) }
  func column(at x: Double) -> Int? { Self.place(x, in: columns) }

  private static func place(_ value: Double, in edges: [Double]) -> Int? {
    guard let behind = edges.firstIndex(where: { $0 > value }), behind > 0 else { return nil }
    return behind - 1
  }

  /// The cells: for each row and column the number of its cell, and the cells' places.
  ///
  /// - Returns: `nil` where a cell would be no rectangle.
  func areas() -> (rows: [[Int]], boxes: [LayoutBox])? {
    let (height, width) = (rows.count - 1, columns.count - 1)
    var numbers = [[Int]](repeating: [Int](repeating: -1, count: width), count: height)
    var boxes: [LayoutBox] = []
    for row in 0..<height {
      for column in 0..<width where numbers[row][column] < 0 {
        var right = column
        while right + 1 < width, numbers[row][right + 1] < 0, !isParted(row, behind: right) { right += 1 }
        var bottom = row
        while bottom + 1 < height, (column...right).allSatisfy({ !isParted(below: bottom, $0) }) { bottom += 1 }
        for line in row...bottom {
          for place in column...right {
            guard numbers[line][place] < 0, place == right || !isParted(line, behind: place) else { return nil }
            numbers[line][place] = boxes.count
          }
        }
        boxes.append(
          LayoutBox(left: columns[column], top: rows[row], right: columns[right + 1], bottom: rows[bottom + 1]))
      }
    }
    return (numbers, boxes)
  }

  /// Whether a rule stands between a cell and the next in its row.
  private func isParted(_ row: Int, behind column: Int) -> Bool {
    let (place, middle) = (columns[column + 1], (rows[row] + rows[row + 1]) / 2)
    return rules.vertical.contains { abs($0.place - place) <= LayoutRules.slack && $0.from < middle && $0.to > middle }
  }

  /// Whether a rule stands below a cell.
  private func isParted(below row: Int, _ column: Int) -> Bool {
    let (place, middle) = (rows[row + 1], (columns[column] + columns[column + 1]) / 2)
    return rules.horizontal.contains {
      abs($0.place - place) <= LayoutRules.slack && $0.from < middle && $0.to > middle
    }
  }
}
