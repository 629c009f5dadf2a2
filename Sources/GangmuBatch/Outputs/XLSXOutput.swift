internal import GangmuExport
internal import GangmuPlatform

/// 任务台账: a workbook with the ledger that an office keeps and a sheet for each table behind it.
package final class XLSXOutput: BatchOutput {
  package static let name = "xlsx"
  package static let fileName = "ledger.xlsx"
  package static let fileExtensions = ["xlsx"]

  private static let sheets: [(name: String, table: any FactTable.Type)] = [
    ("任务台账", LedgerTable.self), ("任务", TasksTable.self), ("指标", TargetsTable.self), ("时限", DeadlinesTable.self),
    ("单位", UnitsTable.self), ("文件", DocumentsTable.self), ("问题", ProblemsTable.self),
  ]
  package static let fragments = sheets.map { Fragment.rows(of: $0.table) }

  private let workbook: Spreadsheet
  private var rows: [Int]

  package init(path: String, options: BatchOutputOptions) throws {
    workbook = Spreadsheet(path: path)
    rows = Self.sheets.map { _ in 0 }
    for (name, table) in Self.sheets {
      let sheet = workbook.addSheet(name, [Spreadsheet.Column(title: "序号", width: 6)] + table.columns.map(Self.column))
      guard table.name == LedgerTable.name, let due = table.columns.firstIndex(where: { $0.kind == .day }),
        let progress = table.columns.firstIndex(where: { $0.name == "progress" })
      else { continue }
      workbook.markDueDays(sheet: sheet, column: due + 1, unless: progress + 1)
    }
  }

  package func add(_ record: BatchRecord, piece: (Fragment) -> ArraySlice<UInt8>) throws {
    for (sheet, (_, table)) in Self.sheets.enumerated() {
      var found = RowCodec.rows(piece(.rows(of: table)))
      if let error = record.error, table.name == ProblemsTable.name {
        found.append(ProblemsTable.row(ofFailure: record.key, error.code, error.message))
      }
      for row in found {
        rows[sheet] += 1
        workbook.add([.integer(rows[sheet])] + zip(row, table.columns).map(Self.cell), to: sheet)
      }
    }
  }

  package func finish(isComplete: Bool) throws { try workbook.close() }

  private static func column(_ column: TableColumn) -> Spreadsheet.Column {
    let width: Double =
      switch column.name {
      case "task", "message": 60
      case "title", "text", "targets", "responsible", "participating": 30
      case "document", "clause", "deadlines", "lead", "metric", "name", "place", "progress", "problems": 20
      default: 12
      }
    return Spreadsheet.Column(title: column.label, width: width)
  }

  /// Days are real dates; all else that is no count stays text, so that codes keep their zeros.
  private static func cell(_ value: TableValue, _ column: TableColumn) -> Spreadsheet.Cell {
    switch value {
    case .none: return .empty
    case .integer(let number): return .integer(number)
    case .flag(let isTrue): return .text(isTrue ? "是" : "")
    case .text(let text):
      let parts = text.split(separator: "-").compactMap { Int($0) }
      // Spreadsheets count days from 1900 on.
      guard column.kind == .day, parts.count == 3, parts[0] >= 1900 else {
        return .text(column.valueLabels[text] ?? text)
      }
      return .day(year: parts[0], month: parts[1], day: parts[2])
    }
  }
}
