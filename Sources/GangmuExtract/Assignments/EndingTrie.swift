internal import GangmuModel

/// Words to find at the end of a range.
struct EndingTrie<Value: Sendable>: Sendable {
  private let trie: UnitTrie<Value>

  init(_ words: some Sequence<(String, Value)>) { trie = UnitTrie(endings: words) }

  /// Whether some word ends with this unit.
  @inline(__always)
  func canEnd(_ unit: UInt16) -> Bool { trie.canBegin(unit) }

  /// The longest word that ends at `end` and begins at or after `floor`.
  @inline(__always)
  func longest(_ units: [UInt16], end: Int, floor: Int) -> (value: Value, start: Int)? {
    trie.longest(units, end: end, floor: floor)
  }
}
