/// A day of the Gregorian calendar.
struct CalendarDay: Sendable, Hashable, Comparable {
  var year: Int
  var month: Int
  var day: Int

  /// `nil` for a day that the calendar does not have.
  init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads ISO 8601 `YYYY-MM-DD`.
  init?(iso: String) {
    var numbers = (0, 0, 0)
    var dashes = 0
    for byte in iso.utf8 {
      if byte == UInt8(ascii: "-") {
        numbers = (numbers.1, numbers.2, 0)
        dashes += 1
      } else if byte &- 0x30 < 10, numbers.2 < 10_000 {
        numbers.2 = numbers.2 * 10 + Int(byte - 0x30)
      } else {
        return nil
      }
    }
    guard dashes == 2 else { return nil }
    self.init(numbers.0, numbers.1, numbers.2)
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day so many days later.
  func adding(days: Int) -> CalendarDay? {
    var (year, month, day) = (year, month, day + days)
    while day > Self.days(in: month, of: year) {
      day -= Self.days(in: month, of: year)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return CalendarDay(year, month, day)
  }

  /// The same day so many months later, or that month's last.
  func adding(months: Int) -> CalendarDay? {
    let count = month - 1 + months
    let (year, month) = (year + count / 12, count % 12 + 1)
    return CalendarDay(year, month, min(day, Self.days(in: month, of: year)))
  }

  static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// ISO 8601.
  var iso: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      var end = 0
      for (number, width) in [(year, 4), (month, 2), (day, 2)] {
        if end > 0 {
          bytes[end] = UInt8(ascii: "-")
          end += 1
        }
        end += DecimalDigits.write(number, width: width, to: UnsafeMutableBufferPointer(rebasing: bytes[end...]))
      }
      return end
    }
  }
}

/// A stretch of days, first and last included.
struct DayRange: Sendable, Hashable {
  var first: CalendarDay
  var last: CalendarDay

  static func year(_ year: Int) -> DayRange? { months(1, 12, of: year) }

  static func months(_ first: Int, _ last: Int, of year: Int) -> DayRange? {
    guard (1...12).contains(last), let a = CalendarDay(year, first, 1),
      let b = CalendarDay(year, last, CalendarDay.days(in: last, of: year))
    else { return nil }
    return DayRange(first: a, last: b)
  }

  static func days(_ first: Int, _ last: Int, of month: Int, _ year: Int) -> DayRange? {
    guard (1...12).contains(month), let a = CalendarDay(year, month, first),
      let b = CalendarDay(year, month, min(last, CalendarDay.days(in: month, of: year)))
    else { return nil }
    return DayRange(first: a, last: b)
  }
}
