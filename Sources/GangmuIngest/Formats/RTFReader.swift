internal import GangmuModel

/// Rich Text Format, by LibreOffice.
enum RTFReader: FormatReader {
  static let name = "rtf"
  static let fileExtensions = ["rtf"]
  static let isText = false

  static func likelihood(_ input: IngestInput) -> Int { input.bytes.starts(with: Array("{\\rtf".utf8)) ? 95 : 0 }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    try WordDocumentReader.readConverted(input, format: name)
  }
}
