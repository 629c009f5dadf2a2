internal import GangmuModel

/// Tells a quoted number from a marker: (一)(二)项, (一)、(二)项, (一)项至(五)项.
enum ParenReference {
  static func follows(_ units: [UInt16], at start: Int, limit: Int) -> Bool {
    guard start < limit else { return false }
    if nouns.contains(units[start]) {
      // 项目 and 款项 are words: (一)项目管理 is a clause.
      return start + 1 >= limit || !words.contains(units[start + 1])
    }
    var at = start
    if units[at] == comma { at += 1 }
    guard at < limit, UnitClass.of(units[at]).isOpen else { return at > start }
    guard let number = Numeral.match(units, at: at + 1, limit: limit) else { return at > start }
    return number.end < limit && UnitClass.of(units[number.end]).isClose
  }

  private static let comma: UInt16 = 0x3001
  private static let nouns = UnitSet("项款目条至")
  private static let words = UnitSet("目项标的件例")
}
