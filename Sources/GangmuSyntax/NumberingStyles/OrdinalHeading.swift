internal import GangmuModel

/// 第 + number + 编, 章, 节 or 条: what these four styles share.
enum OrdinalHeading {
  static func match(_ units: [UInt16], at start: Int, limit: Int, nouns: [[UInt16]]) -> MarkerMatch? {
    var at = units.skipBlanks(start + 1, limit: limit)
    guard let number = Numeral.match(units, at: at, limit: limit), (1...2000).contains(number.value) else { return nil }
    at = units.skipBlanks(number.end, limit: limit)
    for noun in nouns where units.has(noun, at: at, limit: limit) {
      return MarkerMatch(ordinal: number.value, end: at + noun.count)
    }
    return nil
  }
}
