internal import FoundationEssentials
internal import GangmuExport
internal import GangmuPlatform

/// A folder with a CSV file for each table of facts.
package final class CSVOutput: BatchOutput {
  package static let name = "csv"
  package static let fileName = "csv"
  package static let fileExtensions: [String] = []
  package static let fragments = FactTableRegistry.all.map { Fragment.rows(of: $0) }

  private let files: [(table: any FactTable.Type, file: AtomicFile)]

  package init(path: String, options: BatchOutputOptions) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    files = try FactTableRegistry.all.map { ($0, try AtomicFile("\(path)/\($0.name).csv")) }
    for (table, file) in files {
      var head = ByteOutput()
      if options.marksUTF8 { head.append("\u{FEFF}") }
      CSVWriter.write(table.columns.map(\.name), into: &head)
      try file.write(head.bytes)
    }
  }

  package func add(_ record: BatchRecord, piece: (Fragment) -> ArraySlice<UInt8>) throws {
    for (table, file) in files {
      var rows = ByteOutput()
      if let error = record.error, table.name == ProblemsTable.name {
        CSVWriter.write(ProblemsTable.row(ofFailure: record.key, error.code, error.message).map(\.cell), into: &rows)
      }
      for row in RowCodec.rows(piece(.rows(of: table))) { CSVWriter.write(row.map(\.cell), into: &rows) }
      try file.write(rows.bytes)
    }
  }

  package func finish(isComplete: Bool) throws { for (_, file) in files { try file.commit() } }
}
