internal import GangmuModel

/// Word documents before 2007, by LibreOffice.
enum DOCReader: FormatReader {
  static let name = "doc"
  static let fileExtensions = ["doc", "dot"]
  static let isText = false

  static func likelihood(_ input: IngestInput) -> Int {
    // WPS Writer's own files are built in the same way; only their name tells them.
    WPSReader.fileExtensions.contains(input.fileExtension)
      ? 0 : CompoundFile.names(in: input.bytes).contains("WordDocument") ? 95 : 0
  }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    try WordDocumentReader.readConverted(input, format: name)
  }
}
