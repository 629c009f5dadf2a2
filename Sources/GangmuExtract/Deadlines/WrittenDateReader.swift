internal import GangmuModel
internal import GangmuSyntax

/// A date as written: its days, and how much of it was there.
struct WrittenDate: Sendable {
  enum Form: Sendable { case year, half, quarter, month, tenDays, day, planPeriod }
  var days: DayRange
  var form: Form
  var start: Int
  var end: Int
  /// 底, 末: the last day of the stretch is meant.
  var isEnd = false
  /// 初, 中: an early or middle day is meant, so that only a limit (前) can be read from it.
  var isVague = false
  var inferredYear = false
  /// 9月31日: its month has no such day.
  var lacksDay = false

  /// To the same days of the next year.
  mutating func moveByYear() {
    guard let first = days.first.adding(months: 12), let last = days.last.adding(months: 12) else { return }
    days = DayRange(first: first, last: last)
  }
}

/// Reads dates: 2025年6月底, 3月15日, 二〇二五年, 2024年下半年, 今年第一季度, 4月上旬, 年底, 2025-06-30, “十四五”末.
struct WrittenDateReader {
  let units: [UInt16]
  let limit: Int
  /// The year for a date without one.
  var impliedYear: Int?
  /// A day of the month that 本月 means.
  var currentMonth: CalendarDay?

  static func isRangeMark(_ unit: UInt16) -> Bool { unit == 0x2D || unit == 0x7E || unit == 0x81F3 || unit == 0x5230 }

  func unit(_ at: Int) -> UInt16 { at >= 0 && at < limit ? units[at] : 0 }

  /// The date that begins at `start`.
  func date(at start: Int) -> WrittenDate? {
    guard TimeLeads.mayBegin(unit(start)) else { return nil }
    if let plan = planPeriod(at: start) { return plan }
    let number = DateReader.month(units, at: start, limit: limit)
    if let number {
      if let iso = numericDate(number, at: start) { return iso }
      if let (year, end) = year(number, at: start) { return within(year, from: start, at: end, inferred: false) }
    }
    if let (year, end) = relativeYear(at: start) { return within(year, from: start, at: end, inferred: true) }
    if let month = thisMonth(at: start) { return month }
    guard let year = impliedYear else { return nil }
    return withoutYear(year, number, at: start)
  }

  // MARK: Years

  private func year(_ number: Numeral.Match, at start: Int) -> (Int, Int)? {
    guard number.end - start == 4, (1900...2100).contains(number.value) else { return nil }
    let end = units.skipBlanks(number.end, limit: limit)
    return unit(end) == 0x5E74 ? (number.value, end + 1) : nil  // 年
  }

  /// 今年, 本年, 明年.
  private func relativeYear(at start: Int) -> (Int, Int)? {
    guard let year = impliedYear, unit(start + 1) == 0x5E74 else { return nil }
    switch unit(start) {
    case 0x4ECA, 0x672C: return (year, start + 2)  // 今 本
    case 0x660E: return ((currentMonth?.year ?? year) + 1, start + 2)  // 明
    default: return nil
    }
  }

  // MARK: Inside a year

  private func within(_ year: Int, from start: Int, at end: Int, inferred: Bool) -> WrittenDate? {
    var (next, end) = (units.skipBlanks(end, limit: limit), end)
    // 2025年年底, 2025年年内
    if unit(next) == 0x5E74, Self.yearParts.contains(unit(next + 1)) { (next, end) = (next + 1, next + 1) }
    let number = DateReader.month(units, at: next, limit: limit)
    if let part = monthOrPart(year, number, at: next) ?? yearPart(year, at: next) {
      return WrittenDate(
        days: part.days, form: part.form, start: start, end: part.end, isEnd: part.isEnd, isVague: part.isVague,
        inferredYear: inferred, lacksDay: part.lacksDay)
    }
    guard let days = DayRange.year(year) else { return nil }
    return WrittenDate(days: days, form: .year, start: start, end: end, inferredYear: inferred)
  }

  private static let yearParts = UnitSet("底末初中内")

  /// 3月底, 第一季度, 下半年, 年底 where the year is to be inferred.
  private func withoutYear(_ year: Int, _ number: Numeral.Match?, at start: Int) -> WrittenDate? {
    if unit(start) == 0x5E74 {  // 年底, 年末, 年内, 年初, 年中
      guard var part = yearPart(year, at: start + 1) else { return nil }
      part.start = start
      part.inferredYear = true
      return part
    }
    guard var part = monthOrPart(year, number, at: start) else { return nil }
    part.start = start
    part.inferredYear = true
    return part
  }

  /// 底, 末, 初, 中 after 年.
  private func yearPart(_ year: Int, at: Int) -> WrittenDate? {
    func made(_ days: DayRange?, isEnd: Bool, isVague: Bool) -> WrittenDate? {
      days.map { WrittenDate(days: $0, form: .year, start: at, end: at + 1, isEnd: isEnd, isVague: isVague) }
    }
    switch unit(at) {
    case 0x5E95, 0x672B:  // 底 末; 底线 is no end
      if unit(at + 1) == 0x7EBF { return nil }
      return made(.year(year), isEnd: true, isVague: false)
    case 0x521D where unit(at + 1) != 0x6B65 && unit(at + 1) != 0x7EA7:  // 初; not 初步, 初级
      return made(.months(1, 3, of: year), isEnd: false, isVague: true)
    case 0x4E2D where !UnitClass.of(unit(at + 1)).isHan || unit(at + 1) == 0x524D || unit(at + 1) == 0x4E4B:  // 中; 年中前
      return made(.months(1, 6, of: year), isEnd: false, isVague: true)
    default: return nil
    }
  }

  /// - Parameter number: The one at the offset.
  private func monthOrPart(_ year: Int, _ number: Numeral.Match?, at: Int) -> WrittenDate? {
    if let number, let month = monthSpan(year, number, at: at) ?? month(year, number, at: at) { return month }
    return half(year, at: at) ?? quarter(year, number, at: at)
  }

  /// 上半年, 下半年.
  private func half(_ year: Int, at: Int) -> WrittenDate? {
    guard unit(at + 1) == 0x534A, unit(at + 2) == 0x5E74 else { return nil }
    let days: DayRange?
    switch unit(at) {
    case 0x4E0A: days = .months(1, 6, of: year)
    case 0x4E0B: days = .months(7, 12, of: year)
    default: return nil
    }
    return days.map { WrittenDate(days: $0, form: .half, start: at, end: at + 3) }
  }

  /// 第一季度, 一季度, 前三季度, 第四季度末.
  private func quarter(_ year: Int, _ number: Numeral.Match?, at: Int) -> WrittenDate? {
    let cumulative = unit(at) == 0x524D  // 前
    let isBehind = cumulative || unit(at) == 0x7B2C  // 第
    guard let first = isBehind ? Numeral.match(units, at: at + 1, limit: limit) : number, (1...4).contains(first.value)
    else { return nil }
    let number = lastListed(after: first)
    guard (first.value...4).contains(number.value), unit(number.end) == 0x5B63, unit(number.end + 1) == 0x5EA6  // 季度
    else { return nil }
    let last = number.value * 3
    guard let days = DayRange.months(cumulative ? 1 : first.value * 3 - 2, last, of: year) else { return nil }
    var date = WrittenDate(days: days, form: .quarter, start: at, end: number.end + 2)
    readEnd(&date)
    return date
  }

  /// 第二、三、四季度: the last of the list.
  private func lastListed(after first: Numeral.Match) -> Numeral.Match {
    var last = first
    while unit(last.end) == 0x3001, let next = Numeral.match(units, at: last.end + 1, limit: limit),
      next.value > last.value, next.value <= 4
    {
      last = next
    }
    return last
  }

  // MARK: Months and days

  /// 1—7月.
  private func monthSpan(_ year: Int, _ first: Numeral.Match, at: Int) -> WrittenDate? {
    guard Self.isRangeMark(unit(first.end)) else { return nil }
    var next = first.end
    while next < first.end + 2, Self.isRangeMark(unit(next)) { next += 1 }
    guard let last = Numeral.match(units, at: next, limit: limit), first.value < last.value,
      case let sign = units.skipBlanks(last.end, limit: limit), unit(sign) == 0x6708,
      let days = DayRange.months(first.value, last.value, of: year)
    else { return nil }
    return WrittenDate(days: days, form: .quarter, start: at, end: sign + 1)
  }

  private func month(_ year: Int, _ number: Numeral.Match, at: Int) -> WrittenDate? {
    guard (1...12).contains(number.value) else { return nil }
    let sign = units.skipBlanks(number.end, limit: limit)
    guard unit(sign) == 0x6708, let days = DayRange.months(number.value, number.value, of: year) else { return nil }
    let next = units.skipBlanks(sign + 1, limit: limit)
    if let day = day(year, number.value, at: next) { return day }
    if let tenDays = tenDays(year, number.value, at: next) { return tenDays }
    var date = WrittenDate(days: days, form: .month, start: at, end: unit(next) == 0x4EFD ? next + 1 : sign + 1)  // 份
    readEnd(&date)
    return date
  }

  /// 本月底, 本月内.
  private func thisMonth(at start: Int) -> WrittenDate? {
    guard unit(start) == 0x672C, unit(start + 1) == 0x6708, let now = currentMonth,
      Self.monthParts.contains(unit(start + 2)), let days = DayRange.months(now.month, now.month, of: now.year)
    else { return nil }
    var date = WrittenDate(days: days, form: .month, start: start, end: start + 2, inferredYear: true)
    readEnd(&date)
    return date
  }

  private static let monthParts = UnitSet("底末内")

  private func day(_ year: Int, _ month: Int, at: Int) -> WrittenDate? {
    guard let number = Numeral.match(units, at: at, limit: limit) else { return nil }
    if let span = daySpan(year, month, number, at: at) { return span }
    let sign = units.skipBlanks(number.end, limit: limit)
    guard unit(sign) == 0x65E5 || unit(sign) == 0x53F7,  // 日 号
      let last = DayRange.months(month, month, of: year)?.last
    else { return nil }
    if let both = nextDay(year, month, number.value, from: at, behind: sign + 1) { return both }
    let end = behindWeekday(sign + 1)
    if let days = DayRange.days(number.value, number.value, of: month, year) {
      return WrittenDate(days: days, form: .day, start: at, end: end)
    }
    guard (29...31).contains(number.value) else { return nil }
    // 9月31日: a day that the month lacks can only be its last.
    return WrittenDate(days: DayRange(first: last, last: last), form: .day, start: at, end: end, lacksDay: true)
  }

  /// 5月6-12日: the days of one month.
  private func daySpan(_ year: Int, _ month: Int, _ first: Numeral.Match, at: Int) -> WrittenDate? {
    var next = first.end
    while next < first.end + 2, Self.isRangeMark(unit(next)) { next += 1 }
    guard next > first.end, let last = Numeral.match(units, at: next, limit: limit), first.value < last.value,
      unit(last.end) == 0x65E5, let days = DayRange.days(first.value, last.value, of: month, year)
    else { return nil }
    return WrittenDate(days: days, form: .day, start: at, end: last.end + 1)
  }

  /// 6月3日、4日: two days one after the other.
  private func nextDay(_ year: Int, _ month: Int, _ first: Int, from start: Int, behind end: Int) -> WrittenDate? {
    guard unit(end) == 0x3001, let last = Numeral.match(units, at: end + 1, limit: limit), last.value == first + 1,
      unit(last.end) == 0x65E5, let days = DayRange.days(first, last.value, of: month, year)
    else { return nil }
    return WrittenDate(days: days, form: .day, start: start, end: last.end + 1)
  }

  /// 3月15日(星期五)前: the weekday belongs to the day where a word of time follows it.
  private func behindWeekday(_ end: Int) -> Int {
    guard unit(end) == Brackets.round, Self.weeks.starts(units, at: end + 1, limit: limit),
      let close = Brackets.closing(units, of: end, limit: min(limit, end + Self.longestWeekday)),
      Self.timeWords.starts(units, at: close + 1, limit: limit)
    else { return end }
    return close + 1
  }

  private static let weeks = WordList(["星期", "周", "礼拜"])
  private static let timeWords = WordList(["前", "之前", "以前", "起", "至", "上午", "下午", "下班前", "-"])
  private static let longestWeekday = 6

  /// 上旬, 中旬, 下旬.
  private func tenDays(_ year: Int, _ month: Int, at: Int) -> WrittenDate? {
    guard unit(at + 1) == 0x65EC else { return nil }
    let days: DayRange?
    switch unit(at) {
    case 0x4E0A: days = .days(1, 10, of: month, year)
    case 0x4E2D: days = .days(11, 20, of: month, year)
    case 0x4E0B: days = .days(21, 31, of: month, year)
    default: return nil
    }
    return days.map { WrittenDate(days: $0, form: .tenDays, start: at, end: at + 2) }
  }

  /// 底, 末, 初 after a month or quarter.
  private func readEnd(_ date: inout WrittenDate) {
    switch unit(date.end) {
    case 0x5E95 where unit(date.end + 1) != 0x7EBF, 0x672B:
      date.isEnd = true
      date.end += 1
    case 0x521D where date.form == .month && unit(date.end + 1) != 0x6B65:
      guard let days = DayRange.days(1, 10, of: date.days.first.month, date.days.first.year) else { return }
      date.days = days
      date.isVague = true
      date.end += 1
    default: break
    }
  }

  // MARK: Other forms

  /// 2025-06-30, 2025/6/30, 2025.6.30.
  private func numericDate(_ year: Numeral.Match, at start: Int) -> WrittenDate? {
    guard UnitClass.of(unit(start)).isDigit, year.end - start == 4, (1900...2100).contains(year.value)
    else { return nil }
    let mark = unit(year.end)
    guard mark == 0x2D || mark == 0x2F || mark == 0x2E,
      let month = Numeral.arabic(units, at: year.end + 1, limit: limit), unit(month.end) == mark,
      let day = Numeral.arabic(units, at: month.end + 1, limit: limit), day.end - month.end <= 3,
      let days = DayRange.days(day.value, day.value, of: month.value, year.value)
    else { return nil }
    return WrittenDate(days: days, form: .day, start: start, end: day.end)
  }

  /// “十四五”: the plan k (from the ninth on) covers 1996+5(k-9) and four more years.
  private func planPeriod(at start: Int) -> WrittenDate? {
    if unit(start) == 0x5341 { return barePlanPeriod(at: start) }  // 十
    guard unit(start) == 0x201C || unit(start) == 0x22 else { return nil }
    var at = start + 1
    while at < start + 4, let number = Numeral.chinese(units, at: at, limit: at + 1), number.value <= 10 { at += 1 }
    guard at - start >= 3, unit(at - 1) == 0x4E94, unit(at) == 0x201D || unit(at) == 0x22,
      let plan = Numeral.chinese(units, at: start + 1, limit: at - 1), let days = Self.planDays(plan.value)
    else { return nil }
    return WrittenDate(days: days, form: .planPeriod, start: start, end: at + 1)
  }

  /// 十四五期间: without quotation marks, where a word of time follows.
  private func barePlanPeriod(at start: Int) -> WrittenDate? {
    guard unit(start + 2) == 0x4E94, Self.planTimes.starts(units, at: start + 3, limit: limit),  // 五
      let plan = Numeral.chinese(units, at: start, limit: min(limit, start + 2)), plan.end == start + 2,
      let days = Self.planDays(plan.value)
    else { return nil }
    return WrittenDate(days: days, form: .planPeriod, start: start, end: start + 3)
  }

  private static let planTimes = WordList(["期间", "时期", "末", "期末"])

  /// The five years of a plan by its number, from the ninth on.
  static func planDays(_ number: Int) -> DayRange? {
    let first = 1996 + 5 * (number - 9)
    guard (9...30).contains(number), let a = CalendarDay(first, 1, 1), let b = CalendarDay(first + 4, 12, 31) else {
      return nil
    }
    return DayRange(first: a, last: b)
  }
}
