internal import GangmuModel
internal import GangmuSyntax

/// A time between a body and what it does: 年底前, 3个工作日内, 上半年, 自收到申请之日起10日内, 提前48小时, 每隔两年.
enum TimePhrase {
  private static let limits = WordList(["前", "之前", "以前", "内", "之内", "以内", "起", "开始", "期间", "时期", "末", "期末", "止"])
  private static let since = UnitFold.units("之日起")
  private static let early = UnitFold.units("提前")
  /// How far 自…之日起 may reach.
  private static let reach = 24
  /// Any year: only where the phrase ends is asked, not which days it means.
  private static let someYear = 2000

  static var firstUnits: [UInt16] { UnitClass.numbers + UnitFold.units("自到至提年上下第前今本明次翌来用经半最不“\"") }

  private static let first = UnitSet(firstUnits)

  /// The cheap test: a number, 每, or what else a time begins with.
  static func mayBegin(_ unit: UInt16) -> Bool { unit == 0x6BCF || first.contains(unit) }

  static func end(_ units: [UInt16], at start: Int, limit: Int) -> Int? {
    guard start < limit else { return nil }
    switch units[start] {
    case 0x6BCF: return RecurrenceReader(units: units, limit: limit).recurrence(at: start)?.end  // 每
    case 0x81EA: return sinceDay(units, start, limit) ?? dated(units, start + 1, limit)  // 自
    case 0x5230, 0x81F3: return dated(units, start + 1, limit)  // 到 至
    case 0x6700, 0x4E0D: return latest.end(units, at: start, limit: limit).flatMap { dated(units, $0, limit) }  // 最 不
    case 0x63D0:  // 提
      guard units.has(early, at: start, limit: limit) else { return nil }
      return DurationReader(units: units, limit: limit).duration(at: start + early.count)?.end
    case 0x7528: return spent(units, start + 1, limit)  // 用
    case 0x7ECF: return spent(units, start + 2, limit)  // 经过
    default: return first.contains(units[start]) ? dated(units, start, limit) ?? limited(units, start, limit) : nil
    }
  }

  /// 6月底前, 年底前, 上半年, 5月1日至6月30日; 2025年度计划 and 今年以来 are none.
  private static func dated(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int? {
    let start = nextYears.end(units, at: start, limit: limit) ?? start
    let reader = WrittenDateReader(
      units: units, limit: limit, impliedYear: someYear, currentMonth: CalendarDay(someYear, 1, 1))
    guard start < limit else { return nil }
    // 年内
    if units[start] == 0x5E74, start + 1 < limit, units[start + 1] == 0x5185 { return start + 2 }
    var end = firstYear(units, start, limit) ?? start
    guard let date = reader.date(at: end) else { return nil }
    end = date.end
    if end < limit, WrittenDateReader.isRangeMark(units[end]), let last = reader.date(at: end + 1) { end = last.end }
    guard notBehind.end(units, at: end, limit: limit) == nil else { return nil }
    if date.form == .day { end = ClockTime.end(units, at: end, limit: limit) }
    return limits.end(units, at: end, limit: limit) ?? end
  }

  /// 2025— of 2025—2027年: the offset behind the mark.
  private static func firstYear(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int? {
    guard let number = Numeral.arabic(units, at: start, limit: limit), number.end - start == 4, number.end + 1 < limit,
      WrittenDateReader.isRangeMark(units[number.end]), UnitClass.of(units[number.end + 1]).isDigit
    else { return nil }
    return number.end + 1
  }

  private static let latest = WordList(["最迟", "最晚", "最迟于", "最晚于", "不迟于", "不晚于"])
  private static let nextYears = WordList(["次年", "翌年", "来年", "第二年"])
  private static let notBehind = WordList(["度", "以来", "的", "级", "版"])

  /// 24小时内, 三年内: a bare length is no such phrase.
  private static func limited(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int? {
    guard let length = DurationReader(units: units, limit: limit).duration(at: start) else { return nil }
    return limits.end(units, at: length.end, limit: limit)
  }

  /// ⟦用⟧3年左右时间
  private static func spent(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int? {
    guard let length = DurationReader(units: units, limit: limit).duration(at: start) else { return nil }
    return times.end(units, at: length.end, limit: limit)
  }

  private static let times = WordList(["时间", "左右时间", "左右的时间", "的时间", "努力", "左右努力", "的努力"])

  private static func sinceDay(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int? {
    guard let mark = units.first(since, in: start..<min(limit, start + reach)) else { return nil }
    let end = mark + since.count
    return end < limit ? dated(units, end, limit) ?? limited(units, end, limit) ?? end : end
  }
}
