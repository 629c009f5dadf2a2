/// A set of words to find in folded units, each with a value.
package struct UnitTrie<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var next: [UInt16: Int32] = [:]
    var value: Value?
  }

  private var nodes: [Node] = [Node()]
  /// Units that begin a word, as a table: the cheap test before the walk.
  private var leads = [Bool](repeating: false, count: 0x10000)

  package init() {}

  package init(_ words: some Sequence<(String, Value)>) {
    for (word, value) in words { insert(word, value) }
  }

  package mutating func insert(_ word: String, _ value: Value) {
    let units = UnitFold.units(word)
    guard let lead = units.first else { return }
    leads[Int(lead)] = true
    var node = 0
    for unit in units {
      if let next = nodes[node].next[unit] {
        node = Int(next)
      } else {
        nodes[node].next[unit] = Int32(nodes.count)
        node = nodes.count
        nodes.append(Node())
      }
    }
    nodes[node].value = value
  }

  /// Whether some word begins with this unit.
  @inline(__always)
  package func canBegin(_ unit: UInt16) -> Bool { leads[Int(unit)] }

  /// The longest word at an offset.
  package func longest(_ units: [UInt16], at start: Int, limit: Int) -> (value: Value, end: Int)? {
    guard start >= 0, start < limit, limit <= units.count, leads[Int(units[start])] else { return nil }
    var node = 0
    var at = start
    var best: (value: Value, end: Int)?
    while at < limit, let next = nodes[node].next[units[at]] {
      node = Int(next)
      at += 1
      if let value = nodes[node].value { best = (value, at) }
    }
    return best
  }
}
