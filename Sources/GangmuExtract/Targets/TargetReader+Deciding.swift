internal import GangmuModel
internal import GangmuSyntax

/// Deciding which quantities are targets or results.
extension TargetReader {
  func isAchievement(_ candidate: Candidate, _ traits: inout SentenceTraits) -> Bool {
    let quantity = candidate.quantity
    switch quantity.kind {
    case .time: return isLifespan(candidate) || MeasuredTime.isCounted(candidate, units)
    case .age: return isLifespan(candidate)
    case .score, .class: return false
    case .count where traits.tellsAccident: return false
    case .percent where traits.tellsAccident && isRise(candidate): return false
    case .coverage, .zero: return !isAttribute(candidate) && (!candidate.isQuoted)
    case .count where isUnfinished(candidate): return false
    default: break
    }
    if TargetContext.isCondition(candidate.end, in: candidate.part, always: saysWhich(candidate), units),
      quantity.kind != .count
    {
      return false
    }
    if quantity.isArabic { return !candidate.isQuoted || quantity.range.count > 2 }
    if candidate.isQuoted { return false }
    return quantity.kind == .percent || quantity.low.digits > 1
      || TargetContext.verbBefore(quantity.range.lowerBound, in: candidate.part, units) != nil && isEvent(quantity)
  }

  /// 正在整改10个: what is still to be done.
  private func isUnfinished(_ candidate: Candidate) -> Bool {
    Self.unfinished.occurs(units, in: candidate.part.lowerBound..<candidate.quantity.range.lowerBound)
  }

  private static let unfinished = WordList(["正在整改", "正在办理", "正在推进", "尚未完成", "未完成", "滞后", "未整改", "未办结"])

  /// 事故起数上升7.8%, 溺水占事故总数的30%: what happened more, or how much of it.
  private func isRise(_ candidate: Candidate) -> Bool {
    candidate.lead?.change == .more
      || units.contains(Self.share, in: candidate.part.lowerBound..<candidate.quantity.range.lowerBound)
  }

  /// 收入10万元以下的村有3个
  private func saysWhich(_ candidate: Candidate) -> Bool {
    candidate.bound != nil && (candidate.quantity.kind == .money || candidate.quantity.kind == .measure)
  }

  func isTarget(_ candidate: Candidate, after previous: Candidate?) -> Bool {
    let quantity = candidate.quantity
    if quantity.kind == .zero { return !candidate.isQuoted || isWholeQuote(candidate) }
    if quantity.kind == .coverage, isWholeQuote(candidate) { return isReachedQuote(candidate) }
    // “三年见成效” is a slogan, “人才总量达到2000名”的目标 is none.
    if candidate.isQuoted, isRule || !quantity.isArabic || candidate.lead?.isStrong != true { return false }
    if quantity.kind == .coverage { return !isAttribute(candidate) }
    if quantity.isDoubling { return true }
    switch quantity.kind {
    case .age: return isLifespan(candidate)
    case .score: return isAimedScore(candidate)
    case .class: return candidate.lead?.isStrong == true && !isGrade(candidate)
    case .time: return isTraining(candidate) || isLifespan(candidate)
    case .money, .multiple, .bare: return isLevel(candidate) || goesOn(candidate, from: previous)
    case .percent, .point: return isShare(candidate)
    default: return isCounted(candidate, after: previous)
    }
  }

  /// 达到一级或二级标准, 达到三级甲等资质: the grade of a norm.
  private func isGrade(_ candidate: Candidate) -> Bool {
    Self.grades.starts(units, at: candidate.quantity.range.upperBound, limit: sentence.upperBound)
  }

  private static let grades = WordList(["或", "标准", "资质", "甲等", "乙等", "以上标准", "及以上标准", "以上资质", "及以上资质", "养老", "认证"])

  /// 投资额甲区不低于2000万元,乙区不低于1000万元: the same level again, whose noun was said before.
  private func goesOn(_ candidate: Candidate, from previous: Candidate?) -> Bool {
    guard let previous, let lead = candidate.lead, lead.isStrong, lead.comparison != nil else { return false }
    return candidate.quantity.kind == .money && previous.quantity.kind == .money
      && previous.lead?.comparison == lead.comparison
  }

  /// The terms of a benefit, a fee or a penalty, or a condition of who is covered.
  func isTerm(_ candidate: Candidate, _ traits: inout SentenceTraits) -> Bool {
    if candidate.quantity.kind == .coverage || candidate.quantity.kind == .zero { return false }
    if handsOut(candidate) || namesThem(candidate) || traits.tellsAccident && isRise(candidate) { return true }
    let describes =
      isRule || candidate.quantity.kind == .bare || candidate.quantity.kind == .measure || isSymbol(candidate)
    return TargetContext.isCondition(candidate.end, in: candidate.part, always: describes, units)
      || TargetContext.isPermitted(candidate.part.lowerBound..<candidate.leadStart, units)
      || TargetContext.endsInCondition(candidate.part, in: sentence, units)
      || TargetContext.countsList(candidate.quantity, end: candidate.end, in: candidate.part, units)
      || traits.lastConsequence >= candidate.end && !keepsCount(candidate)
      || !keepsCount(candidate) && !changesRate(candidate) && !choosesThem(candidate) && !paysOut(candidate)
        && TargetContext.hasBenefit(candidate.part, units)
      || traits.isBenefitRule && candidate.leadStart < traits.aim || traits.givesPoints
      || candidate.bound == nil && !isEvent(candidate.quantity) && !leastBefore(candidate)
        && TargetContext.countsNamed(candidate.quantity, lead: candidate.lead != nil, in: candidate.part, units)
      || candidate.lead?.isStrong == true && TargetContext.namesGroup(sentence, before: candidate.leadStart, units)
      || traits.isPersonal && !keepsCount(candidate)
      || candidate.quantity.kind == .count
        && (TargetContext.favours(sentence, before: candidate.leadStart, units)
          || TargetContext.decides(sentence, before: candidate.leadStart, units))
      || TargetContext.isBanned(candidate.leadStart, end: candidate.end, in: candidate.part, units)
      || TargetContext.isRequired(candidate.leadStart, in: candidate.part, units)
      || candidate.lead == nil
        && TargetContext.isDescribed(candidate.quantity.range.lowerBound, in: candidate.part, units)
  }

  /// 现将243项任务分解下达: a count of what the text lists.
  private func handsOut(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .count && candidate.lead == nil
      && Self.hereby.starts(units, at: candidate.part.lowerBound, limit: candidate.leadStart)
      && Self.handing.occurs(units, in: candidate.end..<max(candidate.end, candidate.part.upperBound))
  }

  private static let hereby = WordList(["现将", "现把", "特将"])
  private static let handing = WordList(["分解", "印发", "下达", "公布", "通报", "通知"])

  /// 对床位不足40张且住户少于10人的敬老院,…: who is meant.
  private func namesThem(_ candidate: Candidate) -> Bool {
    guard candidate.quantity.kind == .count, candidate.lead?.comparison != nil || candidate.bound != nil,
      candidate.end < candidate.part.upperBound, units[candidate.end] == 0x7684,
      candidate.part.upperBound - candidate.end <= 12
    else { return false }
    return units[candidate.part.lowerBound] == 0x5BF9 || units[candidate.part.lowerBound] == 0x51E1  // 对 凡
  }

  /// 培育30家年产值超过1亿元的企业: the second figure says which are counted.
  func describesCounted(_ candidate: Candidate, _ previous: Candidate?) -> Bool {
    guard let previous, previous.quantity.kind == .count, previous.part == candidate.part,
      candidate.lead != nil || candidate.bound != nil, candidate.leadStart > previous.end
    else { return false }
    let between = units[previous.end..<candidate.leadStart]
    let rest = units[candidate.end..<max(candidate.end, candidate.part.upperBound)]
    guard !between.contains(where: { Self.listMarks.contains($0) }), let first = rest.first else { return false }
    return first == 0x7684 || first == 0x3001 && rest.contains(0x7684)
  }

  /// 产值超过1亿元的企业达到30家: the first figure says which are counted, and what is measured holds it.
  func describesCounted(_ candidate: Candidate, by next: Candidate) -> Bool {
    guard candidate.lead != nil || candidate.bound != nil, candidate.end + 1 < next.leadStart,
      candidate.end < units.count, units[candidate.end] == 0x7684, next.part == candidate.part,
      next.lead?.isStrong == true, !units[candidate.end..<next.leadStart].contains(0x3001)
    else { return false }
    return candidate.quantity.kind == .money || candidate.quantity.kind == .measure
      || candidate.quantity.kind == .percent
  }

  /// 8条产业链总产值达到2000亿元, 年收入20万元的家庭比例达到30%: the first figure says whose level is reached.
  func countsMeasured(_ candidate: Candidate, by next: Candidate) -> Bool {
    let isGroup =
      candidate.quantity.kind == .money && next.quantity.kind == .percent
      && TargetContext.isShareNoun(before: next.leadStart, from: candidate.end, units)
    if investsTogether(candidate, next) || isWhole(candidate, of: next) { return true }
    guard candidate.quantity.kind == .count || isGroup, candidate.lead == nil, candidate.bound == nil,
      next.part == candidate.part, next.lead?.isStrong == true, next.quantity.kind != .count,
      candidate.end + 2 <= next.leadStart, UnitClass.of(units[candidate.end]).isHan
    else { return false }
    let between = units[candidate.end..<next.leadStart]
    return !between.contains { Self.listMarks.contains($0) || UnitClass.of($0).isDigit }
      && TargetContext.verbBefore(candidate.quantity.range.lowerBound, in: candidate.part, units) == nil
  }

  /// 65件实事已完成26件: of how many the second is told.
  private func isWhole(_ candidate: Candidate, of next: Candidate) -> Bool {
    guard candidate.quantity.kind == .count, next.quantity.kind == .count, candidate.lead == nil,
      candidate.bound == nil,
      next.part == candidate.part, candidate.end < next.leadStart,
      let unit = candidate.quantity.unitRange, let other = next.quantity.unitRange,
      units[unit] == units[other]
    else { return false }
    return Self.finished.occurs(units, in: candidate.end..<next.quantity.range.lowerBound)
  }

  private static let finished = WordList(["已完成", "已开工", "已建成", "已办结", "已整改", "已竣工", "已落实", "已启动", "已完工"])

  /// 确保120个重点项目完成投资80亿元: whose investment it is.
  private func investsTogether(_ candidate: Candidate, _ next: Candidate) -> Bool {
    guard candidate.quantity.kind == .count, candidate.lead == nil, candidate.bound == nil, next.part == candidate.part,
      next.quantity.kind == .money, candidate.end < next.leadStart
    else { return false }
    return Self.investing.occurs(units, in: candidate.end..<next.leadStart)
  }

  private static let investing = WordList(["完成投资", "完成年度投资", "累计完成投资"])

  /// 增建3个镇(甲镇、乙镇、丙镇)取水设施24处: in how many places the things are that the part counts at its end.
  func countsPlaces(_ candidate: Candidate, of next: Candidate) -> Bool {
    guard candidate.quantity.kind == .count, next.quantity.kind == .count, next.part == candidate.part,
      next.end >= next.part.upperBound, candidate.lead == nil, candidate.bound == nil,
      var at = Self.places.end(units, at: candidate.end, limit: next.leadStart)
    else { return false }
    if units[at] == Brackets.round { at = Brackets.skip(units, from: at, limit: next.leadStart) }
    return next.leadStart - at >= 2 && (at..<next.leadStart).allSatisfy { UnitClass.of(units[$0]).isHan }
      && TargetContext.verbBefore(next.leadStart, in: at..<next.leadStart, units) == nil
  }

  private static let places = WordList(["街镇", "乡镇", "镇街", "镇", "乡", "街道", "社区", "村", "县", "市", "区"])

  /// 补贴发放每年至少审计一次: a frequency is no term, whatever it is of.
  private func keepsCount(_ candidate: Candidate) -> Bool {
    isEvent(candidate.quantity) && (leastBefore(candidate) || hasFrequency(candidate))
  }

  /// 每年选拔资助100名教师: how many are chosen is no amount, where the sentence gives none.
  private func choosesThem(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .count && !sentence.contains { units[$0] == 0x5143 || units[$0] == 0x25 }  // 元 %
      && Self.choosing.occurs(units, in: candidate.part.lowerBound..<candidate.leadStart)
  }

  /// 资金6月底前拨付60%以上: how far paying out has to be.
  private func paysOut(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .percent && candidate.bound == .atLeast
      && Self.paying.longest(units, endingAt: candidate.leadStart, from: candidate.part.lowerBound) != nil
  }

  private static let paying = WordEndings<Bool>(["拨付", "支付", "兑付", "支出", "下达", "兑现"].map { ($0, true) })
  private static let choosing = WordList(["选拔", "遴选", "评选", "培养", "选派", "引进", "扶持"])

  /// 贷款利率下浮15%以上: a rate that is itself lowered.
  private func changesRate(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .percent && candidate.lead?.change == .less
  }

  /// 就诊≥1次的居民: a sign inside a description.
  private func isSymbol(_ candidate: Candidate) -> Bool {
    guard let lead = candidate.lead, candidate.quantity.kind == .count else { return false }
    return !UnitClass.of(units[lead.start]).isHan
  }

  /// 到2025年综合得分达90分: a score to be reached, not one to be given (得分达90分为优秀).
  private func isAimedScore(_ candidate: Candidate) -> Bool {
    guard !isRule, let lead = candidate.lead, lead.isStrong, candidate.end >= candidate.part.upperBound - 1 else {
      return false
    }
    return Self.scores.longest(units, endingAt: lead.start, from: candidate.part.lowerBound) != nil
  }

  private static let scores = WordEndings<Bool>(
    ["综合得分", "得分", "平均分", "总分", "综合评分", "指数", "综合指数", "分数", "总得分"].map { ($0, true) })

  private func isShare(_ candidate: Candidate) -> Bool {
    if candidate.lead?.isStrong == true { return true }
    if isRule { return false }
    let start = candidate.leadStart
    if TargetContext.isShareNoun(before: start, from: candidate.part.lowerBound, units) { return true }
    // 100%的…完成, 预留30%的号源
    let hasVerb = TargetContext.verbBefore(start, in: candidate.part, units) != nil
    let isRelative = TargetContext.isRelativeClause(candidate.part.lowerBound..<start, units)
    let opensNoun = candidate.end < candidate.part.upperBound && units[candidate.end] == 0x7684
    if opensNoun, isRelative { return false }
    let takesPart = units.contains(Self.share, in: candidate.part.lowerBound..<start)
    return hasVerb || opensNoun || takesPart || candidate.bound == .about || isShareReaching(candidate)
      || Self.uses.starts(units, at: candidate.end, limit: sentence.upperBound)
      || isWhole(candidate) && ActionVerbs.starts(units, at: candidate.end, limit: candidate.part.upperBound)
  }

  /// 路口100%增设护栏: all of them, and what is done to them.
  private func isWhole(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .percent && candidate.bound == nil && candidate.quantity.value == "100"
  }

  /// 占全国总数的10%.
  private static let share = UnitFold.units("占")
  private static let uses = WordList(["用于", "以上用于", "用来"])

  private func isCounted(_ candidate: Candidate, after previous: Candidate?) -> Bool {
    let quantity = candidate.quantity
    let start = quantity.range.lowerBound
    if quantity.kind == .place { return candidate.lead?.isStrong == true }
    if candidate.lead?.isStrong == true { return true }
    if leastBefore(candidate) { return true }
    if isPerCapita(candidate) || isNamedAmount(candidate) || isRoughAmount(candidate) { return true }
    if hasFrequency(candidate) { return quantity.isArabic || isEvent(quantity) }
    let isPrescribed = isPrescribed(candidate)
    if isRule || isPrescribed { return isPrescribed || isAnnualLevel(candidate) }
    let isNumber =
      quantity.isArabic || quantity.high != nil || quantity.low.digits > 1 && isEvent(quantity)
      || quantity.low.exponent > 0 || isRound(quantity)
    guard isNumber else { return false }
    if candidate.bound != nil, start > candidate.part.lowerBound, units[start - 1] == 0x6709 { return true }  // 有1名以上
    if TargetContext.verbBefore(start, in: candidate.part, units) != nil { return true }
    if opensAchievement(candidate) || isYearLevel(candidate) || isAmongDone(candidate) || isObject(candidate) {
      return true
    }
    // 改造管道1000公里,立管40万户: lengths and things alike are done.
    guard let previous, previous.quantity.isCountable, !opensAttribute(candidate) else { return false }
    return previous.end <= start && start - previous.end < 40
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
    return Self.among.starts(units, at: part.lowerBound, limit: part.upperBound)
      && TargetContext.verbBefore(part.lowerBound, in: sentence, units) != nil
  }

  private static let among = WordList(["其中"])

  /// 对3个村开展督导, 为2万名妇女提供筛查: what something is done to.
  private func isObject(_ candidate: Candidate) -> Bool {
    let start = candidate.quantity.range.lowerBound
    guard start > candidate.part.lowerBound, candidate.bound == nil,
      units[start - 1] == 0x5BF9 || units[start - 1] == 0x4E3A && candidate.quantity.isArabic  // 对 为
    else { return false }
    return Self.doing.occurs(units, in: candidate.end..<max(candidate.end, candidate.part.upperBound))
  }

  private static let doing = WordList(["开展", "进行", "实施", "完成", "提供", "办理", "免费"])

  /// 人口在3000人以上的村: says which are meant.
  private func opensAttribute(_ candidate: Candidate) -> Bool {
    candidate.bound != nil && candidate.end < sentence.upperBound && units[candidate.end] == 0x7684
  }

  /// 2所学校进入前列: the counted thing is the subject of what is reached.
  private func opensAchievement(_ candidate: Candidate) -> Bool {
    let start = candidate.quantity.range.lowerBound
    guard candidate.quantity.isArabic,
      start == candidate.part.lowerBound || units[start - 1] == 0x3001
        || Self.firsts.longest(units, endingAt: start, from: candidate.part.lowerBound) != nil
    else { return false }
    return Self.achieving.occurs(units, in: candidate.end..<max(candidate.end, candidate.part.upperBound))
  }

  /// 全县首批30个示范片区建成
  private static let firsts = WordEndings<Bool>(["首批", "第一批", "第二批", "剩余", "其余"].map { ($0, true) })
  private static let achieving = WordList([
    "进入", "达到", "建成", "通过", "入选", "获批", "创建成", "完成", "达标", "挤进", "跻身", "晋升", "脱贫", "出列", "摘帽", "升级为", "配备", "建立",
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
  private func hasFrequency(_ candidate: Candidate) -> Bool {
    guard isEvent(candidate.quantity) else { return false }
    let start = candidate.quantity.range.lowerBound
    let before = candidate.part.lowerBound..<start
    guard let every = units.first(Self.every, in: before) else { return false }
    return Self.periods.starts(units, at: every + 1, limit: start)
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
  private func isEvent(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unitRange else { return false }
    return Self.events.end(units, at: unit.lowerBound, limit: unit.upperBound) == unit.upperBound
  }

  private static let events = WordList(["次", "场", "场次", "期", "轮", "批次", "人次", "遍", "课时", "学时"])

  private func isLifespan(_ candidate: Candidate) -> Bool {
    // 人均预期寿命提高1岁,达到79岁
    MeasuredTime.isLifespan(
      before: candidate.leadStart, in: candidate.quantity.kind == .age ? sentence : candidate.part, units)
  }

  /// 至少1个月在企业实训, 实习时间一般为6个月: a length of time that is to be spent.
  private func isTraining(_ candidate: Candidate) -> Bool {
    let start = candidate.leadStart
    if candidate.lead?.isStrong == true, MeasuredTime.isNamed(before: start, in: sentence, units) { return true }
    let isLength =
      candidate.lead != nil
      && Self.lengths.longest(units, endingAt: start, from: candidate.part.lowerBound) != nil
    guard candidate.lead?.comparison == .atLeast || isLength else { return false }
    return Self.training.occurs(units, in: candidate.part)
  }

  private static let lengths = WordEndings<Bool>(
    ["时间", "时长", "时间一般", "时间原则上", "时间累计", "时间应", "时间要", "周期"].map { ($0, true) })

  private static let training = WordList(["培训", "学习", "实训", "实习", "实践", "锻炼", "教育", "参训"])

  /// 实现“清零”: the quotation is the word itself.
  private func isWholeQuote(_ candidate: Candidate) -> Bool {
    let range = candidate.quantity.range
    return range.lowerBound > sentence.lowerBound && range.upperBound < sentence.upperBound
      && units[range.lowerBound - 1] == 0x201C && units[range.upperBound] == 0x201D
  }

  /// 实现检查“全覆盖”, not “全覆盖”机制.
  private func isReachedQuote(_ candidate: Candidate) -> Bool {
    let range = candidate.quantity.range
    let next = range.upperBound + 1
    return (next >= sentence.upperBound || !UnitClass.of(units[next]).isHan && units[next] != 0x7684)
      && Self.reaching.occurs(units, in: candidate.part.lowerBound..<range.lowerBound)
  }

  private static let reaching = WordList(["实现", "做到", "达到", "确保"])

  /// 全覆盖监管体系, 全覆盖的机制: an attribute; 全覆盖培训 is an act that covers all.
  private func isAttribute(_ candidate: Candidate) -> Bool {
    let end = candidate.quantity.range.upperBound
    guard end < sentence.upperBound else { return false }
    if Self.afterCoverage.contains(units[end]) { return false }
    if let act = Self.acts.end(units, at: end, limit: sentence.upperBound) {
      return Self.systems.occurs(units, in: act..<min(act + 6, sentence.upperBound))
    }
    return UnitClass.of(units[end]).isHan || units[end] == 0x201D
  }

  private static let acts = WordList([
    "培训", "轮训", "检查", "排查", "巡察", "督察", "督查", "走访", "抽查", "宣讲", "审计", "督导", "核查", "筛查", "监测", "体检", "宣传", "整治",
  ])
  private static let systems = WordList(["体系", "机制", "格局", "网络", "制度", "平台", "系统", "模式"])

  private static let afterCoverage = UnitSet("或和并及且与")
}
