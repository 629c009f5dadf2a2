internal import GangmuModel
internal import GangmuSyntax

/// Finds the noun phrase that a quantity measures, as a slice of the text.
struct MetricReader {
  let units: [UInt16]
  let sentence: Range<Int>

  /// Before the operator for levels and shares, after the unit for counted things.
  func metric(for quantity: Quantity, leadEnd: Int, tail: Int, part: Range<Int>, floor: Int) -> Range<Int>? {
    let before = lead(to: leadEnd, from: max(part.lowerBound, floor))
    switch quantity.kind {
    case .money where isOf(before, tail, part):
      return before
    case .count, .measure, .place, .class, .time, .money, .age, .score:
      return noun(after: tail, part.upperBound) ?? before
    default:
      // 全市90%以上的乡镇建成, 职业学校95%以上的课程: how many of them, wherever they are.
      let isOf =
        floor <= part.lowerBound && leadEnd == quantity.range.lowerBound && tail < part.upperBound
        && units[tail] == 0x7684  // 的
      if let before, !isEverywhere(before), !(isOf && quantity.kind == .percent) { return before }
      return noun(after: tail, part.upperBound) ?? before
    }
  }

  /// 配备⟦检测人员⟧,不少于3人; 进行⟦安全检查⟧,每年2次: what the part before says is done.
  func object(before part: Range<Int>, floor: Int) -> Range<Int>? {
    guard part.lowerBound - 2 > max(sentence.lowerBound, floor), units[part.lowerBound - 1] == 0x2C else { return nil }
    let end = part.lowerBound - 1
    let window = max(sentence.lowerBound, floor, end - Self.longestPart)..<end
    let before = (window.last { SentencePart.isBreak(units[$0]) }.map { $0 + 1 } ?? window.lowerBound)..<end
    guard before.lowerBound == sentence.lowerBound || SentencePart.isBreak(units[before.lowerBound - 1]),
      !before.contains(where: { UnitClass.of(units[$0]).isDigit })
    else { return nil }
    let ends = before.lazy.compactMap { ActionVerbs.end(units, at: $0, limit: before.upperBound) }
    guard let verb = ends.first, (2...Self.longestObject).contains(before.upperBound - verb) else { return nil }
    return verb..<before.upperBound
  }

  private static let longestObject = 24
  private static let longestPart = 60

  /// 总投资⟦3亿元的⟧项目: the amount is the investment's, not the projects'.
  private func isOf(_ before: Range<Int>?, _ tail: Int, _ part: Range<Int>) -> Bool {
    guard let before, tail < part.upperBound, units[tail] == 0x7684 else { return false }  // 的
    return Self.totals.contains { units.has($0, at: before.upperBound - $0.count, limit: before.upperBound) }
  }

  private static let totals = ["总投资", "总投资额", "总产值", "总规模", "总造价"].map(UnitFold.units)

  private func isEverywhere(_ noun: Range<Int>) -> Bool {
    Self.places.end(units, at: noun.lowerBound, limit: noun.upperBound) == noun.upperBound
  }

  private static let places = WordList(["全国", "全省", "全市", "全县", "全区", "全州", "全盟", "全旗", "全镇", "全乡", "全自治区"])

  /// The noun after the unit: 500名⟦基层医生⟧.
  private func noun(after start: Int, _ limit: Int) -> Range<Int>? {
    var at = start
    at = behindOwnBracket(at, limit)
    if let end = Self.abstracts.end(units, at: at, limit: limit), !(end < limit && Self.joinsName.contains(units[end]))
    {
      return nil
    }
    if at < limit, units[at] == 0x7684 { at += 1 }  // 的
    at = behindSize(at, limit)
    guard at < limit,
      UnitClass.of(units[at]).isHan || units[at] == 0x201C || UnitClass.of(units[at]).isLatin || isGrade(at, limit)
    else { return nil }
    if Self.joints.starts(units, at: at, limit: limit) || Self.steps.starts(units, at: at, limit: limit) { return nil }
    let first = at
    while at < limit, at - first < 40 {
      let kind = UnitClass.of(units[at])
      // 县(市、区)学校: no list.
      if units[at] == 0x28 {
        if names(bracketAt: at) { break }
        at = Brackets.skip(units, from: at, limit: limit)
        continue
      }
      if units[at] == 0x3001 || units[at] == 0x548C, DigitAhead.follows(units, at + 1, limit) { break }  // 、和
      if kind.isClose, units[at] != 0x201D, units[at] != 0x29 { break }
      if kind.isBlank { break }
      at += 1
    }
    while at > first, units[at - 1] == 0x3001 { at -= 1 }
    // 投入300万元⟦建成水厂5座⟧ is another quantity's.
    if ActionVerbs.starts(units, at: first, limit: at), units[first..<at].contains(where: { UnitClass.of($0).isDigit })
    {
      return nil
    }
    return at - first >= 2 ? first..<at : nil
  }

  /// 5座⟦(其中山区3座)⟧水库: the bracket is of the number, where the noun goes on behind it.
  private func behindOwnBracket(_ start: Int, _ limit: Int) -> Int {
    guard start < limit, units[start] == Brackets.round,
      let close = Brackets.closing(units, of: start, limit: min(limit, start + Self.longestBracket)),
      close + 2 < limit, UnitClass.of(units[close + 1]).isHan, !Self.joints.starts(units, at: close + 1, limit: limit),
      !ActionVerbs.starts(units, at: close + 1, limit: limit)
    else { return start }
    return close + 1
  }

  /// 30个村(责任单位:县民政局), 5座桥(县交通局负责): the bracket says who.
  private func names(bracketAt open: Int) -> Bool {
    let limit = min(units.count, open + Self.longestBracket)
    let close = Brackets.closing(units, of: open, limit: limit) ?? limit
    return Self.charged.occurs(units, in: open..<close)
  }

  private static let longestBracket = 60
  private static let charged = WordList(["责任", "牵头", "负责", "配合单位", "落实单位", "完成时限"])

  /// 1所⟦200张床位以上的⟧养老机构: how large each is.
  private func behindSize(_ start: Int, _ limit: Int) -> Int {
    guard start < limit, UnitClass.of(units[start]).isDigit,
      let mark = (start..<min(limit, start + 16)).first(where: {
        units[$0] == 0x7684 || SentencePart.isBreak(units[$0])
      }),
      units[mark] == 0x7684
    else { return start }
    return mark + 1
  }

  /// 4A级景区, 5G工厂, 2万吨级泊位: a noun that begins with a digit.
  private func isGrade(_ start: Int, _ limit: Int) -> Bool {
    var at = start
    while at < limit, UnitClass.of(units[at]).isDigit { at += 1 }
    guard at > start, at < limit else { return false }
    if UnitClass.of(units[at]).isLatin { return true }
    return (at..<min(limit, at + 5)).contains { units[$0] == 0x7EA7 }  // 级
  }

  /// 发电机10台以及物资: another thing.
  private static let joints = WordList(["以及", "及其他", "和其他"])

  /// 12000元⟦的基础上⟧, 60%以上⟦的目标⟧: no thing.
  private static let abstracts = WordList([
    "的基础上", "的基数上", "的水平", "的标准", "的目标", "的要求", "的比例", "的幅度", "的任务", "的速度", "的增速",
  ])

  /// 的标准⟦化⟧卫生室: another word.
  private static let joinsName = UnitSet("化间")

  /// 突破100亿元大关
  private static let steps = WordList(["大关", "台阶", "新台阶", "关口", "门槛"])

  /// The words before the number or its operator, without what leads to them.
  private func lead(to end: Int, from start: Int) -> Range<Int>? {
    var end = withoutBaseline(end, from: start)
    while let at = TargetContext.adverbs.longest(units, endingAt: end, from: start)?.start { end = at }
    while end > start, !endsNoun(units[end - 1]) { end -= 1 }
    var from = max(start, end - 40)
    for at in from..<max(from, end)
    where UnitClass.of(units[at]).isBlank && !(at > from && UnitClass.of(units[at - 1]).isDigit)
      || units[at] == 0x3001 && (end - at > 20 || Self.equalled.longest(units, endingAt: at, from: start) != nil)
    {
      from = at + 1
    }
    from = behindModal(behindBracket(from, end)..<max(from, end))
    // 实现“复用率达到40%”的目标: the quotation is of more than the noun.
    if from < end, units[from] == 0x201C, !units[from..<end].contains(0x201D) { from += 1 }
    while from < end, let next = opening(at: from, limit: end) { from = next }
    // 比上年增长: what grew was said before.
    // 90%以上动物和80%以上植物: the noun before belongs to the number before.
    guard end - from >= 2, units[end - 1] != 0x548C, !isComparison(from, end) else { return nil }
    return from..<end
  }

  /// 收入增长与经济增长同步、粮食产量: said without a number.
  private static let equalled = WordEndings<Bool>(["同步", "持平", "一致", "相当"].map { ($0, true) })

  /// 比上年, 较同期; 较大事故 is a noun.
  private func isComparison(_ start: Int, _ end: Int) -> Bool {
    Self.comparisons.starts(units, at: start, limit: end)
      && !(units[start] == 0x8F83 && Self.degrees.contains(units[start + 1]))  // 较
  }

  private static let degrees = UnitSet("大小多少高低好差强弱重轻长短快慢")
  private static let charge = UnitFold.units("负责")
  private static let modals = WordList(["应当", "必须", "务必"])

  /// 各站应当确保合格率: what is measured stands behind who has to see to it.
  private func behindModal(_ lead: Range<Int>) -> Int {
    // 县医院负责培训, but not 负责人.
    let charge = units.first(Self.charge, in: lead)
    if let at = charge, lead.upperBound - at >= 4, units[at + 2] != 0x4EBA { return at + 2 }
    guard let at = Self.modals.first(units, in: lead), let end = Self.modals.end(units, at: at, limit: lead.upperBound),
      lead.upperBound - end >= 2
    else { return lead.lowerBound }
    return end
  }

  /// A character, ” or ), or the letters of GDP; not 的 of 占总量的10%.
  private func endsNoun(_ unit: UInt16) -> Bool {
    let kind = UnitClass.of(unit)
    return unit == 0x201D || unit == 0x29 || kind.isLatin || (kind.isHan && unit != 0x7684)
  }

  /// (套)、校舍改造, (其中城区: a bracket that belongs to what stands before it, or is opened and not closed.
  private func bracketEnd(at start: Int, limit: Int) -> Int? {
    guard start < limit, units[start] == 0x28 else { return nil }
    return units[start..<limit].firstIndex(of: 0x29).map { $0 + 1 } ?? start + 1
  }

  /// )、县医院, (县教育局负责)、县医院: what is listed after a bracket that ends what stands before it.
  private func behindBracket(_ start: Int, _ end: Int) -> Int {
    var close = start
    if start < end, UnitClass.of(units[start]).isOpen {
      close = Brackets.skip(units, from: start, limit: end) - 1
    }
    guard close + 1 < end, units[close] == 0x29, units[close + 1] == 0x3001 else { return start }
    return close + 1
  }

  /// 能耗比2007年下降, 在2010年的基础上减少, 是2012年的1.5倍: what is measured stands before what it is compared with.
  private func withoutBaseline(_ end: Int, from start: Int) -> Int {
    var at = end - 1
    let comparing = Self.comparing
    while at >= max(start, end - Self.longestBaseline) {
      let isCompared = comparing.contains(units[at]) && isTime(at + 1, end)
      let isBase = units[at] == 0x5728 && Self.bases.longest(units, endingAt: end, from: at) != nil  // 在
      if isCompared || isBase || isEarlier(at, end) { return at }
      if units[end - 1] == 0x7684, let time = Self.equals.end(units, at: at, limit: end), isYear(time, end) {
        return at
      }
      at -= 1
    }
    return end
  }

  /// 收入比由2.4缩小到1.8: a number without a unit.
  private func isEarlier(_ at: Int, _ end: Int) -> Bool {
    guard units[at] == 0x7531 || units[at] == 0x4ECE else { return false }  // 由 从
    return DecimalNumeral.match(units, at: at + 1, limit: end)?.end == end
  }

  private static let longestBaseline = 18
  private static let comparing = UnitSet("比较")
  private static let equals = WordList(["是", "为", "相当于"])
  private static let bases = WordEndings<Bool>(["基础上", "基数上", "水平上"].map { ($0, true) })
  private static let times = WordList(["上年", "去年", "上一年", "上年度", "同期", "基期", "基准年", "前一年", "上季度"])

  /// 2007年, 上年, 同期 up to the change itself.
  private func isTime(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    return UnitClass.of(units[start]).isDigit || times(start, end)
  }

  private func isYear(_ start: Int, _ end: Int) -> Bool {
    WrittenDateReader(units: units, limit: end).date(at: start) != nil || times(start, end)
  }

  private func times(_ start: Int, _ end: Int) -> Bool { Self.times.starts(units, at: start, limit: end) }

  private static let comparisons = WordList(["比", "同比", "环比", "较", "分别比", "与上年", "按可比"])

  /// The end of a word or time that leads to the noun: 到2025年, 每年, 力争.
  private func opening(at start: Int, limit: Int) -> Int? {
    // 完成时限:9月底前)完好率: the end of a bracket that belongs to the time before it.
    if units[start] == 0x29 { return start + 1 }
    if Self.names.starts(units, at: start, limit: limit) { return nil }
    if let end = Self.openings.end(units, at: start, limit: limit) { return end }
    if let end = lengthEnd(at: start, limit) ?? bracketEnd(at: start, limit: limit) { return end }
    if let date = WrittenDateReader(units: units, limit: limit, impliedYear: 2000).date(at: start) {
      return date.end < limit && date.form == .year && units[date.end] == 0x5EA6 ? date.end + 1 : date.end  // 2023年度
    }
    return RecurrenceReader(units: units, limit: limit).recurrence(at: start)?.end
  }

  /// 五年内, 用三年时间
  private func lengthEnd(at start: Int, _ limit: Int) -> Int? {
    let from = Self.passages.end(units, at: start, limit: limit) ?? start
    guard let length = DurationReader(units: units, limit: limit).duration(at: from) else { return nil }
    var at = length.end
    while let next = Self.lengthTails.end(units, at: at, limit: limit) { at = next }
    // 九年义务教育 is a name.
    return from > start || at > length.end || at == limit ? at : nil
  }

  private static let passages = WordList(["用", "经过", "通过", "利用"])
  private static let lengthTails = WordList(["左右", "的", "时间", "内", "之内", "以内", "努力", "期间"])
  /// Words of nouns that begin like one of the openings.
  private static let names = WordList([
    "还田", "还贷", "还款", "基本农田", "基本医疗", "基本医保", "基本养老", "基本公共", "基本药物", "基本建设", "基本生活", "基本草原", "基本殡葬", "全面小康", "应急",
    "应用", "应届",
    "应收", "应保", "应纳", "应税", "应征", "到位", "到访", "在用", "在校", "在建", "在册", "在岗", "在园", "在职", "在编", "在读", "共享", "共建", "并网",
    "与会", "和美", "使用",
    "了解",
  ])
  private static let openings = WordList([
    "(下同)", "力争", "确保", "预计", "实现", "推动", "使", "其中", "包括", "争取", "到", "全面", "基本", "进一步", "、", "和", "与", "及", "以及", "将",
    "并",
    "要", "但", "须", "应", "还",
    "逐步",
    "底", "前", "年内", "每年", "去年", "今年", "于", "在",
    "原则上", "共", "了", "另有",
  ])
}

/// Whether a number stands soon after an offset: the next of several quantities.
enum DigitAhead {
  static func follows(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    guard start < limit else { return false }
    return (start..<min(start + 12, limit)).contains { UnitClass.of(units[$0]).isDigit }
  }
}
