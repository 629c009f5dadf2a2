internal import GangmuModel

/// 1. 1． 1、 ⒈; a year, a decimal (3.5亿元) or a date (2024.4.6) is none.
package enum ArabicDot: NumberingStyle {
  package static let name = "arabicDot"
  package static let rank = 70
  package static let leads = "0123456789⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
  package static let evidence = Evidence.form

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    let lead = units[start]
    if lead >= 0x2488, lead <= 0x249B { return MarkerMatch(ordinal: Int(lead - 0x2488) + 1, end: start + 1) }
    guard let number = Numeral.arabic(units, at: start, limit: limit), (1...300).contains(number.value) else {
      return nil
    }
    let mark = units.skipBlanks(number.end, limit: limit)
    guard mark < limit, units[mark] == dot || units[mark] == comma else { return nil }
    // 1、2月 and 1、2号线 join two numbers; no number is joined to a whole date.
    if units[mark] == comma, mark + 1 < limit, UnitClass.of(units[mark + 1]).isDigit,
      !isDate(units, at: mark + 1, limit: limit)
    {
      return nil
    }
    return MarkerMatch(ordinal: number.value, end: mark + 1)
  }

  /// Whether 、 ends a marker and a date begins behind it: 3、2024年, 3、5月6日.
  static func isBeforeDate(_ units: [UInt16], end: Int, limit: Int) -> Bool {
    end > 0 && units[end - 1] == comma && isDate(units, at: end, limit: limit)
  }

  private static func isDate(_ units: [UInt16], at start: Int, limit: Int) -> Bool {
    guard let first = Numeral.arabic(units, at: start, limit: limit), first.end < limit else { return false }
    if units[first.end] == year { return first.end - start == 4 }
    guard units[first.end] == month, let day = Numeral.arabic(units, at: first.end + 1, limit: limit) else {
      return false
    }
    return day.end < limit && units[day.end] == self.day
  }

  private static let dot = UInt16(ascii: ".")
  private static let comma: UInt16 = 0x3001
  private static let year: UInt16 = 0x5E74  // 年
  private static let month: UInt16 = 0x6708  // 月
  private static let day: UInt16 = 0x65E5  // 日
}
