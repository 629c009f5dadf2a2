package import GangmuModel

/// A date with 月 as it is written, right or wrong: 2024年04月09日, 二〇二四年四月九日, 2月30日.
package struct WrittenDate: Sendable {
  package struct Field: Sendable {
    package var span: TextSpan
    package var value: Int
    /// In Chinese numerals.
    package var isHan: Bool
  }

  package var span: TextSpan
  package var year: Field?
  package var month: Field
  package var day: Field?

  /// All dates of a text that have a month; `months` are the places of 月.
  package static func all(in units: [UInt16], months: [Int]) -> [WrittenDate] {
    months.compactMap { read(units, $0) }
  }

  private static func read(_ units: [UInt16], _ sign: Int) -> WrittenDate? {
    guard let month = field(units, endingAt: sign) else { return nil }
    var year: Field?
    let beforeMonth = skipBlanksBack(units, month.span.start)
    if beforeMonth > 0, units[beforeMonth - 1] == 0x5E74 { year = field(units, endingAt: beforeMonth - 1) }  // 年
    let day = day(units, after: sign + 1)
    return WrittenDate(
      span: TextSpan(year?.span.start ?? month.span.start, (day?.span.end ?? sign) + 1), year: year, month: month,
      day: day)
  }

  /// The number that ends before a sign, a blank between them or none.
  private static func field(_ units: [UInt16], endingAt sign: Int) -> Field? {
    let end = skipBlanksBack(units, sign)
    var start = end
    while start > 0, UnitClass.of(units[start - 1]).isDigit { start -= 1 }
    if start < end { return number(units, start..<end) }
    while start > 0, end - start < 5, HanNumber.isPart(units[start - 1]) { start -= 1 }
    return number(units, start..<end)
  }

  /// The number before 日 or 号, or before the blank in front of it; it ends right at the sign.
  private static func day(_ units: [UInt16], after start: Int) -> Field? {
    let start = units.skipBlanks(start, limit: min(start + 2, units.count))
    var end = start
    while end < units.count, end - start < 5, UnitClass.of(units[end]).isDigit || HanNumber.isPart(units[end]) {
      end += 1
    }
    let sign = units.skipBlanks(end, limit: min(end + 2, units.count))
    guard sign < units.count, units[sign] == 0x65E5, var day = number(units, start..<end) else { return nil }  // 日
    day.span = TextSpan(start, sign)
    return day
  }

  private static func number(_ units: [UInt16], _ range: Range<Int>) -> Field? {
    guard !range.isEmpty, range.count <= 5 else { return nil }
    if range.allSatisfy({ UnitClass.of(units[$0]).isDigit }) {
      let value = range.reduce(0) { $0 * 10 + Int(units[$1]) - 0x30 }
      return Field(span: TextSpan(range), value: value, isHan: false)
    }
    return HanNumber.value(units[range]).map { Field(span: TextSpan(range), value: $0, isHan: true) }
  }

  private static func skipBlanksBack(_ units: [UInt16], _ end: Int) -> Int {
    end > 1 && units[end - 1] == 0x20 ? end - 1 : end
  }
}

/// Chinese numerals as dates have them: 十二, 二十三, and years digit by digit, 二〇二四.
enum HanNumber {
  /// 〇 零 一 to 十
  static func isPart(_ unit: UInt16) -> Bool { digit(unit) != nil || unit == ten }

  static func value(_ units: ArraySlice<UInt16>) -> Int? {
    guard let at = units.firstIndex(of: ten) else {
      return units.isEmpty
        ? nil : units.reduce(0) { total, unit in total.flatMap { t in digit(unit).map { t * 10 + $0 } } }
    }
    let tens = units[..<at]
    let ones = units[(at + 1)...]
    guard tens.count <= 1, ones.count <= 1 else { return nil }
    let high = tens.first.map(digit) ?? 1
    let low = ones.first.map(digit) ?? 0
    guard let high, let low else { return nil }
    return high * 10 + low
  }

  private static let ten: UInt16 = 0x5341

  private static func digit(_ unit: UInt16) -> Int? {
    if unit == 0x96F6 { return 0 }
    return digits.firstIndex(of: unit)
  }

  private static let digits = UnitFold.units("〇一二三四五六七八九")
}
