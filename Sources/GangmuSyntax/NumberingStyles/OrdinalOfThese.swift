internal import GangmuModel

/// 其一，…其二，….
package enum OrdinalOfThese: NumberingStyle {
  package static let name = "ordinalOfThese"
  package static let rank = 203
  package static let leads = "其"
  package static let evidence = Evidence.runIn

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    OrdinalWord.match(units, at: start, limit: limit, prefix: Self.prefix, marks: Self.marks)
  }

  private static let prefix = UnitFold.units("其")
  private static let marks = UnitSet(",、:")
}
