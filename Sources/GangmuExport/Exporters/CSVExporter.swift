package import GangmuModel

/// One table of facts as CSV, for spreadsheets: tasks unless another is asked for.
package enum CSVExporter: Exporter {
  package static let name = "csv"

  package static func write(_ document: Document, options: ExportOptions, into output: inout ByteOutput) {
    if options.position == 0 {
      // Spreadsheet programs on Windows take UTF-8 for what it is only with a mark before it.
      if options.marksUTF8 { output.append("\u{FEFF}") }
      CSVWriter.write(options.table.columns.map(\.name), into: &output)
    }
    for row in options.table.rows(of: document, ClauseFacts(document)) {
      CSVWriter.write(row.map(\.cell), into: &output)
    }
  }
}
