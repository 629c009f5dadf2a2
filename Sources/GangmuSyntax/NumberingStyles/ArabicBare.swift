internal import GangmuModel

/// 01 and `1 总则`: a number and a space, or a padded number, as on web cards and in decimal outlines. `1总则` lost its space:
/// a heading in a decimal outline only.
package enum ArabicBare: NumberingStyle {
  package static let name = "arabicBare"
  package static let rank = 64
  package static let leads = "0123456789"
  package static let evidence = Evidence.sequence

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    guard let number = Numeral.arabic(units, at: start, limit: limit), (1...99).contains(number.value) else {
      return nil
    }
    let content = units.skipBlanks(number.end, limit: limit)
    let isPadded = units[start] == UInt16(ascii: "0") && number.end - start == 2
    guard content < limit, UnitClass.of(units[content]).isHan, !counted.contains(units[content]) else { return nil }
    let isGlued = content == number.end && !isPadded
    if isGlued, !HeadingLine.follows(units, at: content, limit: limit) { return nil }
    return MarkerMatch(ordinal: number.value, end: number.end, isDamaged: isGlued)
  }

  /// What a number counts when a space stands between: 12 月, 5 个, 3 家.
  private static let counted = UnitSet("年月日个家项名人次万亿元号时天周%件所条户亩")
}
