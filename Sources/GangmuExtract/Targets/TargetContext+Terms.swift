internal import GangmuLexicon
internal import GangmuModel
internal import GangmuSyntax

/// Tests of what a rule, a benefit or a condition says.
extension TargetContext {
  /// 达到5000万元以上的, 3年以上工作经历的: says who is covered.
  static func isCondition(_ end: Int, in part: Range<Int>, always: Bool = false, _ units: [UInt16]) -> Bool {
    guard end < units.count, units[end] == 0x7684 else { return false }  // 的
    let after = end + 1
    // 按照每季度检测1次的要求
    if demands.starts(units, at: after, limit: part.upperBound) { return false }
    return always || after >= part.upperBound
      || !UnitClass.of(units[after]).isHan && !UnitClass.of(units[after]).isOpen
  }

  /// 不少于10名⟦的机构可申报⟧, 由3个部门⟦组成⟧: who may apply, and what something is made of.
  static func saysWho(_ quantity: Quantity, end: Int, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    guard quantity.kind == .count, end < part.upperBound else { return false }
    let start = quantity.range.lowerBound
    let isMade =
      start > part.lowerBound && units[start - 1] == 0x7531 && end == quantity.range.upperBound
      && composing.occurs(units, in: end..<part.upperBound)  // 由
    return isMade || units[end] == 0x7684 && applying.occurs(units, in: end..<part.upperBound)
  }

  private static let composing = WordList(["组成", "构成"])
  private static let applying = WordList(["可申报", "可申请", "可以申报", "可以申请", "均可申报", "均可申请", "方可", "可报名", "可参加"])

  /// 保证金不得超过合同金额的3%: what is held back from those who are paid.
  /// 保证金存储比例不低于90% is a level: ceilings are what is held back.
  static func isSecurity(_ lead: Int, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    securities.occurs(units, in: part.lowerBound..<max(part.lowerBound, lead))
  }

  private static let securities = WordList(["保证金", "质保金", "定金", "押金", "违约金", "滞纳金"])
  private static let demands = WordList(["要求", "频次", "频率", "目标"])

  /// The part of the sentence ends in 的, after which comes what follows from the condition.
  static func endsInCondition(_ part: Range<Int>, in sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    guard part.upperBound > part.lowerBound, part.upperBound < sentence.upperBound else { return false }
    return units[part.upperBound - 1] == 0x7684 && units[part.upperBound] != 0x3002
  }

  /// …超过50人(含50人),…达到60%以上(含60%)的单位。: a sentence that only names who is covered.
  static func namesGroup(_ sentence: Range<Int>, before number: Int, _ units: [UInt16]) -> Bool {
    var end = sentence.upperBound
    while end > number, !UnitClass.of(units[end - 1]).isHan { end -= 1 }
    guard let group = groups.longest(units, endingAt: end, from: number), group.start > number,
      units[group.start - 1] == 0x7684
    else { return false }
    return !makers.occurs(units, in: sentence.lowerBound..<number)
  }

  private static let groups = WordEndings<Bool>(
    ["单位", "企业", "人员", "家庭", "个人", "机构", "居民", "项目", "学生", "申请人", "组织", "职工"].map { ($0, true) })
  private static let makers = WordList([
    "培育", "建设", "打造", "新增", "引进", "力争", "确保", "实现", "培养", "发展", "形成", "建成", "完成", "扶持", "要", "应", "须", "到20", "支持",
    "遴选", "新建",
  ])

  /// 据测算,2025年将达到16万人; 约需新增教师8000人: what is expected or lacking.
  static func isEstimated(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool { estimates.occurs(units, in: sentence) }

  private static let estimates = WordList(["据测算", "据预测", "据估算", "据推算", "经测算", "上述预测", "约需新增", "约需增加", "需要新增"])

  /// 允许不超过五分之一…: a permission.
  static func isPermitted(_ range: Range<Int>, _ units: [UInt16]) -> Bool {
    guard let at = permissions.first(units, in: range),
      let end = permissions.end(units, at: at, limit: range.upperBound)
    else { return false }
    // 可以容纳200人的会场: how large it is.
    return !capacities.starts(units, at: end, limit: range.upperBound)
  }

  private static let capacities = WordList(["容纳", "承载", "停放", "满足", "提供", "同时"])

  private static let permissions = WordList(["允许", "可以", "可申请", "可享受", "可按"])

  /// The last place where a part of the sentence ends in 的 or 的项目 and a consequence follows: …留用率达到60%的,可申请.
  static func lastConsequence(in sentence: Range<Int>, _ units: [UInt16]) -> Int? {
    var found: Int?
    var at = sentence.lowerBound
    while at + 2 < sentence.upperBound {
      if units[at] == 0x7684 {
        if units[at + 1] == 0x2C {
          if consequences.starts(units, at: at + 2, limit: sentence.upperBound) { found = at }
        } else if let end = covered.end(units, at: at + 1, limit: sentence.upperBound), end < sentence.upperBound,
          units[end] == 0x2C, permitted.starts(units, at: end + 1, limit: sentence.upperBound)
        {
          found = at
        }
      }
      at += 1
    }
    return found
  }

  /// …80%的项目,可直接纳入
  private static let covered = WordList(["项目", "企业", "单位", "机构", "地区", "园区", "产品", "机组", "个人", "家庭", "人员", "团队"])
  private static let permitted = WordList(["可", "给予", "予以", "优先", "享受", "奖", "补", "每", "最高", "按"])

  private static let consequences = WordList([
    "可", "予以", "给予", "按", "应", "由", "不", "经", "分", "最高", "一律", "视", "每", "奖", "补", "享受", "取消", "责令", "处",
  ])

  /// 对…的地方,优先支持1家: what is given to those covered.
  static func favours(_ sentence: Range<Int>, before number: Int, _ units: [UInt16]) -> Bool {
    guard let first = sentence.first,
      units[first] == 0x5BF9 || favoured.occurs(units, in: first..<min(first + 8, number))
    else { return false }
    return favours.occurs(units, in: first..<number)
  }

  /// 每支参赛队不超过4人, 指导教师不超过2人: who may take part, where nobody is to be found for it.
  static func limitsEntry(_ sentence: Range<Int>, before number: Int, _ units: [UInt16]) -> Bool {
    let before = max(sentence.lowerBound, number - longestEntry)..<max(sentence.lowerBound, number)
    return entrants.occurs(units, in: before) && !engaging.occurs(units, in: before)
  }

  private static let longestEntry = 60
  private static let entrants = WordList([
    "参赛队", "参赛学生", "参赛团队", "参赛选手", "参赛人", "指导教师", "指导老师", "团队成员", "团队人数", "每位学生", "每名学生", "每个团队",
    "项目参与人", "项目组成员", "申报人", "申请人",
  ])
  private static let engaging = WordList(["配备", "选聘", "聘请", "聘任", "培养", "组建", "建设", "组织", "遴选", "评选", "资助", "奖励"])

  private static let favoured = WordList(["对", "凡"])
  private static let favours = WordList(["优先支持", "优先安排", "优先推荐", "优先考虑", "倾斜支持", "优先纳入", "优先给予", "鼓励"])

  /// 若…,则…: what holds in one case only.
  static func supposes(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    guard let first = sentence.first else { return false }
    return suppositions.starts(
      units, at: units.skipBlanks(first, limit: sentence.upperBound), limit: sentence.upperBound)
  }

  private static let suppositions = WordList(["若", "如果", "如遇", "如有", "倘若", "假如"])

  /// 家长选择1所…报名: what a person may do.
  static func addressesPerson(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    guard let first = sentence.first else { return false }
    return persons.starts(units, at: units.skipBlanks(first, limit: sentence.upperBound), limit: sentence.upperBound)
  }

  private static let persons = WordList([
    "家长", "考生", "学生", "申请人", "参保人", "投标人", "申报人", "业主", "消费者", "购房人", "报名人员", "适龄儿童", "监护人", "参保人员", "申请者", "报考人员",
    "应聘人员", "当事人", "个人",
  ])

  /// 决定取消29项…: what the document does by itself.
  static func decides(_ sentence: Range<Int>, before number: Int, _ units: [UInt16]) -> Bool {
    decisions.occurs(units, in: sentence.lowerBound..<max(sentence.lowerBound, number))
  }

  private static let decisions = WordList([
    "决定,", "决定取消", "决定将", "决定对", "决定下放", "决定废止", "决定修改", "决定新增", "决定增加", "决定公布", "决定命名", "决定授予", "决定表彰",
  ])

  static func hasBenefit(_ range: Range<Int>, _ units: [UInt16]) -> Bool { benefit(in: range, units) != nil }

  /// Where the first word of a benefit begins. 补助村 is a village, and 争取补助资金 raises money.
  private static func benefit(in range: Range<Int>, _ units: [UInt16]) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound, let word = benefits.first(units, in: at..<range.upperBound) {
      let end = benefits.end(units, at: word, limit: range.upperBound) ?? word + 1
      let isRaised =
        funds.starts(units, at: end, limit: range.upperBound)
        && winning.occurs(units, in: max(range.lowerBound, word - longestWinning)..<word)
      if !isRaised, !assisted.starts(units, at: end, limit: range.upperBound) { return word }
      at = end
    }
    return nil
  }

  private static let funds = WordList(["资金", "经费", "项目资金", "专项资金"])
  private static let winning = WordList(["争取"])
  private static let longestWinning = 16
  /// 补助村, 补贴性培训, 累计发布
  private static let assisted = WordList(["村", "性", "布"])

  private static let benefits = WordList(lexicon: "benefit-words")

  /// 给予…最高50万元奖励 (an amount or a rate and a grant): every figure of the sentence belongs to the benefit.
  static func isBenefitRule(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    sentence.contains { units[$0] == 0x5143 || units[$0] == 0x25 }
      && benefit(in: sentence, units).map { grants.occurs(units, in: $0..<sentence.upperBound) } == true
  }

  static func aimBehindBenefit(_ sentence: Range<Int>, _ units: [UInt16]) -> Int? {
    var at = sentence.lowerBound
    while let word = benefit(in: at..<sentence.upperBound, units) { at = word + 1 }
    while let aim = datedAims.first(units, in: at..<sentence.upperBound) {
      if aim > sentence.lowerBound, SentencePart.isBreak(units[aim - 1]) { return aim }
      at = aim + 1
    }
    return nil
  }

  private static let datedAims = WordList(["到20", "力争到20", "到“十", "力争20", "确保到20"])
  private static let grants = WordList(["奖励", "奖补", "补贴", "补助", "给予", "罚款", "资助", "补偿"])

  /// 每超1%扣0.5分: how an assessment counts.
  static func givesPoints(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    let pointVerbs = Self.pointVerbs
    return sentence.contains { at in
      guard pointVerbs.contains(units[at]), UnitClass.of(units[min(at + 1, units.count - 1)]).isDigit,
        let number = DecimalNumeral.match(units, at: at + 1, limit: sentence.upperBound),
        number.end < sentence.upperBound
      else { return false }
      return units[number.end] == 0x5206  // 分
    }
  }

  private static let pointVerbs = UnitSet("扣加得计减")

  /// 具备10个以上应用场景的工厂, 不得建设30万千瓦以下机组: describes the thing.
  static func isDescribed(_ start: Int, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    if let word = descriptions.longest(units, endingAt: start, from: part.lowerBound)?.start,
      word == 0 || units[word - 1] != UInt16(ascii: "(") || units[word] != 0x5305  // 125个村(包括60个省级村)
    {
      return true
    }
    return part.lowerBound < start && bans.occurs(units, in: part.lowerBound..<start)
  }

  /// 禁止使用含硫量高于0.7%的煤炭: what is banned.
  static func isBanned(_ start: Int, end: Int, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    isCondition(end, in: part, always: true, units) && part.lowerBound < start
      && bans.occurs(units, in: part.lowerBound..<start)
  }

  /// 申报企业须具备研发人员10人以上: what is asked of those who apply.
  static func isRequired(_ start: Int, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    guard let required = requirements.first(units, in: part.lowerBound..<max(part.lowerBound, start)) else {
      return false
    }
    return !units[required..<start].contains(0x7684)  // 的
  }

  private static let requirements = WordList(["须具备", "应具备", "应当具备", "需具备", "须具有", "应具有", "应当具有", "需具有", "必须具备", "必须具有"])
  private static let descriptions = WordEndings<Bool>(["具备", "具有", "涉及", "包括", "含", "分为", "即"].map { ($0, true) })
  private static let bans = WordList(["不得建设", "不得新", "禁止", "严禁", "不予"])

  /// 达到自身容量80%的项目: the share belongs to a description.
  static func isRelativeClause(_ range: Range<Int>, _ units: [UInt16]) -> Bool {
    relatives.occurs(units, in: range)
  }

  private static let relatives = WordList(["达到", "高出", "超过", "低于", "高于", "占"])

  static func hasEconomicNoun(_ range: Range<Int>, _ units: [UInt16]) -> Bool {
    economic.occurs(units, in: range)
  }

  private static let economic = WordList([
    "产值", "增加值", "投资", "收入", "规模", "营收", "销售", "贷款", "余额", "总量", "生产总值", "GDP", "总额", "交易额", "成交额", "融资", "产业", "存款",
    "利润",
    "利税", "税收", "生产率", "进出口", "零售", "外资", "资金额", "出口", "拨款", "经费", "财政投入",
  ])
}
