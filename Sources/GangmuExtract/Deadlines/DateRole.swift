internal import GangmuLexicon
internal import GangmuModel
internal import GangmuSyntax

/// Decides what one date says: a limit, a beginning, a stretch, or nothing that is to be done.
struct DateRole {
  let reader: TimeExpressionReader
  let date: WrittenDate
  let units: [UInt16]
  let sentence: Range<Int>
  /// The unit before the date, blanks left out.
  let before: UInt16
  let beforeAt: Int
  let next: Int

  init(_ reader: TimeExpressionReader, _ date: WrittenDate) {
    self.reader = reader
    self.date = date
    units = reader.units
    sentence = reader.sentence
    var at = date.start - 1
    while at >= sentence.lowerBound, UnitClass.of(units[at]).isBlank, units[at] != 0x0A, units[at] != 0x09 { at -= 1 }
    beforeAt = at
    before = at >= sentence.lowerBound ? units[at] : 0
    let end = date.form == .day ? ClockTime.end(units, at: date.end, limit: sentence.upperBound) : date.end
    next = units.skipBlanks(end, limit: sentence.upperBound)
  }

  func unit(_ at: Int) -> UInt16 { sentence.contains(at) ? units[at] : 0 }
  func follows(_ words: WordList, _ at: Int) -> Int? {
    words.end(units, at: at, limit: sentence.upperBound)
  }

  func reading() -> TimeReading? {
    if isBaseline || tellsImportance || follows(Self.never, next) != nil || datesDocument { return nil }
    if let end = follows(Self.beginnings, next) { return beginning(end) }
    if date.form == .planPeriod { return planPeriod() }
    if date.isEnd || isUntil || followsUntil || isClosing || follows(Self.limits, next) != nil || isPaired {
      return limit()
    }
    if date.isVague { return date.form == .month && isPointInText ? stretch(date.end) : nil }
    if let end = follows(Self.stretches, next) { return stretch(end) }
    if reader.isField { return fieldValue() }
    if isOwnDate { return nil }
    switch date.form {
    case .year: return bareYear()
    case .half where before == 0x3001: return nil  // 分上、下半年
    case .half, .quarter: return date.inferredYear && !isIntroduced && !isFinished ? nil : stretch(date.end)
    case .month where date.inferredYear && unit(next) == 0x4EFD: return stretch(next + 1)
    default: return isPointInText || isFinished ? stretch(date.end) : nil
    }
  }

  // MARK: Kinds

  private var isUntil: Bool { before == 0x5230 || before == 0x81F3 }  // 到 至
  private var isSince: Bool { before == 0x81EA || before == 0x4ECE }  // 自 从

  /// 到2025年和⟦2030年⟧分别达到…: the second year of two limits.
  private var followsUntil: Bool {
    let year = beforeAt - 5
    guard date.form == .year, Self.joints.contains(before), year > sentence.lowerBound, units[year - 1] == 0x5230,  // 到
      let first = WrittenDateReader(units: units, limit: beforeAt).date(at: year)
    else { return false }
    return first.form == .year && first.end == beforeAt
  }

  /// 截止时间为5月22日, 报名截止后(5月22日): a closing time, unless it looks back (截止2022年).
  private var isClosing: Bool {
    guard date.form == .day else { return false }
    if closesPart { return true }
    // 截止日期4月12日
    let end = Self.closers.contains(before) ? beforeAt : beforeAt + 1
    return Self.closings.longest(units, endingAt: end, from: sentence.lowerBound) != nil
  }

  /// ⟦4月30日⟧报名表、作品构思提交截止: what is closed then stands between.
  private var closesPart: Bool {
    let window = next..<max(next, min(sentence.upperBound, next + Self.longestClosed))
    let end = window.first { SentencePart.isBreak(units[$0]) } ?? window.upperBound
    return end - Self.closed.count >= next && units.has(Self.closed, at: end - Self.closed.count, limit: end)
      && (end == sentence.upperBound || SentencePart.isBreak(units[end])) && startsPart
  }

  private static let closed = UnitFold.units("截止")
  private static let longestClosed = 40

  private static let closers = UnitSet("为是:(")
  private static let closings = WordEndings<Bool>(
    ["截止时间", "截止日期", "截止日", "截止", "截止后", "截止前", "截止期"].map { ($0, true) })

  /// ⟦6月5日⟧和12月5日前, ⟦4月10日⟧、7月10日、10月10日前, ⟦6月⟧和9月底: the limit is of all.
  private var isPaired: Bool {
    guard date.form == .day || date.form == .month else { return false }
    let reader = WrittenDateReader(
      units: units, limit: sentence.upperBound, impliedYear: date.days.first.year)
    var at = next
    for _ in 0..<Self.mostDates {
      guard Self.joints.contains(unit(at)), let other = reader.date(at: at + 1), other.form == date.form else {
        return false
      }
      at = units.skipBlanks(other.end, limit: sentence.upperBound)
      if other.isEnd || follows(Self.limits, at) != nil { return true }
    }
    return false
  }

  /// One for each month.
  private static let mostDates = 12

  private static let joints = UnitSet("和、及与")

  private func range(to end: Int) -> Range<Int> { (isUntil || isSince ? beforeAt : date.start)..<end }

  private func limit() -> TimeReading? {
    guard isCurrentLimit || reader.isField else { return nil }
    let end = follows(Self.limits, next) ?? date.end
    return describesGroup(after: end) || namesPlan(after: end) ? nil : .by(date, range(to: end))
  }

  /// A plan may come out after its first limits: those of its own year count; 截至 looks back.
  private var isCurrentLimit: Bool {
    let looksBack = isUntil && beforeAt > sentence.lowerBound && units[beforeAt - 1] == 0x622A
    // 截至2021年底,…达到20家 in an undated text: how things stood.
    if looksBack, reader.dates.known == nil, !date.inferredYear,
      units.skipBlanks(sentence.lowerBound, limit: beforeAt) == beforeAt - 1
    {
      return TargetContext.aims.occurs(units, in: date.end..<max(date.end, sentence.upperBound))
    }
    if TimeContext.isCurrent(date.days.last, reader) { return true }
    return !looksBack && date.days.last.year == reader.dates.known?.year
  }

  private func beginning(_ end: Int) -> TimeReading? {
    let takesEffect = TimeContext.startsEffect(units, at: end, limit: sentence.upperBound)
    if let known = reader.dates.known, date.days.first.year < known.year, !takesEffect { return nil }
    return .from(date, range(to: end))
  }

  private func stretch(_ end: Int) -> TimeReading? {
    guard TimeContext.isCurrent(date.days.last, reader), !isSubject, !isAlone else { return nil }
    return .during(date.days, date.start..<end, inferredYear: date.inferredYear)
  }

  /// 2022年1—7月财政收支执行情况等: what a report is about.
  private var isSubject: Bool {
    let part = SentencePart.around(next, in: sentence, units)
    guard let word = Self.subject.first(units, in: next..<max(next, part.upperBound)) else { return false }
    let end = word + 2
    return end >= part.upperBound || Self.subjectTails.contains(units[end])
  }

  private static let subject = WordList(["情况"])
  private static let subjectTails = UnitSet("等和与及、")

  /// A line that is only a date is the document's own.
  private var isAlone: Bool {
    date.form == .day && !reader.isField && before == 0
      && units.skipBlanks(date.end, limit: sentence.upperBound) >= sentence.upperBound
  }

  /// “十四五”末, “十四五”期间.
  private func planPeriod() -> TimeReading? {
    guard let (isEnd, end) = Self.planParts.longest(units, at: date.end, limit: sentence.upperBound),
      TimeContext.isCurrent(date.days.last, reader)
    else { return nil }
    if isEnd { return .by(date, range(to: end)) }
    return .during(date.days, date.start..<end, inferredYear: false)
  }

  private func fieldValue() -> TimeReading? {
    switch date.form {
    case .month where reader.field == .schedule:
      .during(
        date.days, date.start..<(unit(next) == 0x4EFD ? next + 1 : date.end), inferredYear: date.inferredYear)  // 份
    case .half, .quarter: .during(date.days, date.start..<date.end, inferredYear: date.inferredYear)
    default: .by(date, date.start..<date.end)
    }
  }

  // MARK: Not a time to act

  /// 2019年印发的《某预案》, 2020年出台的方案: the date of another document.
  var datesDocument: Bool {
    guard let end = Self.issuing.end(units, at: next, limit: sentence.upperBound) else { return false }
    return unit(end) == 0x7684 || unit(end) == 0x300A  // 的 《
  }

  private static let issuing = WordList([
    "印发", "制定印发", "发布", "公布", "颁布", "出台", "制定", "制订", "修订", "修正", "修改", "新修订", "新修正", "下发", "通过", "实施", "施行", "颁发",
    "编制",
  ])

  /// 比2020年, 达到2020年水平, 在2010年的基础上.
  private var isBaseline: Bool {
    if Self.baselines.contains(before), !units.has(Self.mostly, at: beforeAt - 2, limit: beforeAt + 1) { return true }
    // 注册时间晚于5月1日, 5月1日前已注册: who is covered.
    if before == Self.than, Self.sooner.contains(unit(beforeAt - 1)) {
      return !Self.latest.contains(unit(beforeAt - 2))
    }
    if let end = follows(Self.limits, next), unit(end) == Self.already { return true }
    var end = next
    while end < min(next + 5, sentence.upperBound), !SentencePart.isBreak(units[end]) { end += 1 }
    if Self.baselineTails.occurs(units, in: next..<end) { return true }
    // 在2020年提高10%的基础上
    let part = SentencePart.around(next, in: sentence, units)
    return before == Self.within && Self.bases.occurs(units, in: next..<max(next, part.upperBound))
  }

  private static let mostly = UnitFold.units("原则上")
  private static let than: UInt16 = 0x4E8E  // 于
  private static let sooner = UnitSet("早晚先")
  /// 最晚于, 不晚于: a limit.
  private static let latest = UnitSet("最不")
  private static let already: UInt16 = 0x5DF2  // 已
  private static let within: UInt16 = 0x5728  // 在
  private static let bases = WordList(["的基础上"])

  /// 实现“十四五”时期目标至关重要: background.
  private var tellsImportance: Bool {
    date.form == .planPeriod
      && Self.importance.occurs(units, in: next..<max(next, SentencePart.around(next, in: sentence, units).upperBound))
  }

  private static let importance = WordList(["至关重要", "重要意义", "重大意义", "意义重大", "十分重要"])

  /// (2015年1月26日…通过), 2024年4月9日印发: the document's own or another's date.
  private var isOwnDate: Bool {
    // 6月12日公布结果 is still to come: the document's own date has its year.
    guard date.form == .day else { return false }
    if tellsMeeting || isStamp { return true }
    guard !date.inferredYear || before == 0x28 else { return false }
    let tail = next..<min(next + 40, SentencePart.around(next, in: sentence, units).upperBound)
    return !tail.isEmpty && Self.adoptions.occurs(units, in: tail)
  }

  /// 同意[2026-07-10]: when a page's remark was written.
  private var isStamp: Bool {
    UnitClass.of(before).isOpen && unit(date.start + 4) == 0x2D && UnitClass.of(unit(next)).isClose
      && units.skipBlanks(next + 1, limit: sentence.upperBound) >= sentence.upperBound
  }

  /// 5月8日上午,县长李某主持召开会议: what minutes tell of.
  private var tellsMeeting: Bool { Self.meetings.occurs(units, in: next..<max(next, sentence.upperBound)) }

  private static let meetings = WordList(["主持召开", "召开了"])

  /// 2020年7月底前到期的负责人: says who is meant.
  private func describesGroup(after end: Int) -> Bool {
    let tail = end..<min(end + 8, sentence.upperBound)
    return !tail.isEmpty && Self.groupTails.occurs(units, in: tail)
  }

  /// 编制到2030年的水利规划: how far a plan reaches.
  private func namesPlan(after end: Int) -> Bool {
    guard date.form == .year, isUntil, unit(end) == 0x7684 else { return false }  // 的
    let part = SentencePart.around(end, in: sentence, units)
    return Self.horizons.occurs(units, in: end..<max(end, min(end + 12, part.upperBound)))
  }

  private static let horizons = WordList(["规划", "计划", "纲要"])

  private static let groupTails = WordList([
    "到期的", "成立的", "出栏的", "出售的", "申报的", "立项的", "签约的", "参保的", "备案的", "施工的", "建成的", "出生的", "注册的", "登记的", "开工的", "投产的",
    "取得的", "签订的", "购买的", "批准的", "退休的", "毕业的", "建设的", "入驻的",
    "认定的",
  ])

  private static let never = WordList([
    "春节", "元宵", "清明", "五一", "端午", "中秋", "国庆", "元旦前", "汛前", "汛期", "主汛期", "春耕", "秋播", "采暖季", "供暖季", "开学", "高考",
    "度", "版", "级", "以来", "来", "以后", "之后", "后", "是", "底线", "春季", "秋季", "学年", "季报", "月报", "年报", "半年报", "报表",
  ])
  private static let beginnings = WordList(["起", "开始", "起始"])
  private static let limits = WordList(["前", "之前", "以前", "止", "为止", "(含)前", "底前", "末前", "下班前", "下班之前"])
  private static let stretches = WordList(["期间", "内", "间", "之内", "以内", "全年", "期内"])
  private static let planParts = UnitTrie<Bool>([
    ("末", true), ("期末", true), ("末期", true), ("时期末", true), ("末年", true), ("收官", true), ("期间", false),
    ("时期", false), ("期内", false), ("时期内", false),
  ])
  static let levels = WordList([
    "达到", "达标", "实现", "建成", "完成", "形成", "超过", "提高到", "提升到", "增加到",
    "降至", "降到", "全覆盖", "都建有", "均建有", "都有", "均有", "基本", "初步",
    "突破", "取得", "控制在", "占比", "不高于", "不大于", "不超过", "保持在", "稳定在", "完工", "竣工", "投用", "投产", "通车", "投入使用",
  ])
  /// 2025年主要目标是: what is aimed at over the year.
  static let goals = WordList(["目标是", "目标为", "目标任务是", "指标是", "指标为"])
  static let bounds = WordList(["不低于", "不少于", "以上", "左右"])
  static let completions = WordList([
    "建成", "完成", "完工", "竣工", "投用", "投产", "通车", "投入使用", "投入运营", "投运", "交付", "交付使用", "启用", "开工", "动工", "开工建设", "全面开工",
    "开建", "启动", "开业", "上线", "上线运行", "试运行", "正式运行", "验收", "通过验收", "到位",
  ])
  static let plans = WordList(["安排", "打算", "计划", "思路", "重点", "目标", "任务", "举措", "措施", "工作"])
  static let assurances = UnitSet("保争")
  static let introductions = UnitSet("争取保在于为划拟预计到将其即应须")
  private static let baselines = UnitSet("比较与同去上")
  private static let baselineTails = WordList(["基础上", "相比", "水平", "为基"])
  private static let adoptions = WordList(["通过", "修订", "修正", "公布", "发布", "批准", "印发的", "颁布"])
  static let pastTail = WordList(["召开的", "出台", "印发"])
}

/// Word lists that both kinds of reading use.
enum UnitWords {
  /// Whether a verb of doing stands at an offset, after words such as 要, 将, 全市.
  static func startsWithVerb(_ units: [UInt16], at start: Int, limit: Int) -> Bool {
    ActionVerbs.starts(units, at: skippingAdverbs(units, at: start, limit: limit), limit: limit)
  }

  /// The offset after words such as 要, 将, 全市; a verb that begins like one (新建) is not cut.
  static func skippingAdverbs(_ units: [UInt16], at start: Int, limit: Int) -> Int {
    var at = start
    for _ in 0..<3 {
      guard !ActionVerbs.starts(units, at: at, limit: limit), let end = adverbs.end(units, at: at, limit: limit) else {
        break
      }
      at = end
    }
    return at
  }

  private static let adverbs = WordList([
    "要", "将", "全市", "全县", "全省", "全区", "我市", "我县", "我省", "我区", "继续", "力争", "计划", "拟", "重点", "全面", "再", "新", "共", "各地",
    "各区", "全国", "应", "须",
    "进一步",
  ])
}
