internal import GangmuModel
internal import GangmuSyntax

/// A quantity with what the sentence says of it, before it is tied to a clause.
struct TargetReading: Sendable {
  var quantity: Quantity
  var relation: String
  var modality: Target.Modality
  var range: Range<Int>
  var metric: Range<Int>?
  var per: Range<Int>?
}

/// Finds the quantities of one sentence that are to be reached, kept or done, or that were.
struct TargetReader {
  let units: [UInt16]
  let sentence: Range<Int>
  let tense: ReportedTense.Verdict
  /// 办法, 条例 and the like: numbers are mostly terms of the rule.
  let isRule: Bool

  /// The units at which a quantity may begin, digits and numerals apart.
  static let triggers = "全清翻"

  /// A quantity with its surroundings.
  private struct Candidate {
    var quantity: Quantity
    var part: Range<Int>
    var lead: QuantityOperator?
    var bound: Comparison?
    /// After the bound word.
    var end: Int
    var isQuoted: Bool
    var leadStart: Int { lead?.start ?? quantity.range.lowerBound }
  }

  func readings(_ triggers: [Int]) -> [TargetReading] {
    var candidates = self.candidates(triggers)
    guard !candidates.isEmpty, !TargetContext.defines(sentence, units) else { return [] }
    shareBounds(&candidates)
    var accepted: [TargetReading] = []
    var floor = sentence.lowerBound
    var previous: Candidate?
    for candidate in candidates {
      defer { floor = candidate.end }
      let isReported = tense == .reported || isResult(candidate)
      guard isReported ? isAchievement(candidate) : isTarget(candidate, after: previous) else { continue }
      previous = candidate
      accepted.append(reading(candidate, floor: floor, isReported ? .achieved : .target, before: accepted.last))
    }
    return accepted
  }

  // MARK: Finding quantities

  private func candidates(_ triggers: [Int]) -> [Candidate] {
    let reader = QuantityReader(units: units, limit: sentence.upperBound)
    var brackets = BracketTracker(from: sentence.lowerBound)
    var found: [Candidate] = []
    var consumed = 0
    for at in triggers where at >= consumed {
      guard let quantity = reader.quantity(at: at) else {
        // The rest of a number that is no quantity (a year, a file number) is none either.
        consumed = NumberRun.end(units, at, sentence.upperBound)
        continue
      }
      consumed = quantity.range.upperBound
      _ = brackets.innermost(at: at, units)
      let part = SentencePart.around(at, in: sentence, units)
      if TargetContext.isName(quantity, in: part, reported: tense == .reported, units) { continue }
      let bound = QuantityBounds.boundAfter(quantity.range.upperBound, limit: sentence.upperBound, units)
      found.append(
        Candidate(
          quantity: quantity, part: part,
          lead: QuantityBounds.operatorBefore(at, from: max(part.lowerBound, found.last?.end ?? 0), units),
          bound: bound?.comparison, end: bound?.end ?? quantity.range.upperBound, isQuoted: brackets.isQuoted()))
    }
    return found
  }

  /// 苏南80%、苏中30%、苏北15%左右: the last one's bound holds for the shares before it.
  private func isEnumerated(_ a: Candidate, _ b: Candidate) -> Bool {
    let between = a.end..<max(a.end, b.quantity.range.lowerBound)
    return a.quantity.kind == .percent && b.quantity.kind == .percent && between.count <= 8 && b.lead == nil
      && a.end < units.count && units[a.end] == 0x3001
  }

  /// 3.1‰、5.2‰和6.6‰以下, 分别达到65%和55%: one operator and one bound for all of a bare list.
  private func shareBounds(_ candidates: inout [Candidate]) {
    for index in candidates.indices.dropFirst() where isListed(candidates[index - 1], candidates[index]) {
      if candidates[index].lead == nil { candidates[index].lead = candidates[index - 1].lead }
    }
    for index in candidates.indices.dropLast().reversed()
    where isListed(candidates[index], candidates[index + 1]) || isEnumerated(candidates[index], candidates[index + 1]) {
      if candidates[index].bound == nil { candidates[index].bound = candidates[index + 1].bound }
    }
  }

  /// Whether only 、, 和 and the like stand between two quantities.
  private func isListed(_ a: Candidate, _ b: Candidate) -> Bool {
    let between = a.end..<max(a.end, b.quantity.range.lowerBound)
    return between.count <= 2 && !between.isEmpty && between.allSatisfy { Self.listMarks.contains(units[$0]) }
  }

  private static let listMarks = Set(UnitFold.units("、和与及"))

  // MARK: Deciding

  private func isResult(_ candidate: Candidate) -> Bool {
    tense == .open && TargetContext.tellsResult(sentence.lowerBound..<candidate.quantity.range.lowerBound, units)
  }

  private func isAchievement(_ candidate: Candidate) -> Bool {
    let quantity = candidate.quantity
    switch quantity.kind {
    case .time, .age, .score, .class: return false
    case .count where TargetContext.tellsAccident(sentence, units): return false
    case .coverage, .zero: return !isAttribute(candidate) && (!candidate.isQuoted)
    default: break
    }
    if TargetContext.isCondition(candidate.end, in: candidate.part, units), quantity.kind != .count { return false }
    if quantity.isArabic { return !candidate.isQuoted || quantity.range.count > 2 }
    if candidate.isQuoted { return false }
    return quantity.kind == .percent || quantity.low.digits > 1
      || TargetContext.verbBefore(quantity.range.lowerBound, in: candidate.part, units) != nil && isEvent(quantity)
  }

  private func isTarget(_ candidate: Candidate, after previous: Candidate?) -> Bool {
    let quantity = candidate.quantity
    if candidate.isQuoted { return false }
    if quantity.kind == .coverage || quantity.kind == .zero { return !isAttribute(candidate) }
    if isTerm(candidate) { return false }
    if quantity.isDoubling { return true }
    switch quantity.kind {
    case .age, .score: return false
    case .class: return candidate.lead?.isStrong == true
    case .time: return isTraining(candidate)
    case .money, .multiple, .bare: return isLevel(candidate)
    case .percent, .point: return isShare(candidate)
    default: return isCounted(candidate, after: previous)
    }
  }

  /// The terms of a benefit, a fee or a penalty, or a condition of who is covered.
  private func isTerm(_ candidate: Candidate) -> Bool {
    let describes =
      isRule || candidate.quantity.kind == .bare || candidate.quantity.kind == .measure || isSymbol(candidate)
    return TargetContext.isCondition(candidate.end, in: candidate.part, always: describes, units)
      || TargetContext.isPermitted(candidate.part.lowerBound..<candidate.leadStart, units)
      || TargetContext.endsInCondition(candidate.part, in: sentence, units)
      || TargetContext.countsList(candidate.quantity, end: candidate.end, in: candidate.part, units)
      || TargetContext.leadsToConsequence(candidate.end, in: sentence, units)
      || !keepsCount(candidate) && TargetContext.hasBenefit(candidate.part, units)
      || TargetContext.isBenefitRule(sentence, units)
      || candidate.lead == nil
        && TargetContext.isDescribed(candidate.quantity.range.lowerBound, in: candidate.part, units)
  }

  /// 补贴发放每年至少审计一次: a frequency is no term, whatever it is of.
  private func keepsCount(_ candidate: Candidate) -> Bool {
    isEvent(candidate.quantity) && (leastBefore(candidate) || hasFrequency(candidate))
  }

  /// 就诊≥1次的居民: a sign inside a description.
  private func isSymbol(_ candidate: Candidate) -> Bool {
    guard let lead = candidate.lead, candidate.quantity.kind == .count else { return false }
    return !UnitClass.of(units[lead.start]).isHan
  }

  private func isLevel(_ candidate: Candidate) -> Bool {
    let isPart = candidate.quantity.kind == .bare && candidate.bound != nil
    guard candidate.lead?.isStrong == true || candidate.bound != nil && candidate.lead != nil || isPart else {
      return false
    }
    if candidate.quantity.kind == .bare { return true }
    return !isRule && (candidate.lead?.change.isEmpty == false || TargetContext.hasEconomicNoun(candidate.part, units))
      && !TargetContext.hasBenefit(sentence, units)
  }

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
    return hasVerb || opensNoun || takesPart || candidate.bound == .about
      || Self.uses.longest(units, at: candidate.end, limit: sentence.upperBound) != nil
  }

  /// 占全国总数的10%.
  private static let share = UnitFold.units("占")
  private static let uses = UnitTrie<Bool>(["用于", "以上用于", "用来"].map { ($0, true) })

  private func isCounted(_ candidate: Candidate, after previous: Candidate?) -> Bool {
    let quantity = candidate.quantity
    let start = quantity.range.lowerBound
    if quantity.kind == .place { return candidate.lead?.isStrong == true }
    if let lead = candidate.lead, lead.isStrong, lead.comparison != nil || lead.isReaching || !lead.change.isEmpty {
      return true
    }
    if leastBefore(candidate) { return true }
    if hasFrequency(candidate) { return quantity.isArabic || isEvent(quantity) }
    if isRule { return false }
    let isNumber = quantity.isArabic || quantity.low.digits > 1 && isEvent(quantity) || quantity.low.exponent > 0
    guard isNumber else { return false }
    if candidate.bound != nil, start > candidate.part.lowerBound, units[start - 1] == 0x6709 { return true }  // 有1名以上
    if TargetContext.verbBefore(start, in: candidate.part, units) != nil { return true }
    guard let previous, previous.quantity.kind == quantity.kind else { return false }
    return previous.end <= start && start - previous.end < 40
  }

  /// 每年, 每季度 in the part before the number.
  private func hasFrequency(_ candidate: Candidate) -> Bool {
    let before = candidate.part.lowerBound..<candidate.quantity.range.lowerBound
    return units.contains(Self.every, in: before) && isEvent(candidate.quantity)
      && TargetContext.verbBefore(candidate.quantity.range.lowerBound, in: candidate.part, units) != nil
  }

  private static let every = UnitFold.units("每")

  /// 至少…1次: the operator stands apart from its number.
  private func leastBefore(_ candidate: Candidate) -> Bool { contains(Self.least, before: candidate) }

  /// 最多评选10个.
  private func mostBefore(_ candidate: Candidate) -> Bool { contains(Self.most, before: candidate) }

  private func contains(_ words: [[UInt16]], before candidate: Candidate) -> Bool {
    let number = candidate.quantity.range.lowerBound
    let before = max(candidate.part.lowerBound, number - 30)..<number
    return words.contains { units.contains($0, in: before) }
  }

  private static let most = ["最多", "至多", "不超过"].map(UnitFold.units)

  private static let least = ["至少", "不少于", "不低于", "最少"].map(UnitFold.units)

  /// 次, 场, 期: counts of events, for which a Chinese numeral is a number.
  private func isEvent(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unitRange else { return false }
    return Self.events.longest(units, at: unit.lowerBound, limit: unit.upperBound)?.end == unit.upperBound
  }

  private static let events = UnitTrie<Bool>(
    ["次", "场", "场次", "期", "轮", "批次", "人次", "遍", "课时", "学时"].map { ($0, true) })

  /// 至少1个月在企业实训: a length of time that is to be spent.
  private func isTraining(_ candidate: Candidate) -> Bool {
    guard candidate.lead?.comparison == .atLeast else { return false }
    return Self.training.contains { units.contains($0, in: candidate.part) }
  }

  private static let training = ["培训", "学习", "实训", "实践", "锻炼", "教育", "参训"].map(UnitFold.units)

  /// 全覆盖监管, 全覆盖的体系: an attribute.
  private func isAttribute(_ candidate: Candidate) -> Bool {
    let end = candidate.quantity.range.upperBound
    guard end < sentence.upperBound else { return false }
    if Self.afterCoverage.contains(units[end]) { return false }
    return UnitClass.of(units[end]).isHan || units[end] == 0x201D
  }

  private static let afterCoverage = Set(UnitFold.units("或和并及且与"))

  // MARK: What it says

  private func reading(
    _ candidate: Candidate, floor: Int, _ modality: Target.Modality, before: TargetReading?
  ) -> TargetReading {
    let number = candidate.quantity.range.lowerBound
    let lead = candidate.lead?.start ?? number
    let per = PerReader(units: units, sentence: sentence).per(before: number, part: candidate.part, floor: floor)
    let metric = MetricReader(units: units, sentence: sentence).metric(
      for: candidate.quantity, leadEnd: lead, tail: candidate.end, part: candidate.part, floor: floor)
    // 到2025年不低于4.66人: what is measured, and over what, was said before.
    let carriesOn = metric == nil && before?.quantity.kind == candidate.quantity.kind
    return TargetReading(
      quantity: candidate.quantity, relation: relation(candidate), modality: modality, range: lead..<candidate.end,
      metric: metric ?? before?.metric, per: per ?? (carriesOn ? before?.per : nil))
  }

  private func relation(_ candidate: Candidate) -> String {
    let quantity = candidate.quantity
    if quantity.isDoubling { return "+" }
    var comparison = candidate.bound ?? candidate.lead?.comparison
    if comparison == nil, quantity.isLowerBound { comparison = .atLeast }
    if comparison == nil, leastBefore(candidate) { comparison = .atLeast }
    if comparison == nil, mostBefore(candidate) { comparison = .atMost }
    if comparison == nil, candidate.lead?.isReaching == true, aims(candidate) { comparison = .atLeast }
    let change = candidate.lead?.change ?? ""
    if quantity.high != nil { return change + "range" }
    guard let comparison else { return change.isEmpty ? "=" : change }
    return comparison == .equal ? "=" : change + comparison.rawValue
  }

  /// 力争…达到.
  private func aims(_ candidate: Candidate) -> Bool {
    let before = candidate.part.lowerBound..<max(candidate.part.lowerBound, candidate.leadStart)
    return units.contains(Self.aim, in: before)
  }

  private static let aim = UnitFold.units("力争")
}

/// Runs of digits and numerals.
enum NumberRun {
  static func end(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, UnitClass.of(units[at]).isDigit { at += 1 }
    if at > start { return at }
    while at < limit, UnitClass.of(units[at]).isNumeral { at += 1 }
    return max(at, start + 1)
  }
}
