public import GangmuModel

/// A place where a document breaks a rule.
public struct Finding: Sendable, Hashable, Codable {
  /// The rule's code, for example `NUM-01`.
  public var code: String
  /// The rule's name, for example `gap`.
  public var rule: String
  public var severity: Diagnostic.Severity
  /// What is wrong at this place.
  public var message: LocalizedText
  /// What to do about it; `nil` where the message says it.
  public var advice: LocalizedText?
  /// The document, as its source is named.
  public var uri: String
  /// The place in the document's text; `nil` for a fault of the whole document.
  public var span: TextSpan?
  /// The place in the file.
  public var location: Location?
  /// The clause or part that holds the place.
  public var clause: String?
  /// A mechanical change that is safe.
  public var fix: Fix?
  /// How many it stands for: more than one where a rule finds very many in one document.
  public var count: Int

  package init(
    code: String, rule: String, severity: Diagnostic.Severity, message: LocalizedText, advice: LocalizedText? = nil,
    uri: String, span: TextSpan? = nil, location: Location? = nil, clause: String? = nil, fix: Fix? = nil,
    count: Int = 1
  ) {
    self.code = code
    self.rule = rule
    self.severity = severity
    self.message = message
    self.advice = advice
    self.uri = uri
    self.span = span
    self.location = location
    self.clause = clause
    self.fix = fix
    self.count = count
  }

  /// Text to put in place of text.
  public struct Fix: Sendable, Hashable, Codable {
    public var span: TextSpan
    public var replacement: String

    public init(_ span: TextSpan, _ replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }
}
