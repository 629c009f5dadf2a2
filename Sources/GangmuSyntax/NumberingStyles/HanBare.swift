internal import GangmuModel

/// `一 总体要求`: a numeral and a space before a heading that fills its line.
package enum HanBare: NumberingStyle {
  package static let name = "hanBare"
  package static let rank = 50
  package static let leads = "一二三四五六七八九十"
  package static let evidence = Evidence.sequence

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    guard let number = Numeral.chinese(units, at: start, limit: limit), (1...30).contains(number.value) else {
      return nil
    }
    let content = units.skipBlanks(number.end, limit: limit)
    guard content > number.end, content + 1 < limit, UnitClass.of(units[content]).isHan,
      !UnitClass.of(units[content]).isNumeral, !counted.contains(units[content]),
      HeadingLine.follows(units, at: content, limit: limit)
    else { return nil }
    return MarkerMatch(ordinal: number.value, end: number.end)
  }

  /// What a numeral counts when a space stands between: 三 月, 二 级, 一 期.
  private static let counted = UnitSet("年月日个家项名人次元号时天季级类等期批类届线产孩")
}
