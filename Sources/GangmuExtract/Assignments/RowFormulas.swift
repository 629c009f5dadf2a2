internal import GangmuModel

/// Reads the columns of task tables that say who: 牵头单位, 配合单位, 责任人.
struct RowFormulas {
  private struct Column {
    var index: Int
    var meaning: RoleLabel.Meaning
    /// 市卫健委 in 市卫健委内牵头处室.
    var parent: Range<Int>?
    /// Its head says no role: only cells that are bodies count.
    var isUnlabelled = false
  }

  private struct Header {
    var row: Int
    var columns: [Column]
  }

  private let units: [UInt16]
  private let tables: [TableGrid]
  private let bodies: BodyColumns
  private var headers: [Int: Header?] = [:]
  private static let inside = UnitSet("内的各")
  /// Headers stand in the first rows: below them a cell that reads like a label is content.
  private static let headerRows = 4

  init(_ document: IngestedDocument) {
    units = document.text.units
    tables = document.tables
    bodies = BodyColumns(units)
  }

  /// The formulas of one row, one for each column.
  mutating func read(_ row: Clause.TableRow, clause: Int) -> [FormulaFinding] {
    guard row.table >= 0, row.table < tables.count, let header = header(of: row.table), row.row > header.row
    else { return [] }
    let table = tables[row.table]
    return header.columns.compactMap { column in
      guard let cell = table.cell(row.row, column.index), !EmptyCells.isEmpty(units, cell.span.range) else {
        return nil
      }
      if column.isUnlabelled, !bodies.isBody(cell) { return nil }
      let formula = RoleFormula(units, cell.span.range, label: column.meaning, isBracket: false)
      guard !formula.items.isEmpty || !formula.people.isEmpty else { return nil }
      var finding = FormulaFinding(form: .row, clause: clause, span: cell.span.range, formula: formula)
      finding.parent = column.parent
      return finding
    }
  }

  private mutating func header(of table: Int) -> Header? {
    if let known = headers[table] { return known }
    let found = findHeader(tables[table]) ?? unlabelledHeader(tables[table])
    headers[table] = found
    return found
  }

  private func findHeader(_ table: TableGrid) -> Header? {
    var found: Header?
    for row in 0..<min(Self.headerRows, table.rows.count) {
      let columns = (0..<table.columnCount).compactMap { column(table, row, $0) }
      // 责任分工 over 牵头单位 and 配合单位: the lower row of a head says more, and holds the cells that span both.
      if let found, columns.count <= found.columns.count { return found }
      // A single label in a row of one repeated cell is a caption, not a header.
      if !columns.isEmpty, Set(table.rows[row]).count > 1 { found = Header(row: row, columns: columns) }
    }
    return found
  }

  private func unlabelledHeader(_ table: TableGrid) -> Header? {
    guard let index = bodies.column(of: table, head: Self.headerRows) else { return nil }
    return Header(row: 0, columns: [Column(index: index, meaning: .units(.responsible), isUnlabelled: true)])
  }

  private func column(_ table: TableGrid, _ row: Int, _ index: Int) -> Column? {
    guard let cell = table.cell(row, index), cell.span.count <= 24, cell.span.count >= 2 else { return nil }
    let range = cell.span.range
    guard let label = RoleLabel.ending(units, range) else { return nil }
    var parent: Range<Int>?
    if label.start > range.lowerBound {
      var end = label.start
      while end > range.lowerBound, Self.inside.contains(units[end - 1]) { end -= 1 }
      guard end > range.lowerBound, BodyEnding.of(units, range.lowerBound..<end) != nil else { return nil }
      parent = range.lowerBound..<end
    }
    return Column(index: index, meaning: label.meaning, parent: parent)
  }
}
