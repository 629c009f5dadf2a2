internal import GangmuModel
internal import GangmuSyntax

/// A length of time as written: 5个工作日, 3—5年, 48小时, 半年.
struct WrittenDuration: Sendable {
  /// The outer bound of a range.
  var amount: Int
  var unit: TimeUnit
  var end: Int

  /// ISO 8601.
  var iso: String {
    switch unit {
    case .year: "P\(amount)Y"
    case .halfYear: "P\(amount * 6)M"
    case .quarter: "P\(amount * 3)M"
    case .month: "P\(amount)M"
    case .halfMonth: "P\(amount * 15)D"
    case .week: "P\(amount)W"
    case .day, .workingDay: "P\(amount)D"
    case .hour: "PT\(amount)H"
    case .minute: "PT\(amount)M"
    }
  }
}

enum TimeUnit: Sendable {
  case year, halfYear, quarter, month, halfMonth, week, day, workingDay, hour, minute

  /// Whether services are measured in it.
  var isService: Bool { self == .day || self == .workingDay || self == .hour || self == .minute }

  /// The words for each.
  static let words = UnitTrie<TimeUnit>([
    ("年", .year), ("周年", .year), ("个年度", .year), ("个季度", .quarter), ("季度", .quarter), ("个月", .month), ("月", .month),
    ("个半月", .halfMonth), ("周", .week), ("个星期", .week), ("星期", .week), ("个工作日", .workingDay), ("工作日", .workingDay),
    ("日", .day), ("天", .day), ("个自然日", .day), ("个日历日", .day), ("自然日", .day), ("小时", .hour), ("个小时", .hour),
    ("分钟", .minute), ("个工作周", .week),
  ])
}

struct DurationReader {
  let units: [UInt16]
  let limit: Int

  /// The length of time that begins at `start`; bare 月 and dates are none.
  func duration(at start: Int) -> WrittenDuration? {
    guard start >= 0, start < limit, TimeLeads.mayBegin(units[start]) else { return nil }
    if let half = half(at: start) { return half }
    guard let number = Numeral.match(units, at: start, limit: limit), (1...1000).contains(number.value) else {
      return nil
    }
    var amount = number.value
    var at = units.skipBlanks(number.end, limit: limit)
    // 3年至5年: the first unit may be written too.
    if let outer = outerBound(after: at) {
      amount = max(amount, outer.value)
      at = units.skipBlanks(outer.end, limit: limit)
    }
    guard let (unit, end) = TimeUnit.words.longest(units, at: at, limit: limit) else { return nil }
    // 3月 is a date; only 一月 and 两月 can be lengths (一月一调度, 每两月).
    if unit == .month, end - at == 1, units[start] != 0x4E00, units[start] != 0x4E24 { return nil }
    if unit == .year, amount > 200 { return nil }
    if isContinued(at: end) { return nil }
    return WrittenDuration(amount: amount, unit: unit, end: end)
  }

  /// 45周岁, 2年级, 2024年度, 5年期, 3年制, 日报, but not 15日报送.
  private func isContinued(at end: Int) -> Bool {
    guard end < limit else { return false }
    if units[end] == 0x62A5, end + 1 < limit { return !Self.reporting.contains(units[end + 1]) }
    // 每两年制定一次
    if units[end] == 0x5236, end + 1 < limit, Self.making.contains(units[end + 1]) { return false }
    return Self.continued.contains(units[end])
  }

  private static let making = UnitSet("定订作")

  private static let continued = UnitSet("岁级度期制报")
  private static let reporting = UnitSet("送告请备")

  /// The second number of 3-5年, 6至12个月, 3个月至6个月.
  private func outerBound(after at: Int) -> Numeral.Match? {
    var mark = at
    if let (_, end) = TimeUnit.words.longest(units, at: at, limit: limit) { mark = end }
    while mark < limit, WrittenDateReader.isRangeMark(units[mark]), mark < at + 5 { mark += 1 }
    guard mark > at, WrittenDateReader.isRangeMark(units[mark - 1]),
      let number = Numeral.match(units, at: mark, limit: limit), (1...1000).contains(number.value),
      TimeUnit.words.longest(units, at: units.skipBlanks(number.end, limit: limit), limit: limit) != nil
    else { return nil }
    return number
  }

  /// 半年, 半个月.
  private func half(at start: Int) -> WrittenDuration? {
    guard start + 1 < limit, units[start] == 0x534A else { return nil }
    if units[start + 1] == 0x5E74 { return WrittenDuration(amount: 1, unit: .halfYear, end: start + 2) }
    if units[start + 1] == 0x6708 { return WrittenDuration(amount: 1, unit: .halfMonth, end: start + 2) }
    if start + 2 < limit, units[start + 1] == 0x4E2A, units[start + 2] == 0x6708 {
      return WrittenDuration(amount: 1, unit: .halfMonth, end: start + 3)
    }
    return nil
  }
}
