internal import GangmuLexicon
internal import GangmuModel
internal import GangmuSyntax

/// Tests of what stands around a quantity.
enum TargetContext {
  // MARK: Never a quantity

  /// 第3次, A5级, 1-3号, 3个方面, 2025年: an ordinal, a name, a year or a count of what was just listed.
  ///
  /// A report's count after 等 is one of its results, unless it only counts the few that were just listed.
  static func isName(_ quantity: Quantity, in part: Range<Int>, reported: Bool, _ units: [UInt16]) -> Bool {
    let start = quantity.range.lowerBound
    if quantity.kind == .coverage || quantity.kind == .zero { return false }
    if quantity.kind == .time, let year = Int(quantity.value), (1900...2100).contains(year) { return true }
    if start > part.lowerBound {
      // 上升至第 54 位
      let behind = units[part.lowerBound..<start].lastIndex { !UnitClass.of($0).isBlank } ?? start - 1
      let before = units[behind]
      let kind = UnitClass.of(before)
      let isWord = formalNumerals.longest(units, endingAt: behind + 1, from: part.lowerBound) != nil
      if kind.isLatin || kind.isDigit || kind.isNumeral && !isWord
        || namers.contains(before) && !isMinus(quantity, units) && !endsTime(behind, from: part.lowerBound, units)
      {
        return true
      }
      if before == 0x3001, isOrdinalList(endingAt: behind, from: part.lowerBound, units) { return true }
      if others.longest(units, endingAt: start, from: part.lowerBound) != nil { return true }
      let isMany = reported && quantity.isArabic && !(0..<10).contains(quantity.low.digits)
      if !isMany, listEnds.longest(units, endingAt: start, from: part.lowerBound) != nil,
        !listsSome(quantity, in: part, units)
      {
        return true
      }
    }
    return isSizeClass(quantity, in: part, units) || countsMeasures(quantity, in: part, reported: reported, units)
      || isSession(quantity, in: part, units) || isAgain(quantity, in: part, units)
      || isStage(quantity, in: part, units)
      || ranks.starts(units, at: quantity.range.upperBound, limit: part.upperBound)
      || isAmendment(quantity, in: part, units) || isNext(quantity, in: part, units)
      || isBackground(quantity, in: part, units) || isForum(quantity, in: part, units)
      || quantity.kind == .count && steps.starts(units, at: quantity.range.upperBound, limit: part.upperBound)
      || !isTimes(quantity, units) && aspects.starts(units, at: quantity.range.upperBound, limit: part.upperBound)
        && !isBuilt(quantity, in: part, units)
      || !quantity.isArabic && traits.starts(units, at: quantity.range.upperBound, limit: part.upperBound)
  }

  /// “数字化转型50人会”, 百人论坛: what a meeting is called by.
  private static func isForum(_ quantity: Quantity, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    units[quantity.range.upperBound - 1] == 0x4EBA  // 人
      && forums.starts(units, at: quantity.range.upperBound, limit: part.upperBound)
  }

  private static let forums = WordList(["论坛", "圆桌", "沙龙", "会\"", "会”"])

  /// 增长⟦-3.2%⟧
  private static func isMinus(_ quantity: Quantity, _ units: [UInt16]) -> Bool {
    let sign = quantity.range.lowerBound - 1
    return (quantity.kind == .percent || quantity.kind == .point) && units[sign] == 0x2D && sign > 0
      && UnitClass.of(units[sign - 1]).isHan
  }

  /// 建设2个中心: a centre of bricks; 围绕2个中心 is an aspect.
  private static func isBuilt(_ quantity: Quantity, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    let end = quantity.range.upperBound
    guard quantity.isArabic, units.has(centre, at: end, limit: part.upperBound) else { return false }
    // 1所中心小学
    return end + centre.count < part.upperBound && schools.contains(units[end + centre.count])
      || builders.occurs(units, in: part.lowerBound..<quantity.range.lowerBound)
  }

  private static let schools = UnitSet("幼小学卫校村社")
  private static let centre = UnitFold.units("中心")
  private static let builders = WordList(["建设", "建成", "新建", "组建", "创建", "建立", "打造", "设立", "培育"])

  /// 第17、18件: the ordinal is of all.
  private static func isOrdinalList(endingAt end: Int, from start: Int, _ units: [UInt16]) -> Bool {
    var at = end
    while at > start, UnitClass.of(units[at - 1]).isDigit || units[at - 1] == 0x3001 { at -= 1 }
    return at > start && units[at - 1] == 0x7B2C
  }

  /// 结合市为民办十件实事, 根据省20项民生工程要求: what the text goes by.
  private static func isBackground(_ quantity: Quantity, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    let before = part.lowerBound..<quantity.range.lowerBound
    return quantity.kind == .count
      && (grounds.starts(units, at: part.lowerBound, limit: part.upperBound) || settled.occurs(units, in: before))
      && schemes.occurs(units, in: quantity.range.upperBound..<max(quantity.range.upperBound, part.upperBound))
  }

  /// 《政府工作报告》提出了8项重点工作: what another text says.
  private static let settled = WordList(["提出了", "确定了", "明确了", "部署了"])
  private static let grounds = WordList(["根据", "按照", "结合", "依据", "围绕", "对照"])
  private static let schemes = WordList(["实事", "工程", "任务", "重点工作", "行动", "举措", "措施", "项目", "计划"])

  /// 下一次会议, 上一轮检查: which one.
  private static func isNext(_ quantity: Quantity, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    let start = quantity.range.lowerBound
    return start > part.lowerBound && !quantity.isArabic && neighbours.contains(units[start - 1])
      && quantity.value == "1"
  }

  private static let neighbours = UnitSet("下上再又")

  /// 报送一次阶段性总结: 次 counts no aspects.
  private static func isTimes(_ quantity: Quantity, _ units: [UInt16]) -> Bool {
    units[quantity.range.upperBound - 1] == 0x6B21  // 次
  }

  /// 其中10亿元项目2个, 13万千瓦以上机组, 二本以上: a class by size or grade, not a quantity.
  private static func isSizeClass(_ quantity: Quantity, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    let end = quantity.range.upperBound
    let hasSize = quantity.kind == .measure || quantity.kind == .money
    // 2万吨级泊位, 百亿元级企业
    if hasSize, end < part.upperBound, units[end] == 0x7EA7 { return true }
    if quantity.kind == .measure, let bound = QuantityBounds.boundAfter(end, limit: part.upperBound, units) {
      return plants.occurs(units, in: bound.end..<min(bound.end + 4, part.upperBound))
    }
    if quantity.kind == .money { return sizedThings.starts(units, at: end, limit: part.upperBound) }
    // 20座以上客车
    if quantity.kind == .count, units[end - 1] == 0x5EA7,
      let bound = QuantityBounds.boundAfter(end, limit: part.upperBound, units)
    {
      return units[bound.end..<min(bound.end + 4, part.upperBound)].contains(0x8F66)  // 车
    }
    guard !quantity.isArabic, quantity.kind == .count, end < part.upperBound, units[end - 1] == 0x672C else {
      return false
    }
    return grades.starts(units, at: end, limit: part.upperBound)
  }

  /// 队伍2支: 伍 is no numeral here.
  private static let formalNumerals = WordEndings<Bool>(
    ["队伍", "退伍", "入伍", "大陆", "内陆", "登陆"].map { ($0, true) })
  private static let sizedThings = WordList([
    "项目", "以上项目", "以上企业", "企业", "级项目", "级企业", "以上大项目", "以上工业项目", "以上的项目", "以上重大项目",
  ])
  private static let plants = WordList(["机组", "锅炉", "高炉", "转炉", "窑炉", "生产线"])
  private static let grades = WordList(["以上", "上线", "线", "及以上"])

  /// 落实好20条措施: the articles of a document.
  private static func countsMeasures(
    _ quantity: Quantity, in part: Range<Int>, reported: Bool, _ units: [UInt16]
  ) -> Bool {
    let end = quantity.range.upperBound
    guard !reported, quantity.kind == .count, units[end - 1] == 0x6761 else { return false }  // 条
    return measures.starts(units, at: end, limit: part.upperBound)
  }

  /// 增加一款作为第二款: what is put into a law.
  private static func isAmendment(_ quantity: Quantity, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    let end = quantity.range.upperBound
    return provisions.contains(units[end - 1]) && insertions.starts(units, at: end, limit: part.upperBound)
  }

  private static let provisions = UnitSet("条款项目")
  /// 连跨两个千亿台阶
  private static let steps = WordList(["台阶", "新台阶", "大台阶", "百亿台阶", "千亿台阶", "万亿台阶"])
  /// 位居全市五区第一: what is ranked.
  private static let ranks = WordList(["第一", "第二", "第三", "首位", "首个"])
  private static let insertions = WordList(["作为"])
  private static let measures = WordList(["措施", "具体措施", "政策", "政策措施", "意见", "规定", "举措", "办法", "改革措施", "硬措施", "惠企政策"])
  private static let others = WordEndings<Bool>(["其他", "其余", "其它"].map { ($0, true) })

  /// 全国人大五次会议: an ordinal without 第.
  private static func isSession(_ quantity: Quantity, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    let start = quantity.range.lowerBound
    guard start > part.lowerBound,
      sessions.starts(
        units, at: sessionListEnd(quantity.range.upperBound, part.upperBound, units), limit: part.upperBound)
    else { return false }
    // 县政府14次常务会议: Arabic numbers count sessions too, but not right behind who holds them.
    if quantity.isArabic { return councils.contains(units[start - 1]) }
    return !conveners.contains(units[start - 1])
  }

  /// 二次创业, 三次产业: a word, no count.
  private static func isAgain(_ quantity: Quantity, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    !quantity.isArabic && units[quantity.range.upperBound - 1] == 0x6B21  // 次
      && repeated.starts(units, at: quantity.range.upperBound, limit: part.upperBound)
  }

  private static let repeated = WordList([
    "创业", "供水", "加压", "开发", "污染", "产业", "能源", "资源", "利用", "分配", "装修", "革命", "元", "伤害", "灾害", "供暖", "供热", "管网", "创新",
    "转化",
    "加工", "供电", "公共",
  ])

  /// 七次⟦、八次、九次⟧全会: the sessions of a list are held by the same.
  private static func sessionListEnd(_ start: Int, _ limit: Int, _ units: [UInt16]) -> Int {
    var end = start
    while end + 1 < limit, TargetReader.listMarks.contains(units[end]), UnitClass.of(units[end + 1]).isNumeral {
      let number = NumberRun.end(units, end + 1, limit)
      guard number < limit, units[number] == 0x6B21 else { return start }  // 次
      end = number + 1
    }
    return end
  }

  /// 快速路二期, 三期工程: a stage of one work.
  private static func isStage(_ quantity: Quantity, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    let end = quantity.range.upperBound
    guard quantity.kind == .count, units[end - 1] == 0x671F else { return false }  // 期
    return units[quantity.range.lowerBound] == 0x4E8C
      || staged.longest(units, endingAt: quantity.range.lowerBound, from: part.lowerBound) != nil
      || stages.starts(units, at: end, limit: part.upperBound)  // 二
  }

  /// 污水处理工程一期
  private static let staged = WordEndings<Bool>(["工程", "园区", "厂区", "项目"].map { ($0, true) })
  private static let stages = WordList(["工程", "项目", "建设", "规划", "厂房", "扩建", "用地"])
  private static let sessions = WordList([
    "会议", "全会", "全体会议", "代表大会", "常务会议", "常委会议", "主任会议", "党组会议", "党代会", "人代会", "妇代会", "团代会", "职代会", "文代会", "科代会", "全委会",
  ])
  private static let councils = UnitSet("府委会届")
  private static let conveners = UnitSet("开行集办了少")

  /// (共23项), 激励方面4项: in a heading: a count of what the text lists.
  static func countsList(_ quantity: Quantity, end: Int, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    guard quantity.kind == .count, end < units.count else { return false }
    let start = quantity.range.lowerBound
    let isTotal = start > part.lowerBound && units[start - 1] == 0x5171  // 共
    // 完善机制(9项)
    let isBracketed = start > part.lowerBound && units[start - 1] == 0x28 && listed.contains(units[end - 1])
    let opens = start - 2 >= part.lowerBound && units[start - 2] == 0x28 && units[end] == 0x2C  // (共101项,另有…)
    return units[end] == 0x3A || (isTotal || isBracketed) && (units[end] == 0x29 || opens)
  }

  private static let listed = UnitSet("项条")

  /// 确定甲、乙、丙3个市为试点: a count of what was just named.
  static func countsNamed(_ quantity: Quantity, lead: Bool, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    let end = quantity.range.upperBound
    let start = quantity.range.lowerBound
    guard quantity.kind == .count, !lead, end < part.upperBound, UnitClass.of(units[end]).isHan,
      !listsSome(quantity, in: part, units),
      start > part.lowerBound, UnitClass.of(units[start - 1]).isHan || units[start - 1] == 0x29
    else { return false }
    guard let mark = units[max(part.lowerBound, start - 8)..<start].lastIndex(of: 0x3001), mark > part.lowerBound else {
      return false
    }
    // 街道建有1个广场、每个镇建有1个敬老院 is another thing.
    if units[start - 1] == 0x6709, units[mark + 1] == 0x6BCF { return false }  // 有 每
    return (verbBefore(start, in: part, units)?.upperBound ?? part.lowerBound) <= mark
  }

  /// 事故造成86人遇难: what merely happened.
  static func tellsAccident(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    accidents.occurs(units, in: sentence)
  }

  private static let accidents = WordList(["事故", "遇难", "死亡", "受伤", "遇害", "受灾"])

  private static let namers = UnitSet("第.-+*×/±这该每隔某另前=≈届式")
  private static let listEnds = WordEndings<Bool>(
    ["等", "上述", "以上", "下列", "以下", "其他", "其余", "这", "任何", "任一", "任意"].map { ($0, true) })
  private static let aspects = WordList([
    "方面", "层面", "维度", "环节", "部分", "中心", "原则", "阶段", "模块", "步骤", "关键", "大类", "大项", "大任务", "大板块", "大领域", "大方面", "大行动",
    "大工程", "一", "主题", "主线", "抓手", "亮点", "结合", "坚持", "突出", "转变", "统一", "意识",
    "条件之一",
  ])

  /// 两个高峰, 三个特点: what a text counts in words is what it goes on to name.
  private static let traits = WordList(["高峰", "特点", "特征", "趋势", "难题", "短板", "问题", "矛盾", "挑战", "机遇", "优势", "变化"])

  /// 本办法所称…是指…: a definition's figures.
  static func defines(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    definitions.occurs(units, in: sentence)
  }

  private static let definitions = WordList(["是指", "所称", "系指"])

  /// 安排500万元专项资金, 完成投资30亿元: a sum that is to be raised, spent or reached as a whole.
  static func raises(_ candidate: Range<Int>, in part: Range<Int>, _ units: [UInt16]) -> Bool {
    var end = candidate.lowerBound
    while end > part.lowerBound, UnitClass.of(units[end - 1]).isBlank { end -= 1 }
    if let word = funding.longest(units, endingAt: end, from: part.lowerBound),
      estimates.longest(units, endingAt: word.start, from: part.lowerBound) == nil,
      !sharesOut(part.lowerBound..<candidate.lowerBound, units)
    {
      return true
    }
    guard let verb = raisers.first(units, in: part.lowerBound..<candidate.lowerBound) else { return false }
    let noun =
      sums.occurs(units, in: verb..<candidate.lowerBound)
      || sums.occurs(units, in: candidate.upperBound..<max(candidate.upperBound, part.upperBound))
    return noun && !sharesOut(part.lowerBound..<candidate.lowerBound, units) && units[part.lowerBound] != 0x5BF9  // 对
  }

  /// 筹措800万元, 投资3亿元: a verb that says by itself that money is raised or put into a task.
  private static let funding = WordEndings<Bool>(
    ["筹措", "筹集", "募集", "融资", "投资", "总投资", "完成投资", "投入", "贷款", "争取贷款", "筹措资金", "筹集资金"].map { ($0, true) })

  /// 概算总投资3亿元: what it is thought to cost.
  private static let estimates = WordEndings<Bool>(["概算", "估算"].map { ($0, true) })

  /// 每户, 每个项目: what each is given, but not 每年.
  private static func sharesOut(_ range: Range<Int>, _ units: [UInt16]) -> Bool {
    range.contains { units[$0] == 0x6BCF && !($0 + 1 < range.upperBound && periods.contains(units[$0 + 1])) }  // 每
  }

  private static let periods = UnitSet("年季月")

  private static let raisers = WordList([
    "完成", "实现", "新增", "引进", "争取", "安排", "投入", "筹集", "筹措", "设立", "统筹", "撬动", "带动", "募集", "发行", "力争", "投放", "落实",
    "到位", "利用", "融资", "发放", "盘活", "化解", "处置", "偿还", "消化", "兑现", "减税", "减免", "拉动", "吸引", "归集", "追回", "挽回", "清欠",
    "减轻", "减负", "销售", "采购",
  ])
  private static let sums = WordList([
    "专项资金", "专项债", "基金", "投资", "产值", "贷款", "资金", "销售", "外资", "收入", "债券", "营收", "交易额", "成交额", "信贷", "授信", "税收", "增加值",
    "零售额", "经费", "前期费",
    "进出口", "融资", "资产", "债务", "减税", "降费", "税费", "欠款", "账款", "损失", "欠薪", "负担", "减负", "捐赠", "捐款", "善款", "彩票", "公益金", "产品",
    "物资",
  ])

  // MARK: Verbs

  /// The last verb of doing before the number in its part; its end.
  static func verbBefore(_ start: Int, in part: Range<Int>, _ units: [UInt16]) -> Range<Int>? {
    let verb = ActionVerbs.last(units, in: min(max(part.lowerBound, start - 40), start)..<start)
    // 实施的24项 were there before.
    if let verb, verb.upperBound == start - 1, units[verb.upperBound] == 0x7684 { return nil }
    return verb
  }

  /// 占比, 率, 比例 right before the number, adverbs between left out.
  static func isShareNoun(before end: Int, from start: Int, _ units: [UInt16]) -> Bool {
    var end = end
    while let at = adverbs.longest(units, endingAt: end, from: start)?.start { end = at }
    return shares.longest(units, endingAt: end, from: start) != nil
  }

  static let adverbs = WordEndings<Bool>(
    [
      "均", "都", "全部", "分别", "总体", "力争", "原则上", "基本", "将", "要", "应", "须", "在", "为", "再", "各", "还", "共", "累计", "已", "总计",
      "年均",
      "年平均", "首次", "同比", "环比", "仅", "只", "仅仅", "大幅", "大幅度",
    ].map {
      ($0, true)
    })
  private static let shares = WordEndings<Bool>(
    ["率", "占比", "比例", "比重", "度", "覆盖面", "成本", "浓度", "比率", "指数", "增速", "程度", "份额", "涨幅", "增幅", "降幅"].map { ($0, true) })
}
