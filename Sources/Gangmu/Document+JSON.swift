internal import GangmuExport
public import GangmuModel

extension Document {
  /// The published JSON of the document, as `gangmu schema` describes it, with a line end after it.
  ///
  /// The same document gives the same bytes on every run and machine.
  ///
  /// Example: `print(document.json(pretty: true))`.
  ///
  /// - Parameters:
  ///   - pretty: Indents by two spaces; otherwise the JSON is one line.
  ///   - includesText: Writes the whole text into `text`, so that spans can be looked up.
  public func json(pretty: Bool = false, includesText: Bool = true) -> String {
    var output = ByteOutput()
    JSONExporter.write(self, options: ExportOptions(pretty: pretty, includesText: includesText), into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
