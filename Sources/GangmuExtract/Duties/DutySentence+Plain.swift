internal import GangmuModel

/// What keeps a plain statement from being a duty, or makes it one.
extension DutySentence {
  /// 学校在校门口设置的隔离区: a verb that 的 follows, and a noun.
  func endsInNoun(_ predicate: DutyPredicate, _ clause: Range<Int>) -> Bool {
    predicate.kind != .verb
      && clause.dropFirst(2).contains {
        units[$0] == Self.of && DutyPredicate.word(units, at: $0 - 2, limit: $0).map { $0.kind == .verb } == true
      }
  }

  /// 学校于6月17日发放: what is done on a day is no general truth.
  func hasDay(_ predicate: DutyPredicate, _ limit: Int) -> Bool {
    predicate.kind == .prep && Self.prepositions.contains(units[predicate.start])
      && TimePhrase.end(units, at: predicate.end, limit: limit) != nil
  }

  /// 一、各地自查: a line without a mark at its end names a task.
  func isHeading(_ predicate: DutyPredicate, _ clause: Range<Int>) -> Bool {
    predicate.kind == .verb && predicate.end == clause.upperBound && clauses.count == 1
      && (clause.upperBound >= units.count || units[clause.upperBound] == 0x0A)
  }
}
