public import GangmuModel

extension Document {
  /// A clause's own text, its paragraphs one a line; sub-clauses are left out.
  ///
  /// Example: for `1.加强值守。` this is the sentence with its marker's text left out.
  public func text(of clause: Clause) -> String {
    clause.paragraphs.map { text[$0] }.joined(separator: "\n")
  }

  /// A clause's heading without its full stop; `nil` where it has none.
  public func heading(of clause: Clause) -> String? { clause.heading.map { text[$0] } }

  /// A part's title, its lines joined; `nil` where it has none.
  public func title(of part: Part) -> String? {
    part.titleLines.isEmpty ? nil : part.titleLines.map { text[$0] }.joined()
  }

  /// Every clause of every part in the order of the text, sub-clauses and inline clauses too.
  ///
  /// - Complexity: O(*n*) in the number of clauses.
  public var allClauses: [Clause] {
    var found: [Clause] = []
    var waiting: [Clause] = parts.flatMap(\.clauses).reversed()
    while let clause = waiting.popLast() {
      found.append(clause)
      waiting.append(contentsOf: clause.clauses.reversed())
    }
    return found
  }

  /// The clause with an id such as `main/二/(一)/1`; `nil` where there is none.
  ///
  /// - Complexity: O(*n*) in the number of clauses.
  public func clause(withID id: String) -> Clause? { allClauses.first { $0.id == id } }
}
