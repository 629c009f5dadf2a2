internal import GangmuModel

/// Word documents before 2007, and the XML of Word 2003, by LibreOffice.
enum DOCReader: FormatReader {
  static let name = "doc"
  static let fileExtensions = ["doc", "dot"]
  static let isText = false

  static func likelihood(_ input: IngestInput) -> Int {
    if isWordXML(input.bytes) { return 95 }
    // WPS Writer's own files are built in the same way; only their name tells them.
    if WPSReader.fileExtensions.contains(input.fileExtension) { return 0 }
    return CompoundFile.names(in: input.bytes).contains("WordDocument") ? 95 : 0
  }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    try WordDocumentReader.readConverted(input, format: name)
  }

  /// An instruction at the start names the program that is to open the XML.
  private static func isWordXML(_ bytes: [UInt8]) -> Bool {
    // Most files that are text hold none.
    guard bytes.firstIndex(of: UInt8(ascii: "?"), from: 0, limit: 1024) < min(bytes.count, 1024) else { return false }
    let head = bytes.prefix(1024).split(separator: UInt8(ascii: "?")).prefix(6)
    return head.contains { $0.starts(with: "mso-application".utf8) && $0.dropFirst(15).elementsEqual(word) }
  }

  private static let word = Array(#" progid="Word.Document""#.utf8)
}
