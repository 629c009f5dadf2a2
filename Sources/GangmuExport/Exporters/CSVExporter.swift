package import GangmuModel

/// A table with a row for each task assignment (RFC 4180, UTF-8), for spreadsheets.
///
/// Several values of one cell are parted by `；`. A cell that a spreadsheet would read as a formula begins with `'`.
package enum CSVExporter: Exporter {
  package static let name = "csv"

  package static let columns = [
    "document", "title", "clause", "basis", "task", "lead", "responsible", "participating", "supervising", "people",
    "deadlines", "targets", "start", "end",
  ]

  package static func write(_ document: Document, options: ExportOptions, into output: inout ByteOutput) {
    if options.position == 0 { writeRow(columns, into: &output) }
    let facts = ClauseFacts(document)
    for assignment in document.assignments {
      writeRow(row(assignment, document, facts), into: &output)
    }
  }

  private static func row(_ assignment: Assignment, _ document: Document, _ facts: ClauseFacts) -> [String] {
    func units(_ role: AssignedUnit.Role) -> String {
      joined(assignment.units.filter { $0.role == role }.map(\.name))
    }
    return [
      document.source.uri,
      document.metadata.title ?? "",
      assignment.clause,
      assignment.basis.rawValue,
      assignment.task.map { document.text[$0] }.joined(),
      units(.lead),
      units(.responsible),
      units(.participating),
      units(.supervising),
      joined(assignment.people.map(\.text)),
      joined(facts.deadlines(of: assignment.clause).map(\.summary)),
      joined(facts.targets(of: assignment.clause).map(\.summary)),
      String(assignment.span.start),
      String(assignment.span.end),
    ]
  }

  private static func joined(_ values: [String]) -> String { values.joined(separator: "；") }

  private static func writeRow(_ cells: [String], into output: inout ByteOutput) {
    for (column, cell) in cells.enumerated() {
      if column > 0 { output.append(",") }
      writeCell(cell, into: &output)
    }
    output.append("\r\n")
  }

  private static func writeCell(_ cell: String, into output: inout ByteOutput) {
    let cell = startsFormula(cell) ? "'" + cell : cell
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      output.append(cell)
      return
    }
    output.append("\"")
    for byte in cell.utf8 {
      if byte == 0x22 { output.append(byte) }
      output.append(byte)
    }
    output.append("\"")
  }

  /// Spreadsheets take these beginnings, and their full-width forms, for a formula.
  private static func startsFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }
}
