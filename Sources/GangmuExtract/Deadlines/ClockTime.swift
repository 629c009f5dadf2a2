internal import GangmuModel
internal import GangmuSyntax

/// 零时, 下午5点30分, 10:00 behind a day.
enum ClockTime {
  private static let halves = WordList(["上午", "下午", "中午", "晚上", "晚", "凌晨"])
  private static let colon: UInt16 = 0x3A

  /// Where the time of day ends that begins at an offset; the offset itself where none does.
  static func end(_ units: [UInt16], at start: Int, limit: Int) -> Int {
    let begin = units.skipBlanks(start, limit: limit)
    let at = units.skipBlanks(halves.end(units, at: begin, limit: limit) ?? begin, limit: limit)
    guard let hour = Numeral.match(units, at: at, limit: limit), (0...24).contains(hour.value), hour.end < limit
    else { return start }
    switch units[hour.end] {
    case colon:
      guard let minute = Numeral.match(units, at: hour.end + 1, limit: limit), (0...59).contains(minute.value)
      else { return start }
      return minute.end
    case 0x65F6, 0x70B9:  // 时 点
      let next = hour.end + 1
      guard let minute = Numeral.match(units, at: next, limit: limit), minute.end < limit, units[minute.end] == 0x5206
      else { return next < limit && units[next] == 0x6574 ? next + 1 : next }  // 整
      return minute.end + 1
    default: return start
    }
  }
}
