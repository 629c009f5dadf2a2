package import GangmuLint

/// What was found in one file, which may hold several documents: small values that can be kept between runs.
package struct FileResult: Sendable, Codable {
  /// The documents' names.
  package var documents: [String] = []
  package var findings: [PlacedFinding] = []
  /// What corpus rules compare, by the rule's code.
  package var notes: [String: [CorpusNote]] = [:]
  package var failures: [ValidationReport.Failure] = []
  /// What was passed over: data that is no document.
  package var others: [ValidationReport.Other] = []

  package init() {}
}
