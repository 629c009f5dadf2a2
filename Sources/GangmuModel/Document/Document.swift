/// A document as the published JSON has it: text, metadata, clause tree and facts, each with its place.
public struct Document: Sendable {
  public var source: SourceDescription
  public var text: SourceText
  public var metadata: Metadata
  public var parts: [Part]
  public var assignments: [Assignment]
  public var deadlines: [Deadline]
  public var targets: [Target]
  public var references: [Reference]
  public var diagnostics: [Diagnostic]

  package init(
    source: SourceDescription, text: SourceText, metadata: Metadata, parts: [Part], assignments: [Assignment] = [],
    deadlines: [Deadline] = [], targets: [Target] = [], references: [Reference] = [], diagnostics: [Diagnostic] = []
  ) {
    self.source = source
    self.text = text
    self.metadata = metadata
    self.parts = parts
    self.assignments = assignments
    self.deadlines = deadlines
    self.targets = targets
    self.references = references
    self.diagnostics = diagnostics
  }
}

/// The file that a document was read from.
public struct SourceDescription: Sendable, Hashable, Codable {
  /// As given on the command line.
  public var uri: String
  /// `text`, `markdown`, `html` …
  public var format: String
  /// What the bytes were decoded from, an IANA name, for example `GB18030`.
  public var encoding: String
  /// 0 to 1; 1 where declared and valid.
  public var encodingConfidence: Double
  /// Of the file's bytes, in lower-case hexadecimal.
  public var sha256: String
  public var byteCount: Int

  public init(
    uri: String, format: String, encoding: String, encodingConfidence: Double, sha256: String, byteCount: Int
  ) {
    self.uri = uri
    self.format = format
    self.encoding = encoding
    self.encodingConfidence = encodingConfidence
    self.sha256 = sha256
    self.byteCount = byteCount
  }
}
