internal import GangmuModel

/// 首先…其次…再次…最后….
package enum Sequencer: NumberingStyle {
  package static let name = "sequencer"
  package static let rank = 204
  package static let leads = "首其再最"
  package static let evidence = Evidence.runIn

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    for (word, ordinal) in words where units.has(word, at: start, limit: limit) {
      let end = start + word.count
      let hasMark = end < limit && (units[end] == UInt16(ascii: ",") || units[end] == UInt16(ascii: ":"))
      guard end < limit, hasMark || ordinal == 1 else { return nil }
      return MarkerMatch(ordinal: ordinal, end: hasMark ? end + 1 : end)
    }
    return nil
  }

  private static let words = [("首先", 1), ("其次", 2), ("再次", 3), ("最后", 4)].map { (UnitFold.units($0.0), $0.1) }
}
