/// All formats that can be read, in the order of their names.
package enum FormatRegistry {
  static let readers: [any FormatReader.Type] = [
    CSVReader.self,
    DOCReader.self,
    DOCXReader.self,
    HTMLReader.self,
    MarkdownReader.self,
    ODTReader.self,
    OFDReader.self,
    PDFReader.self,
    RTFReader.self,
    TextReader.self,
    WPSReader.self,
    XLSReader.self,
    XLSXReader.self,
  ]

  /// The names that `format` options take.
  package static var names: [String] { readers.map { $0.name } }

  static func reader(named name: String) -> (any FormatReader.Type)? { readers.first { $0.name == name } }

  /// The reader that knows the content best.
  static func reader(for input: IngestInput, isText: Bool) -> (any FormatReader.Type)? {
    var best: (reader: any FormatReader.Type, likelihood: Int)?
    for reader in readers where reader.isText == isText {
      let likelihood = reader.likelihood(input)
      // Beyond doubt: the others need not look.
      if likelihood >= 90 { return reader }
      if likelihood > (best?.likelihood ?? 0) { best = (reader, likelihood) }
    }
    return best?.reader
  }
}
