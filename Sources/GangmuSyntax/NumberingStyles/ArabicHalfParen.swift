internal import GangmuModel

/// 1） 1).
package enum ArabicHalfParen: NumberingStyle {
  package static let name = "arabicHalfParen"
  package static let rank = 85
  package static let leads = "123456789"
  package static let evidence = Evidence.sequence

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    guard let number = Numeral.arabic(units, at: start, limit: limit), (1...99).contains(number.value),
      number.end < limit, units[number.end] == UInt16(ascii: ")")
    else { return nil }
    return MarkerMatch(ordinal: number.value, end: number.end + 1)
  }
}
