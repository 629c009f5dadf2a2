internal import GangmuModel

/// Words that hold what looks like the end of a body's name: 处于, 办学, 委托.
extension DutySubject {
  /// What follows a one-character ending where it is part of another word: 处于, 办学, 委托.
  private static let inWords = UnitTrie(
    [
      ("处", "于理置罚分长"), ("办", "理学法公案事医好结证"), ("局", "面限部域长"), ("委", "员托"), ("部", "分署门队位长"), ("站", "点位长在稳立好出起"),
      ("市", "场民长"),
      ("区", "域别块长"), ("县", "城域长"), ("社", "会"), ("省", "份会长"), ("村", "民"), ("镇", "区长"), ("厅", "长"), ("所", "长称"),
      ("院", "长"),
      ("队", "长伍"), ("校", "长"), ("行", "长"), ("大", "代"), ("乡", "长"), ("州", "长"), ("科", "长技学研目普"), ("股", "长"), ("会", "长"),
      ("组", "长织"),
    ].flatMap { (first, seconds) in seconds.map { (first + String($0), true) } })

  /// 拆除17处: the unit of a count.
  static func isCount(_ units: [UInt16], _ end: Int, from start: Int) -> Bool {
    end - 2 >= start && UnitClass.of(units[end - 2]).isDigit
  }

  static func isInsideWord(_ units: [UInt16], _ end: Int) -> Bool {
    if units[end - 1] == place, units.has(need, at: end, limit: units.count),
      !units.has(haveTo, at: end, limit: units.count)
    {
      return true
    }
    if units.has(staffing, at: end - 1, limit: units.count),
      drafts.longest(units, at: end + 2, limit: units.count) == nil
    {
      return true
    }
    // 由高校专家组成; 工作组成立
    if units[end - 1] == group, end + 1 < units.count, units[end] == becoming, !formed.contains(units[end + 1]) {
      return true
    }
    // 乡人民代表大会代表建议: whose they are.
    if units.has(deputies, at: end - 2, limit: units.count) { return true }
    if units[end - 1] == Self.punish, punishments.first(units, in: end..<min(units.count, end + 24)) != nil {
      return true
    }
    // 街道办事处于每年9月底前
    if units[end - 1] == Self.punish, end < units.count, units[end] == Self.at,
      TimePhrase.end(units, at: end + 1, limit: min(units.count, end + longestTime)) != nil
    {
      return false
    }
    return inWords.longest(units, at: end - 1, limit: min(units.count, end + 1)) != nil
      && !(end + 1 < units.count && (units[end] == 0x957F && lasting.contains(units[end + 1]) || isTerm(units, end)))
  }

  private static let at: UInt16 = 0x4E8E  // 于
  private static let longestTime = 20
  private static let becoming: UInt16 = 0x6210  // 成
  /// 成立, 成员
  private static let formed = UnitSet("立员")
  private static let deputies = UnitFold.units("大会代表")

  /// 机构编制事项; 鉴定机构编制规划 is what it does.
  private static let staffing = UnitFold.units("构编制")
  private static let drafts = UnitTrie(
    ["规划", "方案", "报告", "计划", "预算", "目录", "清单", "应急", "年度", "本", "部门"].map { ($0, true) })

  /// 检验所需标准品; 检验所需要 is what it needs to do.
  private static let place: UInt16 = 0x6240  // 所
  private static let need = UnitFold.units("需")
  private static let haveTo = UnitFold.units("需要")

  /// 局限期
  private static func isTerm(_ units: [UInt16], _ at: Int) -> Bool { units.has(term, at: at, limit: units.count) }

  private static let term = UnitFold.units("限期")

  /// 由县水利局处二千元以下的罚款
  private static let punish: UInt16 = 0x5904  // 处
  private static let punishments = UnitTrie(["罚款", "拘留", "警告"].map { ($0, true) })

  /// 局长期, 站长效: 长 that makes no head of an office.
  private static let lasting = UnitSet("期效远")
}
