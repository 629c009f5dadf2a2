internal import GangmuModel

/// Puts back what a list left out of its names: 自治区党委组织部、编办、财政厅 → 自治区党委编办, 自治区财政厅.
///
/// What is put back is the prefix that the body really has, by its branch in the lexicon; names that never take one,
/// classes of bodies and enterprises stay as they are.
struct NameRestoration {
  private let units: [UInt16]
  private let text: SourceText

  init(_ text: SourceText) {
    units = text.units
    self.text = text
  }

  /// Fills in the names of a formula's items.
  func restore(_ formula: inout RoleFormula, parent: Range<Int>? = nil) {
    let profiles = formula.items.map { NameProfile.of(units, $0.span) }
    for index in formula.items.indices { formula.items[index].name = written(formula.items[index].span) }
    if let parent {
      for index in formula.items.indices where profiles[index].level == nil && !profiles[index].isCentral {
        guard !Attributes.begins(units, formula.items[index].span) else { continue }
        formula.items[index].name = written(parent) + formula.items[index].name
      }
      return
    }
    shareHeads(&formula, profiles)
    shareClassHeads(&formula, profiles)
    shareClass(&formula, profiles)
    carryEach(&formula, profiles)
    carryPrefix(&formula, profiles)
    carryParent(&formula, profiles)
  }

  private func written(_ range: Range<Int>) -> String { text[TextSpan(range)] }

  /// The prefix of the last name that wrote one, where the list leaves it out at least as often as not.
  private func carryPrefix(_ formula: inout RoleFormula, _ profiles: [NameProfile]) {
    let chunks = formula.items.map(\.chunk)
    let isLeft = leavesOut(profiles, chunks)
    var carry: NameProfile?
    var isParty = false
    for (index, profile) in profiles.enumerated() {
      let writes = !(isLeft[chunks[index]] ?? false)
      if profile.isCentral {
        carry = nil
      } else if profile.level != nil {
        carry = profile
        isParty = profile.isParty
      } else if profile.canElide, !writes || carry?.isEach == true, let level = carry?.level {
        let party = profile.branch == .party || (profile.branch == .follow && isParty)
        let name = formula.items[index].name
        if party, !profile.saysCommittee {
          formula.items[index].name = committee(level, carry?.committee) + name
          isParty = true
        } else {
          formula.items[index].name = written(level) + name
          isParty = profile.branch == .party
        }
      }
    }
  }

  /// For each list between , and ; whether it leaves prefixes out: where most of its names write theirs, nothing is.
  /// A list in which none writes one goes by the whole formula.
  private func leavesOut(_ profiles: [NameProfile], _ chunks: [Int]) -> [Int: Bool] {
    func writes(_ profile: NameProfile) -> Bool { profile.level != nil && !profile.isEach }
    func leaves(_ profile: NameProfile) -> Bool { profile.level == nil && profile.canElide }
    let all = profiles.count(where: writes) <= profiles.count(where: leaves)
    var result: [Int: Bool] = [:]
    for chunk in Set(chunks) {
      let own = profiles.indices.filter { chunks[$0] == chunk }.map { profiles[$0] }
      let writing = own.count(where: writes)
      result[chunk] = writing == 0 ? all : writing <= own.count(where: leaves)
    }
    return result
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
  private func carryEach(_ formula: inout RoleFormula, _ profiles: [NameProfile]) {
    var each: NameProfile?
    for (index, profile) in profiles.enumerated() {
      if index > 0, formula.items[index].chunk != formula.items[index - 1].chunk { each = nil }
      if profile.isEach {
        each = profile
      } else if let before = each, profile.isDivision && before.isDivision || profile.isBare && before.isBareEach {
        formula.items[index].name = "各" + formula.items[index].name
      } else {
        each = nil
      }
    }
  }

  /// 各市、县〔区〕人民政府 → 各市人民政府, 各县〔区〕人民政府.
  private func shareHeads(_ formula: inout RoleFormula, _ profiles: [NameProfile]) {
    for (index, profile) in profiles.enumerated() {
      guard let head = profile.sharedHead else { continue }
      var before = index - 1
      while before >= 0, formula.items[before].chunk == formula.items[index].chunk,
        profiles[before].isPlaceOnly, !(profile.isEach && profiles[before].isEach && !profile.isDivision)
      {
        formula.items[before].name += written(head)
        before -= 1
      }
    }
  }

  private static let order = UnitFold.units("省市州盟县区旗镇乡")

  /// 州、县(市)政务部门 → 州政务部门, 县(市)政务部门: from higher divisions down.
  private func shareClassHeads(_ formula: inout RoleFormula, _ profiles: [NameProfile]) {
    for (index, profile) in profiles.enumerated() {
      guard let head = profile.classHead, var rank = rank(formula.items[index].span) else { continue }
      var before = index - 1
      while before >= 0, formula.items[before].chunk == formula.items[index].chunk, profiles[before].isDivision,
        !profiles[before].isEach || profile.ending?.ending.shape == .class,
        let higher = self.rank(formula.items[before].span), higher < rank
      {
        formula.items[before].name += written(head)
        rank = higher
        before -= 1
      }
    }
  }

  private func rank(_ span: Range<Int>) -> Int? {
    span.lazy.compactMap { Self.order.firstIndex(of: units[$0]) }.first
  }

  /// 组织、财政等部门 → 组织部门, 财政部门.
  private func shareClass(_ formula: inout RoleFormula, _ profiles: [NameProfile]) {
    guard let last = profiles.indices.last else { return }
    var head = formula.classHead
    if head == nil, let ending = profiles[last].ending, ending.ending.shape == .class,
      ending.start > formula.items[last].span.lowerBound
    {
      head = ending.start..<formula.items[last].span.upperBound
    }
    guard let head else { return }
    let end = formula.classHead == nil ? last - 1 : last
    var index = end
    while index >= 0, profiles[index].ending == nil, formula.items[index].span.count <= 8 {
      formula.items[index].name += written(head)
      index -= 1
    }
    if index < end { shareLevel(&formula, from: max(0, index), to: last) }
  }

  private static let wide = UnitTrie(["县级以上", "市级以上", "省级", "市级", "县级", "区级"].map { ($0, true) })

  /// 县级以上纪检、组织部门 → 县级以上纪检部门, 县级以上组织部门.
  private func shareLevel(_ formula: inout RoleFormula, from start: Int, to last: Int) {
    guard start < last else { return }
    let first = formula.items[start].span
    guard
      let end = Self.wide.longest(units, at: first.lowerBound, limit: first.upperBound)?.end
        ?? Levels.end(units, first),
      end < first.upperBound
    else { return }
    for index in start + 1...last where Levels.end(units, formula.items[index].span) == nil {
      guard !Attributes.begins(units, formula.items[index].span) else { continue }
      formula.items[index].name = written(first.lowerBound..<end) + formula.items[index].name
    }
  }

  /// 医联体牵头医院、成员单位 → 医联体成员单位.
  private func carryParent(_ formula: inout RoleFormula, _ profiles: [NameProfile]) {
    for (index, profile) in profiles.enumerated() where index > 0 && profile.isMember {
      guard let first = formula.items.first,
        let end = Self.parents.longest(units, at: first.span.lowerBound, limit: first.span.upperBound)?.end
      else { continue }
      formula.items[index].name = written(first.span.lowerBound..<end) + formula.items[index].name
    }
  }

  private static let parents = UnitTrie(["医联体", "医共体", "联席会议", "领导小组", "联盟", "专班"].map { ($0, true) })
}
