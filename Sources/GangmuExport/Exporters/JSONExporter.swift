package import GangmuModel

/// The published JSON, as `Schemas/gangmu-document-1.0.schema.json` describes it: fixed key order, the same bytes on
/// every run.
package enum JSONExporter: Exporter {
  package static let name = "json"

  package static func write(_ document: Document, options: ExportOptions, into output: inout ByteOutput) {
    var owned = ByteOutput()
    swap(&owned, &output)
    var json = JSONWriter(output: owned, pretty: options.pretty)
    json.document(document, includesText: options.includesText)
    json.endDocument()
    output = json.finish()
  }
}
