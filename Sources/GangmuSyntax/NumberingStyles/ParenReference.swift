internal import GangmuModel

/// Tells a quoted number from a marker: (一)(二)项, (一)、(二)项, (一)项至(五)项.
enum ParenReference {
  /// Where a marker ends whose closing bracket is right before `start`; `nil` where it is a quoted number.
  ///
  /// No mark should stand behind the bracket (GB/T 15834-2011 B.3.4): where one does, it belongs to the marker.
  static func markerEnd(_ units: [UInt16], at start: Int, limit: Int) -> Int? {
    if follows(units, at: start, limit: limit) { return nil }
    return start < limit && marks.contains(units[start]) ? start + 1 : start
  }

  private static func follows(_ units: [UInt16], at start: Int, limit: Int) -> Bool {
    guard start < limit else { return false }
    if nouns.contains(units[start]) {
      // 项目, 款项 and 至少 are words: (一)项目管理 is a clause.
      return start + 1 >= limit || !words.contains(units[start + 1])
    }
    var at = start
    if units[at] == comma { at += 1 }
    guard at < limit else { return at > start }
    // (一)、二项, (一)、第二项; but (一)、修桥 is a clause.
    guard UnitClass.of(units[at]).isOpen else { return at > start && goesOn(units[at]) }
    guard let number = Numeral.match(units, at: at + 1, limit: limit) else { return at > start }
    return number.end < limit && UnitClass.of(units[number.end]).isClose
  }

  private static func goesOn(_ unit: UInt16) -> Bool {
    let kind = UnitClass.of(unit)
    return kind.isNumeral || kind.isDigit || kind.isBlank || unit == ordinal
  }

  private static let comma: UInt16 = 0x3001
  private static let ordinal: UInt16 = 0x7B2C
  private static let marks = UnitSet("、.")
  private static let nouns = UnitSet("项款目条至")
  private static let words = UnitSet("目项标的件例少多迟今于")
}
