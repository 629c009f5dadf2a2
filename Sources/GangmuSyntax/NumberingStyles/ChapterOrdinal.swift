internal import GangmuModel

/// 第一章.
package enum ChapterOrdinal: NumberingStyle {
  package static let name = "chapterOrdinal"
  package static let rank = 20
  package static let leads = "第"
  package static let evidence = Evidence.form

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    OrdinalHeading.match(units, at: start, limit: limit, nouns: nouns)
  }

  private static let nouns = ["章"].map(UnitFold.units)
}
