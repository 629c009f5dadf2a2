package import GangmuModel

/// A finding with what reports show of its place.
package struct PlacedFinding: Sendable, Hashable, Codable {
  package var finding: Finding
  package var place: TextPlace
  /// Tells the finding from others of its document; made only for reports that show it.
  package var fingerprint: String

  package init(_ finding: Finding, at place: TextPlace, fingerprint: String = "") {
    self.finding = finding
    self.place = place
    self.fingerprint = fingerprint
  }

  /// The line that holds the place; `nil` for a fault of a whole document.
  package var excerpt: Excerpt? { place.excerpt }
  /// The place behind the last character, in formats that have lines.
  package var end: Location? { place.end }
}

/// What a validation found: what reporters write.
package struct ValidationReport: Sendable {
  /// An input that could not be read.
  package struct Failure: Sendable, Hashable, Codable {
    package var uri: String
    /// For people: what is wrong and what to do.
    package var message: String

    package init(uri: String, message: String) {
      self.uri = uri
      self.message = message
    }
  }

  /// A file that is no document and no extracted JSON.
  package struct Other: Sendable, Hashable, Codable {
    package var uri: String
    /// For example `YAML`.
    package var kind: String

    package init(uri: String, kind: String) {
      self.uri = uri
      self.kind = kind
    }
  }

  package struct Tool: Sendable {
    package var name: String
    package var version: String

    package init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  package var tool: Tool
  /// The names of all documents that were looked at, in order.
  package var documents: [String] = []
  /// In the order of the documents and of the text.
  package var findings: [PlacedFinding] = []
  package var failures: [Failure] = []
  package var others: [Other] = []
  /// Findings that the baseline holds; they are not among ``findings``.
  package var baselined = 0
  /// The rules that were on.
  package var rules: [RuleDescription] = []
  /// Findings of this severity or a graver one fail the run; `nil` for none.
  package var failing: Diagnostic.Severity?
  /// Reports list at most so many; they count all.
  package var limit: Int?

  package init(tool: Tool) { self.tool = tool }

  /// The findings that are listed.
  package var listed: ArraySlice<PlacedFinding> { findings.prefix(limit ?? findings.count) }

  package func count(_ severity: Diagnostic.Severity) -> Int {
    findings.indices.reduce(0) {
      findings[$1].finding.severity == severity ? $0 + findings[$1].finding.count : $0
    }
  }

  /// How many findings there are, those that are not listed one by one too.
  package var count: Int { findings.indices.reduce(0) { $0 + findings[$1].finding.count } }

  /// Whether a finding is as grave as what fails the run.
  package func fails(_ finding: Finding) -> Bool { failing.map { finding.severity.isAtLeast($0) } ?? false }
}

extension Diagnostic.Severity {
  /// From the gravest.
  package static let inOrder: [Diagnostic.Severity] = [.error, .warning, .info]

  private var rank: Int { Self.inOrder.firstIndex(of: self) ?? 0 }

  /// Whether it is as grave as another or graver.
  package func isAtLeast(_ other: Diagnostic.Severity) -> Bool { rank <= other.rank }

  package func name(_ language: LocalizedText.Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .error: "错误"
    case .warning: "警告"
    case .info: "提示"
    }
  }
}
