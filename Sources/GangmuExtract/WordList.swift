internal import GangmuLexicon
internal import GangmuModel

/// A set of words to find in folded units.
struct WordList: Sendable {
  private var trie: UnitTrie<Bool>

  init(_ list: [String]) { trie = UnitTrie(list.map { ($0, true) }) }

  /// The first column of a data file.
  init(lexicon name: String) {
    var trie = UnitTrie<Bool>()
    Lexicon.forEachRow(name) { row in trie.insert(utf8: row.bytes(0), true) }
    self.trie = trie
  }

  /// The end of the longest word at an offset.
  @inline(__always)
  func end(_ text: [UInt16], at start: Int, limit: Int) -> Int? { trie.longest(text, at: start, limit: limit)?.end }

  @inline(__always)
  func starts(_ text: [UInt16], at start: Int, limit: Int) -> Bool { end(text, at: start, limit: limit) != nil }

  /// Whether a word stands anywhere in a range.
  func occurs(_ text: [UInt16], in range: Range<Int>) -> Bool { first(text, in: range) != nil }

  /// Where the first word of a range begins.
  func first(_ text: [UInt16], in range: Range<Int>) -> Int? { trie.first(text, in: range) }
}
