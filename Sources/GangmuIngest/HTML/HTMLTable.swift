internal import GangmuPlatform

/// A `<table>`: told apart by its use, for data or for layout, and read with its merged cells resolved.
struct HTMLTable {
  let page: HTMLPage
  let node: Int
  /// The node of each row, and its cells' nodes.
  private(set) var rows: [(row: Int, cells: [Int])] = []
  private(set) var caption: Int?
  private(set) var hasNestedTable = false

  /// Wider spans are mistakes, or an attack.
  private static let widestSpan = 100
  private static let longestSpan = 5000
  private static let largestGrid = 2_000_000

  init(_ page: HTMLPage, _ node: Int) {
    self.page = page
    self.node = node
    let end = page.end(node)
    var next = node + 1
    while next < end {
      if page.hidden[next] {
        next = page.end(next)
        continue
      }
      let kind = page.kinds[next]
      if kind.contains(.table) {
        if page.text(next) > 0 { hasNestedTable = true }
        next = page.end(next)
        continue
      }
      if kind.contains(.row) { rows.append((next, [])) }
      if kind.contains(.cell) {
        if rows.isEmpty { rows.append((node, [])) }
        rows[rows.count - 1].cells.append(next)
      }
      if page.nodes[next].name == HTMLName.caption { caption = next }
      next += 1
    }
  }

  /// True for a table that only places things on the page.
  var isLayout: Bool {
    if hasNestedTable { return true }
    if let role = page.tree.string(HTMLName.role, of: node), role == "presentation" || role == "none" { return true }
    var filled = 0
    var widest = 0
    var largest = -1
    for row in rows {
      var width = 0
      for cell in row.cells where page.text(cell) > 0 {
        width += 1
        if largest < 0 || page.text(cell) > page.text(largest) { largest = cell }
      }
      filled += width
      widest = max(widest, width)
    }
    guard filled > 1, widest > 1, largest >= 0 else { return true }
    let share = Double(page.text(largest)) / Double(max(1, page.text(node)))
    guard share >= 0.6, lines(in: largest) >= 5 else { return false }
    return page.text(largest) >= 300 || isShortDocument(largest)
  }

  /// The articles of a short document, beside nothing but menus: cells of data hold lists as well, but no menus.
  private func isShortDocument(_ cell: Int) -> Bool {
    let isAmongMenus = rows.allSatisfy { row in
      let others = row.cells.filter { $0 != cell && page.text($0) > 0 }
      return row.cells.filter { page.text($0) > 0 }.count <= 1
        || others.allSatisfy { HTMLMenu.isOfLinks(page, $0) || HTMLMenu.isOfWords(page, $0) }
    }
    guard isAmongMenus else { return false }
    let lines = HTMLLines(page, from: cell + 1, to: page.end(cell)).lines
    return lines.filter { LineMeasure($0).opensHanClause }.count >= 2
  }

  /// Paragraphs and line breaks in a cell.
  private func lines(in cell: Int) -> Int {
    var count = 0
    for child in cell + 1..<max(cell + 1, page.end(cell)) {
      if page.kinds[child].contains(.lineBreak) { count += 1 }
      if page.kinds[child].contains(.block), page.text(child) > 0 { count += 1 }
    }
    return count
  }

  /// The table's cells and grid; `nil` where its grid would be too large to be meant.
  func content() -> TableContent? {
    var table = TableContent()
    var grid = Grid()
    for (row, entry) in rows.enumerated() {
      grid.begin(row)
      for cell in entry.cells {
        let across = span(HTMLName.colspan, of: cell, limit: Self.widestSpan)
        let down = span(HTMLName.rowspan, of: cell, limit: min(Self.longestSpan, rows.count - row))
        let area = grid.size + across * down <= Self.largestGrid ? (across, down) : (1, 1)
        grid.place(table.cells.count, row: row, across: area.0, down: area.1)
        table.cells.append(
          TableContent.Cell(
            paragraphs: TableContent.joiningVertical(HTMLLines(page, from: cell + 1, to: page.end(cell)).lines),
            isHeader: page.nodes[cell].name == HTMLName.th))
      }
    }
    guard let rows = grid.rows(limit: Self.largestGrid) else { return nil }
    table.rows = rows
    return table
  }

  private func span(_ name: HTMLName, of cell: Int, limit: Int) -> Int {
    guard let text = page.tree.attribute(name, of: cell) else { return 1 }
    var value = 0
    for byte in Blank.trimmed(text).prefix(6) {
      guard byte >= 0x30, byte <= 0x39 else { break }
      value = value * 10 + Int(byte - 0x30)
    }
    // rowspan="0" reaches to the last row.
    if value == 0 { return text.contains(0x30) && name == HTMLName.rowspan ? max(1, limit) : 1 }
    return max(1, min(value, limit))
  }

  /// Places cells as browsers do: in the first free column of the row.
  private struct Grid {
    private var places: [[Int]] = []
    private var free = 0
    private(set) var size = 0

    mutating func begin(_ row: Int) {
      while places.count <= row { places.append([]) }
      free = 0
    }

    mutating func place(_ cell: Int, row: Int, across: Int, down: Int) {
      while free < places[row].count, places[row][free] >= 0 { free += 1 }
      while places.count < row + down { places.append([]) }
      for line in row..<row + down {
        while places[line].count < free + across { places[line].append(-1) }
        for column in free..<free + across where places[line][column] < 0 { places[line][column] = cell }
      }
      size += across * down
      free += across
    }

    func rows(limit: Int) -> [[Int]]? {
      let width = places.map(\.count).max() ?? 0
      guard width * places.count <= 2 * limit else { return nil }
      return places.map { $0.count == width ? $0 : $0 + [Int](repeating: -1, count: width - $0.count) }
    }
  }
}
