internal import GangmuModel

/// Finds clauses by their ids, fast where a place in the clause is known.
struct ClauseFinder {
  private let clauses: [ClauseEntry]
  /// Made for the first id that the clauses around its place do not have.
  private lazy var indices = Dictionary(clauses.indices.map { (clauses[$0].id, $0) }) { first, _ in first }

  init(_ clauses: [ClauseEntry]) { self.clauses = clauses }

  mutating func index(of id: String, near offset: Int) -> Int? {
    var at = CheckedDocument.last(clauses.count, upTo: offset) { clauses[$0].span.start }
    while let clause = at {
      if clauses[clause].id == id { return clause }
      at = clauses[clause].parent
    }
    return indices[id]
  }
}
