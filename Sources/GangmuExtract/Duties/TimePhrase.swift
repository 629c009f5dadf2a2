internal import GangmuModel

/// A time between a body and what it does: 3个工作日内, 6月底前, 自收到申请之日起10日内, 提前48小时, 每隔两年.
enum TimePhrase {
  private static let limits = WordList(["前", "之前", "以前", "内", "之内", "以内", "起", "期间", "止"])
  private static let since = UnitFold.units("之日起")
  private static let early = UnitFold.units("提前")
  /// How far 自…之日起 may reach.
  private static let reach = 24

  static var firstUnits: [UInt16] { UnitFold.units("0123456789自提") }

  /// The cheap test: a number, 每, 自 or 提.
  static func mayBegin(_ unit: UInt16) -> Bool {
    UnitClass.of(unit).isDigit || unit == 0x6BCF || unit == 0x81EA || unit == 0x63D0
  }

  static func end(_ units: [UInt16], at start: Int, limit: Int) -> Int? {
    guard start < limit else { return nil }
    switch units[start] {
    case 0x6BCF: return RecurrenceReader(units: units, limit: limit).recurrence(at: start)?.end  // 每
    case 0x81EA: return sinceDay(units, start, limit)  // 自
    case 0x63D0:  // 提
      guard units.has(early, at: start, limit: limit) else { return nil }
      return DurationReader(units: units, limit: limit).duration(at: start + early.count)?.end
    default: return UnitClass.of(units[start]).isDigit ? limited(units, start, limit) : nil
    }
  }

  /// 6月底前, 24小时内: a bare date or length is no such phrase.
  private static func limited(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int? {
    if let date = WrittenDateReader(units: units, limit: limit, impliedYear: 2000).date(at: start) {
      if let end = limits.end(units, at: date.end, limit: limit) { return end }
      return date.form == .day || date.form == .month ? date.end : nil
    }
    guard let length = DurationReader(units: units, limit: limit).duration(at: start) else { return nil }
    return limits.end(units, at: length.end, limit: limit)
  }

  private static func sinceDay(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int? {
    guard let mark = units.first(since, in: start..<min(limit, start + reach)) else { return nil }
    let end = mark + since.count
    return end < limit ? limited(units, end, limit) ?? end : end
  }
}
