internal import GangmuModel

/// What stands between a subject's name and its predicate: brackets that belong to it, short names, pointers.
extension DutySubject {
  /// The units with which what ``predicate(_:behind:limit:)`` reads may begin.
  static var followingUnits: [UInt16] {
    DutyPredicate.firstUnits + [Brackets.round, DutyPredicate.open, 0x20, 0x09, 0x0A, 0x0D]
  }

  /// What follows a body, and where its name ends with the bracket that belongs to it.
  static func predicate(_ units: [UInt16], behind at: Int, limit: Int) -> (end: Int, predicate: DutyPredicate?) {
    if let after = behindAlias(units, at, limit) ?? behindPointer(units, at, limit) {
      return (at, DutyPredicate.read(units, at: after, limit: limit))
    }
    let end = withBracket(units, at, limit)
    return (end, DutyPredicate.read(units, at: end, limit: limit))
  }

  /// 县河长制办公室(以下简称县河长办)负责: the short name is no part of the name.
  private static func behindAlias(_ units: [UInt16], _ end: Int, _ limit: Int) -> Int? {
    guard end < limit, units[end] == Brackets.round,
      let close = Brackets.closing(units, of: end, limit: min(limit, end + longestAlias)),
      units.contains(SubjectWords.called, in: end..<close)
    else { return nil }
    return close + 1
  }

  private static let longestAlias = 30

  /// 各成员单位(详见附件2): the bracket says where they are listed.
  private static func behindPointer(_ units: [UInt16], _ end: Int, _ limit: Int) -> Int? {
    guard end < limit, units[end] == Brackets.round,
      pointers.longest(units, at: end + 1, limit: limit) != nil,
      let close = Brackets.closing(units, of: end, limit: min(limit, end + longestAlias))
    else { return nil }
    return close + 1
  }

  private static let pointers = UnitTrie(
    ["详见", "见附件", "见附表", "名单见", "名单附后", "设在", "办公室设在", "含", "包括", "不含", "下同"].map { ($0, true) })

  /// A short bracket belongs to the name: 乡镇(街道).
  private static func withBracket(_ units: [UInt16], _ end: Int, _ limit: Int) -> Int {
    guard end < limit, units[end] == Brackets.round,
      let close = Brackets.closing(units, of: end, limit: min(limit, end + longestBracket)),
      !units.contains(SubjectWords.called, in: end..<close),
      // 县发展改革局(县粮食和物资储备局): a second name may be longer.
      close - end < 10 || BodyEnding.of(units, end + 1..<close) != nil
    else { return end }
    return close + 1
  }

  private static let longestBracket = 24
}
