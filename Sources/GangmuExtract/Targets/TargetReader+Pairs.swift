internal import GangmuModel
internal import GangmuSyntax

/// Quantities of one part of a sentence of which one says what the other counts.
extension TargetReader {
  /// 培育30家年产值超过1亿元的企业: the second figure says which are counted.
  func describesCounted(_ candidate: Candidate, _ previous: Candidate?) -> Bool {
    guard let previous, previous.quantity.kind == .count, previous.part == candidate.part else { return false }
    if candidate.leadStart == previous.end, saysSize(candidate) { return true }
    guard candidate.lead != nil || candidate.bound != nil, candidate.leadStart >= previous.end
    else { return false }
    let between = units[previous.end..<candidate.leadStart]
    let rest = units[candidate.end..<max(candidate.end, candidate.part.upperBound)]
    guard !between.contains(where: { Self.listMarks.contains($0) }), let first = rest.first else { return false }
    return first == 0x7684 || first == 0x3001 && rest.contains(0x7684)
  }

  /// 10所⟦300个床位以上的⟧养老机构, 3座⟦35万千瓦⟧光热电站.
  private func saysSize(_ candidate: Candidate) -> Bool {
    let rest = candidate.end..<max(candidate.end, min(candidate.end + 6, candidate.part.upperBound))
    return Self.sizes.occurs(units, in: rest)
      || candidate.quantity.kind == .measure && candidate.bound == nil
        && rest.first.map { UnitClass.of(units[$0]).isHan } == true
  }

  private static let sizes = WordList(["以上的", "以下的", "左右的"])

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
    if isThreshold(next, of: candidate) { return false }
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

  /// 3家企业产值⟦突破10亿元⟧: from what each is counted; a total (总产值) is the level of all.
  func isThreshold(_ candidate: Candidate, of counted: Candidate) -> Bool {
    guard counted.quantity.kind == .count, candidate.quantity.kind == .money, counted.part == candidate.part,
      let lead = candidate.lead, lead.comparison == .atLeast, !lead.isReaching, counted.end <= lead.start,
      UnitClass.of(units[counted.end]).isHan
    else { return false }
    let between = counted.end..<lead.start
    return !units[between].contains { Self.listMarks.contains($0) || UnitClass.of($0).isDigit }
      && !Self.totals.occurs(units, in: between)
  }

  private static let totals = WordList(["总", "合计", "累计", "共", "投资", "带动", "拉动"])

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
}
