internal import GangmuModel

/// （一）, 〔一〕, ㈠, （一）、 and 一） where the opening bracket was lost.
package enum HanParen: NumberingStyle {
  package static let name = "hanParen"
  package static let rank = 60
  package static let leads = "([一二三四五六七八九十廿卅㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
  package static let evidence = Evidence.form

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    let lead = units[start]
    if lead >= 0x3220, lead <= 0x3229 { return MarkerMatch(ordinal: Int(lead - 0x3220) + 1, end: start + 1) }
    let hasOpen = UnitClass.of(lead).isOpen
    let inner = hasOpen ? units.skipBlanks(start + 1, limit: limit) : start
    guard let number = Numeral.chinese(units, at: inner, limit: limit), (1...199).contains(number.value) else {
      return nil
    }
    let close = units.skipBlanks(number.end, limit: limit)
    guard close < limit, units[close] == closeParen || (hasOpen && units[close] == closeBracket) else { return nil }
    return ParenReference.markerEnd(units, at: close + 1, limit: limit)
      .map { MarkerMatch(ordinal: number.value, end: $0, isDamaged: !hasOpen) }
  }

  private static let closeParen = UInt16(ascii: ")")
  private static let closeBracket = UInt16(ascii: "]")
}
