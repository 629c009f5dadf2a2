internal import GangmuExport
internal import GangmuModel

/// Parts and clauses, in the order of the text.
enum ClauseRows: StoreTable {
  static let insertion = usualInsertion(
    into: "clause", ["clause", "parent", "kind", "label", "style", "ordinal", "heading", "text", "start", "end"])
  static let width = 10

  static func rows(of document: Document) -> [[TableValue]] {
    let labels = ClauseLabels(document)
    let text = document.text
    var rows: [[TableValue]] = []
    for part in document.parts {
      let heading = part.titleLines.isEmpty ? nil : part.titleLines.map { text[$0] }.joined()
      rows.append(
        [
          .text(part.id), .none, .text(part.kind.rawValue), TableValue(labels.label(of: part.id)), .none,
          .integer(part.ordinal), TableValue(heading), .text(text.joined(part.paragraphs + part.closing)),
        ] + part.span.values)
      part.forEachClause { clause, parent in
        rows.append(
          [
            .text(clause.id), .text(parent), .text(clause.inline ? "inline" : "clause"),
            TableValue(labels.label(of: clause.id)), .text(clause.marker.style), .integer(clause.marker.ordinal),
            TableValue(clause.heading.map { text[$0] }), .text(text.joined(clause.paragraphs)),
          ] + clause.span.values)
      }
    }
    return rows
  }
}

extension SourceText {
  /// Pieces of the text, each on a line.
  func joined(_ spans: [TextSpan]) -> String { spans.map { self[$0] }.joined(separator: "\n") }
}

extension Part {
  /// All clauses in the order of the text, each with the id of what it stands in. Not by recursion: clauses may lie as
  /// deep as their maker liked.
  func forEachClause(_ visit: (Clause, _ parent: String) -> Void) {
    var waiting = clauses.reversed().map { (clause: $0, parent: id) }
    while let (clause, parent) = waiting.popLast() {
      visit(clause, parent)
      waiting += clause.clauses.reversed().map { ($0, clause.id) }
    }
  }
}
