package import GangmuLint
package import GangmuModel

/// What was found in one file, which may hold several documents: small values that can be kept between runs.
package struct FileResult: Sendable, Codable {
  /// The documents' names.
  package var documents: [String] = []
  package var findings: [PlacedFinding] = []
  /// What corpus rules compare, by the rule's code.
  package var notes: [String: [PlacedNote]] = [:]
  package var failures: [ValidationReport.Failure] = []

  package init() {}
}

/// A note of a corpus rule with what a finding at its place needs, so that the document need not be read again.
package struct PlacedNote: Sendable, Codable {
  package var note: CorpusNote
  package var place: TextPlace
}

/// A place in a document's text as reports show it.
package struct TextPlace: Sendable, Codable {
  package var excerpt: Excerpt?
  package var end: Location?
  /// The text at and around the place without its blanks, to know it again after lines have moved.
  package var context: String
}
