internal import GangmuModel

/// 一方面，…另一方面，….
package enum OnOneHand: NumberingStyle {
  package static let name = "onOneHand"
  package static let rank = 205
  package static let leads = "一另"
  package static let evidence = Evidence.runIn

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    for (word, ordinal) in words where units.has(word, at: start, limit: limit) {
      let end = start + word.count
      let hasMark = end < limit && units[end] == UInt16(ascii: ",")
      return MarkerMatch(ordinal: ordinal, end: hasMark ? end + 1 : end)
    }
    return nil
  }

  private static let words = [("一方面", 1), ("另一方面", 2)].map { (UnitFold.units($0.0), $0.1) }
}
