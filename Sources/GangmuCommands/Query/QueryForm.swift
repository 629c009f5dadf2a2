internal import ArgumentParser
internal import GangmuExport
internal import GangmuStore

/// How an answer is written. A new form is a case here and its writer.
enum QueryForm: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json

  func write(_ result: QueryResult, marksUTF8: Bool, _ console: Console, into output: inout ByteOutput) {
    switch self {
    case .table: TextTable(result, width: console.terminalWidth).write(console.usesColour, into: &output)
    case .csv:
      if marksUTF8 { output.append("\u{FEFF}") }
      CSVWriter.write(result.columns, into: &output)
      for row in result.rows { CSVWriter.write(row.map(\.cell), into: &output) }
    case .json: JSONRowsWriter.write(result.rows, columns: result.columns, into: &output)
    }
  }
}
