internal import GangmuModel

/// The level before a change: 由115家增加到173家, 从2020年的62%提高到70%, 比上年的30家增加5家. It is background, and what is
/// measured stands before it.
enum EarlierLevel {
  /// Where 由, 从 or 比 stands, if the first of two quantities is such a level.
  static func start(
    of first: TargetReader.Candidate, before second: TargetReader.Candidate, _ units: [UInt16]
  ) -> Int? {
    if let start = basis(first, units) { return start }
    // 22所调整为6所
    if first.lead == nil, second.quantity.kind == first.quantity.kind,
      merging.end(units, at: first.end, limit: second.quantity.range.lowerBound) == second.quantity.range.lowerBound
    {
      return first.leadStart
    }
    guard let lead = second.lead, lead.comparison == nil, !lead.isReaching, lead.isStrong, lead.start >= first.end,
      lead.start - first.end <= longestNoun, first.part == second.part
    else { return nil }
    guard ends(units, at: lead.end) else {
      return lead.change == .none || lead.start > first.end
        ? nil : comparing(before: first.leadStart, from: first.part.lowerBound, units)
    }
    return opening(before: first.leadStart, from: first.part.lowerBound, units)
  }

  /// 比2020年的12万吨、3万吨分别减少8%、9%: the levels of a list, with where 比 stands and how many there are.
  static func list(
    from first: Int, in candidates: [TargetReader.Candidate], _ units: [UInt16]
  ) -> (start: Int, count: Int)? {
    let one = candidates[first]
    guard let start = comparing(before: one.leadStart, from: one.part.lowerBound, units) else { return nil }
    var last = first
    while last + 1 < candidates.count, candidates[last + 1].quantity.range.lowerBound - candidates[last].end == 1,
      candidates[last + 1].lead == nil
    {
      last += 1
    }
    guard last > first, last + 1 < candidates.count,
      units.has(TargetReader.respectively, at: candidates[last].end, limit: candidates[last + 1].leadStart)
    else { return nil }
    return (start, last - first + 1)
  }

  /// 在现在的14%的基础上翻一番
  private static func basis(_ first: TargetReader.Candidate, _ units: [UInt16]) -> Int? {
    let from = max(first.part.lowerBound, first.leadStart - 10)
    guard bases.starts(units, at: first.end, limit: first.part.upperBound) else { return nil }
    return units[from..<max(from, first.leadStart)].lastIndex(of: 0x5728)  // 在
  }

  private static let merging = WordList(
    ["调整", "整合", "合并", "撤并", "压减", "精简", "缩减", "减少", "归并", "优化", "压缩"].map { $0 + "为" })
  private static let bases = WordList(["的基础上", "基础上", "的基数上"])

  /// 企业 in 由115家企业增加到173家
  private static let longestNoun = 8

  /// 提高到, 增至
  private static func ends(_ units: [UInt16], at end: Int) -> Bool {
    end > 0 && (units[end - 1] == 0x5230 || units[end - 1] == 0x81F3)  // 到 至
  }

  /// 由 or 从, with nothing or a time between it and the number.
  private static func opening(before number: Int, from start: Int, _ units: [UInt16]) -> Int? {
    let from = max(start, number - 12)
    guard let at = units[from..<max(from, number)].lastIndex(where: { $0 == 0x7531 || $0 == 0x4ECE }) else {
      return nil
    }
    return at + 1 == number || timeTails.contains(units[number - 1]) ? at : nil
  }

  /// 比 or 较 with a time between it and the number: 比2020年的30家, 比上年决算数10亿元.
  private static func comparing(before number: Int, from start: Int, _ units: [UInt16]) -> Int? {
    let from = max(start, number - 14)
    guard let at = units[from..<max(from, number)].lastIndex(where: { $0 == 0x6BD4 || $0 == 0x8F83 }),
      at + 1 < number, UnitClass.of(units[at + 1]).isDigit || timeHeads.contains(units[at + 1])
    else { return nil }
    return units[at..<number].contains { times.contains($0) } ? at : nil
  }

  private static let timeHeads = UnitSet("上去同前“")
  private static let times = UnitSet("年末底期")
  private static let timeTails = UnitSet("的年底末")
}
