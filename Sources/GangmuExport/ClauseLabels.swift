package import GangmuModel

/// Where clauses stand, as people cite them: `附件1 二、（四）3.`.
package struct ClauseLabels {
  private var labels: [String: String] = [:]
  private var headings: [String: TextSpan] = [:]

  package init(_ document: Document) {
    for part in document.parts {
      let prefix = part.kind == .annex ? "附件\(part.ordinal) " : ""
      labels[part.id] = prefix.isEmpty ? nil : String(prefix.dropLast())
      // Not by recursion: clauses may lie as deep as their maker liked.
      var waiting = part.clauses.reversed().map { (clause: $0, prefix: prefix) }
      while let (clause, prefix) = waiting.popLast() {
        let label = prefix + clause.marker.text
        labels[clause.id] = label
        headings[clause.id] = clause.heading
        waiting += clause.clauses.reversed().map { ($0, label) }
      }
    }
  }

  /// `nil` for the text before the first clause.
  package func label(of clause: String) -> String? { labels[clause] }

  package func heading(of clause: String, in text: SourceText) -> String? { headings[clause].map { text[$0] } }
}
