internal import GangmuModel

extension [Part] {
  /// Hands the clauses of annexes what their tasks were taken from.
  mutating func addSources(_ sources: [String: [ClauseSource]]) {
    guard !sources.isEmpty else { return }
    for index in indices where self[index].kind == .annex { self[index].clauses.addSources(sources) }
  }
}

extension [Clause] {
  fileprivate mutating func addSources(_ sources: [String: [ClauseSource]]) {
    for index in indices {
      if let own = sources[self[index].id] { self[index].sources = own }
      self[index].clauses.addSources(sources)
    }
  }
}
