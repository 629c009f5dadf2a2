internal import GangmuModel

/// A. a. C) (b) and the like; A类人才 and B2B are words.
package enum LetterDot: NumberingStyle {
  package static let name = "letterDot"
  package static let rank = 95
  package static let leads = "(ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
  package static let evidence = Evidence.sequence

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    let isOpen = units[start] == UInt16(ascii: "(")
    let letter = isOpen ? start + 1 : start
    let mark = letter + 1
    guard mark + 1 < limit, marks.contains(units[mark]), !UnitClass.of(units[mark + 1]).isLatin,
      !isOpen || letters.contains(units[letter]) && units[mark] == UInt16(ascii: ")")
    else { return nil }
    return MarkerMatch(ordinal: Int(units[letter] & 0x1F), end: mark + 1)
  }

  private static let letters = UnitSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
  private static let marks = UnitSet(".、)")
}
