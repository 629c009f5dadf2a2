internal import GangmuModel
internal import Testing

@Suite struct UnitSearchTests {
  private let units = UnitFold.units("责任单位：县财政局、县教育局")

  @Test(arguments: [
    ("责任", 0, 99, true), ("单位", 2, 99, true), ("单位", 2, 3, false), ("教育局", 11, 99, true), ("局", 14, 99, false),
    ("责任", -1, 9, false),
  ])
  func comparesAtAnOffset(_ pattern: String, _ at: Int, _ limit: Int, _ stands: Bool) {
    #expect(units.has(UnitFold.units(pattern), at: at, limit: limit) == stands)
  }

  @Test func findsTheFirstPlaceInARange() {
    #expect(units.first(UnitFold.units("县"), in: 0..<units.count) == 5)
    #expect(units.first(UnitFold.units("县"), in: 6..<units.count) == 10)
    #expect(units.first(UnitFold.units("市"), in: 0..<units.count) == nil)
    #expect(units.first([], in: 0..<units.count) == nil)
  }

  @Test func findsTheLongestWordOfATrie() {
    let trie = UnitTrie([("县", 1), ("县财政局", 2), ("教育", 3)])
    #expect(trie.longest(units, at: 5, limit: units.count)?.value == 2)
    #expect(trie.longest(units, at: 5, limit: 8)?.value == 1)
    #expect(trie.longest(units, at: 10, limit: units.count)?.end == 11)
    #expect(trie.longest(units, at: 0, limit: units.count) == nil)
    #expect(trie.canBegin(units[5]) && !trie.canBegin(units[6]))
  }

  @Test(arguments: [
    (0, 14, 0), (1, 14, 2), (3, 14, 5), (6, 14, 10), (11, 14, 14), (6, 9, 9), (14, 14, 14), (9, 3, 3), (0, 15, 15),
  ])
  func findsTheNextUnitOfASet(_ start: Int, _ limit: Int, _ expected: Int) {
    #expect(UnitFinder("责单县").first(in: units, from: start, limit: limit) == expected)
  }
}
