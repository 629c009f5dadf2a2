package import GangmuModel

/// How a file is to be read.
package struct IngestOptions: Sendable {
  /// A format's name (`text`, `markdown`, `html`); `nil` finds it from the content.
  package var format: String?
  /// An encoding's IANA name, overriding what the bytes and the page say.
  package var encoding: String?

  package init(format: String? = nil, encoding: String? = nil) {
    self.format = format
    self.encoding = encoding
  }
}

/// Why a file could not be read at all.
public struct IngestError: Error, Sendable, Hashable {
  /// Can grow: handle unknown codes as failures.
  public struct Code: Sendable, Hashable {
    public let name: String
    package init(_ name: String) { self.name = name }
    public static let empty = Code("empty")
    public static let binary = Code("binary")
    public static let unsupportedFormat = Code("unsupported-format")
    public static let undecodable = Code("undecodable")
    public static let noText = Code("no-text")
  }

  public var code: Code
  /// For people: what is wrong and what to do, without the file's name.
  public var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// Reads a file's bytes to text, blocks, tables and fields.
package enum Ingestor {
  package static func ingest(
    _ bytes: [UInt8], uri: String, options: IngestOptions = IngestOptions()
  ) throws(IngestError) -> IngestedDocument {
    let text = SourceText(utf8: bytes)
    var blocks: [Block] = []
    var start = 0
    for offset in 0...text.count where offset == text.count || text.units[offset] == 0x0A {
      let span = text.trimmed(TextSpan(start, offset))
      if !span.isEmpty { blocks.append(Block(span: span)) }
      start = offset + 1
    }
    return IngestedDocument(
      source: SourceDescription(
        uri: uri, format: "text", encoding: "UTF-8", encodingConfidence: 1, sha256: "", byteCount: bytes.count),
      text: text, blocks: blocks)
  }
}
