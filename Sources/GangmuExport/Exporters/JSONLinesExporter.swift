package import GangmuModel

/// The published JSON, always one line a document.
package enum JSONLinesExporter: Exporter {
  package static let name = "jsonl"

  package static func write(_ document: Document, options: ExportOptions, into output: inout ByteOutput) {
    var options = options
    options.pretty = false
    JSONExporter.write(document, options: options, into: &output)
  }
}
