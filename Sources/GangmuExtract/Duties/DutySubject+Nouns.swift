internal import GangmuModel
internal import GangmuSyntax

/// Verbs behind a body that are part of a noun: what is measured, built or run.
extension DutySubject {
  /// 企业研发机构覆盖率, 履行职责所需经费: the verb is part of a noun.
  static func isMeasured(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    // 主管本县范围内的工作: what the body does.
    guard start < limit, units[start] != own else { return false }
    if measures.longest(units, at: start, limit: limit) != nil || reachesRate(units, start, limit) { return true }
    let stop = min(limit, start + 12)
    let near = start..<((start..<stop).first { UnitClass.of(units[$0]).isSeparator } ?? stop)
    // 学校调整到11所: how many there are to be.
    if near.contains(where: { units[$0] == to && countFollows(units, $0 + 1, limit) }) { return true }
    return needed.first(units, in: near) != nil || shares.first(units, in: near) != nil
      || bounds.first(units, in: start..<min(limit, start + longestNoun)) != nil
  }

  /// 国有企业新增岗位用于招聘毕业生⟦的比例不⟧低于50%
  private static let bounds = UnitTrie(
    ["的比例", "的比重"].flatMap { noun in ["不", "达", "为", "要", "应"].map { (noun + $0, true) } })
  private static let longestNoun = 24
  private static let to: UInt16 = 0x5230  // 到

  /// 11所, not 2025年.
  private static func countFollows(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    var at = start
    while at < limit, UnitClass.of(units[at]).isDigit { at += 1 }
    return at > start && at < limit && !times.contains(units[at])
  }

  private static let times = UnitSet("年月日号-~.")

  /// 全市社区创建⟦达标率50%⟧以上
  private static func reachesRate(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    for at in start..<min(limit - 1, start + longestRate) {
      if UnitClass.of(units[at]).isSeparator { return false }
      if units[at] == rate { return UnitClass.of(units[at + 1]).isDigit || levels.contains(units[at + 1]) }
    }
    return false
  }

  private static let longestRate = 8
  private static let rate: UInt16 = 0x7387  // 率
  private static let levels = UnitSet("达不为超在稳保提均")

  /// 县城乡社区治理工作领导小组: the verb is what the group is for.
  static func namesCampaign(_ units: [UInt16], _ predicate: DutyPredicate, _ limit: Int) -> Bool {
    guard campaigning.longest(units, at: predicate.start, limit: predicate.end)?.end == predicate.end else {
      return false
    }
    let near = predicate.end..<min(limit, predicate.end + longestCampaign)
    guard !near.isEmpty, let at = groups.first(units, in: near) else { return false }
    return !(predicate.end..<at).contains { UnitClass.of(units[$0]).isSeparator || units[$0] == of }
  }

  private static let campaigning = UnitTrie(
    ["建设", "治理", "整治", "管理", "改革", "保护", "发展", "创建", "防治", "服务", "监督", "推进", "协调", "改造", "普查", "救助", "保障", "应急"].map {
      ($0, true)
    })
  private static let groups = UnitTrie((SubjectWords.taskGroups + ["推进组", "工作组"]).map { ($0, true) })
  private static let longestCampaign = 8

  /// 乡镇敬老院改造提升23所: what is built, and how many.
  func isBuilt(_ units: [UInt16], _ predicate: DutyPredicate, _ limit: Int) -> Bool {
    guard predicate.kind == .verb, let last = formula.items.last?.span, !Attributes.begins(units, last),
      BodyEnding.of(units, last)?.ending.branch == .institution
    else { return false }
    var at = predicate.end
    while let end = ActionVerbs.end(units, at: at, limit: limit) { at = end }
    guard let number = DecimalNumeral.match(units, at: at, limit: limit), number.end < limit else { return false }
    return number.end + 1 == limit && Self.places.contains(units[number.end])
  }

  /// What institutions are counted by.
  private static let places = UnitSet("个所家座处")

  /// 全媒体传播体系, 企业服务平台: the verb is part of what is built.
  static func isSystem(_ units: [UInt16], _ predicate: DutyPredicate, _ limit: Int) -> Bool {
    systems.longest(units, at: predicate.end, limit: limit) != nil
      && activities.longest(units, at: predicate.start, limit: limit)?.end == predicate.end
      || projects.longest(units, at: predicate.start, limit: limit)?.end == limit
  }

  /// 乡镇卫生院建设项目: a heading says what is built.
  private static let projects = UnitTrie(
    ["建设", "改造", "提升", "治理", "整治", "改扩建"].flatMap { [($0 + "项目", true), ($0 + "工程", true)] })
  private static let systems = UnitTrie(["体系", "机制", "制度", "网络", "平台", "系统", "能力"].map { ($0, true) })
  private static let activities = UnitTrie(
    ["传播", "服务", "监管", "监督", "保障", "协调", "治理", "评价", "考核", "培训", "教育", "救助", "应急", "指挥"].map { ($0, true) })
  private static let measures = UnitTrie(["率", "比例", "比重", "总值", "数量", "总数", "面达", "度达"].map { ($0, true) })
  /// 企业设立研发机构的比例达35%
  private static let shares = UnitTrie(["的比例", "的比重", "的占比", "的数量", "的人数", "的成本", "的费用"].map { ($0, true) })
  private static let needed = UnitTrie(["所需", "所涉", "范围内"].map { ($0, true) })
}
