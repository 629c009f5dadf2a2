public import GangmuIngest
public import GangmuModel
internal import GangmuExtract
internal import GangmuSyntax

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
    let ingested = try Ingestor.ingest(
      bytes, uri: uri, options: IngestOptions(format: options.format, encoding: options.encoding))
    let tree = DocumentParser.parse(ingested)
    var facts = ExtractorRegistry.extract(
      from: ExtractionContext(document: ingested, tree: tree, options: ExtractionOptions(date: options.date)))
    facts.number()
    var parts = tree.parts
    MetadataExtractor.completeSignatures(of: &parts, from: facts.metadata)
    parts.addSources(facts.sources)
    let locator = DiagnosticLocator(ingested)
    let diagnostics = (ingested.diagnostics + tree.diagnostics + facts.diagnostics).map(locator.located)
    return Document(
      source: ingested.source, text: ingested.text, metadata: facts.metadata, parts: parts,
      assignments: facts.assignments, deadlines: facts.deadlines, targets: facts.targets,
      references: facts.references, diagnostics: diagnostics)
  }
}
