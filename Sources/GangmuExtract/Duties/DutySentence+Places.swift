internal import GangmuModel

/// What a plain statement says of a place: most tell how it grew, few what it has to do.
extension DutySentence {
  /// - Parameter index: The clause that says it.
  func placeActs(_ subject: DutySubject, _ predicate: DutyPredicate, _ index: Int) -> Bool {
    isBoundPlace(predicate)
      || subject.isDivisionClass(units) && (worksThere(subject, predicate) || goesOnBehindPhrase(predicate, index))
      || subject.areNamedPlaces(units) && goesOnThere(subject, predicate)
      || ((predicate.kind == .verb || goesOnBehindPhrase(predicate, index)) && subject.isOwnPlace(units)
        && !isDivided(predicate, clauses[index].range.upperBound)
        && !ClauseEnds.saysWhich(units, clauses[index].range))
  }

  /// 本区转移安置分为四级: what looks like a verb is what something is said of.
  private func isDivided(_ predicate: DutyPredicate, _ limit: Int) -> Bool {
    let next = DutyPredicate.word(units, at: predicate.end, limit: limit).map {
      $0.kind == .verb ? $0.end : predicate.end
    }
    return Self.dividing.longest(units, at: next ?? predicate.end, limit: limit) != nil
  }

  private static let dividing = UnitTrie(["分为", "分成", "包括", "工作分为", "工作包括", "共分"].map { ($0, true) })

  /// 乡镇(街道)每周巡查, 镇(街)组织开展巡查
  private func worksThere(_ subject: DutySubject, _ predicate: DutyPredicate) -> Bool {
    units[subject.span.upperBound] == Self.every && predicate.kind != .copula
      || (predicate.kind == .verb || predicate.kind == .prep) && subject.areCountedLevels(units)
      || predicate.kind == .verb && Self.working.longest(units, at: predicate.start, limit: predicate.end) != nil
  }

  /// 石渡市、云溪县继续开展试点, 县开发区参加考核: what is still to come, and no tale of how a place grew.
  private func goesOnThere(_ subject: DutySubject, _ predicate: DutyPredicate) -> Bool {
    predicate.kind == .verb
      && (Self.continuing.longest(units, at: subject.span.upperBound, limit: predicate.start) != nil
        || Self.joiningIn.longest(units, at: predicate.start, limit: predicate.end) != nil)
  }

  private static let continuing = UnitTrie(["继续", "率先", "牵头"].map { ($0, true) })
  private static let joiningIn = UnitTrie(["参加", "参与"].map { ($0, true) })
  private static let working = UnitTrie(
    ["组织", "开展", "建立", "落实", "做好", "制定", "成立", "明确", "设立", "配备", "安排", "督促"].map { ($0, true) })

  private static let follows = UnitTrie(["遵照", "参照", "执行", "比照"].map { ($0, true) })

  /// 某市遵照执行.
  private func isBoundPlace(_ predicate: DutyPredicate) -> Bool {
    Self.follows.longest(units, at: predicate.start, limit: range.upperBound) != nil
  }
}
