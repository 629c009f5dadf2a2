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
    hasAny = assignments.contains { Self.labels.contains($0.rule) }
    guard hasAny else {
      (labelled, owned, groups) = ([], [], [])
      return
    }
    /// For each clause that has a body, whether a label names it.
    var bodies: [String: Bool] = [:]
    for assignment in assignments {
      bodies[assignment.clause] = Self.labels.contains(assignment.rule) || bodies[assignment.clause] == true
    }
    let said = clauses.map { bodies[$0.id] }
    labelled = Self.spread(said.map { $0 == true }, clauses)
    owned = Self.spread(said.map { $0 != nil }, clauses)
    var groups: [Int: [Int]] = [:]
    for (index, clause) in clauses.enumerated() {
      if let parent = clause.parent, clauses.indices.contains(parent) { groups[parent, default: []].append(index) }
    }
    self.groups = groups.sorted { $0.key < $1.key }.map(\.value)
  }

  func isLabelled(_ clause: Int) -> Bool { labelled.indices.contains(clause) && labelled[clause] }
  func isOwned(_ clause: Int) -> Bool { owned.indices.contains(clause) && owned[clause] }

  /// These clauses, those below them and those above; what a part says of itself is no clause's.
  private static func spread(_ direct: [Bool], _ clauses: [ClauseEntry]) -> [Bool] {
    var above = direct
    var below = direct
    // Parents come before their clauses.
    for (index, clause) in clauses.enumerated() {
      guard let parent = clause.parent, clauses.indices.contains(parent) else { continue }
      if above[parent], clauses[parent].marker != nil { above[index] = true }
    }
    for (index, clause) in clauses.enumerated().reversed() {
      if below[index], let parent = clause.parent, clauses.indices.contains(parent) { below[parent] = true }
    }
    return zip(above, below).map { $0 || $1 }
  }

  private static let labels: Set<FactRule> = [.bracketFormula, .bareBracket, .labelLine, .tableColumns]
}
