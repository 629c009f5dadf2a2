internal import GangmuModel

/// Numbers in words that enumerate inside a paragraph: what 一是, 一要, 第一， and 其一， share.
enum OrdinalWord {
  static let numerals = "一二三四五六七八九十"

  /// Reads a prefix, a Chinese numeral up to 20, a suffix and, where `marks` is given, one of its characters.
  ///
  /// The mark goes with the marker, as the 、 of 一、 does: the text begins behind it.
  static func match(
    _ units: [UInt16], at start: Int, limit: Int, prefix: [UInt16] = [], suffix: [UInt16] = [], marks: UnitSet? = nil
  ) -> MarkerMatch? {
    guard units.has(prefix, at: start, limit: limit),
      let number = Numeral.chinese(units, at: start + prefix.count, limit: limit), (1...20).contains(number.value)
    else { return nil }
    guard units.has(suffix, at: number.end, limit: limit) else { return nil }
    let end = number.end + suffix.count
    guard let marks else { return MarkerMatch(ordinal: number.value, end: end) }
    guard end < limit, marks.contains(units[end]) else { return nil }
    return MarkerMatch(ordinal: number.value, end: end + 1)
  }
}
