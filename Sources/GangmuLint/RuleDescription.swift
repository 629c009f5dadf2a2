public import GangmuModel

/// What people read about a rule: on the command line, in its page of the docs, and in reports.
public struct RuleDescription: Sendable {
  /// How binding the norm is that a rule rests on.
  public enum Force: String, Sendable, Codable {
    /// 规定: an 应 or 不 clause of a norm.
    case required
    /// 推荐: a clause with 宜, 可以 or 一般.
    case recommended
    /// 实务: what careful offices do, and what a text needs to be read by others.
    case practice
  }

  /// Which texts a rule is for.
  public enum Profile: String, Sendable, Codable, CaseIterable {
    /// Downloads: what portals do to every text (half-width punctuation) is one finding a file or none.
    case scraped
    /// Drafts before publication: all rules.
    case authored
  }

  /// The norm and its clause, for example `GB/T 9704-2012 7.2.5`.
  public struct Basis: Sendable {
    public let norm: String
    public let clause: String?
    public let force: Force

    public init(_ norm: String, _ clause: String? = nil, _ force: Force) {
      self.norm = norm
      self.clause = clause
      self.force = force
    }
  }

  /// A text, or several that make a corpus, on which a rule is tried: its tests and its page in the docs.
  public struct Example: Sendable {
    /// What the example shows, where that is not plain.
    public let caption: LocalizedText?
    public let texts: [String]

    public init(_ texts: String..., caption: LocalizedText? = nil) {
      self.texts = texts
      self.caption = caption
    }
  }

  /// For example `NUM-01`; never reused for another rule.
  public let code: String
  /// For example `gap`, in kebab-case; as stable as the code.
  public let name: String
  public let severity: Diagnostic.Severity
  /// `.scraped` for rules that always apply, `.authored` for those that only drafts should keep.
  public let profile: Profile
  /// One line: what is wrong where the rule fires.
  public let summary: LocalizedText
  /// Why it matters.
  public let rationale: LocalizedText
  public let basis: [Basis]
  /// Texts in which the rule finds something, at least one.
  public let breaks: [Example]
  /// Texts near to those in which it finds nothing, at least one.
  public let passes: [Example]
  /// What a configuration can set, with the value that holds without one.
  public let parameters: [RuleParameter]

  public init(
    code: String, name: String, severity: Diagnostic.Severity, profile: Profile = .scraped, summary: LocalizedText,
    rationale: LocalizedText, basis: [Basis], breaks: [Example], passes: [Example], parameters: [RuleParameter] = []
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.profile = profile
    self.summary = summary
    self.rationale = rationale
    self.basis = basis
    self.breaks = breaks
    self.passes = passes
    self.parameters = parameters
  }
}

/// A value of a rule that is a matter of place or taste, for example the longest validity in years.
public struct RuleParameter: Sendable {
  public enum Value: Sendable, Hashable, Codable {
    case number(Int)
    case words([String])
  }

  /// For example `max-years`.
  public let name: String
  public let standard: Value
  public let meaning: LocalizedText

  public init(_ name: String, _ standard: Value, _ meaning: LocalizedText) {
    self.name = name
    self.standard = standard
    self.meaning = meaning
  }
}

/// A text for people in both of the languages that the program speaks.
public struct LocalizedText: Sendable, Hashable, Codable {
  public enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"
  }

  public let chinese: String
  public let english: String

  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  public func text(_ language: Language) -> String { language == .chinese ? chinese : english }
}
