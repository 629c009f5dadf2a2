internal import GangmuModel

/// Ⅰ. Ⅱ、; a grade (Ⅰ级) is none.
package enum RomanDot: NumberingStyle {
  package static let name = "romanDot"
  package static let rank = 55
  package static let leads = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
  package static let evidence = Evidence.sequence

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    let mark = start + 1
    guard mark < limit, units[mark] == UInt16(ascii: ".") || units[mark] == 0x3001 else { return nil }
    return MarkerMatch(ordinal: Int(units[start]) - 0x2160 + 1, end: mark + 1)
  }
}
