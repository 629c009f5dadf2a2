internal import GangmuModel
internal import GangmuSyntax

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

  /// 一、各地自查, (一)学校检查。: a line without a mark at its end, or with a class before a bare verb, names a task.
  func isHeading(_ subject: DutySubject, _ predicate: DutyPredicate, _ clause: Range<Int>) -> Bool {
    predicate.kind == .verb && predicate.end == clause.upperBound && clauses.count == 1
      && (clause.upperBound >= units.count || units[clause.upperBound] == 0x0A || subject.areInstitutions(units))
  }

  /// 县级医院不得超过15%: the share is what is limited, said of each.
  func limitsShare(_ predicate: DutyPredicate, _ clause: Range<Int>) -> Bool {
    guard let (_, end) = Self.limiting.longest(units, at: predicate.start, limit: clause.upperBound),
      let number = DecimalNumeral.match(units, at: end, limit: clause.upperBound), number.end < clause.upperBound
    else { return false }
    return units[number.end] == 0x25
  }

  private static let limiting = UnitTrie(
    ["不得", "不应", "不能", "应当不", "应不"].flatMap { modal in ["超过", "高于", "低于", "少于"].map { (modal + $0, true) } })

  /// 县水利局对推诿扯皮的,严肃处理: those dealt with stand before the comma, what is done behind it.
  func dealsWith(_ predicate: DutyPredicate, _ index: Int) -> Bool {
    guard predicate.kind == .prep, units[predicate.start] == Self.toward, index + 1 < clauses.count else {
      return false
    }
    let next = clauses[index + 1].range
    let kind = DutyPredicate.read(units, at: LeadingWords.skip(units, next), limit: next.upperBound)?.kind
    return kind == .verb || kind == .adverb
  }

  private static let toward: UInt16 = 0x5BF9  // 对
}
