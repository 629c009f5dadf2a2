internal import GangmuModel

/// 一是…二是….
package enum OrdinalIs: NumberingStyle {
  package static let name = "ordinalIs"
  package static let rank = 200
  package static let leads = OrdinalWord.numerals
  package static let evidence = Evidence.runIn

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    OrdinalWord.match(units, at: start, limit: limit, suffix: Self.suffix)
  }

  private static let suffix = UnitFold.units("是")
}
