internal import GangmuModel
internal import Testing

/// Words in a ``UnitTrie``, found forwards, backwards and anywhere in a range.
struct UnitTrieTests {
  private let bodies = UnitTrie(endings: [("局", 1), ("格局", 2), ("财政局", 3), ("部门", 4)])

  @Test(arguments: [("县财政局", 3, 1), ("新格局", 2, 1), ("县教育局", 1, 3), ("有关部门", 4, 2)])
  func findsLongestEnding(text: String, value: Int, start: Int) throws {
    let units = UnitFold.units(text)
    let found = try #require(bodies.longest(units, end: units.count, floor: 0))
    #expect(found.value == value)
    #expect(found.start == start)
  }

  @Test func looksNoFurtherThanTheFloor() throws {
    let units = UnitFold.units("县财政局")
    let found = try #require(bodies.longest(units, end: 4, floor: 2))
    #expect(found.value == 1)
    #expect(bodies.longest(units, end: 3, floor: 0) == nil)
  }

  @Test func asksEveryEndingForItsValue() {
    let units = UnitFold.units("新格局")
    #expect(bodies.ends(units, end: 3, floor: 0) { $0 == 1 })
    #expect(bodies.ends(units, end: 3, floor: 0) { $0 == 2 })
    #expect(!bodies.ends(units, end: 3, floor: 0) { $0 == 3 })
    #expect(!bodies.ends(units, end: 2, floor: 0) { _ in true })
  }

  @Test func findsFirstWordOfARange() {
    let words = UnitTrie([("下同", true), ("第一位", true)])
    let units = UnitFold.units("排在第一位的单位牵头,下同")
    #expect(words.first(units, in: 0..<units.count) == 2)
    #expect(words.first(units, in: 3..<units.count) == 11)
    #expect(words.first(units, in: 3..<12) == nil)
  }

  @Test func keepsManyWordsApart() {
    let words = (0x4E00..<0x5600).compactMap(Unicode.Scalar.init).map { String($0) + "局" }
    let trie = UnitTrie(words.enumerated().map { ($1, $0) })
    #expect(Set(trie.firstUnits).count == Set(words.map { UnitFold.units($0)[0] }).count)
    for word in words {
      let units = UnitFold.units(word)
      #expect(trie.longest(units, at: 0, limit: 2)?.end == 2)
      #expect(trie.longest(units, at: 0, limit: 1) == nil)
    }
  }

  @Test func takesTheLastValueOfARepeatedWord() {
    var trie = UnitTrie<Int>()
    trie.insert("县", 1)
    trie.insert("縣", 2)
    #expect(trie.longest(UnitFold.units("县"), at: 0, limit: 1)?.value == 2)
  }
}
