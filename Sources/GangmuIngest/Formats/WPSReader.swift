internal import GangmuModel

/// Documents of WPS Writer in its own format, by LibreOffice.
enum WPSReader: FormatReader {
  static let name = "wps"
  static let fileExtensions = ["wps", "wpt"]
  static let isText = false

  static func likelihood(_ input: IngestInput) -> Int {
    fileExtensions.contains(input.fileExtension) && CompoundFile.names(in: input.bytes).contains("WordDocument")
      ? 95 : 0
  }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    try WordDocumentReader.readConverted(input, format: name)
  }
}
