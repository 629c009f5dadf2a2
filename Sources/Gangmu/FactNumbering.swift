internal import GangmuExtract
internal import GangmuModel

extension Facts {
  /// Gives ids in the order of the text to kinds of facts whose extractors left them out.
  mutating func number() {
    if assignments.indices.contains(where: { assignments[$0].id.isEmpty }) {
      assignments = Self.inOrder(assignments, \.span)
      for index in assignments.indices { assignments[index].id = "a\(index + 1)" }
    }
    if deadlines.indices.contains(where: { deadlines[$0].id.isEmpty }) {
      deadlines = Self.inOrder(deadlines, \.span)
      for index in deadlines.indices { deadlines[index].id = "d\(index + 1)" }
    }
    if targets.indices.contains(where: { targets[$0].id.isEmpty }) {
      targets = Self.inOrder(targets, \.span)
      for index in targets.indices { targets[index].id = "t\(index + 1)" }
    }
    if references.indices.contains(where: { references[$0].id.isEmpty }) {
      references = Self.inOrder(references, \.span)
      for index in references.indices { references[index].id = "r\(index + 1)" }
    }
  }

  /// Sorted by where they begin; facts that begin at one place keep their order.
  private static func inOrder<Fact>(_ facts: [Fact], _ span: KeyPath<Fact, TextSpan>) -> [Fact] {
    facts.enumerated()
      .sorted { ($0.element[keyPath: span].start, $0.offset) < ($1.element[keyPath: span].start, $1.offset) }
      .map(\.element)
  }
}
