internal import GangmuModel

/// Puts back what a list left out of its names: 自治区党委组织部、编办、财政厅 → 自治区党委编办, 自治区财政厅.
///
/// What is put back is the prefix that the body really has, by its branch in the lexicon; names that never take one,
/// classes of bodies and enterprises stay as they are.
struct NameRestoration {
  let units: [UInt16]
  private let text: SourceText

  init(_ text: SourceText) {
    units = text.units
    self.text = text
  }

  /// The full names of a formula's items, `nil` where they are as written; empty where all are.
  ///
  /// - Parameters:
  ///   - classHead: The class behind 等 that they may share.
  ///   - traits: Those of all names together: they say which rules have something to do.
  func restore(
    _ items: [RoleFormula.Item], classHead: Range<Int>?, _ profiles: [NameProfile], _ traits: NameProfile.Traits,
    parent: Range<Int>?
  ) -> [String?] {
    var names = RestoredNames(items, text)
    if let parent {
      for index in items.indices where profiles[index].level == nil && !profiles[index].isCentral {
        if !Attributes.begins(units, items[index].span) { names.prepend(written(parent), to: index) }
      }
      return names.changed
    }
    if traits.contains(.sharedHead) { shareHeads(items, profiles, &names) }
    if traits.contains(.bare), !traits.isDisjoint(with: [.sharedHead, .place]) { shareClasses(items, &names) }
    if traits.contains(.classHead) { shareClassHeads(items, profiles, &names) }
    if traits.contains(.matterClass) {
      shareClass(items, classHead, profiles, &names)
      carryGoods(items, &names)
    }
    let each = traits.contains(.each) ? carryEach(items, profiles, &names) : []
    if traits.isSuperset(of: [.level, .elided]) { carryPrefix(items, profiles, each, &names) }
    if traits.contains(.member) { carryParent(items, profiles, &names) }
    if traits.contains(.each) { carryRoles(items, profiles, &names) }
    if traits.contains(.owned) { carryOwners(items, &names) }
    return names.changed
  }

  func written(_ range: Range<Int>) -> String { text[TextSpan(range)] }

  /// The prefix of the last name that wrote one, where the list leaves it out at least as often as not.
  ///
  /// - Parameter each: Items to which 各 was put back: their prefix has it too.
  private func carryPrefix(
    _ items: [RoleFormula.Item], _ profiles: [NameProfile], _ each: Set<Int>, _ names: inout RestoredNames
  ) {
    let all = PrefixCount(profiles, profiles.indices)
    // No prefix to carry, or no name to carry one to.
    guard all.levels > 0, all.elided > 0 else { return }
    var carry: Int?
    var isParty = false
    var chunk = 0..<0
    var leavesOut = false
    for index in profiles.indices {
      if index >= chunk.upperBound {
        chunk = index..<(items[index...].firstIndex { $0.chunk != items[index].chunk } ?? items.endIndex)
        let own = PrefixCount(profiles, chunk)
        leavesOut = own.written == 0 ? all.written <= all.elided : own.written <= own.elided
      }
      if profiles[index].isCentral {
        carry = nil
      } else if profiles[index].level != nil {
        carry = index
        isParty = profiles[index].isParty
      } else if let carry, let level = profiles[carry].level, leavesOut || profiles[carry].isEach,
        profiles[index].canElide, profiles[index].branch != .township || isTownship(level)
      {
        let branch = profiles[index].branch
        if branch == .party || (branch == .follow && isParty), !profiles[index].saysCommittee {
          names.prepend(committee(level, profiles[carry].committee), to: index)
          isParty = true
        } else {
          names.prepend((each.contains(carry) ? "各" : "") + written(level), to: index)
          isParty = branch == .party
        }
      }
    }
  }

  /// 镇司法所、林业站: offices of a township are no county's.
  private func isTownship(_ level: Range<Int>) -> Bool {
    Self.townships.contains { units.has($0, at: level.upperBound - $0.count, limit: level.upperBound) }
  }

  private static let townships = ["镇", "乡", "街道", "乡镇"].map(UnitFold.units)

  /// How many names of a list write their prefix, and how many leave it out: where most write theirs, nothing is put
  /// back. A list in which none writes one goes by the whole formula.
  private struct PrefixCount {
    /// Names with a prefix, 各 included.
    var levels = 0
    var written = 0
    var elided = 0

    init(_ profiles: [NameProfile], _ range: Range<Int>) {
      for index in range {
        if profiles[index].level != nil {
          levels += 1
          if !profiles[index].isEach { written += 1 }
        } else if profiles[index].canElide {
          elided += 1
        }
      }
    }
  }

  /// 市 → 市委, 自治区 → 自治区党委; as the list wrote it where it did.
  private func committee(_ level: Range<Int>, _ wrote: Range<Int>?) -> String {
    if let wrote { return written(wrote) }
    let name = written(level)
    guard let last = level.last, Self.short.contains(units[last]), !Self.isLong(units, level) else {
      return name + "党委"
    }
    return name + "委"
  }

  private static let short = UnitSet("省市县区州旗盟")
  private static let long = ["自治区", "新区", "开发区", "示范区", "试验区", "管理区"].map(UnitFold.units)
  private static func isLong(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    long.contains { units.has($0, at: range.upperBound - $0.count, limit: range.upperBound) }
  }

  /// 各市、县〔区〕 → 各市, 各县〔区〕.
  ///
  /// - Returns: The items to which 各 was put back.
  private func carryEach(
    _ items: [RoleFormula.Item], _ profiles: [NameProfile], _ names: inout RestoredNames
  ) -> Set<Int> {
    var carried: Set<Int> = []
    var each: Int?
    for index in profiles.indices {
      if index > 0, items[index].chunk != items[index - 1].chunk { each = nil }
      if profiles[index].isEach {
        each = index
      } else if let before = each,
        profiles[index].isDivision && profiles[before].isDivision
          || profiles[index].isBare && profiles[before].isBareEach || isSubdistrict(items[index].span)
      {
        names.prepend(written(profiles[before].eachPrefix), to: index)
        carried.insert(index)
      } else if let before = each, profiles[index].isOfficeWord, profiles[before].isOfficeEach {
        // 各有关委、办、局 → 各有关办, 各有关局.
        let span = items[before].span
        names.prepend(written(span.lowerBound..<span.upperBound - 1), to: index)
        carried.insert(index)
      } else {
        each = nil
      }
    }
    return carried
  }

  /// 各乡镇、街道办事处 → 各乡镇, 各街道办事处.
  private func isSubdistrict(_ name: Range<Int>) -> Bool {
    Self.subdistricts.contains { units[name].elementsEqual($0) }
  }

  private static let subdistricts = ["街道办事处", "街道办", "街办"].map(UnitFold.units)

  /// 各市、县〔区〕人民政府 → 各市人民政府, 各县〔区〕人民政府.
  private func shareHeads(_ items: [RoleFormula.Item], _ profiles: [NameProfile], _ names: inout RestoredNames) {
    for index in profiles.indices {
      guard let head = profiles[index].sharedHead else { continue }
      var before = index - 1
      while before >= 0, items[before].chunk == items[index].chunk, profiles[before].isPlaceOnly,
        !(profiles[index].isEach && profiles[before].isEach && !profiles[index].isDivision)
      {
        names.append(written(head), to: before)
        before -= 1
      }
    }
  }

  /// 石渡、云溪市政府 → 石渡市政府, 云溪市政府.
  private func shareClasses(_ items: [RoleFormula.Item], _ names: inout RestoredNames) {
    for (index, head) in BarePlaces.heads(units, items).enumerated() {
      if let head { names.append(written(head), to: index) }
    }
  }

  /// Behind 各.
  private func behindEach(_ span: Range<Int>) -> Int {
    span.first.map { units[$0] == Self.each ? $0 + 1 : $0 } ?? span.lowerBound
  }

  private static let each: UInt16 = 0x5404  // 各
  private static let named = UnitTrie<Int>([
    ("自治州", 1), ("设区的市", 1), ("设区市", 1), ("地级以上市", 1), ("地级市", 1), ("自治县", 2), ("自治旗", 2), ("县级市", 2),
  ])

  /// Divisions of one level, the highest first.
  private static let levels = ["省自直", "市州盟", "县区旗", "镇乡街"].map { UnitSet($0) }

  /// 州、县(市)政务部门 → 州政务部门, 县(市)政务部门: divisions of the same level or a higher one.
  private func shareClassHeads(_ items: [RoleFormula.Item], _ profiles: [NameProfile], _ names: inout RestoredNames) {
    for index in profiles.indices {
      guard let head = profiles[index].classHead, let lowest = level(items[index].span) else { continue }
      var before = index - 1
      while before >= 0, items[before].chunk == items[index].chunk,
        profiles[before].isDivision && profiles[before].sharedHead == nil || isCentre(items[before].span),
        let level = level(items[before].span), level <= lowest,
        !profiles[before].isEach || level == lowest || profiles[index].ending?.ending.shape == .class
          || isMany(items[index].span)
      {
        names.append(written(behindGrade(head, of: items[before].span)), to: before)
        // 各市、县财政部门 → 各市财政部门, 各县财政部门
        if profiles[before].isEach { names.prepend(written(profiles[before].eachPrefix), to: index) }
        before -= 1
      }
    }
  }

  /// 级财政部门 behind 市, 财政部门 behind 市级.
  private func behindGrade(_ head: Range<Int>, of name: Range<Int>) -> Range<Int> {
    let isWritten = units[head.lowerBound] == NameProfile.grade && units[name.upperBound - 1] == NameProfile.grade
    // 区、县级市财政部门: a 县级市 is a division.
    if units.has(Self.countyCity, at: head.lowerBound - 1, limit: head.upperBound) {
      return head.lowerBound + 2..<head.upperBound
    }
    return isWritten ? head.lowerBound + 1..<head.upperBound : head
  }

  private static let countyCity = UnitFold.units("县级市")

  /// 直辖市教育厅: each has one.
  private func isMany(_ span: Range<Int>) -> Bool {
    Self.many.longest(units, at: span.lowerBound, limit: span.upperBound) != nil
  }

  private static let many = UnitTrie(["直辖市", "计划单列市"].map { ($0, true) })

  /// 中央 of 中央、省驻县单位 stands above all divisions.
  private func isCentre(_ span: Range<Int>) -> Bool {
    span.count == Self.centre.count && units.has(Self.centre, at: span.lowerBound, limit: span.upperBound)
  }

  private static let centre = UnitFold.units("中央")

  private func level(_ span: Range<Int>) -> Int? {
    if isCentre(span) { return -1 }
    // 自治州, 设区的市 and 县级市 hold characters of other levels.
    let start = behindEach(span)
    if let (level, _) = Self.named.longest(units, at: start, limit: span.upperBound) { return level }
    for at in span { if let level = Self.levels.firstIndex(where: { $0.contains(units[at]) }) { return level } }
    return nil
  }

  /// 组织、财政等部门 → 组织部门, 财政部门; 公安、城管部门及各街道办事处 → 公安部门.
  private func shareClass(
    _ items: [RoleFormula.Item], _ classHead: Range<Int>?, _ profiles: [NameProfile], _ names: inout RestoredNames
  ) {
    // 各分站、各部门 are two classes.
    guard let last = profiles.indices.last, classHead != nil || !profiles[last].isBareEach else { return }
    var before = last
    if let classHead {
      before = items.lastIndex { $0.span.upperBound <= classHead.lowerBound } ?? last - 1
      share(classHead, from: before, levelTo: before, items, profiles, &names)
    }
    guard before >= 0,
      let classed = profiles[...before].indices.last(where: { classOf(profiles[$0], items[$0].span) != nil }),
      let own = classOf(profiles[classed], items[classed].span)
    else { return }
    // 城乡规划、国土主管部门
    let charge = DutyTail.charges.longest(units, end: own.lowerBound, floor: 0)?.start
    share((charge ?? own.lowerBound)..<own.upperBound, from: classed - 1, levelTo: classed, items, profiles, &names)
  }

  /// Gives the class to the matters of a list that end at an index, and the first one's level to all.
  private func share(
    _ head: Range<Int>, from end: Int, levelTo last: Int, _ items: [RoleFormula.Item], _ profiles: [NameProfile],
    _ names: inout RestoredNames
  ) {
    let chunk = items[last].chunk
    var index = end
    while index >= 0, profiles[index].ending == nil || profiles[index].isMatter,
      !profiles[index].isPlaceOnly, profiles[index].isMatter || isMatter(items[index].span),
      !isCentre(items[index].span),
      items[index].chunk == chunk
    {
      if !isFirm(items[index].span) { names.append(written(head), to: index) }
      index -= 1
    }
    // 教育、经委、交通等部门: before a body that the list names whole, matters share the class still.
    for earlier in stride(from: index - 1, through: 0, by: -1) where items[earlier].chunk == chunk {
      if profiles[earlier].ending == nil, Matters.isMatter(units, items[earlier].span) {
        names.append(written(head), to: earlier)
      }
    }
    guard index < end else { return }
    if index >= 0, profiles[index].isPlaceOnly, items[index].chunk == chunk {
      shareMatter(head, from: index + 1, to: last, items, profiles, &names)
    } else {
      shareLevel(items, from: max(0, index), to: last, &names)
    }
  }

  /// 石渡移动 of 石渡移动等单位 lacks no class; 移动通信 does.
  func isFirm(_ span: Range<Int>) -> Bool { FirmNames.isFirm(units, span) && !Matters.isMatter(units, span) }

  /// 部门 of 财政部门, 机构 of 医疗机构.
  private func classOf(_ profile: NameProfile, _ span: Range<Int>) -> Range<Int>? {
    guard let ending = profile.ending else { return nil }
    if NameProfile.isClass(ending.ending), ending.start > span.lowerBound { return ending.start..<span.upperBound }
    return profile.classOfKind
  }

  private func isMatter(_ span: Range<Int>) -> Bool {
    let core = Matters.core(units, span)
    return core.count <= 8 || Matters.isMatter(units, core) || Matters.areTwo(units, core)
  }

  /// 医联体牵头医院、成员单位 → 医联体成员单位.
  private func carryParent(_ items: [RoleFormula.Item], _ profiles: [NameProfile], _ names: inout RestoredNames) {
    for index in profiles.indices where index > 0 && profiles[index].isMember {
      let first = items[0].span
      guard let end = Self.parents.longest(units, at: first.lowerBound, limit: first.upperBound)?.end
      else { continue }
      names.prepend(written(first.lowerBound..<end), to: index)
    }
  }

  /// 各场景牵头部门和配合部门 → 各场景配合部门.
  private func carryRoles(_ items: [RoleFormula.Item], _ profiles: [NameProfile], _ names: inout RestoredNames) {
    var prefix: Range<Int>?
    for item in items.indices {
      let span = items[item].span
      guard profiles[item].ending?.ending.shape == .class, let start = RoleClass.start(units, span) else {
        prefix = nil
        continue
      }
      if start > span.lowerBound {
        prefix = profiles[item].isEach ? span.lowerBound..<start : nil
      } else if let prefix {
        names.prepend(written(prefix), to: item)
      }
    }
  }

  private static let parents = UnitTrie(["医联体", "医共体", "联席会议", "领导小组", "联盟", "专班"].map { ($0, true) })
}
