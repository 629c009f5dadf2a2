internal import GangmuModel

/// Which clauses have a body that is to do them, said in the clause, above or below it.
struct ClauseOwners {
  /// A label, a bracket or a column names the body.
  private let labelled: [Bool]
  /// The body is named in whatever way.
  private let owned: [Bool]
  /// Indices of clauses with the same parent, in the order of the text.
  let groups: [[Int]]
  let hasAny: Bool

  init(_ document: CheckedDocument) {
    let clauses = document.tree.clauses
    let assignments = document.document.assignments
    hasAny = assignments.indices.contains { Self.labels.contains(assignments[$0].rule) }
    guard hasAny else {
      (labelled, owned, groups) = ([], [], [])
      return
    }
    /// For each clause, whether it has a body and whether a label names it.
    var (said, saidByLabel) = (
      [Bool](repeating: false, count: clauses.count), [Bool](repeating: false, count: clauses.count)
    )
    var finder = ClauseFinder(clauses)
    for at in assignments.indices {
      guard let clause = finder.index(of: assignments[at].clause, near: assignments[at].span.start) else { continue }
      said[clause] = true
      if Self.labels.contains(assignments[at].rule) { saidByLabel[clause] = true }
    }
    labelled = Self.spread(saidByLabel, clauses)
    owned = Self.spread(said, clauses)
    groups = Self.siblings(clauses)
  }

  /// Parents come before their clauses, so that their groups are in order too.
  private static func siblings(_ clauses: [ClauseEntry]) -> [[Int]] {
    var children = [[Int]](repeating: [], count: clauses.count)
    for index in clauses.indices {
      if let parent = clauses[index].parent, clauses.indices.contains(parent) { children[parent].append(index) }
    }
    return children.filter { !$0.isEmpty }
  }

  func isLabelled(_ clause: Int) -> Bool { labelled.indices.contains(clause) && labelled[clause] }
  func isOwned(_ clause: Int) -> Bool { owned.indices.contains(clause) && owned[clause] }

  /// These clauses, those below them and those above; what a part says of itself is no clause's.
  private static func spread(_ direct: [Bool], _ clauses: [ClauseEntry]) -> [Bool] {
    var above = direct
    var below = direct
    // Parents come before their clauses.
    for index in clauses.indices {
      guard let parent = clauses[index].parent, clauses.indices.contains(parent) else { continue }
      if above[parent], clauses[parent].marker != nil { above[index] = true }
    }
    for index in clauses.indices.reversed() where below[index] {
      if let parent = clauses[index].parent, clauses.indices.contains(parent) { below[parent] = true }
    }
    return zip(above, below).map { $0 || $1 }
  }

  private static let labels: [FactRule] = [.bracketFormula, .bareBracket, .labelLine, .tableColumns]
}
