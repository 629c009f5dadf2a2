package import GangmuLint
package import GangmuModel

/// How one document is checked: what a configuration, its overrides for the path and the command line come to.
package struct Settings: Sendable {
  package var linter: Linter
  /// Findings below this severity are not told.
  package var minimum: Diagnostic.Severity
  /// Documents with one configuration, which corpus rules compare.
  package struct Corpus: Sendable {
    package var id: String
    package var linter: Linter

    package init(id: String, linter: Linter) {
      self.id = id
      self.linter = linter
    }
  }

  package var corpus: Corpus
  /// Tells settings that may give other findings apart.
  package var digest: String

  package init(linter: Linter, minimum: Diagnostic.Severity = .info, corpus: Corpus? = nil, digest: String = "") {
    self.linter = linter
    self.minimum = minimum
    self.corpus = corpus ?? Corpus(id: "", linter: linter)
    self.digest = digest
  }
}
