internal import GangmuModel

/// 第一条, 第十条之一. A reference (第九条、第十条, 第五条规定的) is none, nor is an article that is amended (第九条修改为).
package enum ArticleOrdinal: NumberingStyle {
  package static let name = "articleOrdinal"
  package static let rank = 40
  package static let leads = "第"
  package static let evidence = Evidence.form

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    guard var match = OrdinalHeading.match(units, at: start, limit: limit, nouns: nouns) else { return nil }
    if match.end < limit, units[match.end] == zhi,
      let suffix = Numeral.match(units, at: match.end + 1, limit: limit)
    {
      match.path.append(match.ordinal)
      match.path.append(suffix.value)
      match.end = suffix.end
    }
    let next = match.end < limit ? units[match.end] : 0
    if quoting.contains(where: { units.has($0, at: match.end, limit: limit) }) { return nil }
    return continuesReference.contains(next) ? nil : match
  }

  private static let zhi = UnitFold.units("之")[0]
  /// What follows an article's number where it is quoted inside a sentence.
  private static let continuesReference = UnitSet("、第的至和与或及款所中,。;)”》-~")

  private static let quoting = ["规定", "所列", "情形", "修改为", "改为", "增加一", "后增加", "删去"].map(UnitFold.units)
  private static let nouns = ["条"].map(UnitFold.units)
}
