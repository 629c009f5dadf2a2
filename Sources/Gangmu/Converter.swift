public import GangmuIngest
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

    public init() {}
  }

  /// The names of the formats that can be read, for ``Options/format``.
  public static var inputFormats: [String] { FormatRegistry.names }

  public var options: Options

  public init(options: Options = Options()) { self.options = options }

  /// Converts one document.
  ///
  /// - Parameters:
  ///   - bytes: The file as it was published.
  ///   - uri: What the output names as its source.
  /// - Throws: ``GangmuIngest/IngestError`` where the file has no text to read (empty, binary, an unknown format).
  public func convert(_ bytes: [UInt8], uri: String) throws(IngestError) -> Document {
    try reading(bytes, uri: uri).document()
  }

  /// Says why a place of a document was read as it was.
  ///
  /// - Parameters:
  ///   - bytes: The file as it was published.
  ///   - uri: What messages name as its source.
  ///   - place: A line of the file, or a clause.
  /// - Throws: ``GangmuIngest/IngestError`` where the file has no text to read, ``PlaceError`` where the document has no
  ///   such place.
  public func explain(_ bytes: [UInt8], uri: String, at place: Explanation.Place) throws -> Explanation {
    try reading(bytes, uri: uri).explanation(of: place)
  }

  private func reading(_ bytes: [UInt8], uri: String) throws(IngestError) -> Reading {
    let ingested = try Ingestor.ingest(
      bytes, uri: uri, options: IngestOptions(format: options.format, encoding: options.encoding))
    return Reading(ingested, date: options.date)
  }
}
