internal import GangmuModel
internal import GangmuSyntax

/// Deciding which counts are of things to be done.
extension TargetReader {
  func isCounted(_ candidate: Candidate, after previous: Candidate?) -> Bool {
    let quantity = candidate.quantity
    let start = quantity.range.lowerBound
    if namesProject(candidate) { return false }
    if quantity.kind == .place { return candidate.lead?.isStrong == true }
    if candidate.lead?.isStrong == true { return true }
    if leastBefore(candidate) { return true }
    if isPerCapita(candidate) || isNamedAmount(candidate) || isRoughAmount(candidate) { return true }
    if hasFrequency(candidate) { return quantity.isArabic || isEvent(quantity) }
    let isPrescribed = isPrescribed(candidate)
    if isRule || isPrescribed { return isPrescribed || isAnnualLevel(candidate) || isOrdered(candidate) }
    let isNumber =
      quantity.isArabic || quantity.high != nil || quantity.low.digits > 1 && isEvent(quantity)
      || quantity.low.exponent > 0 || isRound(quantity)
    guard isNumber || isHeld(candidate) else { return false }
    if candidate.bound != nil, start > candidate.part.lowerBound, units[start - 1] == 0x6709 { return true }  // 有1名以上
    if TargetContext.verbBefore(start, in: candidate.part, units) != nil { return true }
    if isHadByEach(candidate) { return true }
    if opensAchievement(candidate) || isYearLevel(candidate) || isAmongDone(candidate) || isObject(candidate) {
      return true
    }
    // 改造管道1000公里,立管40万户: lengths and things alike are done.
    guard let previous, previous.quantity.isCountable, !opensAttribute(candidate) else { return false }
    return previous.end <= start && start - previous.end < 40
  }

  /// 开展⟦一次⟧集中检查: an event that is held, whatever its numeral.
  private func isHeld(_ candidate: Candidate) -> Bool {
    let start = candidate.quantity.range.lowerBound
    return isEvent(candidate.quantity) && candidate.end < candidate.part.upperBound
      && UnitClass.of(units[candidate.end]).isHan && units[candidate.end] != 0x7684  // 的
      && Self.holding.longest(units, endingAt: start, from: candidate.part.lowerBound) != nil
  }

  private static let holding = WordEndings<Bool>(
    ["开展", "组织", "组织开展", "举办", "召开", "参加", "参与", "会商", "实施", "安排", "进行"].map { ($0, true) })

  /// 抓好某公司25万吨化肥、某厂5万千瓦光伏等项目建设: how large the projects of a list are.
  func namesProject(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .measure && candidate.lead == nil && candidate.bound == nil
      && (Self.projects.occurs(units, in: candidate.end..<max(candidate.end, candidate.part.upperBound))
        || makesEachYear(candidate))
  }

  /// 年产8000吨发泡剂等18个项目: what a project is for.
  private func makesEachYear(_ candidate: Candidate) -> Bool {
    Self.yearlyOutput.longest(units, endingAt: candidate.quantity.range.lowerBound, from: candidate.part.lowerBound)
      != nil
      && Self.works.occurs(units, in: candidate.end..<max(candidate.end, candidate.part.upperBound))
  }

  private static let yearlyOutput = WordEndings<Bool>(["年产", "年产出", "年加工", "年处理", "年生产"].map { ($0, true) })
  private static let works = WordList(["项目", "工程", "生产线"])

  private static let projects = WordList(["等项目", "等重大项目", "等重点项目", "等一批项目", "等工程", "等重点工程", "等重大工程"])

  /// 每个镇建有1个敬老院: what each is to have.
  private func isHadByEach(_ candidate: Candidate) -> Bool {
    let start = candidate.quantity.range.lowerBound
    guard candidate.quantity.isArabic, start > candidate.part.lowerBound, units[start - 1] == 0x6709 else {  // 有
      return false
    }
    return units[candidate.part.lowerBound..<start].contains { $0 == 0x6BCF || $0 == 0x5404 }  // 每 各
  }

  /// 每万人口发明专利8.3件: a level by itself.
  private func isPerCapita(_ candidate: Candidate) -> Bool {
    guard candidate.quantity.isArabic else { return false }
    let before = candidate.part.lowerBound..<candidate.quantity.range.lowerBound
    guard let every = units.first(Self.every, in: before), every + 1 < before.upperBound else { return false }
    return UnitClass.of(units[every + 1]).isNumeral && Self.people.occurs(units, in: every..<before.upperBound)
  }

  private static let people = WordList(["人口", "人", "居民", "劳动力", "从业人员"])

  /// 全年粮食播种面积4600万亩: a level of the year without a verb.
  private func isYearLevel(_ candidate: Candidate) -> Bool {
    let part = candidate.part
    return candidate.quantity.isArabic && candidate.end >= part.upperBound && !units[part].contains(0x7684)
      && Self.years.starts(units, at: part.lowerBound, limit: candidate.leadStart)
  }

  private static let years = WordList(["全年", "今年", "当年", "本年"])

  /// 轮训一遍
  private func isRound(_ quantity: Quantity) -> Bool { units[quantity.range.upperBound - 1] == 0x904D }

  /// 打造一批示范点,其中省级10个: some of what is done.
  private func isAmongDone(_ candidate: Candidate) -> Bool {
    let part = candidate.part
    return TargetContext.divides(part, units)
      && TargetContext.verbBefore(part.lowerBound, in: sentence, units) != nil
  }

  /// 对3个村开展督导, 为2万名妇女提供筛查: what something is done to.
  private func isObject(_ candidate: Candidate) -> Bool {
    let start = candidate.quantity.range.lowerBound
    if candidate.bound == .atLeast, start > candidate.part.lowerBound, units[start - 1] == 0x5728 {  // 在
      return Self.trying.occurs(units, in: candidate.end..<max(candidate.end, candidate.part.upperBound))
    }
    guard start > candidate.part.lowerBound, candidate.bound == nil else { return false }
    let rest = candidate.end..<max(candidate.end, candidate.part.upperBound)
    switch units[start - 1] {
    case 0x5BF9: return Self.doing.occurs(units, in: rest)  // 对
    case 0x4E3A: return candidate.quantity.isArabic && Self.doing.occurs(units, in: rest)  // 为
    case 0x5C06: return candidate.quantity.isArabic && Self.taking.occurs(units, in: rest)  // 将
    case 0x5728: return candidate.quantity.isArabic && Self.trying.occurs(units, in: rest)  // 在
    // 对青河路等12条道路实施管控
    case 0x7B49:  // 等
      return units[candidate.part.lowerBound] == 0x5BF9 && Self.doing.occurs(units, in: rest)
        || units[candidate.part.lowerBound..<start].contains(0x5728) && Self.trying.occurs(units, in: rest)  // 在
    default: return false
    }
  }

  /// 将20项服务纳入目录
  private static let taking = WordList(["纳入", "列入", "改造为", "改建为", "打造成", "建设成", "调整为"])

  /// 在5所以上卫生院试点
  private static let trying = WordList(["试点", "推行", "推广", "开展", "实施"])
  private static let doing = WordList(["开展", "进行", "实施", "实行", "完成", "提供", "办理", "免费"])

  /// 人口在3000人以上的村: says which are meant.
  private func opensAttribute(_ candidate: Candidate) -> Bool {
    candidate.bound != nil && candidate.end < sentence.upperBound && units[candidate.end] == 0x7684
  }

  /// 2所学校进入前列: the counted thing is the subject of what is reached.
  private func opensAchievement(_ candidate: Candidate) -> Bool {
    let start = candidate.quantity.range.lowerBound
    guard candidate.quantity.isArabic,
      start == candidate.part.lowerBound || units[start - 1] == 0x3001
        || Self.firsts.longest(units, endingAt: start, from: candidate.part.lowerBound) != nil || isAimedAt(candidate)
    else { return false }
    return Self.achieving.occurs(units, in: candidate.end..<max(candidate.end, candidate.part.upperBound))
  }

  /// 到2027年,全省有300个乡镇达到国家标准: so many are to reach it.
  private func isAimedAt(_ candidate: Candidate) -> Bool {
    let start = candidate.quantity.range.lowerBound
    return start > candidate.part.lowerBound && units[start - 1] == 0x6709  // 有
      && TargetContext.aims.occurs(units, in: sentence.lowerBound..<start)
  }

  /// 全县首批30个示范片区建成
  private static let firsts = WordEndings<Bool>(
    ["首批", "第一批", "第二批", "剩余", "其余", "剩余的", "其余的", "余下的", "尚余的", "全省", "全市", "全县", "全区", "全镇", "底前", "年内"].map {
      ($0, true)
    })
  private static let achieving = WordList([
    "进入", "达到", "建成", "通过", "入选", "获批", "创建成", "完成", "达标", "挤进", "跻身", "晋升", "脱贫", "出列", "摘帽", "升级为", "配备", "建立",
    "完工", "竣工", "开工", "投用", "投产", "启用", "关停", "关闭", "退出", "销号", "安装", "全部",
  ])

  /// 应当由2名以上人员参加: a number that a rule prescribes to the body that acts.
  private func isPrescribed(_ candidate: Candidate) -> Bool {
    let start = candidate.quantity.range.lowerBound
    // 指派两名以上人员
    if candidate.bound == .atLeast, candidate.lead == nil,
      Self.sending.longest(units, endingAt: start, from: candidate.part.lowerBound) != nil
    {
      return true
    }
    guard candidate.bound == .atLeast, candidate.lead == nil, start > candidate.part.lowerBound,
      units[start - 1] == 0x7531 || units[start - 1] == 0x6709  // 由 有
    else { return false }
    return Self.duties.occurs(units, in: max(candidate.part.lowerBound, start - 12)..<start)
  }

  /// 各村应当配备巡查员1名: what a rule orders to be set up.
  private func isOrdered(_ candidate: Candidate) -> Bool {
    let start = candidate.quantity.range.lowerBound
    guard candidate.quantity.isArabic, candidate.lead == nil,
      let verb = Self.setting.first(units, in: max(candidate.part.lowerBound, start - Self.longestOrder)..<start)
    else { return false }
    return !units[verb..<start].contains(0x7684) && candidate.part.upperBound - candidate.end <= Self.longestOrder  // 的
  }

  private static let longestOrder = 10
  private static let setting = WordList(["配备", "设立", "设置", "确定", "明确", "指定", "建立", "落实"])
  private static let sending = WordEndings<Bool>(["指派", "派出", "委派", "选派", "配备", "抽调"].map { ($0, true) })
  private static let duties = WordList(["应", "须", "必", "要"])

  /// 年内查处案件10例以上: a year's level in the criteria of an assessment.
  private func isAnnualLevel(_ candidate: Candidate) -> Bool {
    let before = candidate.part.lowerBound..<candidate.leadStart
    return candidate.bound == .atLeast && Self.yearly.occurs(units, in: before)
      && TargetContext.verbBefore(candidate.leadStart, in: candidate.part, units) != nil
  }

  private static let yearly = WordList(["年内", "全年", "每年", "本年度", "年度内"])

  /// 每年, 每季度 in the part before the number.
  func hasFrequency(_ candidate: Candidate) -> Bool {
    guard isEvent(candidate.quantity) else { return false }
    let start = candidate.quantity.range.lowerBound
    let before = candidate.part.lowerBound..<start
    guard let every = units.first(Self.every, in: before) else { return false }
    return Self.periods.starts(units, at: every + 1, limit: start)
      || DurationReader(units: units, limit: start).duration(at: every + 1) != nil
      || TargetContext.verbBefore(start, in: candidate.part, units) != nil
  }

  private static let every = UnitFold.units("每")
  private static let periods = WordList([
    "年", "季", "月", "周", "半", "个季度", "个月", "个年度", "学期", "学年", "星期", "天", "日", "隔", "两年", "三年", "五年", "两个月", "三个月", "两月",
  ])

  /// 至少…1次: the operator stands apart from its number.
  func leastBefore(_ candidate: Candidate) -> Bool { contains(Self.least, before: candidate) }

  /// 最多评选10个.
  func mostBefore(_ candidate: Candidate) -> Bool { contains(Self.most, before: candidate) }

  private func contains(_ words: WordList, before candidate: Candidate) -> Bool {
    let number = candidate.quantity.range.lowerBound
    let before = max(candidate.part.lowerBound, number - 30)..<number
    return words.occurs(units, in: before)
  }

  private static let most = WordList(["最多", "至多", "不超过"])

  private static let least = WordList(["至少", "不少于", "不低于", "最少"])

  /// 次, 场, 期: counts of events, for which a Chinese numeral is a number.
  func isEvent(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unitRange else { return false }
    return Self.events.end(units, at: unit.lowerBound, limit: unit.upperBound) == unit.upperBound
  }

  private static let events = WordList(["次", "场", "场次", "期", "届", "轮", "批次", "人次", "遍", "课时", "学时"])
}
