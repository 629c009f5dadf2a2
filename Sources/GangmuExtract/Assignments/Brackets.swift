internal import GangmuModel

/// Finding the ends of brackets in folded units.
enum Brackets {
  /// How far a bracket may reach: longer ones are page debris.
  static let reach = 300

  static let round: UInt16 = 0x28
  static let square: UInt16 = 0x5B
  static let lenticular: UInt16 = 0x3010

  @inline(__always)
  static func isOpening(_ unit: UInt16) -> Bool { unit == round || unit == square || unit == lenticular }

  /// The place of the bracket that closes the one at `start`, `nil` where none does.
  static func closing(_ units: [UInt16], of start: Int, limit: Int) -> Int? {
    var depth = 0
    var at = start
    let end = min(limit, start + reach, units.count)
    while true {
      at = ScanFlags.first([.open, .close], units, from: at, limit: end)
      guard at < end else { return nil }
      if UnitClass.of(units[at]).isOpen {
        depth += 1
      } else {
        depth -= 1
        if depth == 0 { return at }
      }
      at += 1
    }
  }

  /// The place of the bracket that the one at `last` closes.
  static func opening(_ units: [UInt16], of last: Int, floor: Int) -> Int? {
    guard last >= floor, last < units.count, UnitClass.of(units[last]).isClose else { return nil }
    var depth = 0
    var at = last
    let start = max(floor, last - reach)
    while at >= start {
      let kind = UnitClass.of(units[at])
      if kind.isClose {
        depth += 1
      } else if kind.isOpen {
        depth -= 1
        if depth == 0 { return at }
      }
      at -= 1
    }
    return nil
  }

  /// The offset after what opens at `start`; `start + 1` where nothing closes it.
  @inline(__always)
  static func skip(_ units: [UInt16], from start: Int, limit: Int) -> Int {
    guard let close = closing(units, of: start, limit: limit) else { return start + 1 }
    return close + 1
  }
}
