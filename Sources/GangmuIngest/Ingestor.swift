package import GangmuModel
internal import GangmuPlatform

/// How a file is to be read.
package struct IngestOptions: Sendable {
  /// A format's name (`text`, `markdown`, `html`); `nil` finds it from the content.
  package var format: String?
  /// An encoding's IANA name, overriding what the bytes and the page say.
  package var encoding: String?
  package var limits: ResourceLimits
  /// When the document's time is over.
  package var time: TimeLimit
  /// Whether the source's SHA-256 is wanted; without it ``SourceDescription/sha256`` is empty.
  package var digests: Bool

  package init(
    format: String? = nil, encoding: String? = nil, limits: ResourceLimits = ResourceLimits(), time: TimeLimit? = nil,
    digests: Bool = true
  ) {
    self.format = format
    self.encoding = encoding
    self.limits = limits
    self.time = time ?? TimeLimit(seconds: limits.seconds)
    self.digests = digests
  }
}

/// Reads a file's bytes to text, blocks, tables and fields.
package enum Ingestor {
  /// Reads one file.
  ///
  /// - Parameter uri: Names the source in the output; its extension is a hint where the content leaves doubt.
  /// - Throws: `empty`, `binary`, `unsupported-format`, `undecodable` or `no-text`, where there is nothing to read.
  package static func ingest(
    _ bytes: [UInt8], uri: String, options: IngestOptions = IngestOptions()
  ) throws(IngestError) -> IngestedDocument {
    guard !bytes.isEmpty else { throw IngestError(.empty, "the file is empty: it has no bytes") }
    guard bytes.count < Int(Int32.max) else {
      throw IngestError(.unsupportedFormat, "the file is larger than 2 GB: split it first")
    }
    var chosen: (any FormatReader.Type)?
    if let name = options.format {
      guard let reader = FormatRegistry.reader(named: name) else {
        throw IngestError(
          .unsupportedFormat,
          "there is no format “\(name)”; known formats are \(FormatRegistry.names.joined(separator: ", "))")
      }
      chosen = reader
    }
    var input = IngestInput(bytes, uri: uri, options: options)
    if chosen == nil { chosen = FormatRegistry.reader(for: input, isText: false) }
    if let chosen, !chosen.isText { return try chosen.read(input) }

    if let signature = BinarySignature.find(bytes) { throw error(for: signature) }
    let isPlainText = chosen.map { $0 == TextReader.self } ?? TextReader.fileExtensions.contains(input.fileExtension)
    input.decoded = try CharsetDecision.decode(bytes, override: options.encoding, isPlainText: isPlainText)
    guard !Blank.isBlank(input.decoded.utf8[...]) else {
      throw IngestError(.noText, "the file holds nothing but white space")
    }
    guard !BinarySignature.looksBinary(bytes, input.decoded) else {
      throw IngestError(.binary, "the file is binary data, not text: give the document as HTML, Markdown or plain text")
    }
    let reader = chosen ?? FormatRegistry.reader(for: input, isText: true) ?? TextReader.self
    let document = try reader.read(input)
    guard !document.blocks.isEmpty else {
      throw IngestError(
        .noText, "the \(reader.name) holds no text that a reader would see: is it a page that a script fills?")
    }
    return document
  }

  private static func error(for signature: BinarySignature) -> IngestError {
    signature.isDocument
      ? IngestError(.unsupportedFormat, "the file is \(signature.kind), which cannot be read: \(signature.advice)")
      : IngestError(.binary, "the file is \(signature.kind): \(signature.advice)")
  }
}
