internal import GangmuModel

/// Puts back whose a body is where the list's first name alone says so: 县水利局分支机构、派出机构.
extension NameRestoration {
  /// What belongs to the body before it, and never stands alone.
  private static let dependants = EndingTrie(
    ["派出机构", "分支机构", "直属机构", "内设机构", "下属机构", "直属单位", "下属单位", "所属单位", "派驻机构"].map { ($0, true) })
  private static let its = EndingTrie(["及其", "或者其", "或其", "和其", "以及其"].map { ($0, true) })
  /// 省级, 地方各级: whose department it is instead.
  private static let localities = WordList(["省级", "市级", "县级", "区级", "乡级", "地方", "政府", "各级", "上级", "本级", "所在地"])
  private static let council = UnitFold.units("国务院")
  private static let departments = EndingTrie(["行政部门", "主管部门", "管理部门"].map { ($0, true) })

  /// Whether a name wants its owner (派出机构), or may lend 国务院 to others.
  static func isOwned(_ units: [UInt16], _ name: Range<Int>) -> Bool {
    if units.has(council, at: name.lowerBound, limit: name.upperBound) { return name.count > council.count }
    return dependants.longest(units, end: name.upperBound, floor: name.lowerBound)?.start == name.lowerBound
  }

  func carryOwners(_ items: [RoleFormula.Item], _ names: inout RestoredNames) {
    for index in items.indices.dropFirst() where items[index].chunk == items[index - 1].chunk {
      let span = items[index].span
      guard let prefix = owner(items[index - 1].span, of: span) ?? council(items, before: index, of: span) else {
        continue
      }
      names.prepend(written(prefix), to: index)
    }
  }

  /// 县水利局 of 县水利局分支机构 and 县水利局及其分支机构, where the next name is 派出机构 and nothing else.
  private func owner(_ first: Range<Int>, of next: Range<Int>) -> Range<Int>? {
    guard Self.dependants.longest(units, end: next.upperBound, floor: next.lowerBound)?.start == next.lowerBound,
      let start = Self.dependants.longest(units, end: first.upperBound, floor: first.lowerBound)?.start,
      start > first.lowerBound
    else { return nil }
    let end = Self.its.longest(units, end: start, floor: first.lowerBound)?.start ?? start
    return end > first.lowerBound ? first.lowerBound..<end : nil
  }

  /// 国务院教育行政部门、财政行政部门: a department of the centre after another.
  private func council(_ items: [RoleFormula.Item], before index: Int, of next: Range<Int>) -> Range<Int>? {
    let first = items[index - 1].span
    guard let matter = Self.departments.longest(units, end: next.upperBound, floor: next.lowerBound)?.start,
      matter > next.lowerBound, !Levels.begins(units, next), !Self.localities.occurs(units, in: next),
      !Attributes.begins(units, next),
      !Levels.isCentral(units, next)
    else { return nil }
    var before = index - 1
    while before > 0, items[before].chunk == items[index].chunk,
      !units.has(Self.council, at: items[before].span.lowerBound, limit: items[before].span.upperBound),
      Self.departments.longest(units, end: items[before].span.upperBound, floor: items[before].span.lowerBound) != nil
    {
      before -= 1
    }
    let owner = items[before].span
    guard units.has(Self.council, at: owner.lowerBound, limit: owner.upperBound), owner.count > Self.council.count,
      Self.departments.longest(units, end: first.upperBound, floor: first.lowerBound) != nil
    else { return nil }
    return owner.lowerBound..<owner.lowerBound + Self.council.count
  }
}
