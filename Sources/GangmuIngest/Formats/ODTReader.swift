internal import GangmuModel

/// OpenDocument texts, by LibreOffice.
enum ODTReader: FormatReader {
  static let name = "odt"
  static let fileExtensions = ["odt", "ott"]
  static let isText = false

  /// The package's first file states its type, uncompressed and so always at one place (OpenDocument 1.2 part 3, 3.3).
  static func likelihood(_ input: IngestInput) -> Int {
    input.partNames.first == "mimetype" && input.bytes.dropFirst(38).starts(with: Self.mediaType) ? 95 : 0
  }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    try WordDocumentReader.readConverted(input, format: name)
  }

  private static let mediaType = Array("application/vnd.oasis.opendocument.text".utf8)
}
