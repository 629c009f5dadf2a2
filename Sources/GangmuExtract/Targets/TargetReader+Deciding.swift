internal import GangmuModel
internal import GangmuSyntax

/// Deciding which quantities are targets or results.
extension TargetReader {
  func isAchievement(_ candidate: Candidate, _ traits: inout SentenceTraits) -> Bool {
    let quantity = candidate.quantity
    switch quantity.kind {
    case .time:
      return isLifespan(candidate) || MeasuredTime.isCounted(candidate, units)
        || MeasuredTime.isShortened(candidate, units)
    case .age: return isLifespan(candidate)
    case .score, .class: return false
    case .count where TargetContext.tellsAccident(candidate.part, units): return false
    case .percent where traits.tellsAccident && isRise(candidate): return false
    case .coverage, .zero: return !isAttribute(candidate) && (!candidate.isQuoted)
    case .count where isUnfinished(candidate): return false
    case .measure where namesProject(candidate): return false
    default: break
    }
    if isForeseen(candidate) || isLacking(candidate) { return false }
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

  /// 2030年将达到50万人: no result yet.
  private func isForeseen(_ candidate: Candidate) -> Bool {
    Self.foreseen.occurs(units, in: candidate.part.lowerBound..<candidate.quantity.range.lowerBound)
  }

  /// 还差30人, 未缴费30人, 有30人未缴费: what has not been done; 查处未办证企业30家 was.
  private func isLacking(_ candidate: Candidate) -> Bool {
    let number = candidate.quantity.range.lowerBound
    let around = max(candidate.part.lowerBound, number - Self.nearest)..<max(candidate.end, candidate.part.upperBound)
    guard candidate.quantity.kind == .count else { return false }
    if Self.totals.longest(units, endingAt: number, from: candidate.part.lowerBound) != nil { return true }
    return Self.lacking.first(units, in: around).map {
      !Self.futures.starts(units, at: $0, limit: around.upperBound)
        && ($0 >= candidate.end && number > candidate.part.lowerBound && units[number - 1] == 0x6709  // 有
          || TargetContext.verbBefore(min($0, number), in: candidate.part, units) == nil)
    } ?? false
  }

  private static let nearest = 6
  private static let lacking = WordList(["还差", "尚差", "仅差", "尚缺", "还缺", "未"])
  private static let futures = WordList(["未来", "未成年"])
  private static let totals = WordEndings<Bool>(["总户数", "总人口"].map { ($0, true) })
  private static let foreseen = WordList(
    ["达", "较", "比", "从", "增", "超", "突破", "新增", "提高", "下降", "上升", "降", "减"].map { "将" + $0 })

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
    // 15-64岁人口平均受教育年限: whose years are measured.
    case .age: return isLifespan(candidate) && !opensNoun(candidate)
    case .score: return isAimedScore(candidate)
    case .class: return candidate.lead?.isStrong == true && !isGrade(candidate)
    case .time: return isTraining(candidate) || isLifespan(candidate) || MeasuredTime.isSpentEach(candidate, units)
    case .money, .multiple, .bare: return isLevel(candidate) || goesOn(candidate, from: previous)
    case .percent, .point: return isShare(candidate)
    default: return isCounted(candidate, after: previous)
    }
  }

  /// 达到一级或二级标准, 达到三级甲等资质: the grade of a norm.
  private func isGrade(_ candidate: Candidate) -> Bool {
    let end = candidate.quantity.range.upperBound
    return Self.grades.starts(units, at: end, limit: sentence.upperBound)
      || Self.norms.occurs(units, in: end..<min(end + Self.longestNorm, max(end, candidate.part.upperBound)))
  }

  /// 达到一级幼儿园水平
  private static let norms = WordList(["水平", "标准"])
  private static let longestNorm = 8

  private static let grades = WordList(["或", "标准", "资质", "甲等", "乙等", "以上标准", "及以上标准", "以上资质", "及以上资质", "养老", "认证"])

  /// 投资额甲区不低于2000万元,乙区不低于1000万元: the same level again, whose noun was said before.
  private func goesOn(_ candidate: Candidate, from previous: Candidate?) -> Bool {
    if let previous, isShareOf(previous, candidate) { return true }
    guard let previous, let lead = candidate.lead, lead.isStrong, lead.comparison != nil else { return false }
    return candidate.quantity.kind == .money && previous.quantity.kind == .money
      && previous.lead?.comparison == lead.comparison
  }

  /// 安排8亿元,其中,道路建设5亿元,桥梁3亿元: the parts of a sum that is a target.
  private func isShareOf(_ whole: Candidate, _ candidate: Candidate) -> Bool {
    whole.quantity.kind == .money && candidate.quantity.kind == .money && candidate.lead == nil && !isRule
      && candidate.quantity.isArabic
      && (candidate.end >= candidate.part.upperBound || units[candidate.end] == 0x3001)  // 、
      && TargetContext.thereof.occurs(units, in: sentence.lowerBound..<candidate.quantity.range.lowerBound)
  }

  /// The terms of a benefit, a fee or a penalty, or a condition of who is covered.
  func isTerm(_ candidate: Candidate, _ traits: inout SentenceTraits) -> Bool {
    if candidate.quantity.kind == .coverage || candidate.quantity.kind == .zero { return false }
    if handsOut(candidate) || namesThem(candidate) || isThreshold(candidate) || sharesCharge(candidate)
      || traits.tellsAccident && isRise(candidate)
    {
      return true
    }
    let describes =
      isRule || candidate.quantity.kind == .bare || candidate.quantity.kind == .measure || isSymbol(candidate)
    return !provides(candidate)
      && TargetContext.isCondition(candidate.end, in: candidate.part, always: describes, units)
      || TargetContext.saysWho(candidate.quantity, end: candidate.end, in: candidate.part, units)
      || candidate.quantity.kind == .percent && candidate.lead?.comparison != .atLeast
        && TargetContext.isSecurity(candidate.leadStart, in: candidate.part, units)
      || TargetContext.isPermitted(candidate.part.lowerBound..<candidate.leadStart, units)
      || TargetContext.endsInCondition(candidate.part, in: sentence, units)
      || TargetContext.countsList(candidate.quantity, end: candidate.end, in: candidate.part, units)
      || traits.lastConsequence >= candidate.end && !keepsCount(candidate)
      || !keepsCount(candidate) && !changesRate(candidate) && !choosesThem(candidate) && !paysOut(candidate)
        && !arranges(candidate)
        && TargetContext.hasBenefit(candidate.part, units)
      || traits.isBenefitRule && candidate.leadStart < traits.aim && !selects(candidate) && !arranges(candidate)
      || traits.givesPoints
      || candidate.bound == nil && !isEvent(candidate.quantity) && !leastBefore(candidate)
        && TargetContext.countsNamed(candidate.quantity, lead: candidate.lead != nil, in: candidate.part, units)
      || candidate.lead?.isStrong == true && TargetContext.namesGroup(sentence, before: candidate.leadStart, units)
      || traits.isPersonal && !keepsCount(candidate) && !isLevelReached(candidate)
      || candidate.quantity.kind == .count
        && (TargetContext.favours(sentence, before: candidate.leadStart, units)
          || TargetContext.decides(sentence, before: candidate.leadStart, units))
      || candidate.quantity.kind == .count && !isEvent(candidate.quantity)
        && TargetContext.limitsEntry(sentence, before: candidate.leadStart, units)
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

  /// 年收入超50万元的村5个: the sum says which of them are counted.
  private func isThreshold(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .money && (candidate.lead?.comparison == .atLeast || candidate.lead?.isReaching == true)
      && candidate.end < candidate.part.upperBound
      && units[candidate.end] == 0x7684
      && units[candidate.end..<candidate.part.upperBound].contains { UnitClass.of($0).isDigit }
  }

  /// 预存的数额不得少于费用总额的百分之二十: what a rule has those covered pay.
  private func sharesCharge(_ candidate: Candidate) -> Bool {
    isRule && candidate.quantity.kind == .percent
      && Self.charges.longest(units, endingAt: baseEnd(candidate), from: candidate.part.lowerBound) != nil
  }

  /// Before the 的 of 总额的百分之二十.
  private func baseEnd(_ candidate: Candidate) -> Int {
    let start = candidate.quantity.range.lowerBound
    return start > candidate.part.lowerBound && units[start - 1] == 0x7684 ? start - 1 : start
  }

  private static let charges = WordEndings<Bool>(
    ["金额", "总额", "价款", "总价", "总价款", "费用", "数额", "货值", "款项", "合同价"].map { ($0, true) })

  /// 对床位不足40张且住户少于10人的敬老院,…: who is meant.
  private func namesThem(_ candidate: Candidate) -> Bool {
    guard candidate.quantity.kind == .count, candidate.lead?.comparison != nil || candidate.bound != nil,
      candidate.end < candidate.part.upperBound, units[candidate.end] == 0x7684,
      candidate.part.upperBound - candidate.end <= 12
    else { return false }
    return units[candidate.part.lowerBound] == 0x5BF9 || units[candidate.part.lowerBound] == 0x51E1  // 对 凡
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
    ["综合得分", "得分", "平均分", "总分", "综合评分", "指数", "综合指数", "分数", "总得分", "满意度", "测评"].map { ($0, true) })

  private func isShare(_ candidate: Candidate) -> Bool {
    if candidate.lead?.isStrong == true || reachesBase(candidate) { return true }
    if isRule { return false }
    let start = candidate.leadStart
    if TargetContext.isShareNoun(before: start, from: candidate.part.lowerBound, units) { return true }
    // 100%的…完成, 预留30%的号源
    let hasVerb = TargetContext.verbBefore(start, in: candidate.part, units) != nil
    let isRelative = TargetContext.isRelativeClause(candidate.part.lowerBound..<start, units)
    let opensNoun = candidate.end < candidate.part.upperBound && units[candidate.end] == 0x7684
    if opensNoun, isRelative { return false }
    // 约占总数的50%以上: how things are.
    if units.contains(Self.roughShare, in: candidate.part.lowerBound..<start) { return false }
    // 其中租赁房占60%以上: 占 stands right before the number.
    let takesPart =
      units.contains(Self.share, in: candidate.part.lowerBound..<start)
      || candidate.bound == .atLeast && candidate.lead != nil && units[start] == Self.share[0]
    return hasVerb || opensNoun || takesPart || candidate.bound == .about || isShareReaching(candidate)
      || Self.uses.starts(units, at: candidate.end, limit: sentence.upperBound)
      || isWhole(candidate) && ActionVerbs.starts(units, at: candidate.end, limit: candidate.part.upperBound)
  }

  /// 应达储备规模的70%以上: the base stands between the verb and the share.
  private func reachesBase(_ candidate: Candidate) -> Bool {
    let start = candidate.quantity.range.lowerBound
    guard candidate.bound == .atLeast, start > candidate.part.lowerBound, units[start - 1] == 0x7684 else {
      return false
    }
    return Self.shouldReach.occurs(units, in: candidate.part.lowerBound..<start)
  }

  private static let shouldReach = WordList(["应达", "应当达", "须达", "必须达", "要达"])

  /// 路口100%增设护栏: all of them, and what is done to them.
  private func isWhole(_ candidate: Candidate) -> Bool {
    candidate.quantity.kind == .percent && candidate.bound == nil && candidate.quantity.value == "100"
  }

  /// 占全国总数的10%.
  static let share = UnitFold.units("占")
  private static let roughShare = UnitFold.units("约占")
  private static let uses = WordList(["用于", "以上用于", "用来"])

  private func opensNoun(_ candidate: Candidate) -> Bool {
    candidate.end < candidate.part.upperBound && UnitClass.of(units[candidate.end]).isHan
  }

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
  func isAttribute(_ candidate: Candidate) -> Bool {
    let end = candidate.quantity.range.upperBound
    guard end < sentence.upperBound else { return false }
    if Self.afterCoverage.contains(units[end]) { return false }
    if let act = Self.acts.end(units, at: end, limit: sentence.upperBound) {
      return Self.systems.occurs(units, in: act..<min(act + 6, sentence.upperBound))
    }
    return UnitClass.of(units[end]).isHan || units[end] == 0x201D
  }

  private static let acts = WordList([
    "培训", "轮训", "监督检查", "检查", "排查", "巡察", "督察", "督查", "走访", "抽查", "宣讲", "审计", "督导", "核查", "筛查", "监测", "体检", "宣传", "整治",
    "应用",
    "推广", "使用",
  ])
  private static let systems = WordList(["体系", "机制", "格局", "网络", "制度", "平台", "系统", "模式"])

  private static let afterCoverage = UnitSet("或和并及且与")
}
