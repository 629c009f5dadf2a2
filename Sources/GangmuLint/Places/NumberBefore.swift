internal import GangmuLexicon
internal import GangmuModel

/// Reads numbers backwards: from the end of 约60%左右 to its beginning.
enum NumberBefore {
  /// Where the number begins that ends at an offset, in digits or in Chinese numerals; `nil` where there is none.
  static func start(endingAt end: Int, in units: [UInt16], floor: Int) -> Int? {
    var at = end
    while at > floor, isPart(units[at - 1]) { at -= 1 }
    return at < end ? at : nil
  }

  /// The same with a unit of measure between: 60%, 三个月, 100余家.
  static func start(withUnitEndingAt end: Int, in units: [UInt16], floor: Int) -> Int? {
    if let number = start(endingAt: end, in: units, floor: floor) { return number }
    guard var at = measures.longest(units, end: end, floor: floor)?.start else { return nil }
    if at > floor, vague.contains(units[at - 1]) { at -= 1 }
    return start(endingAt: at, in: units, floor: floor)
  }

  private static func isPart(_ unit: UInt16) -> Bool {
    let kind = UnitClass.of(unit)
    return kind.isDigit || kind.isNumeral || unit == UInt16(ascii: ".")
  }

  /// 余 多 几
  private static let vague = UnitSet("余多几")

  private static let measures = UnitTrie(
    endings: Lexicon.rows("quantity-units").lazy.filter { !$0.isEmpty }.map { ($0[0], true) })
}
