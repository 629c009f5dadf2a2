internal import GangmuModel

/// 一要…二要….
package enum OrdinalMust: NumberingStyle {
  package static let name = "ordinalMust"
  package static let rank = 201
  package static let leads = OrdinalWord.numerals
  package static let evidence = Evidence.runIn

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    OrdinalWord.match(units, at: start, limit: limit, suffix: Self.suffix)
  }

  private static let suffix = UnitFold.units("要")
}
