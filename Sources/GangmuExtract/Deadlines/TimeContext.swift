internal import GangmuModel
internal import GangmuSyntax

/// Tests of what stands around a time expression.
enum TimeContext {
  static let fromToday = WordList(["即日起至", "即日起到", "从现在起至", "从现在起到", "从现在开始到"])

  /// 一个纳税年度指当年的1月1日至12月31日: a definition.
  static func defines(_ sentence: Range<Int>, _ units: [UInt16]) -> Bool {
    definitions.occurs(units, in: sentence)
  }

  private static let definitions = WordList(["是指", "所称", "指当年", "系指"])

  /// “十五五”时期是…的关键时期, “十五五”时期(2026—2030年)是: what a time is, not when to act.
  static func isCharacterised(_ units: [UInt16], _ end: Int, _ limit: Int) -> Bool {
    var at = end
    if at < limit, Brackets.isOpening(units[at]), let close = Brackets.closing(units, of: at, limit: limit) {
      at = close + 1
    } else if at < limit, UnitClass.of(units[at]).isClose {
      at += 1
    }
    at = periods.end(units, at: at, limit: limit) ?? at
    if at < limit, units[at] == 0x2C { at += 1 }
    return at < limit && units[at] == 0x662F  // 是
  }

  private static let periods = WordList(["时期", "期间"])

  // MARK: 每…

  /// 每月1000元, 每人每年: a rate, not a recurrence.
  static func isRate(_ units: [UInt16], _ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let limit = sentence.upperBound
    let next = units.skipBlanks(range.upperBound, limit: limit)
    if next < limit,
      units[next] == 0x5C81 || units[next] == 0x6309 && next + 1 < limit && UnitClass.of(units[next + 1]).isDigit
    {
      return true  // 每周岁, 每月按22天
    }
    let start = range.lowerBound
    // 每人每月200元; 每人每年植树3棵 is a duty.
    if start >= sentence.lowerBound + 2, units[start - 2] == 0x6BCF,
      benefits.occurs(units, in: sentence) || units.contains(yuan, in: SentencePart.around(start, in: sentence, units))
    {
      return true
    }
    if start > sentence.lowerBound, units[start - 1] == 0x2F { return true }  // 元/每年
    if units.has(average, at: start - average.count, limit: start) { return true }  // 平均每日
    if isAttribute(units, start, sentence) || isOfNoun(units, range, limit) { return true }
    if let number = DecimalNumeral.match(units, at: next, limit: limit), number.end < limit,
      units[number.end] == 0x5143 || units[number.end] == 0x25
    {
      return true
    }
    let part = SentencePart.around(start, in: sentence, units)
    return (units.contains(yuan, in: part) || caps.occurs(units, in: part))
      && benefits.occurs(units, in: part)
  }

  private static let average = UnitFold.units("平均")

  /// 每季度的形象进度, 每月工作情况: of which period something is told.
  private static func isOfNoun(_ units: [UInt16], _ range: Range<Int>, _ limit: Int) -> Bool {
    guard range.upperBound < limit else { return false }
    let at = units[range.upperBound] == 0x7684 ? range.upperBound + 1 : range.upperBound  // 的
    return told.starts(units, at: at, limit: limit)
  }

  private static let told = WordList([
    "进展情况", "工作进展", "形象进度", "工作情况", "工作进度", "工程进度", "建设进度", "完成情况", "落实情况", "推进情况", "时间节点", "目标任务", "重点任务", "工作任务",
    "工作台账",
    "工作总结", "工作重点", "工作计划", "数据", "报表", "进度", "考核成绩", "考核结果", "考核得分", "考核情况", "考核表", "考评结果", "考评成绩", "考核分",
  ])

  /// 以每年不断的成效, 按每年5%的速度, 连续两年每年: no recurrence, but 可以每年 is one.
  private static func isAttribute(_ units: [UInt16], _ start: Int, _ sentence: Range<Int>) -> Bool {
    guard start > sentence.lowerBound else { return false }
    let before = units[start - 1]
    // 连续每1年, 连续两年每年; in 2024年、2025年每年 the year is one of the calendar.
    if before == 0x7EED || before == 0x5E74 { return !isCalendarYear(units, endingAt: start) }
    guard before == 0x4EE5 || before == 0x6309 else { return false }  // 以 按
    return start - 1 == sentence.lowerBound || !wordsInYi.contains(units[start - 2])
  }

  private static func isCalendarYear(_ units: [UInt16], endingAt end: Int) -> Bool {
    end >= 5 && units[end - 1] == 0x5E74 && units[end - 5..<end - 1].allSatisfy { UnitClass.of($0).isDigit }
  }

  private static let wordsInYi = UnitSet("可所予加难足得")
  private static let yuan = UnitFold.units("元")
  private static let caps = WordList(["最多", "最高"])
  private static let benefits = WordList(["奖励", "补贴", "补助", "资助", "扶持", "给予", "定额", "标准", "扣除"])

  // MARK: 当日

  /// 当天申请,当天办结: the first of the pair is when the matter comes in, not when it is done.
  static func opensSameDay(_ units: [UInt16], at start: Int, _ sentence: Range<Int>) -> Bool {
    guard let end = arrivals.end(units, at: start + 2, limit: sentence.upperBound) else { return false }
    return (end..<max(end, min(end + 6, sentence.upperBound - 1))).contains {
      units[$0] == units[start] && units[$0 + 1] == units[start + 1]
    }
  }

  private static let arrivals = WordList(["申请", "受理", "提交", "申报", "报名", "收到", "接收", "上报", "报告", "登记", "收件"])

  /// 考核当天上午6:30前, 报送当日工作情况: which day is meant.
  static func namesDay(_ units: [UInt16], at start: Int, _ sentence: Range<Int>) -> Bool {
    let next = start + 2
    if daytimes.starts(units, at: next, limit: sentence.upperBound) { return true }
    return day.contains(units[start + 1])
      && sending.longest(units, endingAt: start, from: sentence.lowerBound) != nil
      && news.occurs(units, in: next..<max(next, min(sentence.upperBound, next + longestNews)))
  }

  private static let longestNews = 16

  private static let day = UnitSet("日天")
  private static let daytimes = WordList(["上午", "下午", "晚上", "早上", "中午"])
  private static let sending = WordEndings<Bool>(["报送", "上报", "报告", "汇总", "通报", "填报", "公布", "发布"].map { ($0, true) })
  private static let news = WordList([
    "情况", "数据", "信息", "动态", "进展", "台账", "报表", "总结", "汛情", "水情", "雨情", "灾情", "疫情", "险情",
  ])

  // MARK: 自…之日起

  /// 自印发之日起, 自本办法公布之日起: where it ends.
  static func ownDate(_ units: [UInt16], at start: Int, limit: Int) -> Int? {
    let window = start + 1..<min(start + 12, limit)
    guard !window.isEmpty, let mark = units.first(sinceDay, in: start + 1..<min(start + 16, limit)) else { return nil }
    for word in acts {
      let at = mark - word.count
      if at > start, units.has(word, at: at, limit: mark) { return mark + sinceDay.count }
    }
    return nil
  }

  private static let sinceDay = UnitFold.units("之日起")
  private static let acts = ["印发", "发布", "公布", "颁布", "下发", "发文", "签发", "印制"].map(UnitFold.units)

  static func startsEffect(_ units: [UInt16], at start: Int, limit: Int) -> Bool {
    start >= limit || effects.starts(units, at: start, limit: limit)
      || !UnitClass.of(units[start]).isHan && !UnitClass.of(units[start]).isDigit
  }

  static let effects = WordList([
    "发放", "计发", "计算", "起算", "享受", "免收", "减免", "缴纳", "征收", "启用",
    "施行", "实施", "执行", "生效", "正式施行", "正式实施", "正式执行", "起施行", "试行", "开始施行", "开始实施", "开始执行", "有效",
  ])

  // MARK: Years

  /// Before a bare 年底, 年内: not 近年, 往年, 三年内.
  static func canPrecedeYear(_ unit: UInt16) -> Bool {
    let kind = UnitClass.of(unit)
    return !kind.isDigit && !kind.isNumeral && !notBeforeYear.contains(unit)
  }

  private static let notBeforeYear = UnitSet("近往历逐常长整同每今明当本去上该次半数几多前后学成青少老全早中晚周壮")

  /// 年内被通报, 年内发生: what happens to somebody, not what is to be done.
  static func undergoes(_ units: [UInt16], at start: Int, limit: Int) -> Bool {
    passives.starts(units, at: start, limit: limit)
  }

  private static let passives = WordList(["被", "受", "获", "发生", "发现"])

  /// Whether a day is not past for the document.
  static func isCurrent(_ day: CalendarDay, _ reader: TimeExpressionReader) -> Bool {
    guard let known = reader.dates.known else { return true }
    return day >= known
  }

  /// Whether a stretch counts: not past, not in a title, not the years of birth.
  static func accepts(range reading: TimeReading, _ reader: TimeExpressionReader) -> Bool {
    guard let last = reading.last, isCurrent(last, reader), !isOfPlanName(reading.range, reader) else { return false }
    let next = reader.units.skipBlanks(reading.range.upperBound, limit: reader.sentence.upperBound)
    let part = SentencePart.around(next, in: reader.sentence, reader.units)
    let tail = next..<max(next, min(next + 8, part.upperBound))
    return tail.isEmpty || !notAfterRange.contains { reader.units.contains($0, in: tail) }
  }

  /// 三年行动方案(2024—2026年): the years of a plan's name.
  private static func isOfPlanName(_ range: Range<Int>, _ reader: TimeExpressionReader) -> Bool {
    let (units, sentence) = (reader.units, reader.sentence)
    let open = range.lowerBound - 1
    guard open > sentence.lowerBound, units[open] == Brackets.round, range.upperBound < sentence.upperBound,
      UnitClass.of(units[range.upperBound]).isClose
    else { return false }
    return planNames.longest(units, endingAt: open, from: sentence.lowerBound) != nil
  }

  private static let planNames = WordEndings<Bool>(
    ["规划", "计划", "方案", "纲要", "行动", "工程", "规划纲要"].map { ($0, true) })
  private static let notAfterRange = ["出生", "规划", "行动计划", "纲要"].map(UnitFold.units)
}

/// The cheap tests of time expressions: what they begin with, and what may stand after a number in them.
enum TimeLeads {
  /// Whether a date or a length of time may begin with this unit.
  static func mayBegin(_ unit: UInt16) -> Bool { !ScanFlags.table[Int(unit)].isDisjoint(with: [.number, .time]) }

  static func canFollowNumber(_ units: [UInt16], _ end: Int, _ limit: Int) -> Bool {
    let at = units.skipBlanks(end, limit: limit)
    guard at < limit else { return false }
    if units[at] == 0x4E2A { return at + 1 < limit && afterClassifier.contains(units[at + 1]) }  // 个
    return after.contains(units[at])
  }

  /// 末, 期 and 时: 十四五期间.
  private static let after = UnitSet("年月日号天季周星工小分半自-~至到、/.”\"末期时")
  /// 个月, 个季度, 个工作日.
  private static let afterClassifier = UnitSet("月季年工星自日半小学")
}
