internal import GangmuModel
internal import GangmuSyntax

/// Finds the time expressions of one sentence that say when something is to be done.
struct TimeExpressionReader {
  let units: [UInt16]
  let sentence: Range<Int>
  let dates: DocumentDates
  /// What the head of the cell's column or a label says: behind 完成时限 a bare date is a limit.
  var field: TimeField?
  var isField: Bool { field != nil }
  /// The clause's heading, where the sentence lies in it.
  var isHeading = false
  /// The text is a rule, whose days without a year may come back each year.
  var isStanding = false
  private(set) var readings: [TimeReading] = []
  /// Places of days that their months lack.
  private(set) var impossibleDays: [Range<Int>] = []
  private var consumed = 0
  /// The year that a time without one has: the last that the sentence wrote, else the document's.
  private(set) var year: Int?
  private var brackets: BracketTracker

  init(_ units: [UInt16], _ sentence: Range<Int>, _ dates: DocumentDates) {
    self.units = units
    self.sentence = sentence
    self.dates = dates
    brackets = BracketTracker(from: sentence.lowerBound)
    year = dates.planYear
  }

  /// The units at which an expression may begin, digits and numerals apart.
  static let triggers = "从每隔今本明上下第前年即当自半元按“\""

  private var limit: Int { sentence.upperBound }
  func unit(_ at: Int) -> UInt16 { sentence.contains(at) ? units[at] : 0 }

  mutating func read(_ triggers: ArraySlice<Int>) {
    let before = readings.count
    for at in triggers where at >= consumed && Self.startsExpression(units, at, sentence) { read(at: at) }
    if readings.count > before, TimeContext.defines(sentence, units) { readings.removeSubrange(before...) }
  }

  /// The cheap test of a trigger; a numeral inside a longer number begins nothing.
  static func startsExpression(_ units: [UInt16], _ at: Int, _ sentence: Range<Int>) -> Bool {
    guard ScanFlags.table[Int(units[at])].contains(.number) else { return isLead(units, at, sentence.upperBound) }
    let own = UnitClass.of(units[at])
    let end = NumberRun.mixedEnd(units, at, sentence.upperBound)
    guard TimeLeads.canFollowNumber(units, end, sentence.upperBound) else { return false }
    guard at > sentence.lowerBound else { return true }
    let before = UnitClass.of(units[at - 1])
    // 1—7月: the second number belongs to the first.
    if at > sentence.lowerBound + 1, units[at - 1] == 0x2D || units[at - 1] == 0x7E,
      UnitClass.of(units[at - 2]).isDigit
    {
      return false
    }
    return !(own.isDigit && before.isDigit) && !(own.isNumeral && before.isNumeral) && units[at - 1] != 0x2E
  }

  /// The cheap test for triggers that are no numbers: what must follow 本, 上, 第, “, 当, 即 or 年.
  private static func isLead(_ units: [UInt16], _ at: Int, _ limit: Int) -> Bool {
    let next = at + 1 < limit ? units[at + 1] : 0
    return switch units[at] {
    case 0x672C: next == 0x5E74 || next == 0x6708  // 本年, 本月
    case 0x4ECA, 0x660E: next == 0x5E74  // 今年, 明年
    case 0x4E0A, 0x4E0B: next == 0x534A  // 上半年, 下半年
    case 0x7B2C, 0x524D, 0x201C, 0x22:  // 第一季度, 前三季度, “十四五”
      UnitClass.of(next).isNumeral || UnitClass.of(next).isDigit
    case 0x5143: next == 0x6708  // 元月
    case 0x5F53: next == 0x65E5 || next == 0x5929  // 当日, 当天
    case 0x5373: next == 0x65E5  // 即日
    case 0x4ECE: next == 0x73B0  // 从现在
    case 0x6309: periods.contains(next)  // 按月
    case 0x9694: skipped.contains(next) && (at == 0 || !notBeforeSkipped.contains(units[at - 1]))  // 隔周
    case 0x5E74: yearParts.contains(next)  // 年底, 年内
    default: true
    }
  }

  private static let yearParts = UnitSet("底末初中内")
  private static let skipped = UnitSet("周月年日天")
  private static let periods = UnitSet("日周旬月季半年双学")
  /// 每隔, 间隔
  private static let notBeforeSkipped = UnitSet("每间相分阻")

  private mutating func read(at start: Int) {
    switch units[start] {
    case 0x6BCF, 0x9694: readRecurrence(at: start)  // 每 隔
    case 0x5F53: readSameDay(at: start)  // 当
    case 0x81EA: readOwnDate(at: start)  // 自
    case 0x5373, 0x4ECE: readFromToday(at: start)  // 即 从
    case 0x5E74: readBareYearPart(at: start)  // 年
    default:
      if readEachPeriod(at: start) || readYearRange(at: start) || readDate(at: start) { return }
      readDuration(at: start)
    }
  }

  private mutating func add(_ reading: TimeReading, by source: FactRule? = nil, checkingBrackets: Bool = true) {
    var reading = reading
    if let source { reading.source = source }
    if reading.kind == .during, TimeContext.isCharacterised(units, reading.range.upperBound, limit) {
      consumed = reading.range.upperBound
      return
    }
    if checkingBrackets {
      _ = brackets.innermost(at: reading.range.lowerBound, units)
      if brackets.isQuoted() {
        consumed = reading.range.upperBound
        return
      }
    }
    readings.append(reading)
    consumed = reading.range.upperBound
  }

  mutating func addOngoing(_ reading: TimeReading) { readings.append(reading) }

  private mutating func addRecurring(_ found: WrittenRecurrence, from start: Int) {
    var reading = TimeReading(.recurring, start..<found.end)
    reading.rule = found.rule
    add(reading)
  }

  // MARK: Recurrences

  private mutating func readRecurrence(at start: Int) {
    let reader = RecurrenceReader(units: units, limit: limit)
    guard let found = reader.recurrence(at: start) else { return }
    guard !TimeContext.isRate(units, found.start..<found.end, sentence) else {
      consumed = found.end
      return
    }
    addRecurring(found, from: found.start)
  }

  /// 一月一通报, 按季度报送
  private mutating func readEachPeriod(at start: Int) -> Bool {
    guard let found = RecurrenceReader(units: units, limit: limit).eachPeriod(at: start) else { return false }
    addRecurring(found, from: found.start)
    return true
  }

  // MARK: Dates

  private func dateReader() -> WrittenDateReader {
    .init(units: units, limit: limit, impliedYear: year, currentMonth: dates.day)
  }

  /// 2021—2025年, 2024至2025年.
  private mutating func readYearRange(at start: Int) -> Bool {
    guard let first = Numeral.match(units, at: start, limit: limit), first.end - start == 4,
      (1900...2100).contains(first.value)
    else { return false }
    var mark = first.end
    while mark < first.end + 3, WrittenDateReader.isRangeMark(unit(mark)) { mark += 1 }
    guard mark > first.end, let last = dateReader().date(at: mark), !last.inferredYear, last.form == .year,
      last.days.last.year >= first.value, let opening = CalendarDay(first.value, 1, 1)
    else { return false }
    consumed = last.end
    guard unit(last.end) != 0x5EA6 else { return true }  // 2024-2025年度
    let days = DayRange(first: opening, last: last.days.last)
    let reading = TimeReading.during(days, start..<last.end, inferredYear: false)
    if TimeContext.accepts(range: reading, self) { add(reading, by: .dateRange) }
    return true
  }

  private mutating func readDate(at start: Int) -> Bool {
    guard var date = dateReader().date(at: start) else { return false }
    consumed = date.end
    // 1月10日前 in a call of December
    if date.inferredYear, dates.callsForEntries, let day = dates.day, date.days.last < day { date.moveByYear() }
    if date.inferredYear, readNextYear(&date) || readYearly(date) { return true }
    if !date.inferredYear, date.form != .planPeriod { year = date.days.first.year }
    if date.lacksDay { impossibleDays.append(date.start..<date.end) }
    if let range = rangeAfter(date) {
      consumed = range.range.upperBound
      if TimeContext.accepts(range: range, self) {
        add(range, by: .dateRange, checkingBrackets: date.form != .planPeriod)
      }
      return true
    }
    if let reading = DateRole(self, date).reading() { add(reading, checkingBrackets: date.form != .planPeriod) }
    return true
  }

  /// 次年1月底前: the year after, or, behind 每年, every year.
  ///
  /// - Returns: Whether the date is dealt with.
  private mutating func readNextYear(_ date: inout WrittenDate) -> Bool {
    guard let lead = Self.nextYears.longest(units, endingAt: date.start, from: sentence.lowerBound) else {
      return false
    }
    if recursYearly, let found = RecurrenceReader(units: units, limit: limit).yearly(at: date.start) {
      addRecurring(found, from: lead.start)
      return true
    }
    date.start = lead.start
    date.moveByYear()
    return false
  }

  /// 每年 before in the sentence.
  private var recursYearly: Bool {
    readings.contains { $0.kind == .recurring && sentence.contains($0.range.lowerBound) }
  }

  /// 每年编制计划,⟦7月底前⟧上报: each year, as where a rule speaks of its years; 今年 and 年底 say which.
  private mutating func readYearly(_ date: WrittenDate) -> Bool {
    guard date.form == .month || date.form == .day, UnitClass.numbers.contains(unit(date.start)),
      recursEachYear || isStanding && Self.yearly.occurs(units, in: sentence),
      let found = RecurrenceReader(units: units, limit: limit).yearly(at: date.start),
      found.end > date.end || date.isEnd,
      case let reading = DateRole(self, date).reading(), reading?.kind == .by
    else { return false }
    addRecurring(found, from: reading?.range.lowerBound ?? found.start)
    return true
  }

  /// 每年 by itself, not 每年3月.
  private var recursEachYear: Bool {
    readings.contains {
      $0.kind == .recurring && $0.rule == "FREQ=YEARLY" && sentence.contains($0.range.lowerBound)
    }
  }

  private static let yearly = WordList(["每年", "年度", "次年", "当年", "上年", "下一年"])

  private static let nextYears = WordEndings<Bool>(["次年", "翌年", "来年", "第二年"].map { ($0, true) })

  /// 3月中旬至11月底, 5月7日至11日.
  private func rangeAfter(_ date: WrittenDate) -> TimeReading? {
    var mark = units.skipBlanks(date.end, limit: limit)
    if date.form == .day { mark = afterClockTime(afterWeekday(mark)) }
    if let begun = Self.begins.end(units, at: mark, limit: limit), WrittenDateReader.isRangeMark(unit(begun)) {
      mark = begun
    }
    let from = mark
    while mark < from + 2, WrittenDateReader.isRangeMark(unit(mark)) { mark += 1 }
    guard mark > from else { return nil }
    mark = units.skipBlanks(mark, limit: limit)
    let reader = WrittenDateReader(units: units, limit: limit, impliedYear: date.days.first.year)
    var last = reader.date(at: mark)
    if last == nil, date.form == .day, let day = Numeral.match(units, at: mark, limit: limit),
      unit(day.end) == 0x65E5,
      let days = DayRange.days(day.value, day.value, of: date.days.first.month, date.days.first.year)
    {
      last = WrittenDate(days: days, form: .day, start: mark, end: day.end + 1)
    }
    guard let last, last.days.last >= date.days.first else { return nil }
    let days = DayRange(first: date.days.first, last: last.days.last)
    return .during(days, date.start..<last.end, inferredYear: date.inferredYear)
  }

  /// 起至, 开始至
  private static let begins = WordList(["起", "开始"])

  /// 8月4日(周三)8:00至7日: the offset after the day's name in brackets, where a time or range mark follows it.
  private func afterWeekday(_ start: Int) -> Int {
    guard start < limit, units[start] == Brackets.round,
      let close = Brackets.closing(units, of: start, limit: min(limit, start + Self.longestWeekday)),
      UnitClass.of(unit(close + 1)).isDigit || WrittenDateReader.isRangeMark(unit(close + 1))
    else { return start }
    return close + 1
  }

  /// (星期三)
  private static let longestWeekday = 6

  /// 6月2日9:00至6月5日15:00: the offset after the time of day, where a range goes on after it.
  private func afterClockTime(_ start: Int) -> Int {
    var at = start
    while at < min(start + 6, limit), UnitClass.of(units[at]).isDigit || units[at] == 0x3A || units[at] == 0x65F6 {
      at += 1
    }
    return WrittenDateReader.isRangeMark(unit(at)) ? at : start
  }

  /// 年底前, 年内, 年末 without a year before it.
  private mutating func readBareYearPart(at start: Int) {
    guard start == sentence.lowerBound || TimeContext.canPrecedeYear(unit(start - 1)), let year else { return }
    if unit(start + 1) == 0x5185, let days = DayRange.year(year) {  // 年内
      guard TimeContext.isCurrent(days.last, self), !TimeContext.undergoes(units, at: start + 2, limit: limit) else {
        return
      }
      add(.during(days, start..<start + 2, inferredYear: true), by: .yearPart)
      return
    }
    _ = readDate(at: start)
  }

  // MARK: The document's own day

  /// 自印发之日起施行; 自发布之日起至2020年6月30日.
  private mutating func readOwnDate(at start: Int) {
    guard let end = TimeContext.ownDate(units, at: start, limit: limit) else { return }
    guard let day = dates.ownDay else { return }
    let next = units.skipBlanks(end, limit: limit)
    if unit(next) == 0x81F3, let last = dateReader().date(at: next + 1), last.days.last >= day {
      let days = DayRange(first: day, last: last.days.last)
      add(.during(days, start..<last.end, inferredYear: false), by: .ownDate)
      return
    }
    if TimeContext.startsEffect(units, at: next, limit: limit) {
      addBeginning(day, start..<end)
    } else if let (later, after) = delayed(day, at: next), TimeContext.startsEffect(units, at: after, limit: limit) {
      addBeginning(later, start..<after)
    }
  }

  private mutating func addBeginning(_ day: CalendarDay, _ range: Range<Int>) {
    var reading = TimeReading(.from, range)
    reading.first = day
    add(reading, by: .ownDate)
  }

  /// 30日后, 一个月后 behind 自公布之日起.
  private func delayed(_ day: CalendarDay, at start: Int) -> (CalendarDay, end: Int)? {
    guard let delay = DurationReader(units: units, limit: limit).duration(at: start), unit(delay.end) == 0x540E,  // 后
      (1...365).contains(delay.amount)
    else { return nil }
    let later: CalendarDay? =
      switch delay.unit {
      case .day: day.adding(days: delay.amount)
      case .month: day.adding(months: delay.amount)
      case .year: day.adding(months: delay.amount * 12)
      default: nil
      }
    return later.map { ($0, delay.end + 1) }
  }

  /// 即日起至2024年12月31日, 从现在起至2024年年底.
  private mutating func readFromToday(at start: Int) {
    guard let until = TimeContext.fromToday.end(units, at: start, limit: limit), let day = dates.ownDay,
      let last = dateReader().date(at: until), last.days.last >= day
    else { return }
    let days = DayRange(first: day, last: last.days.last)
    add(.during(days, start..<last.end, inferredYear: false), by: .ownDate)
  }

  // MARK: Lengths of time

  private mutating func readSameDay(at start: Int) {
    guard unit(start + 1) == 0x65E5 || unit(start + 1) == 0x5929,  // 当日, 当天
      unit(start + 2) != 0x7684, unit(start + 2) != 0x8D77,  // 的 起
      !TimeContext.opensSameDay(units, at: start, sentence), !TimeContext.namesDay(units, at: start, sentence)
    else { return }
    add(.within(WrittenDuration(amount: 1, unit: .day, end: start + 2), start..<start + 2))
  }

  private mutating func readDuration(at start: Int) {
    let reader = DurationReader(units: units, limit: limit)
    guard let duration = reader.duration(at: start) else { return }
    if let round = RecurrenceReader(units: units, limit: limit).round(after: duration, from: start) {
      var reading = TimeReading(.recurring, round.start..<round.end)
      reading.rule = round.rule
      add(reading)
      return
    }
    consumed = duration.end
    if let range = DurationRole(self, duration, start: start).range() { add(.within(duration, range)) }
  }
}
