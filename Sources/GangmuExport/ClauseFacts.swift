package import GangmuModel

/// A document's facts by the clause they belong to, for output that shows them beside it.
package struct ClauseFacts {
  private var assignments: [String: [Assignment]] = [:]
  private var deadlines: [String: [Deadline]] = [:]
  private var targets: [String: [Target]] = [:]

  package init(_ document: Document) {
    for fact in document.assignments { assignments[fact.clause, default: []].append(fact) }
    for fact in document.deadlines { deadlines[fact.clause, default: []].append(fact) }
    for fact in document.targets { targets[fact.clause, default: []].append(fact) }
  }

  package func assignments(of clause: String) -> [Assignment] { assignments[clause] ?? [] }
  package func deadlines(of clause: String) -> [Deadline] { deadlines[clause] ?? [] }
  package func targets(of clause: String) -> [Target] { targets[clause] ?? [] }

  /// The names of a clause's units in one role, each once, in the order of the text.
  package func units(of clause: String, role: AssignedUnit.Role) -> [String] {
    var names: [String] = []
    for assignment in assignments(of: clause) {
      for unit in assignment.units where unit.role == role && !names.contains(unit.name) { names.append(unit.name) }
    }
    return names
  }
}

extension AssignedUnit.Role {
  /// All roles, the lead first.
  package static let inOrder: [AssignedUnit.Role] = [.lead, .responsible, .participating, .supervising]

  /// The column's or line's label, for example 牵头单位.
  package var label: String {
    switch self {
    case .lead: "牵头单位"
    case .responsible: "责任单位"
    case .participating: "配合单位"
    case .supervising: "督办单位"
    }
  }
}

extension Deadline {
  /// The normal value, for example `2025-12-31`, `P3Y` or `FREQ=YEARLY`; `nil` for 持续推进 and the like.
  package var value: String? {
    if let value = rrule ?? duration { return value }
    switch kind {
    case .by: return end
    case .from: return start
    case .during: return start.flatMap { start in end.map { start + "/" + $0 } }
    case .within, .recurring, .ongoing: return nil
    }
  }

  /// As written, with its normal value: `到2025年（2025-12-31）`.
  package var summary: String { value.map { "\(text)（\($0)）" } ?? text }
}

extension Target {
  /// Metric, relation and amount: `覆盖率 >= 60%`.
  package var summary: String {
    let amount = value + (unit ?? "") + (per.map { "/" + $0 } ?? "")
    return metric.isEmpty ? "\(relation) \(amount)" : "\(metric) \(relation) \(amount)"
  }
}
