package import GangmuLint
package import GangmuModel

/// How one document is checked: what a configuration, its overrides for the path and the command line come to.
package struct Settings: Sendable {
  package var linter: Linter
  /// Findings below this severity are not told.
  package var minimum: Diagnostic.Severity
  /// Documents of one corpus have the same; corpus rules compare within it.
  package var corpus: String
  /// Tells settings that may give other findings apart.
  package var digest: String

  package init(linter: Linter, minimum: Diagnostic.Severity = .info, corpus: String = "", digest: String = "") {
    self.linter = linter
    self.minimum = minimum
    self.corpus = corpus
    self.digest = digest
  }
}
