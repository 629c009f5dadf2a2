internal import GangmuModel

/// Files that are no text, known by their first bytes.
struct BinarySignature {
  var bytes: [UInt8]
  /// What the file is, for people.
  var kind: String
  /// What to do about it.
  var advice: String
  /// A document in a format that cannot be read, rather than no document at all.
  var isDocument: Bool

  private static let picture = "a picture holds no text to read: run a text recognition (OCR) on it first"
  private static let convert = "save it as HTML, Markdown or plain text first"

  /// Source: the formats' own specifications.
  static let all: [BinarySignature] = [
    .init(
      bytes: [0x50, 0x4B, 0x03, 0x04], kind: "a ZIP archive or an Office file of a kind that is not read",
      advice: "unpack it, or " + convert, isDocument: true),
    .init(
      bytes: CompoundFile.signature, kind: "an old Office file (PPT) or what is left of one",
      advice: convert, isDocument: true),
    .init(bytes: [0x1F, 0x8B], kind: "a gzip archive", advice: "unpack it first", isDocument: true),
    .init(bytes: Array("Rar!".utf8), kind: "a RAR archive", advice: "unpack it first", isDocument: true),
    .init(
      bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], kind: "a 7z archive", advice: "unpack it first", isDocument: true),
    .init(bytes: [0x89, 0x50, 0x4E, 0x47], kind: "a PNG picture", advice: picture, isDocument: false),
    .init(bytes: [0xFF, 0xD8, 0xFF], kind: "a JPEG picture", advice: picture, isDocument: false),
    .init(bytes: Array("GIF8".utf8), kind: "a GIF picture", advice: picture, isDocument: false),
    .init(bytes: [0x49, 0x49, 0x2A, 0x00], kind: "a TIFF picture", advice: picture, isDocument: false),
    .init(bytes: [0x4D, 0x4D, 0x00, 0x2A], kind: "a TIFF picture", advice: picture, isDocument: false),
    .init(bytes: [0x7F, 0x45, 0x4C, 0x46], kind: "a program", advice: "give a document", isDocument: false),
    .init(bytes: Array("SQLite format 3".utf8), kind: "a database", advice: "give a document", isDocument: false),
  ]

  static func find(_ bytes: [UInt8]) -> BinarySignature? {
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      return BinarySignature(bytes: [], kind: "a WebP picture", advice: picture, isDocument: false)
    }
    if bytes.starts(with: Array("BM".utf8)), bytes.count > 14, bytes[6] == 0, bytes[7] == 0, bytes[8] == 0 {
      return BinarySignature(bytes: [], kind: "a BMP picture", advice: picture, isDocument: false)
    }
    return all.first { bytes.starts(with: $0.bytes) }
  }

  /// Bytes that no text has: many control characters other than tabs, line and page ends, or many characters that
  /// could not be read.
  static func looksBinary(_ bytes: [UInt8], _ text: DecodedText) -> Bool {
    let end = min(text.utf8.count, reach)
    if text.replacementCount > 2, replaced(in: text.utf8, end) * 20 > end { return true }
    // In wide encodings control characters are halves of others: there the decoded text tells.
    let isWide = text.encoding.hasPrefix("UTF-16") || text.encoding.hasPrefix("UTF-32")
    if !isWide, text.encoding == "UTF-8", !text.marks.hasControls { return false }
    let sample = isWide ? text.utf8 : bytes
    let control = sample.prefix(reach).reduce(0) { $0 + (isControl($1) ? 1 : 0) }
    return control * 50 > min(sample.count, reach)
  }

  private static func replaced(in utf8: [UInt8], _ end: Int) -> Int {
    var replaced = 0
    for offset in 0..<max(0, end - 2) where utf8[offset] == 0xEF {
      if utf8[offset + 1] == 0xBF, utf8[offset + 2] == 0xBD { replaced += 1 }
    }
    return replaced
  }

  private static let reach = 1 << 14

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D && byte != 0x1B
  }
}
