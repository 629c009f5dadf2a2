public import GangmuIngest
package import GangmuLint
public import GangmuModel

/// Reads policy documents: bytes in, clause tree and facts out.
///
/// Example: `let document = try Converter().convert(bytes, uri: "plan.html")`.
public struct Converter: Sendable {
  /// How to read: all settings have defaults.
  public struct Options: Sendable {
    /// One of ``Converter/inputFormats``; `nil` finds the format from the content.
    public var format: String?
    /// An encoding's IANA name; overrides what the bytes and the page say.
    public var encoding: String?
    /// The date of a document that states none, ISO 8601.
    public var date: String?
    /// What one input may ask of the machine.
    public var limits = ResourceLimits()

    public init() {}
  }

  /// The names of the formats that can be read, for ``Options/format``.
  public static var inputFormats: [String] { FormatRegistry.names }

  /// Whether ``Options/encoding`` can be of this name.
  package static func knowsEncoding(_ name: String) -> Bool { CharsetName.canonical(name) != nil }

  public var options: Options
  /// Tells by its bytes a file, or an archive's entry, that is one input whatever documents it could hold.
  package var isWhole: @Sendable ([UInt8]) -> Bool = { _ in false }

  public init(options: Options = Options()) { self.options = options }

  /// Converts one document.
  ///
  /// - Parameters:
  ///   - bytes: The file as it was published.
  ///   - uri: What the output names as its source.
  /// - Throws: ``GangmuIngest/IngestError`` where the file has no text to read (empty, binary, an unknown format).
  public func convert(_ bytes: [UInt8], uri: String) throws(IngestError) -> Document {
    try convert(InputDocument(uri: uri, bytes: bytes))
  }

  /// Converts one document, such as ``forEachInput(in:uri:_:)`` gives.
  ///
  /// - Parameter input: The document before it is read.
  /// - Throws: As ``convert(_:uri:)``.
  public func convert(_ input: InputDocument) throws(IngestError) -> Document { try reading(input).document() }

  /// Converts one document for rules to look at.
  package func checked(_ input: InputDocument) throws(IngestError) -> CheckedDocument {
    // No rule asks for the digest of the file.
    try reading(input, digests: false).checked()
  }

  /// Says why a place of a document was read as it was.
  ///
  /// - Parameters:
  ///   - input: The document before it is read.
  ///   - place: A line of the file, or a clause.
  /// - Throws: ``GangmuIngest/IngestError`` where the file has no text to read, ``PlaceError`` where the document has no
  ///   such place.
  public func explain(_ input: InputDocument, at place: Explanation.Place) throws -> Explanation {
    try reading(input).explanation(of: place)
  }

  /// Goes through the documents of a file: the file itself, or those that an archive (ZIP, tar, 7z, RAR, gzip) or a data
  /// set (JSON Lines with `id` and `text` or `html`) holds, one after the other.
  ///
  /// - Parameters:
  ///   - bytes: The file as it was published.
  ///   - uri: What the output names as its source; a document inside is `uri#entry`.
  ///   - body: Gets each document's name and the document, or why it could not be unpacked; `false` ends the reading.
  public func forEachInput(
    in bytes: [UInt8], uri: String, _ body: (String, Result<InputDocument, IngestError>) -> Bool
  ) {
    ContainerRegistry.forEachDocument(
      of: InputDocument(uri: uri, bytes: bytes), options.limits, isWhole: isWhole, body)
  }

  /// Whether a file that begins so may hold several documents, so that ``forEachInput(in:uri:_:)`` is worth reading it for.
  package static func mayHoldDocuments(_ head: [UInt8]) -> Bool { ContainerRegistry.mayHoldDocuments(head) }

  private func reading(_ input: InputDocument, digests: Bool = true) throws(IngestError) -> Reading {
    let time = TimeLimit(seconds: options.limits.seconds)
    let ingested = try Ingestor.ingest(
      input.bytes, uri: input.uri,
      options: IngestOptions(
        format: options.format ?? input.format, encoding: options.encoding, limits: options.limits, time: time,
        digests: digests))
    return try Reading(ingested, date: options.date, time)
  }
}
