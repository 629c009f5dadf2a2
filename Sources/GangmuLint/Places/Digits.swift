internal import GangmuModel

/// Numbers in digits.
enum Digits {
  /// The whole number at an offset; numbers of more than nine digits are none.
  static func read(_ units: [UInt16], at start: Int, limit: Int) -> (value: Int, end: Int)? {
    var at = start
    var value = 0
    while at < limit, UnitClass.of(units[at]).isDigit {
      guard at - start < 9 else { return nil }
      value = value * 10 + Int(units[at] - 0x30)
      at += 1
    }
    return at > start ? (value, at) : nil
  }
}
