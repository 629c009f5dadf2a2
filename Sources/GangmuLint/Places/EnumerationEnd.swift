internal import GangmuModel

/// 等 at the end of a list, told from the 等 of 等级, 等待, 等于.
enum EnumerationEnd {
  static let unit: UInt16 = 0x7B49
  private static let words = UnitSet("级于候待同量价分式号次效额比边身腰闲着到他她它我你")

  static func stands(at place: Int, in units: [UInt16], limit: Int) -> Bool {
    guard place >= 0, place < limit, units[place] == unit else { return false }
    return place + 1 >= limit || !words.contains(units[place + 1])
  }
}
