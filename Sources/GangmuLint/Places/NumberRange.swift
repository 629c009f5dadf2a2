internal import GangmuModel

/// The numbers on both sides of a dash.
enum NumberRange {
  /// Where the number begins that a dash follows; `nil` where it is part of a code: GB/T 1234-2020, A-5-10.
  static func start(endingAt end: Int, in units: [UInt16], floor: Int) -> Int? {
    var at = end
    while at > floor, isPart(units[at - 1]) { at -= 1 }
    guard at < end, UnitClass.of(units[at]).isDigit else { return nil }
    if at > floor {
      let before = units[at - 1]
      if UnitClass.of(before).isLatin || codes.contains(before) { return nil }
      // GB/T 1234
      if before == 0x20, at - 1 > floor, UnitClass.of(units[at - 2]).isLatin { return nil }
    }
    return at
  }

  static func end(from start: Int, in units: [UInt16], limit: Int) -> Int? {
    var at = start
    while at < limit, isPart(units[at]) { at += 1 }
    return at > start && UnitClass.of(units[start]).isDigit ? at : nil
  }

  private static func isPart(_ unit: UInt16) -> Bool { UnitClass.of(unit).isDigit || unit == UInt16(ascii: ".") }

  /// - / 〔 第
  private static let codes = UnitSet("-/[第~")
}
