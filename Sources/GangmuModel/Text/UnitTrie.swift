/// A set of words to find in folded units, each with a value.
///
/// Nodes stand in flat arrays, children linked by sibling: a walk touches a few integers and no reference count.
@frozen @usableFromInline
package struct UnitTrie<Value: Sendable>: Sendable {
  /// For each unit the node of the words that begin with it, 0 for none.
  @usableFromInline var roots = [Int32](repeating: 0, count: 0x10000)
  @usableFromInline var unit: [UInt16] = [0]
  @usableFromInline var child: [Int32] = [0]
  @usableFromInline var sibling: [Int32] = [0]
  /// Index into `values`, -1 where no word ends.
  @usableFromInline var slot: [Int32] = [-1]
  @usableFromInline var values: [Value] = []

  package init() {}

  package init(_ words: some Sequence<(String, Value)>) {
    for (word, value) in words { insert(word, value) }
  }

  package mutating func insert(_ word: String, _ value: Value) {
    let units = UnitFold.units(word)
    guard let lead = units.first else { return }
    if roots[Int(lead)] == 0 { roots[Int(lead)] = append(lead) }
    var node = Int(roots[Int(lead)])
    for next in units.dropFirst() {
      var found = Int(child[node])
      while found != 0, unit[found] != next { found = Int(sibling[found]) }
      if found == 0 {
        let new = append(next)
        sibling[Int(new)] = child[node]
        child[node] = new
        found = Int(new)
      }
      node = found
    }
    slot[node] = Int32(values.count)
    values.append(value)
  }

  private mutating func append(_ new: UInt16) -> Int32 {
    unit.append(new)
    child.append(0)
    sibling.append(0)
    slot.append(-1)
    return Int32(unit.count - 1)
  }

  /// Whether some word begins with this unit.
  @inlinable
  package func canBegin(_ unit: UInt16) -> Bool { roots[Int(unit)] != 0 }

  /// The longest word at an offset.
  @inlinable
  package func longest(_ units: [UInt16], at start: Int, limit: Int) -> (value: Value, end: Int)? {
    guard start >= 0, start < limit, limit <= units.count else { return nil }
    var node = Int(roots[Int(units[start])])
    var at = start + 1
    var best: Int32 = -1
    var bestEnd = start
    while node != 0 {
      if slot[node] >= 0 {
        best = slot[node]
        bestEnd = at
      }
      guard at < limit else { break }
      let next = units[at]
      node = Int(child[node])
      while node != 0, unit[node] != next { node = Int(sibling[node]) }
      at += 1
    }
    return best >= 0 ? (values[Int(best)], bestEnd) : nil
  }
}
