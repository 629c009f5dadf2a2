package import GangmuModel

/// What all rules have: a description and a place in ``RuleRegistry``.
package protocol Rule: Sendable {
  static var description: RuleDescription { get }
  /// Each kind of rules says it for its rules.
  static var application: RuleApplication { get }
}

/// What a rule is applied to, with the rule as one of that kind: to cast each takes a millisecond at the start.
package enum RuleApplication: Sendable {
  case document(any DocumentRule.Type)
  case corpus(any CorpusRule.Type)
  case json(any JSONRule.Type)
  /// What the program finds where it reads its own files.
  case ownFiles
}

extension Rule {
  package static var application: RuleApplication { .ownFiles }
}

/// A rule over one document with its annexes.
package protocol DocumentRule: Rule {
  static func check(_ document: CheckedDocument, _ report: inout RuleReport)
}

extension DocumentRule {
  package static var application: RuleApplication { .document(Self.self) }
}

/// A rule over all documents of a corpus.
///
/// Each document leaves notes (small values that can be kept between runs); when all are read, the notes in the order of
/// the documents are judged together.
package protocol CorpusRule: Rule {
  static func notes(on document: CheckedDocument) -> [CorpusNote]
  static func check(_ notes: [CorpusNote], _ report: inout CorpusReport)
}

extension CorpusRule {
  package static var application: RuleApplication { .corpus(Self.self) }
}

/// What one document states that others may contradict, for example its number; with what a finding at its place needs,
/// so that the document need not be read again.
///
/// A class, since a corpus has many and they are sorted and grouped.
package final class CorpusNote: Sendable, Codable {
  package let uri: String
  /// What notes are compared by.
  package let key: String
  package let values: [String]
  package let span: TextSpan?
  package let location: Location?
  package let clause: String?
  package let place: TextPlace

  init(
    uri: String, key: String, values: [String], span: TextSpan?, location: Location?, clause: String?, place: TextPlace
  ) {
    self.uri = uri
    self.key = key
    self.values = values
    self.span = span
    self.location = location
    self.clause = clause
    self.place = place
  }
}

/// Takes what one rule finds in one document.
package struct RuleReport {
  package let parameters: RuleParameters
  /// How many findings are kept; those beyond are only counted.
  private let limit: Int
  package private(set) var findings: [Found] = []
  /// How many findings there are in all.
  package private(set) var count = 0

  package struct Found: Sendable {
    package var span: TextSpan?
    package var message: LocalizedText
    package var advice: LocalizedText?
    package var fix: Finding.Fix?
    /// How many it stands for.
    package var count = 1
  }

  package init(parameters: RuleParameters, limit: Int = .max) {
    self.parameters = parameters
    self.limit = limit
  }

  /// - Parameters:
  ///   - span: The smallest place that shows the fault; `nil` for the whole document.
  ///   - message: What is wrong there.
  ///   - advice: What to do about it.
  ///   - fix: A mechanical change that cannot be wrong.
  package mutating func add(
    _ span: TextSpan?, _ message: @autoclosure () -> LocalizedText, advice: @autoclosure () -> LocalizedText? = nil,
    fix: Finding.Fix? = nil
  ) {
    count += 1
    if findings.count < limit {
      findings.append(Found(span: span, message: message(), advice: advice(), fix: fix))
    }
  }
}

/// Takes what a corpus rule finds; each finding stands at a note.
package struct CorpusReport {
  package let parameters: RuleParameters
  package private(set) var findings: [(note: CorpusNote, message: LocalizedText, advice: LocalizedText?)] = []

  package init(parameters: RuleParameters) { self.parameters = parameters }

  package mutating func add(_ note: CorpusNote, _ message: LocalizedText, advice: LocalizedText? = nil) {
    findings.append((note, message, advice))
  }
}

/// A rule's parameters as configured, over their standard values.
package struct RuleParameters: Sendable {
  private let values: [String: RuleParameter.Value]
  private let folded: [String: [(word: String, units: [UInt16])]]

  package init(_ description: RuleDescription, configured: [String: RuleParameter.Value] = [:]) {
    var values: [String: RuleParameter.Value] = [:]
    for parameter in description.parameters { values[parameter.name] = parameter.standard }
    self.values = values.merging(configured) { $1 }
    folded = self.values.compactMapValues { value in
      if case .words(let words) = value { words.map { ($0, UnitFold.units($0)) } } else { nil }
    }
  }

  /// All of them in one line, to tell settings apart.
  package var words: String {
    values.sorted { $0.key < $1.key }.map { name, value in
      switch value {
      case .number(let number): "\(name)=\(number)"
      case .words(let words): "\(name)=\(words.joined(separator: "\u{1F}"))"
      }
    }.joined(separator: "\u{1E}")
  }

  package func number(_ name: String) -> Int? {
    if case .number(let number) = values[name] { number } else { nil }
  }

  package func words(_ name: String) -> [String] {
    if case .words(let words) = values[name] { words } else { [] }
  }

  /// The words as they are compared with text.
  package func folded(_ name: String) -> [(word: String, units: [UInt16])] { folded[name] ?? [] }
}
