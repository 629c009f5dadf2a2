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

  /// Whether a name wants its owner (派出机构), or may lend 国务院 or its level to others.
  static func isOwned(_ units: [UInt16], _ name: Range<Int>) -> Bool {
    if units.has(plain, at: name.upperBound - plain.count, limit: name.upperBound) { return true }
    if units.has(council, at: name.lowerBound, limit: name.upperBound) { return name.count > council.count }
    return dependants.longest(units, end: name.upperBound, floor: name.lowerBound)?.start == name.lowerBound
  }

  func carryOwners(_ items: [RoleFormula.Item], _ names: inout RestoredNames) {
    var government: Range<Int>?
    for index in items.indices {
      let span = items[index].span
      let follows = index > 0 && items[index].chunk == items[index - 1].chunk
      let own = governmentOf(span)
      government = own ?? (follows && isDepartment(span) ? government : nil)
      guard follows else { continue }
      if let prefix = owner(items[index - 1].span, of: span) {
        names.prepend(written(prefix), to: index)
      } else if own == nil, let government {
        names.prepend(written(government), to: index)
      }
    }
  }

  /// 国务院 of 国务院教育行政部门, 各省级 of 各省级财政部门: whose the departments behind it are too.
  private func governmentOf(_ name: Range<Int>) -> Range<Int>? {
    if isCouncilDepartment(name) { return name.lowerBound..<name.lowerBound + Self.council.count }
    guard let end = levelEnd(name), let matter = department(end..<name.upperBound), matter > end else { return nil }
    return name.lowerBound..<end
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

  /// 国务院教育行政部门, and 国务院国土资源 of a list that shares its class
  private func isCouncilDepartment(_ name: Range<Int>) -> Bool {
    units.has(Self.council, at: name.lowerBound, limit: name.upperBound) && name.count > Self.council.count
      && (Self.departments.longest(units, end: name.upperBound, floor: name.lowerBound) != nil
        || Matters.isMatter(units, name.lowerBound + Self.council.count..<name.upperBound))
  }

  /// 财政行政部门, of no division by its name: behind a department of the centre it is one too.
  private func isDepartment(_ name: Range<Int>) -> Bool {
    guard let matter = department(name) else {
      // 国务院水行政、国土资源主管部门: the class stands behind the last.
      return Matters.isMatter(units, name) && !Levels.begins(units, name)
    }
    return matter > name.lowerBound && !Levels.begins(units, name) && !Self.localities.occurs(units, in: name)
      && !Attributes.begins(units, name) && !Levels.isCentral(units, name)
  }

  /// Where 主管部门 begins, and the 部门 of a matter that the lexicon knows.
  private func department(_ name: Range<Int>) -> Int? {
    if let found = Self.departments.longest(units, end: name.upperBound, floor: name.lowerBound) { return found.start }
    let start = name.upperBound - Self.plain.count
    guard units.has(Self.plain, at: start, limit: name.upperBound), start > name.lowerBound,
      Matters.isMatter(units, name.lowerBound..<start)
    else { return nil }
    return start
  }

  private static let plain = UnitFold.units("部门")

  // MARK: What firms deal in

  private static let trades = EndingTrie((Trades.names + ["处理", "利用"]).map { ($0, true) })
  private static let classes = EndingTrie(["单位", "企业", "机构", "公司"].map { ($0, true) })
  private static let shortestGoods = 2

  /// 危险废物收集、贮存、处置单位 → 危险废物贮存单位: what the first deals in is said of the others too.
  func carryGoods(_ items: [RoleFormula.Item], _ names: inout RestoredNames) {
    guard let last = items.indices.last, last > 0, let core = trade(items[last].span), core.isWhole else { return }
    var index = last
    while index > 0, items[index - 1].chunk == items[last].chunk,
      let before = trade(items[index - 1].span, isClassed: false)
    {
      index -= 1
      guard before.isWhole else {
        let goods = items[index].span.lowerBound..<before.start
        guard goods.count >= Self.shortestGoods, Levels.end(units, goods) != goods.upperBound else { return }
        for later in index + 1...last { names.prepend(written(goods), to: later) }
        return
      }
    }
  }

  /// Where the trade of a name begins, and whether the name is no more than that: 处置单位.
  ///
  /// - Parameter isClassed: Its class may stand behind the trade; before the list's last it would share none.
  private func trade(_ name: Range<Int>, isClassed: Bool = true) -> (start: Int, isWhole: Bool)? {
    let classed = Self.classes.longest(units, end: name.upperBound, floor: name.lowerBound)?.start
    let end = isClassed ? classed ?? name.upperBound : name.upperBound
    return Self.trades.longest(units, end: end, floor: name.lowerBound).map { ($0.start, $0.start == name.lowerBound) }
  }
}
