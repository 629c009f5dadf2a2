internal import GangmuModel

/// 一、 and, as printed by mistake, 一. (also with a space behind it) and 一, at the start of a line.
package enum HanComma: NumberingStyle {
  package static let name = "hanComma"
  package static let rank = 50
  package static let leads = "一二三四五六七八九十廿卅百壹贰叁肆伍陆柒捌玖拾"
  package static let evidence = Evidence.form

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    guard let number = Numeral.chinese(units, at: start, limit: limit), (1...199).contains(number.value) else {
      return nil
    }
    let mark = units.skipBlanks(number.end, limit: limit)
    guard mark < limit else { return nil }
    switch units[mark] {
    case comma: break
    case fullStop:
      let content = units.skipBlanks(mark + 1, limit: limit)
      guard mark == number.end, content < limit, UnitClass.of(units[content]).isHan else { return nil }
    case listComma:
      guard mark == number.end, mark + 1 < limit, UnitClass.of(units[mark + 1]).isHan else { return nil }
    default: return nil
    }
    if isApposition(units, after: mark + 1, limit: limit, ordinal: number.value) { return nil }
    return MarkerMatch(ordinal: number.value, end: mark + 1, isDamaged: units[mark] != comma)
  }

  /// 一、二、三等奖; 二、三孩家庭; 第三、四类: a second numeral stands where a heading would begin.
  private static func isApposition(_ units: [UInt16], after mark: Int, limit: Int, ordinal: Int) -> Bool {
    let at = units.skipBlanks(mark, limit: limit)
    guard let next = Numeral.chinese(units, at: at, limit: limit), next.value > ordinal, next.value <= ordinal + 3
    else { return false }
    return next.end >= limit || units[next.end] == comma || gradeNouns.contains(units[next.end])
  }

  private static let comma: UInt16 = 0x3001
  private static let fullStop = UInt16(ascii: ".")
  private static let listComma = UInt16(ascii: ",")
  /// Nouns that take 一、二 as an attribute: 等奖, 级, 类, 手房, 孩, 线, 期, 批, 季度, 产, 次, 层, 中全会, 年, 月, 个.
  private static let gradeNouns = UnitSet("等级类手孩线期批季产次层中年月个项条款档组号楼轮审年")
}
