internal import GangmuModel

/// 第一节.
package enum SectionOrdinal: NumberingStyle {
  package static let name = "sectionOrdinal"
  package static let rank = 30
  package static let leads = "第"
  package static let evidence = Evidence.form

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    OrdinalHeading.match(units, at: start, limit: limit, nouns: nouns)
  }

  private static let nouns = ["节"].map(UnitFold.units)
}
