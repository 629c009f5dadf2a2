internal import GangmuLexicon
internal import GangmuModel

/// Words to find at the end of a range.
struct EndingTrie<Value: Sendable>: Sendable {
  private var trie: UnitTrie<Value>

  init(_ words: some Sequence<(String, Value)>) { trie = UnitTrie(endings: words) }

  /// The words of a data file's first column; rows for which `value` gives `nil` are left out.
  init(lexicon name: String, _ value: (LexiconRow) -> Value?) {
    var trie = UnitTrie<Value>()
    Lexicon.forEachRow(name) { row in
      if let value = value(row) { trie.insert(endingUTF8: row.bytes(0), value) }
    }
    self.trie = trie
  }

  /// The units that words end with.
  var lastUnits: [UInt16] { trie.firstUnits }

  /// Whether some word ends with this unit.
  @inline(__always)
  func canEnd(_ unit: UInt16) -> Bool { trie.canBegin(unit) }

  /// The longest word that ends at `end` and begins at or after `floor`.
  @inline(__always)
  func longest(_ units: [UInt16], end: Int, floor: Int) -> (value: Value, start: Int)? {
    trie.longest(units, end: end, floor: floor)
  }

  /// Whether a word that ends at `end` has a value that fits, be it the longest or not.
  @inline(__always)
  func ends(_ units: [UInt16], end: Int, floor: Int, with fits: (Value) -> Bool) -> Bool {
    trie.ends(units, end: end, floor: floor, with: fits)
  }
}
