package import GangmuModel

/// Reads full dates as documents and pages write them: 2015年3月2日, 二〇一五年三月二日, 2022-10-20, 2022/12/27, 2022.4.6,
/// 20240307, with blanks inside, with a time glued to them.
package enum DateReader {
  package struct Match: Sendable, Hashable {
    package var date: CalendarDate
    package var span: TextSpan
  }

  /// Reads the date that begins at an offset.
  ///
  /// - Parameters:
  ///   - units: Folded units.
  ///   - limit: The offset to stop before.
  /// - Returns: `nil` where no date stands or the calendar does not have it.
  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> Match? {
    guard start >= 0, start < limit, limit <= units.count, canBegin(units[start]) else { return nil }
    if start > 0, UnitClass.of(units[start - 1]).isDigit { return nil }
    return han(units, start, limit) ?? separated(units, start, limit) ?? compact(units, start, limit)
  }

  /// The first date in a range.
  package static func first(_ units: [UInt16], in range: Range<Int>) -> Match? {
    let end = min(range.upperBound, units.count)
    var at = max(range.lowerBound, 0)
    while at < end {
      if canBegin(units[at]), let match = match(units, at: at, limit: end) { return match }
      at += 1
    }
    return nil
  }

  /// Years begin with 1 or 2, in either script.
  @inline(__always)
  private static func canBegin(_ unit: UInt16) -> Bool {
    unit == 0x31 || unit == 0x32 || unit == 0x4E00 || unit == 0x4E8C
  }

  private static let yearSign: UInt16 = 0x5E74  // 年
  private static let monthSign: UInt16 = 0x6708  // 月
  private static let daySigns: [UInt16] = [0x65E5, 0x53F7]  // 日 号

  /// 2015年3月2日, 二〇一五年三月二日, 2026年 4月 20 日.
  private static func han(_ units: [UInt16], _ start: Int, _ limit: Int) -> Match? {
    guard let year = year(units, start, limit) else { return nil }
    var at = units.skipBlanks(year.end, limit: limit)
    guard at < limit, units[at] == yearSign else { return nil }
    at = units.skipBlanks(at + 1, limit: limit)
    guard let month = month(units, at: at, limit: min(limit, at + 3)) else { return nil }
    at = units.skipBlanks(month.end, limit: limit)
    guard at < limit, units[at] == monthSign else { return nil }
    at = units.skipBlanks(at + 1, limit: limit)
    guard let day = Numeral.match(units, at: at, limit: min(limit, at + 4)) else { return nil }
    at = units.skipBlanks(day.end, limit: limit)
    guard at < limit, daySigns.contains(units[at]) else { return nil }
    return CalendarDate(year: year.value, month: month.value, day: day.value).map {
      Match(date: $0, span: TextSpan(start, at + 1))
    }
  }

  /// The number of a month; 元月 is the first.
  ///
  /// - Parameter limit: The offset before which the number ends.
  package static func month(_ units: [UInt16], at start: Int, limit: Int) -> Numeral.Match? {
    if start >= 0, start < limit, limit <= units.count, units[start] == 0x5143, start + 1 < units.count,  // 元
      units[start + 1] == monthSign
    {
      return Numeral.Match(value: 1, end: start + 1)
    }
    return Numeral.match(units, at: start, limit: limit)
  }

  /// 2022-10-20, 2022/12/27, 2022.4.6; in 2023-01-1917:49 the day is 19, in 2023-1-917:49 it is 9.
  private static func separated(_ units: [UInt16], _ start: Int, _ limit: Int) -> Match? {
    guard let year = digits(units, start, 4, limit) else { return nil }
    var at = units.skipBlanks(start + 4, limit: limit)
    guard at < limit else { return nil }
    let separator = units[at]
    guard separator == 0x2D || separator == 0x2F || separator == 0x2E else { return nil }
    at = units.skipBlanks(at + 1, limit: limit)
    for monthLength in [2, 1] {
      guard let month = digits(units, at, monthLength, limit) else { continue }
      var next = units.skipBlanks(at + monthLength, limit: limit)
      guard next < limit, units[next] == separator else { continue }
      next = units.skipBlanks(next + 1, limit: limit)
      for dayLength in [2, 1] {
        guard let day = digits(units, next, dayLength, limit),
          let date = CalendarDate(year: year, month: month, day: day)
        else { continue }
        return Match(date: date, span: TextSpan(start, next + dayLength))
      }
    }
    return nil
  }

  /// 20240307, with no further digit beside it.
  private static func compact(_ units: [UInt16], _ start: Int, _ limit: Int) -> Match? {
    guard let year = digits(units, start, 4, limit), let month = digits(units, start + 4, 2, limit),
      let day = digits(units, start + 6, 2, limit),
      start + 8 >= limit || !UnitClass.of(units[start + 8]).isDigit
    else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { Match(date: $0, span: TextSpan(start, start + 8)) }
  }

  /// Exactly so many ASCII digits; further ones may follow.
  static func digits(_ units: [UInt16], _ start: Int, _ count: Int, _ limit: Int) -> Int? {
    guard start >= 0, start + count <= limit else { return nil }
    var value = 0
    for at in start..<(start + count) {
      guard UnitClass.of(units[at]).isDigit else { return nil }
      value = value * 10 + Int(units[at] - 0x30)
    }
    return value
  }

  /// Four digits of one year in either script: 2015, 二〇一五, 二OO四, 二零零四.
  private static func year(_ units: [UInt16], _ start: Int, _ limit: Int) -> (value: Int, end: Int)? {
    guard start + 4 < limit else { return nil }
    var value = 0
    for at in start..<(start + 4) {
      guard let digit = digit(units[at]) else { return nil }
      value = value * 10 + digit
    }
    return (value, start + 4)
  }

  private static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x30...0x39: Int(unit) - 0x30
    case 0x3007, 0x96F6, 0x4F, 0x6F: 0  // 〇 零 O o
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
