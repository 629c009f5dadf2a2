internal import GangmuExport
internal import GangmuModel

/// For tasks of an annex: the sentences of the body that they came from.
enum ClauseSourceRows: StoreTable {
  static let insertion = usualInsertion(into: "clause_source", ["clause", "position", "source_clause", "start", "end"])
  static let width = 5

  static func rows(of document: Document) -> [[TableValue]] {
    var rows: [[TableValue]] = []
    for part in document.parts {
      part.forEachClause { clause, _ in
        for (number, source) in clause.sources.enumerated() {
          rows.append([.text(clause.id), .integer(number + 1), .text(source.clause)] + source.span.values)
        }
      }
    }
    return rows
  }
}
