internal import GangmuLexicon
internal import GangmuModel
internal import GangmuSyntax

/// Tests of what stands around a quantity.
enum TargetContext {
  // MARK: Never a quantity

  /// 第3次, A5级, 1-3号, 3个方面: an ordinal, a name or a count of what was just listed.
  ///
  /// A report's count after 等 is one of its results, unless it only counts the few that were just listed.
  static func isName(_ quantity: Quantity, in part: Range<Int>, reported: Bool, _ units: [UInt16]) -> Bool {
    let start = quantity.range.lowerBound
    if quantity.kind == .coverage || quantity.kind == .zero { return false }
    if start > part.lowerBound {
      let before = units[start - 1]
      let kind = UnitClass.of(before)
      if kind.isLatin || kind.isDigit || kind.isNumeral || namers.contains(before) { return true }
      let isMany = reported && quantity.isArabic && !(0..<10).contains(quantity.low.digits)
      if !isMany, listEnds.longest(units, endingAt: start, from: part.lowerBound) != nil { return true }
    }
    return isSession(quantity, in: part, units)
      || aspects.starts(units, at: quantity.range.upperBound, limit: part.upperBound)
  }

  /// 全国人大五次会议: an ordinal without 第.
  private static func isSession(_ quantity: Quantity, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    let start = quantity.range.lowerBound
    guard !quantity.isArabic, start > part.lowerBound,
      sessions.starts(units, at: quantity.range.upperBound, limit: part.upperBound)
    else { return false }
    return !conveners.contains(units[start - 1])
  }

  private static let sessions = WordList(["会议", "全会", "全体会议", "代表大会"])
  private static let conveners = UnitSet("开行集办了少")

  /// (共23项), 激励方面4项: in a heading: a count of what the text lists.
  static func countsList(_ quantity: Quantity, end: Int, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    guard quantity.kind == .count, end < units.count else { return false }
    let start = quantity.range.lowerBound
    let isTotal = start > part.lowerBound && units[start - 1] == 0x5171  // 共
    return units[end] == 0x3A || isTotal && units[end] == 0x29
  }

  /// 确定甲、乙、丙3个市为试点: a count of what was just named.
  static func countsNamed(_ quantity: Quantity, lead: Bool, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    let end = quantity.range.upperBound
    let start = quantity.range.lowerBound
    guard quantity.kind == .count, !lead, end < part.upperBound, UnitClass.of(units[end]).isHan,
      start > part.lowerBound, UnitClass.of(units[start - 1]).isHan || units[start - 1] == 0x29
    else { return false }
    guard let mark = units[max(part.lowerBound, start - 8)..<start].lastIndex(of: 0x3001), mark > part.lowerBound else {
      return false
    }
    return (verbBefore(start, in: part, units)?.upperBound ?? part.lowerBound) <= mark
  }

  /// 事故造成86人遇难: what merely happened.
  static func tellsAccident(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    accidents.occurs(units, in: sentence)
  }

  private static let accidents = WordList(["事故", "遇难", "死亡", "受伤", "遇害", "受灾"])

  private static let namers = UnitSet("第.-+*×/±这该每隔某另前=≈届")
  private static let listEnds = WordEndings<Bool>(
    ["等", "上述", "以上", "下列", "以下", "其他", "其余", "这", "任何", "任一", "任意"].map { ($0, true) })
  private static let aspects = WordList([
    "方面", "层面", "维度", "环节", "部分", "中心", "原则", "阶段", "模块", "步骤", "关键", "大类", "大项", "大任务", "大板块", "大领域", "大方面", "大行动",
    "大工程", "一", "结合", "坚持", "突出", "转变", "统一", "意识",
    "条件之一",
  ])

  /// 本办法所称…是指…: a definition's figures.
  static func defines(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    definitions.occurs(units, in: sentence)
  }

  private static let definitions = WordList(["是指", "所称", "系指"])

  // MARK: Conditions and terms

  /// 达到5000万元以上的, 3年以上工作经历的: says who is covered.
  static func isCondition(_ end: Int, in part: Range<Int>, always: Bool = false, _ units: [UInt16]) -> Bool {
    guard end < units.count, units[end] == 0x7684 else { return false }  // 的
    let after = end + 1
    return always || after >= part.upperBound || !UnitClass.of(units[after]).isHan
  }

  /// The part of the sentence ends in 的, after which comes what follows from the condition.
  static func endsInCondition(_ part: Range<Int>, in sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    guard part.upperBound > part.lowerBound, part.upperBound < sentence.upperBound else { return false }
    return units[part.upperBound - 1] == 0x7684 && units[part.upperBound] != 0x3002
  }

  /// 允许不超过五分之一…: a permission.
  static func isPermitted(_ range: Range<Int>, _ units: [UInt16]) -> Bool {
    permissions.occurs(units, in: range)
  }

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

  static func hasBenefit(_ range: Range<Int>, _ units: [UInt16]) -> Bool {
    benefits.occurs(units, in: range)
  }

  private static let benefits = WordList(lexicon: "benefit-words")

  /// 给予…最高50万元奖励 (an amount or a rate and a grant): every figure of the sentence belongs to the benefit.
  static func isBenefitRule(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    sentence.contains { units[$0] == 0x5143 || units[$0] == 0x25 } && hasBenefit(sentence, units)
      && grants.occurs(units, in: sentence)
  }

  private static let grants = WordList(["奖励", "奖补", "补贴", "补助", "给予", "罚款", "资助", "补偿"])

  /// 具备10个以上应用场景的工厂, 不得建设30万千瓦以下机组: describes the thing.
  static func isDescribed(_ start: Int, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    descriptions.longest(units, endingAt: start, from: part.lowerBound) != nil
      || part.lowerBound < start && bans.occurs(units, in: part.lowerBound..<start)
  }

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
    "利税", "税收", "进出口", "零售", "外资", "资金额", "出口", "拨款", "经费", "财政投入",
  ])

  /// 安排500万元专项资金, 完成投资30亿元: a sum that is to be raised, spent or reached as a whole.
  static func raises(_ candidate: Range<Int>, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    guard let verb = raisers.first(units, in: part.lowerBound..<candidate.lowerBound) else { return false }
    let noun =
      sums.occurs(units, in: verb..<candidate.lowerBound)
      || sums.occurs(units, in: candidate.upperBound..<max(candidate.upperBound, part.upperBound))
    let isShared = units[part.lowerBound..<candidate.lowerBound].contains(0x6BCF)  // 每
    return noun && !isShared && units[part.lowerBound] != 0x5BF9  // 对
  }

  private static let raisers = WordList([
    "完成", "实现", "新增", "引进", "争取", "安排", "投入", "筹集", "筹措", "设立", "统筹", "撬动", "带动", "募集", "发行", "力争", "投放", "落实",
  ])
  private static let sums = WordList([
    "专项资金", "基金", "投资", "产值", "贷款", "资金", "销售", "外资", "收入", "债券", "营收", "交易额", "成交额", "信贷", "授信", "税收", "增加值", "零售额",
    "进出口",
  ])

  // MARK: Results

  /// 已, 累计, 截至…: a result in a document that otherwise plans.
  static func firstResult(in sentence: Range<Int>, _ units: [UInt16]) -> Int? {
    results.first(units, in: sentence)
  }

  private static let results = WordList([
    "截至", "截止目前", "已建成", "已完成", "已有", "已累计", "累计完成", "已达", "已实现", "以来,", "目前,", "目前已", "去年", "已开展", "已培育",
    "已达到",
  ])

  // MARK: Verbs

  private static let verbs = WordList(lexicon: "action-verbs")

  /// The last verb of doing before the number in its part; its end.
  static func verbBefore(_ start: Int, in part: Range<Int>, _ units: [UInt16]) -> Range<Int>? {
    var found: Range<Int>?
    var at = max(part.lowerBound, start - 40)
    while at < start {
      if let end = verbs.end(units, at: at, limit: start) {
        // 实施的24项 were there before.
        if end == start - 1, units[end] == 0x7684 { return nil }
        found = at..<end
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  /// 占比, 率, 比例 right before the number, adverbs between left out.
  static func isShareNoun(before end: Int, from start: Int, _ units: [UInt16]) -> Bool {
    var end = end
    while let at = adverbs.longest(units, endingAt: end, from: start)?.start { end = at }
    return shares.longest(units, endingAt: end, from: start) != nil
  }

  static let adverbs = WordEndings<Bool>(
    ["均", "都", "分别", "总体", "力争", "原则上", "基本", "将", "要", "应", "须", "在", "为", "再", "各", "还", "共", "累计", "已", "总计"].map {
      ($0, true)
    })
  private static let shares = WordEndings<Bool>(
    ["率", "占比", "比例", "比重", "度", "覆盖面", "成本", "浓度", "比率", "指数", "增速", "程度", "份额"].map { ($0, true) })
}
