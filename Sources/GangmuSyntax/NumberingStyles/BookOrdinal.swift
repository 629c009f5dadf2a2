internal import GangmuModel

/// 第一编, 第一分编.
package enum BookOrdinal: NumberingStyle {
  package static let name = "bookOrdinal"
  package static let rank = 10
  package static let leads = "第"
  package static let evidence = Evidence.form

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    OrdinalHeading.match(units, at: start, limit: limit, nouns: nouns)
  }

  private static let nouns = ["编", "分编"].map(UnitFold.units)
}
