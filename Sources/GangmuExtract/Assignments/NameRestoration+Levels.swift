internal import GangmuModel

/// Puts back the level of which all names of a list are: 县级以上纪检、组织部门, 市、区财政、民政部门.
extension NameRestoration {
  /// 市、区财政、民政部门 → 市财政部门, 区财政部门, 区民政部门: the places before share the first matter and its class.
  func shareMatter(
    _ head: Range<Int>, from first: Int, to last: Int, _ items: [RoleFormula.Item], _ profiles: [NameProfile],
    _ names: inout RestoredNames
  ) {
    shareLevel(items, from: first, to: last, &names)
    let span = items[first].span
    guard let level = Levels.closedEnd(units, span), level < span.upperBound else { return }
    var each: Range<Int>?
    for place in stride(from: first - 1, through: 0, by: -1) {
      guard items[place].chunk == items[first].chunk, profiles[place].isPlaceOnly else { break }
      // Places that took the class head of the name have its matter already.
      if !names.isChanged(place) { names.append(written(level..<span.upperBound), to: place) }
      names.append(written(head), to: place)
      if profiles[place].isEach { each = profiles[place].eachPrefix }
    }
    guard let each, !profiles[first].isEach else { return }
    for later in first...last { names.prepend(written(each), to: later) }
  }

  private static let wide = UnitTrie(
    ["县级以上", "市级以上", "省级以上", "设区的市级以上", "设区的市级", "省级", "市级", "县级", "区级"].map { ($0, true) })

  /// 县级以上纪检、组织部门 → 县级以上纪检部门, 县级以上组织部门.
  func shareLevel(
    _ items: [RoleFormula.Item], from start: Int, to last: Int, _ names: inout RestoredNames
  ) {
    guard start < last else { return }
    let first = items[start].span
    guard let end = levelEnd(first) else { return }
    // 市人民政府水务、林业部门
    var prefix = Matters.governmentEnd(units, at: end, limit: first.upperBound) ?? end
    // 县级以上人民政府的土地、林业主管部门
    if prefix > end, prefix < first.upperBound, units[prefix] == DutySubject.of { prefix += 1 }
    for index in start + 1...last where Levels.end(units, items[index].span) == nil {
      if Attributes.begins(units, items[index].span) || isFirm(items[index].span) { continue }
      names.prepend(written(first.lowerBound..<prefix), to: index)
    }
  }

  /// Where the level ends of which a name is, 各 and 当地 before it included: 各省级财政, 当地县(区)财政.
  func levelEnd(_ name: Range<Int>) -> Int? {
    let level = name.first.map { units[$0] } == Self.each ? name.lowerBound + 1 : Levels.behindPlace(units, name)
    let end =
      Self.wide.longest(units, at: level, limit: name.upperBound)?.end
      ?? Levels.countedEnd(units, name) ?? Levels.closedEnd(units, level..<name.upperBound)
    return end.flatMap { $0 < name.upperBound ? $0 : nil }
  }

  private static let each: UInt16 = 0x5404  // 各
}
