internal import GangmuModel

/// (1) （１） ⑴ (1).; a year in brackets is none.
package enum ArabicParen: NumberingStyle {
  package static let name = "arabicParen"
  package static let rank = 80
  package static let leads = "([⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
  package static let evidence = Evidence.form

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    let lead = units[start]
    if lead >= 0x2474, lead <= 0x2487 { return MarkerMatch(ordinal: Int(lead - 0x2474) + 1, end: start + 1) }
    let inner = units.skipBlanks(start + 1, limit: limit)
    guard let number = Numeral.arabic(units, at: inner, limit: limit), (1...99).contains(number.value) else {
      return nil
    }
    let close = units.skipBlanks(number.end, limit: limit)
    guard close < limit, units[close] == UInt16(ascii: ")") || units[close] == UInt16(ascii: "]"),
      let end = ParenReference.markerEnd(units, at: close + 1, limit: limit)
    else { return nil }
    return MarkerMatch(ordinal: number.value, end: end)
  }
}
