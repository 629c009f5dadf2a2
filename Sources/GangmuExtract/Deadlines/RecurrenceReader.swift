internal import GangmuModel
internal import GangmuSyntax

/// A recurrence as written, as an RFC 5545 rule.
struct WrittenRecurrence: Sendable {
  var rule: String
  var start: Int
  var end: Int
}

/// Reads recurrences: 每年, 每半年, 每季度末, 每年4月底前, 每月10日前, 每两年, 每个工作日, 五年一轮.
struct RecurrenceReader {
  let units: [UInt16]
  let limit: Int

  private func unit(_ at: Int) -> UInt16 { at >= 0 && at < limit ? units[at] : 0 }

  /// The recurrence that begins with 每 at `start`.
  func recurrence(at start: Int) -> WrittenRecurrence? {
    if unit(start) == 0x9694 { return everySecond(at: start) }  // 隔
    guard unit(start) == 0x6BCF else { return nil }  // 每
    let isSkipping = unit(start + 1) == 0x9694  // 每隔
    let at = isSkipping ? start + 2 : start + 1
    if unit(at) == 0x9010 { return nil }
    if let (rule, end) = Self.fixed.longest(units, at: at, limit: limit) {
      return WrittenRecurrence(rule: rule, start: start, end: end)
    }
    let durations = DurationReader(units: units, limit: limit)
    if let period = durations.duration(at: at) {
      // 每隔一年 leaves one out; 每隔两年 is written for 每两年.
      let amount = isSkipping && period.amount == 1 ? 2 : period.amount
      return WrittenRecurrence(rule: Self.rule(every: amount, period.unit), start: start, end: period.end)
    }
    guard let (period, end) = Self.periods.longest(units, at: at, limit: limit) else { return nil }
    let detail = self.detail(of: period, at: units.skipBlanks(end, limit: limit), plainEnd: end)
    return WrittenRecurrence(rule: detail.rule, start: start, end: detail.end)
  }

  /// 隔周, 隔年: every second one.
  private func everySecond(at start: Int) -> WrittenRecurrence? {
    guard let (period, end) = Self.skipped.longest(units, at: start + 1, limit: limit) else { return nil }
    return WrittenRecurrence(rule: Self.rule(every: 2, period), start: start, end: end)
  }

  private static let skipped = UnitTrie<TimeUnit>([("周", .week), ("月", .month), ("年", .year), ("日", .day), ("天", .day)])
  private static let fixed = UnitTrie<String>([
    ("旬", "FREQ=MONTHLY;BYMONTHDAY=10,20,-1"), ("双月", "FREQ=MONTHLY;INTERVAL=2"), ("单月", "FREQ=MONTHLY;INTERVAL=2"),
    ("双周", "FREQ=WEEKLY;INTERVAL=2"), ("单周", "FREQ=WEEKLY;INTERVAL=2"), ("学年", "FREQ=YEARLY"), ("个学年", "FREQ=YEARLY"),
    ("学期", "FREQ=MONTHLY;INTERVAL=6"), ("个学期", "FREQ=MONTHLY;INTERVAL=6"),
  ])

  /// 1月底前 of every year.
  func yearly(at start: Int) -> WrittenRecurrence? {
    guard let detail = inYear(start) else { return nil }
    return WrittenRecurrence(rule: detail.rule, start: start, end: afterLimit(detail.end))
  }

  private static let periods = UnitTrie<TimeUnit>([
    ("年", .year), ("年度", .year), ("个年度", .year), ("季度", .quarter), ("季", .quarter), ("个季度", .quarter), ("月", .month),
    ("个月", .month), ("月度", .month), ("周", .week), ("星期", .week), ("天", .day), ("日", .day), ("工作日", .day),
    ("个工作日", .day),
  ])

  /// The rule for every `amount` periods.
  static func rule(every amount: Int, _ unit: TimeUnit) -> String {
    func interval(_ frequency: String, _ count: Int) -> String {
      "FREQ=" + frequency + (count > 1 ? ";INTERVAL=\(count)" : "")
    }
    return switch unit {
    case .year: interval("YEARLY", amount)
    case .halfYear: interval("MONTHLY", amount * 6)
    case .quarter: interval("MONTHLY", amount * 3)
    case .month: interval("MONTHLY", amount)
    case .halfMonth: "FREQ=MONTHLY;BYMONTHDAY=15,-1"
    case .week: interval("WEEKLY", amount)
    case .day, .workingDay: interval("DAILY", amount)
    case .hour: interval("HOURLY", amount)
    case .minute: interval("MINUTELY", amount)
    }
  }

  // MARK: When in the period

  private struct Detail {
    var rule: String
    var end: Int
  }

  private func detail(of period: TimeUnit, at: Int, plainEnd: Int) -> Detail {
    let found: Detail? =
      switch period {
      case .year: inYear(at)
      case .quarter: inQuarter(at)
      case .month: inMonth(at)
      case .week: inWeek(at)
      default: nil
      }
    guard var detail = found else { return Detail(rule: Self.rule(every: 1, period), end: plainEnd) }
    // 每周五下午5点前, 每月10日18时前
    let clock = ClockTime.end(units, at: detail.end, limit: limit)
    detail.end = isLimited(clock) ? afterLimit(clock) : afterLimit(detail.end)
    return detail
  }

  /// 前, 之前, 以前 after the day.
  private func afterLimit(_ at: Int) -> Int {
    if unit(at) == 0x524D { return unit(at + 1) == 0x540E ? at : at + 1 }  // 前, not 前后
    if unit(at) == 0x4E4B || unit(at) == 0x4EE5, unit(at + 1) == 0x524D { return at + 2 }
    return at
  }

  private func isLimited(_ at: Int) -> Bool { afterLimit(at) > at }

  /// 第一季度, 4月底前, 1月31日前, 上半年, 年底前 after 每年.
  private func inYear(_ start: Int) -> Detail? {
    let at = unit(start) == 0x7684 ? start + 1 : start  // 的
    let reader = WrittenDateReader(units: units, limit: limit, impliedYear: 2000)
    guard let date = reader.date(at: at), date.inferredYear else { return yearEnd(start) }
    if let range = monthRange(from: date, reader) ?? monthList(from: date, reader) { return range }
    let months = (date.days.first.month...date.days.last.month).map(String.init).joined(separator: ",")
    let by = "FREQ=YEARLY;BYMONTH="
    switch date.form {
    case .day: return Detail(rule: by + "\(date.days.last.month);BYMONTHDAY=\(date.days.last.day)", end: date.end)
    case .tenDays where isLimited(date.end):
      return Detail(rule: by + "\(date.days.last.month);BYMONTHDAY=\(date.days.last.day)", end: date.end)
    case .month where date.isEnd || isLimited(date.end):
      // The last day of February is not the same every year.
      let last = date.days.last.month == 2 ? -1 : CalendarDay.days(in: date.days.last.month, of: 2001)
      return Detail(rule: by + "\(date.days.last.month);BYMONTHDAY=\(last)", end: date.end)
    case .year:
      let last = date.days.last
      guard date.isEnd || isLimited(date.end) else { return nil }
      return Detail(rule: by + "\(last.month);BYMONTHDAY=\(last.day)", end: date.end)
    default: return Detail(rule: by + months, end: date.end)
    }
  }

  /// 每年底, 每年末 and the like, where 年 is already read.
  private func yearEnd(_ at: Int) -> Detail? {
    guard unit(at) == 0x5E95 || unit(at) == 0x672B else { return nil }
    return Detail(rule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", end: at + 1)
  }

  /// 4月1日至6月20日, 3月至5月: the months.
  private func monthRange(from date: WrittenDate, _ reader: WrittenDateReader) -> Detail? {
    guard WrittenDateReader.isRangeMark(unit(date.end)), let last = reader.date(at: date.end + 1), last.inferredYear,
      date.days.first.month <= last.days.last.month
    else { return nil }
    let months = (date.days.first.month...last.days.last.month).map(String.init).joined(separator: ",")
    return Detail(rule: "FREQ=YEARLY;BYMONTH=" + months, end: last.end)
  }

  /// 6月、12月, 3月底和9月底前, 1月15日、7月15日: the months of a list, each to its end or the same day.
  private func monthList(from first: WrittenDate, _ reader: WrittenDateReader) -> Detail? {
    guard first.form == .month || first.form == .day else { return nil }
    var dates = [first]
    while Self.listMarks.contains(unit(afterLimit(dates[dates.count - 1].end))),
      let next = reader.date(at: afterLimit(dates[dates.count - 1].end) + 1), next.form == first.form,
      next.inferredYear, next.days.first.month > dates[dates.count - 1].days.first.month
    {
      dates.append(next)
    }
    guard dates.count > 1, let last = dates.last else { return nil }
    var rule = "FREQ=YEARLY;BYMONTH=" + dates.map { String($0.days.first.month) }.joined(separator: ",")
    if first.form == .day {
      guard dates.allSatisfy({ $0.days.first.day == first.days.first.day }) else { return nil }
      rule += ";BYMONTHDAY=\(first.days.first.day)"
    } else if dates.contains(where: { $0.isEnd || isLimited($0.end) }) {
      rule += ";BYMONTHDAY=-1"
    }
    return Detail(rule: rule, end: last.end)
  }

  private static let listMarks = UnitSet("、和及与")

  /// 末, 末月, 最后一个周五, 首月10日 after 每季度.
  private func inQuarter(_ start: Int) -> Detail? {
    var at = unit(start) == 0x7684 ? start + 1 : start
    let last = "FREQ=YEARLY;BYMONTH=3,6,9,12"
    let first = "FREQ=YEARLY;BYMONTH=1,4,7,10"
    if units.has(Self.lastOne, at: at, limit: limit) {
      at += Self.lastOne.count
      if let day = weekday(at) { return Detail(rule: last + ";BYDAY=-1" + day.name, end: day.end) }
      if unit(at) == 0x6708 { return monthDay(at + 1, last) ?? Detail(rule: last, end: at + 1) }
      return nil
    }
    if unit(at) == 0x672B || unit(at) == 0x5E95 {
      if unit(at + 1) == 0x6708 { return monthDay(at + 2, last) ?? Detail(rule: last, end: at + 2) }
      return Detail(rule: last + ";BYMONTHDAY=-1", end: at + 1)
    }
    if unit(at) == 0x9996, unit(at + 1) == 0x6708 { return monthDay(at + 2, first) ?? Detail(rule: first, end: at + 2) }
    for (month, rule) in Self.months where units.has(month, at: at, limit: limit) {
      at += month.count
      return monthDay(at, rule) ?? Detail(rule: rule, end: at)
    }
    return nil
  }

  /// 第二个月 of every quarter.
  private static let months: [([UInt16], String)] = [
    ("第一个月", "1,4,7,10"), ("第二个月", "2,5,8,11"), ("第三个月", "3,6,9,12"),
  ].map { (UnitFold.units($0), "FREQ=YEARLY;BYMONTH=" + $1) }

  private static let lastOne = UnitFold.units("最后一个")

  private func monthDay(_ start: Int, _ rule: String) -> Detail? {
    let at = unit(start) == 0x7684 ? start + 1 : start
    guard let first = dayNumber(at) else { return nil }
    var days = [first.day]
    var end = first.end
    // 5日、15日和25日
    while Self.listMarks.contains(unit(afterLimit(end))), let next = dayNumber(afterLimit(end) + 1),
      next.day > days[days.count - 1]
    {
      days.append(next.day)
      end = next.end
    }
    return Detail(rule: rule + ";BYMONTHDAY=" + days.map(String.init).joined(separator: ","), end: end)
  }

  /// 5日, 5号
  private func dayNumber(_ at: Int) -> (day: Int, end: Int)? {
    guard let number = Numeral.match(units, at: at, limit: limit), (1...31).contains(number.value),
      unit(number.end) == 0x65E5 || unit(number.end) == 0x53F7
    else { return nil }
    return (Int(number.value), number.end + 1)
  }

  /// 10日前, 底, 末, 初 after 每月.
  private func inMonth(_ start: Int) -> Detail? {
    let at = unit(start) == 0x7684 ? start + 1 : start
    if unit(at) == 0x5E95 || unit(at) == 0x672B { return Detail(rule: "FREQ=MONTHLY;BYMONTHDAY=-1", end: at + 1) }
    if units.has(Self.tenDayParts, at: at, limit: limit) {
      return Detail(rule: "FREQ=MONTHLY;BYMONTHDAY=10,20,-1", end: at + Self.tenDayParts.count)
    }
    if unit(at + 1) == 0x65EC {
      let days = [UInt16(0x4E0A): "10", 0x4E2D: "20", 0x4E0B: "-1"]
      if let day = days[unit(at)] { return Detail(rule: "FREQ=MONTHLY;BYMONTHDAY=" + day, end: at + 2) }
    }
    return monthDay(at, "FREQ=MONTHLY")
  }

  private static let tenDayParts = UnitFold.units("上、中、下旬")

  /// 周五, 星期一, 五 after 每周.
  private func inWeek(_ at: Int) -> Detail? {
    guard let name = Self.weekdays[unit(at)], !(unit(at) == 0x4E00 && Self.isCount(unit(at + 1))) else { return nil }
    return Detail(rule: "FREQ=WEEKLY;BYDAY=" + name, end: at + 1)
  }

  /// 每周一次 is no Monday.
  private static func isCount(_ unit: UInt16) -> Bool { "次个期场篇条例报会调".utf16.contains(unit) }

  private func weekday(_ at: Int) -> (name: String, end: Int)? {
    var day = at
    if unit(at) == 0x5468 { day = at + 1 }  // 周
    if unit(at) == 0x661F, unit(at + 1) == 0x671F { day = at + 2 }  // 星期
    guard day > at, let name = Self.weekdays[unit(day)] else { return nil }
    return (name, day + 1)
  }

  private static let weekdays: [UInt16: String] = [
    0x4E00: "MO", 0x4E8C: "TU", 0x4E09: "WE", 0x56DB: "TH", 0x4E94: "FR", 0x516D: "SA", 0x65E5: "SU", 0x5929: "SU",
  ]

  // MARK: 五年一轮

  /// The recurrence of a length of time that is followed by one round: 五年一轮, 5年一周期, 五年实现一轮, 一季一通报.
  func round(after period: WrittenDuration, from start: Int) -> WrittenRecurrence? {
    // 4月20日组织一次: a day, not twenty of them.
    guard start == 0 || units[start - 1] != Self.month else { return nil }
    var at = units.skipBlanks(period.end, limit: limit)
    let lookAhead = min(at + 4, limit)
    while at < lookAhead, unit(at) != 0x4E00, unit(at) != 0x31, unit(at) != 0x8F6E {
      guard UnitClass.of(unit(at)).isHan, !UnitClass.of(unit(at)).isNumeral, unit(at) != 0x5185 else { return nil }
      at += 1
    }
    guard unit(at) == 0x4E00 || unit(at) == 0x31, let end = Self.rounds.end(units, at: at + 1, limit: limit)
    else { return nil }
    return WrittenRecurrence(rule: Self.rule(every: period.amount, period.unit), start: start, end: end)
  }

  /// 一月一通报, 按月调度: a period, and what is done once in it.
  func eachPeriod(at start: Int) -> WrittenRecurrence? {
    guard unit(start) == 0x4E00 || unit(start) == 0x6309,  // 一 按
      let (rule, end) = onePeriod(at: start + 1)
    else { return nil }
    if unit(start) == 0x6309 {
      return Self.reports.starts(units, at: end, limit: limit) || reportsToSomebody(end)
        ? WrittenRecurrence(rule: rule, start: start, end: end) : nil
    }
    guard unit(end) == 0x4E00, let last = Self.rounds.end(units, at: end + 1, limit: limit) else { return nil }
    return WrittenRecurrence(rule: rule, start: start, end: last)
  }

  /// 按月⟦向县水利局、县财政局报送⟧
  private func reportsToSomebody(_ start: Int) -> Bool {
    guard unit(start) == 0x5411 else { return false }  // 向
    let stop = min(limit, start + Self.longestReceivers)
    let end = (start..<stop).first { unit($0) == 0x2C || unit($0) == 0x3B } ?? stop
    return Self.sending.occurs(units, in: start..<end)
  }

  private static let longestReceivers = 50
  private static let sending = WordList(["报送", "上报", "报告", "反馈", "提交", "通报", "提供"])

  /// One period by its name alone, as behind 每: 月, 季度, 学期, 半年.
  private func onePeriod(at start: Int) -> (rule: String, end: Int)? {
    if let (rule, end) = Self.fixed.longest(units, at: start, limit: limit) { return (rule, end) }
    if let (period, end) = Self.periods.longest(units, at: start, limit: limit) {
      return (Self.rule(every: 1, period), end)
    }
    guard units.has(Self.halfYear, at: start, limit: limit) else { return nil }
    return (Self.rule(every: 1, .halfYear), start + Self.halfYear.count)
  }

  private static let halfYear = UnitFold.units("半年")
  /// What offices do over and over: 按月发放 says how somebody is paid.
  private static let reports = WordList([
    "通报", "报送", "上报", "调度", "督查", "督办", "督导", "考核", "考评", "公布", "公示", "公开", "汇总", "报告", "统计", "排名", "检查", "巡查", "研判",
    "评估", "会商",
    "分析", "晾晒", "反馈", "拨付", "对账", "更新",
  ])
  private static let month: UInt16 = 0x6708  // 月

  private static let rounds = WordList([
    "轮", "周期", "个周期", "次", "遍", "评", "签", "检", "审", "考", "考核", "调度", "通报", "报告", "总结", "督查", "会商", "评估", "调整", "更新",
    "研判", "点评", "汇总", "排名", "巡查", "排查", "督导", "小结", "例会", "晾晒", "反馈", "走访", "通气",
    "换", "修",
  ])
}
