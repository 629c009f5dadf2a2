internal import GangmuModel
internal import GangmuSyntax

/// A quantity with what the sentence says of it, before it is tied to a clause.
struct TargetReading: Sendable {
  var quantity: Quantity
  var relation: String
  var modality: Target.Modality
  var range: Range<Int>
  var metric: Range<Int>?
  /// What a list wrote once, behind its last name: 居民收入 for 城镇 in 城镇、农村居民收入.
  var metricHead: Range<Int>?
  var per: Range<Int>?

  var rule: FactRule {
    if modality == .achieved { return .reportedResult }
    if quantity.isDoubling { return .doubling }
    switch quantity.kind {
    case .coverage: return .coverage
    case .zero: return .zeroTarget
    case .percent, .point: return .shareLevel
    case .money, .multiple, .bare: return .amountLevel
    case .time: return .trainingTime
    case .score, .class: return .aimedScore
    default: return .countedTask
    }
  }
}

/// Finds the quantities of one sentence that are to be reached, kept or done, or that were.
struct TargetReader {
  let units: [UInt16]
  let sentence: Range<Int>
  /// The sentence whose figures this one divides.
  var whole: Range<Int>?
  let tense: ReportedTense.Verdict
  /// 办法, 条例 and the like: numbers are mostly terms of the rule.
  let isRule: Bool
  /// The day from which the document counts as known: the results of a year before it are told.
  var known: CalendarDay?

  /// A quantity with its surroundings.
  struct Candidate {
    var quantity: Quantity
    var part: Range<Int>
    var lead: QuantityOperator?
    var bound: Comparison?
    /// After the bound word.
    var end: Int
    var isQuoted: Bool
    /// In the part, though a bound that several share may stand before it.
    var leadStart: Int { max(part.lowerBound, lead?.start ?? quantity.range.lowerBound) }
    /// ⟦3岁以下⟧婴幼儿托位数, 2007年: may be part of what another quantity measures.
    var isAttribute: Bool { quantity.kind == .time || quantity.kind == .age || quantity.kind == .class }
  }

  func readings(_ triggers: ArraySlice<Int>) -> [TargetReading] {
    var candidates = self.candidates(triggers)
    guard !candidates.isEmpty else { return [] }
    shareBounds(&candidates)
    var traits = SentenceTraits(sentence, of: whole, units, known)
    var accepted: [TargetReading] = []
    var floor = sentence.lowerBound
    var previous: Candidate?
    var earlierLevel: Int?
    var earlierEnd = 0
    for (index, candidate) in candidates.enumerated() {
      if index < earlierEnd { continue }
      if let list = EarlierLevel.list(from: index, in: candidates, units) {
        earlierLevel = list.start
        earlierEnd = index + list.count
        continue
      }
      if index > 0, isThreshold(candidate, of: candidates[index - 1]) { continue }
      let isCounted = index + 1 < candidates.count && isThreshold(candidates[index + 1], of: candidate)
      if index + 1 < candidates.count {
        let next = candidates[index + 1]
        if describesCounted(candidate, by: next) || countsMeasured(candidate, by: next)
          || countsPlaces(candidate, of: next)
        {
          continue
        }
        if let start = EarlierLevel.start(of: candidate, before: next, units) {
          earlierLevel = start
          continue
        }
      }
      let measuredEnd = earlierLevel ?? candidate.leadStart
      earlierLevel = nil
      // What is measured may stand before a year: 能耗比2007年下降.
      defer { if !candidate.isAttribute, !candidate.isQuoted { floor = candidate.end } }
      let isReported = tense == .reported || tense == .open && traits.tellsResult(before: candidate.leadStart)
      guard
        isReported
          ? isAchievement(candidate, &traits)
          : (isCounted || isTarget(candidate, after: previous)) && !describesCounted(candidate, previous)
            && !isTerm(candidate, &traits)
      else { continue }
      if traits.defines || traits.isEstimated { return [] }
      previous = candidate
      accepted.append(
        reading(candidate, measuredEnd, floor: floor, isReported ? .achieved : .target, after: accepted))
    }
    DistributedMetrics.distribute(&accepted, units)
    SharedMetrics.divide(&accepted, units)
    return accepted
  }

  // MARK: Finding quantities

  func candidates(_ triggers: ArraySlice<Int>) -> [Candidate] {
    let reader = QuantityReader(units: units, limit: sentence.upperBound)
    var brackets = BracketTracker(from: sentence.lowerBound)
    var found: [Candidate] = []
    var consumed = 0
    var part = 0..<0
    for at in triggers where at >= consumed {
      guard let quantity = reader.quantity(at: at) ?? listed(at: at, reader) else {
        // The rest of a number that is no quantity (a year, a file number) is none either.
        consumed = NumberRun.end(units, at, sentence.upperBound)
        continue
      }
      consumed = quantity.range.upperBound
      _ = brackets.innermost(at: at, units)
      if !part.contains(at) { part = SentencePart.around(at, in: sentence, units) }
      // A sign or a range may begin the number before its part does.
      part = min(part.lowerBound, quantity.range.lowerBound)..<part.upperBound
      if TargetContext.isName(quantity, in: part, reported: tense == .reported, units) { continue }
      let bound = QuantityBounds.boundAfter(quantity.range.upperBound, limit: sentence.upperBound, units)
      let from = max(part.lowerBound, found.last?.end ?? 0)
      var lead = QuantityBounds.operatorBefore(at, from: from, units)
      if lead == nil { lead = operatorBeforePlace(at, part, after: found.last) }
      if isRate(at, from: from) { continue }
      if let word = lead, quantity.isCountable, QuantityBounds.isWork(word, from: from, units) { lead = nil }
      found.append(
        Candidate(
          quantity: quantity, part: part, lead: lead,
          bound: bound?.comparison, end: bound?.end ?? quantity.range.upperBound, isQuoted: brackets.isQuoted()))
    }
    return found
  }

  /// 森林覆盖率分别达到⟦东县60%⟧、⟦西县55%⟧: the operator stands before the first place.
  private func operatorBeforePlace(_ number: Int, _ part: Range<Int>, after previous: Candidate?) -> QuantityOperator? {
    guard units.contains(Self.respectively, in: part.lowerBound..<number) else { return nil }
    for start in stride(from: number - 2, through: max(part.lowerBound, number - Self.longestPlace), by: -1) {
      guard UnitClass.of(units[start]).isHan, UnitClass.of(units[start + 1]).isHan else { return nil }
      if let previous, previous.end + 1 == start, Self.listMarks.contains(units[previous.end]) { return previous.lead }
      if start > part.lowerBound, let word = QuantityBounds.operatorBefore(start, from: part.lowerBound, units),
        word.isStrong
      {
        return word
      }
    }
    return nil
  }

  private static let longestPlace = 6

  /// 每增加1人, 每新建1公里: over what another amount is counted.
  private func isRate(_ number: Int, from floor: Int) -> Bool {
    guard let word = Self.rates.longest(units, endingAt: number, from: floor) else { return false }
    return word.start >= floor
  }

  private static let rates = WordEndings<Bool>(
    ["增加", "新增", "减少", "提高", "降低", "增长", "上升", "下降", "完成", "建成", "新建", "引进", "培育", "发展", "创建", "超", "超过", "缺", "少"].map
    {
      ("每" + $0, true)
    })

  /// 分别增长⟦0.1⟧、3.5、4.5个百分点: the last one's unit is of all.
  private func listed(at start: Int, _ reader: QuantityReader) -> Quantity? {
    let part = SentencePart.around(start, in: sentence, units)
    return units.contains(Self.respectively, in: part.lowerBound..<start) ? reader.listed(at: start) : nil
  }

  static let respectively = UnitFold.units("分别")

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
    for index in candidates.indices.dropLast().reversed() where isListed(candidates[index], candidates[index + 1]) {
      candidates[index].quantity.takeUnit(of: candidates[index + 1].quantity)
    }
    // Where two of a list have a bound of their own (8%、9%以上、10%以上), none is of all.
    var ownBounds = 0
    for index in candidates.indices.reversed() {
      let isLast = index + 1 == candidates.count || !sharesBound(candidates[index], candidates[index + 1])
      let own = candidates[index].bound != nil ? 1 : 0
      ownBounds = isLast ? own : ownBounds + own
      if !isLast, own == 0, ownBounds == 1 { candidates[index].bound = candidates[index + 1].bound }
    }
  }

  private func sharesBound(_ a: Candidate, _ b: Candidate) -> Bool { isListed(a, b) || isEnumerated(a, b) }

  /// Whether only 、, 和 and the like stand between two quantities.
  private func isListed(_ a: Candidate, _ b: Candidate) -> Bool {
    let between = a.end..<max(a.end, b.quantity.range.lowerBound)
    return between.count <= 2 && !between.isEmpty && between.allSatisfy { Self.listMarks.contains(units[$0]) }
  }

  static let listMarks = UnitSet("、和与及")

  // MARK: What it says

  private func reading(
    _ candidate: Candidate, _ measuredEnd: Int, floor: Int, _ modality: Target.Modality, after accepted: [TargetReading]
  ) -> TargetReading {
    let number = candidate.quantity.range.lowerBound
    let lead = candidate.lead?.start ?? number
    let per = PerReader(units: units, sentence: sentence).per(
      before: number, part: candidate.part, floor: floor, isLevel: isLevelReached(candidate),
      isShare: [.percent, .point, .age].contains(candidate.quantity.kind))
    let reader = MetricReader(units: units, sentence: sentence)
    let own = reader.metric(
      for: candidate.quantity, leadEnd: measuredEnd, tail: candidate.end, part: candidate.part, floor: floor)
    let metric =
      own
      ?? (isEvent(candidate.quantity) || accepted.isEmpty
        ? reader.object(before: candidate.part, floor: floor) : nil)
    let before = antecedent(of: candidate, in: accepted)
    // 到2025年不低于4.66人: what is measured, and over what, was said before.
    let carriesOn = metric == nil && before?.quantity.kind == candidate.quantity.kind
    return TargetReading(
      quantity: candidate.quantity, relation: relation(candidate), modality: modality, range: lead..<candidate.end,
      metric: metric ?? before?.metric,
      per: per ?? perBehind(candidate.quantity.range.upperBound)
        ?? (carriesOn && !hasOwnYear(candidate, behind: accepted.last) || isListed(candidate, behind: accepted.last)
          ? before?.per : nil))
  }

  /// 年均新增5万户,⟦2026年超过80万户⟧: the year of its own says over what it is counted.
  private func hasOwnYear(_ candidate: Candidate, behind previous: TargetReading?) -> Bool {
    guard let end = previous?.range.upperBound, end < candidate.leadStart, let per = previous?.per,
      PerReader.isPeriod(units, per)
    else { return false }
    return (end..<candidate.leadStart).dropFirst(4).contains {
      units[$0] == 0x5E74 && UnitClass.of(units[$0 - 1]).isDigit
    }
  }

  /// 每年培训员工50名、⟦农民100名⟧: a 、 parts what is done in the same time.
  private func isListed(_ candidate: Candidate, behind previous: TargetReading?) -> Bool {
    guard let previous, let per = previous.per, candidate.quantity.kind == previous.quantity.kind,
      previous.range.upperBound < candidate.leadStart, units[previous.range.upperBound] == 0x3001,  // 、
      candidate.leadStart - previous.range.upperBound < Self.longestListed
    else { return false }
    return PerReader.isPeriod(units, per)
      && !(previous.range.upperBound + 1..<candidate.leadStart).contains {
        SentencePart.isBreak(units[$0])
      }
  }

  private static let longestListed = 14

  /// 28万元/人, 40万吨/年: what it is counted over stands behind the unit.
  private func perBehind(_ end: Int) -> Range<Int>? {
    guard end < sentence.upperBound, units[end] == UInt16(ascii: "/"),
      let after = Self.divisors.end(units, at: end + 1, limit: sentence.upperBound)
    else { return nil }
    return end + 1..<after
  }

  private static let divisors = WordList(["人", "户", "亩", "公顷", "公里", "平方公里", "平方米", "立方米", "吨", "年", "月", "日", "天"])

  /// The reading whose metric a quantity without one goes on from. 完成10亿元,为预算的52%,增长8%: what grew is what was
  /// completed, not its share.
  private func antecedent(of candidate: Candidate, in accepted: [TargetReading]) -> TargetReading? {
    let isChange = (candidate.lead?.change ?? .none) != .none && candidate.quantity.kind != .point
    guard isChange, let last = accepted.last, last.quantity.kind == .percent, let metric = last.metric,
      Self.ofWhole.starts(units, at: metric.lowerBound, limit: metric.upperBound)
    else { return accepted.last }
    return accepted.dropLast().last ?? last
  }

  private static let ofWhole = WordList(["占", "为", "完成年", "完成预算", "完成计划", "完成全年", "超年", "达到年", "达年"])

  /// 比例达到80%: not a change, nor a share taken each time.
  func isLevelReached(_ candidate: Candidate) -> Bool {
    guard candidate.quantity.kind == .percent, let lead = candidate.lead, lead.change == .none else { return false }
    return TargetContext.isShareNoun(before: lead.start, from: candidate.part.lowerBound, units)
  }

  private func relation(_ candidate: Candidate) -> String {
    let quantity = candidate.quantity
    if quantity.isDoubling { return "+" }
    var comparison = candidate.bound ?? candidate.lead?.comparison
    if comparison == nil, quantity.isLowerBound { comparison = .atLeast }
    if comparison == nil, leastBefore(candidate) { comparison = .atLeast }
    if comparison == nil, mostBefore(candidate) { comparison = .atMost }
    if comparison == nil, candidate.lead?.isReaching == true, aims(candidate) { comparison = .atLeast }
    let change = change(of: candidate).rawValue
    if quantity.high != nil { return change + "range" }
    guard let comparison else { return change.isEmpty ? "=" : change }
    return comparison == .equal ? "=" : change + comparison.rawValue
  }

  private func change(of candidate: Candidate) -> QuantityChange {
    if let change = candidate.lead?.change, change != .none { return change }
    let reachesLevel = candidate.lead.map { $0.isReaching || $0.comparison == nil } ?? false
    return reachesLevel ? .none : QuantityBounds.openingChange(candidate, units)
  }

  /// 力争…达到.
  private func aims(_ candidate: Candidate) -> Bool {
    let before = candidate.part.lowerBound..<max(candidate.part.lowerBound, candidate.leadStart)
    return units.contains(Self.aim, in: before)
  }

  private static let aim = UnitFold.units("力争")
}
