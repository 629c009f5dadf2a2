internal import GangmuModel

/// 第 + number + 编, 章, 节 or 条: what these four styles share.
enum OrdinalHeading {
  static func match(_ units: [UInt16], at start: Int, limit: Int, nouns: [[UInt16]]) -> MarkerMatch? {
    let begin = units.skipBlanks(start + 1, limit: limit)
    var end = begin
    while end < limit, UnitClass.of(units[end]).isDigit || UnitClass.of(units[end]).isNumeral { end += 1 }
    // The noun tells more styles apart than the number does, and is sooner read.
    let at = units.skipBlanks(end, limit: limit)
    guard end > begin, let noun = nouns.first(where: { units.has($0, at: at, limit: limit) }),
      let number = Numeral.match(units, at: begin, limit: limit), number.end == end, (1...2000).contains(number.value)
    else { return nil }
    return MarkerMatch(ordinal: number.value, end: at + noun.count)
  }
}
