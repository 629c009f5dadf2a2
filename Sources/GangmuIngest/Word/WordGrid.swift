/// Makes the full grid of a Word table, with its merged cells resolved (ECMA-376 part 1, 17.4).
enum WordGrid {
  /// Wider cells are mistakes, or an attack.
  static let widest = 100
  private static let largest = 2_000_000

  /// `nil` where the grid would be too large to be meant.
  static func content(of table: WordTable) -> TableContent? {
    var content = TableContent()
    /// Whether a cell may go on below.
    var isVertical: [Bool] = []
    for row in table.rows {
      let above = content.rows.last ?? []
      var places = [Int](repeating: -1, count: row.indent)
      for cell in row.cells {
        let column = places.count
        let upper = column < above.count ? above[column] : -1
        let begins = column == 0 || column - 1 >= above.count || above[column - 1] != upper
        if cell.isContinued, upper >= 0, begins, isVertical[upper] {
          places += [Int](repeating: upper, count: cell.width)
          continue
        }
        places += [Int](repeating: content.cells.count, count: cell.width)
        isVertical.append(cell.isVertical)
        content.cells.append(TableContent.Cell(paragraphs: lines(of: cell.blocks), isHeader: row.isHeader))
      }
      content.rows.append(places)
    }
    let width = content.rows.map(\.count).max() ?? 0
    guard width * content.rows.count <= largest else { return nil }
    for row in content.rows.indices {
      content.rows[row] += [Int](repeating: -1, count: width - content.rows[row].count)
    }
    return content
  }

  /// True for a table that only places things on the page: its cells are read one after the other.
  ///
  /// - Parameter content: The same table's grid.
  static func isLayout(_ table: WordTable, _ content: TableContent) -> Bool {
    var rows: [Int] = []
    var length = 0
    var largest = (length: 0, lines: 0)
    var hasNumber = false
    for row in table.rows {
      var width = 0
      for cell in row.cells {
        if cell.blocks.contains(where: hasTable) { return true }
        let lines = lines(of: cell.blocks)
        let own = lines.reduce(0) { $0 + $1.count }
        if own > 0 { width += 1 }
        length += own
        if own > largest.length { largest = (own, lines.count) }
        if lines.contains(where: LineJoint.isNumber) { hasNumber = true }
      }
      if width > 0 { rows.append(width) }
    }
    // The document's own data, in one row or more.
    if MetadataTable.pairs(of: content) != nil { return false }
    // One row, or one column, of cells relates nothing to anything; 发文字号 and 签发人 stand so side by side.
    if rows.count <= 1 || rows.allSatisfy({ $0 == 1 }) { return true }
    // The head of a document: its issuer, and below it the number.
    if hasNumber, rows.count <= 3, rows.first == 1, rows.reduce(0, +) <= 4 { return true }
    // As of tables on pages: one cell holds most of the text, and more than any datum.
    return largest.length * 5 >= length * 3 && largest.lines >= 5 && largest.length >= 900
  }

  private static func hasTable(_ block: WordBlock) -> Bool {
    guard case .table(let table) = block else { return false }
    return table.rows.contains { $0.cells.contains { $0.blocks.contains { hasText($0) } } }
  }

  private static func hasText(_ block: WordBlock) -> Bool {
    switch block {
    case .paragraph(let paragraph): !paragraph.isEmpty
    case .table: hasTable(block)
    }
  }

  private static func lines(of blocks: [WordBlock]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    for case .paragraph(let paragraph) in blocks {
      lines += paragraph.numberedLines.map { Blank.trimmed($0[...]) }.filter { !$0.isEmpty }
      lines += Self.lines(of: paragraph.boxes)
    }
    return TableContent.joiningVertical(lines)
  }
}
