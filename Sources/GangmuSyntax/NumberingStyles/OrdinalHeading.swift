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
    return MarkerMatch(ordinal: number.value, end: behindComma(units, at + noun.count, start, limit))
  }

  /// 第一条、为了…: a mark of its own behind the number that begins a line, where no list of articles goes on.
  private static func behindComma(_ units: [UInt16], _ end: Int, _ start: Int, _ limit: Int) -> Int {
    guard end + 1 < limit, units[end] == comma, units[end + 1] != units[start],
      start == 0 || units[start - 1] == 0x0A
    else { return end }
    return end + 1
  }

  private static let comma: UInt16 = 0x3001
}
