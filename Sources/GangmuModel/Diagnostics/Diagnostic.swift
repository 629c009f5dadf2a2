/// Something about a document that its reader should know: what, how grave, where.
public struct Diagnostic: Sendable, Hashable, Codable {
  public enum Severity: String, Sendable, Hashable, Codable {
    case error, warning, info
  }

  /// A stable kebab-case name that states the fault, for example `numbering-gap`.
  public var rule: String
  public var severity: Severity
  public var message: String
  /// The place in the text, `nil` where the fault has none (an encoding that was declared wrong).
  public var span: TextSpan?
  /// The place in the source file.
  public var location: Location?

  public init(
    rule: String, severity: Severity, message: String, span: TextSpan? = nil, location: Location? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.span = span
    self.location = location
  }
}

/// A place in a source file: a line and column for text formats, an address for the others.
public struct Location: Sendable, Hashable, Codable {
  /// 1-based.
  public var line: Int?
  /// 1-based, in Unicode scalars.
  public var column: Int?
  /// For formats without lines, for example `table[2]/row[3]` or `page 4`.
  public var address: String?

  @inlinable
  public init(line: Int? = nil, column: Int? = nil, address: String? = nil) {
    self.line = line
    self.column = column
    self.address = address
  }
}
