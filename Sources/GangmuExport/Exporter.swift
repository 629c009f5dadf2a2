package import GangmuModel

/// One form of output. A new one is one file in Exporters/ and one line in ``ExporterRegistry``.
package protocol Exporter: Sendable {
  /// The name that `--format` takes.
  static var name: String { get }

  /// Writes one document, with a line end after it.
  static func write(_ document: Document, options: ExportOptions, into output: inout ByteOutput)
}

/// How a document is written.
package struct ExportOptions: Sendable {
  /// Indented for people, where the format has such a form.
  package var pretty: Bool
  /// The whole text goes into the output beside what was read from it.
  package var includesText: Bool
  /// Counts the documents written to one output from 0, so that a table gets one head and pages get a rule between.
  package var position: Int
  /// What formats with one table write.
  package var table: any FactTable.Type
  /// Text for spreadsheet programs begins with a byte order mark.
  package var marksUTF8: Bool

  package init(
    pretty: Bool = false, includesText: Bool = true, position: Int = 0, table: any FactTable.Type = TasksTable.self,
    marksUTF8: Bool = false
  ) {
    self.pretty = pretty
    self.includesText = includesText
    self.position = position
    self.table = table
    self.marksUTF8 = marksUTF8
  }
}
