internal import GangmuModel

/// What a report asks for, beside what it tells: the times of the one are still to come.
enum ReportRequests {
  /// 请于2月10日前整改 in a report of January: what is still to come is no result.
  static func isToCome(_ reading: TimeReading, _ dates: DocumentDates, _ units: [UInt16]) -> Bool {
    guard reading.kind == .by, let today = dates.day, let last = reading.last, last > today,
      let first = reading.range.first, let end = reading.range.last
    else { return false }
    // 截至年底 tells how things stood.
    if first > 0, units[first - 1] == 0x622A { return false }
    return limits.contains(units[end]) || limits.contains(units[first])
  }

  /// 请各镇…, 各单位要…: a sentence of a report that asks for something.
  static func asks(_ units: [UInt16], _ sentence: Range<Int>) -> Bool {
    sentence.contains { at in
      modals.contains(units[at]) && !ClauseEnds.isInWord(units, at)
        && !(at > sentence.lowerBound && notBeforeAsking.contains(units[at - 1]))
    }
  }

  private static let modals = UnitSet("要应须请")
  /// 申请, 邀请
  private static let notBeforeAsking = UnitSet("申邀提聘报敬")
  /// 前 at its end, 到 or 至 at its beginning
  private static let limits = UnitSet("前到至")
}
