internal import GangmuModel

/// 任务一：, 行动二, 措施三, 步骤1. A 专栏 is a box outside the numbering, an 附件 a part: neither is a clause.
package enum LabelOrdinal: NumberingStyle {
  package static let name = "labelOrdinal"
  package static let rank = 58
  package static let leads = "任行措步举"
  package static let evidence = Evidence.sequence

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    guard labels.contains(where: { units.has($0, at: start, limit: limit) }) else { return nil }
    let inner = units.skipBlanks(start + 2, limit: limit)
    guard let number = Numeral.match(units, at: inner, limit: limit), (1...99).contains(number.value),
      number.end < limit, separators.contains(units[number.end])
    else { return nil }
    return MarkerMatch(
      ordinal: number.value, end: UnitClass.of(units[number.end]).isBlank ? number.end : number.end + 1)
  }

  private static let labels = ["任务", "行动", "措施", "步骤", "举措"].map(UnitFold.units)
  private static let separators = UnitSet(":。 、.")
}
