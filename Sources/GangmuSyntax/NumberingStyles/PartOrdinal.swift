internal import GangmuModel

/// 第一篇 and 第一部分 as headings above chapters; in a sentence (分两部分，第一部分是…) they are words.
package enum PartOrdinal: NumberingStyle {
  package static let name = "partOrdinal"
  package static let rank = 5
  package static let leads = "第"
  package static let evidence = Evidence.form

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    guard var match = OrdinalHeading.match(units, at: start, limit: limit, nouns: nouns) else { return nil }
    if match.end < limit {
      guard separators.contains(units[match.end]) else { return nil }
      if !UnitClass.of(units[match.end]).isBlank { match.end += 1 }
    }
    return HeadingLine.follows(units, at: match.end, limit: limit) ? match : nil
  }

  private static let nouns = ["篇", "部分"].map(UnitFold.units)
  private static let separators = UnitSet(" \t:、")
}
