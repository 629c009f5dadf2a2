/// A set of words to find in folded units, each with a value.
///
/// Kept in flat arrays, and inlinable, so that a search hashes nothing, counts no references and is specialised where
/// it is used: extractors ask for every sentence.
@frozen @usableFromInline package struct UnitTrie<Value: Sendable>: Sendable {
  /// For each high byte of a first unit its page of `roots`; page 0 is empty.
  @usableFromInline var pages = [UInt16](repeating: 0, count: 256)
  /// The node for each first unit, 0 for none.
  @usableFromInline var roots = [Int32](repeating: 0, count: 256)
  /// The nodes: unit, first child, next sibling and index of the value; 0 and -1 stand for none. Node 0 is unused.
  @usableFromInline var units: [UInt16] = [0]
  @usableFromInline var children: [Int32] = [0]
  @usableFromInline var siblings: [Int32] = [0]
  @usableFromInline var held: [Int32] = [-1]
  @usableFromInline var values: [Value] = []

  package init() {}

  package init(_ words: some Sequence<(String, Value)>) {
    for (word, value) in words { insert(UnitFold.units(word), value) }
  }

  /// Words to find backwards from their ends, by ``longest(_:end:floor:)``.
  package init(endings words: some Sequence<(String, Value)>) {
    for (word, value) in words { insert(UnitFold.units(word).reversed(), value) }
  }

  package mutating func insert(_ word: String, _ value: Value) { insert(UnitFold.units(word), value) }

  private mutating func insert(_ word: [UInt16], _ value: Value) {
    guard let first = word.first else { return }
    var node = Int(root(first))
    if node == 0 {
      node = append(first)
      let page = Int(first >> 8)
      if pages[page] == 0 {
        pages[page] = UInt16(roots.count / 256)
        roots += [Int32](repeating: 0, count: 256)
      }
      roots[Int(pages[page]) * 256 + Int(first & 0xFF)] = Int32(node)
    }
    for unit in word.dropFirst() {
      var next = Int(child(node, unit))
      if next == 0 {
        next = append(unit)
        siblings[next] = children[node]
        children[node] = Int32(next)
      }
      node = next
    }
    if held[node] >= 0 {
      values[Int(held[node])] = value
    } else {
      held[node] = Int32(values.count)
      values.append(value)
    }
  }

  private mutating func append(_ unit: UInt16) -> Int {
    units.append(unit)
    children.append(0)
    siblings.append(0)
    held.append(-1)
    return units.count - 1
  }

  @inlinable @inline(__always)
  func root(_ unit: UInt16) -> Int32 { roots[Int(pages[Int(unit >> 8)]) * 256 + Int(unit & 0xFF)] }

  @inlinable @inline(__always)
  func child(_ node: Int, _ unit: UInt16) -> Int32 {
    var next = children[node]
    while next != 0, units[Int(next)] != unit { next = siblings[Int(next)] }
    return next
  }

  /// Whether some word begins (of endings: ends) with this unit.
  @inlinable @inline(__always)
  package func canBegin(_ unit: UInt16) -> Bool { root(unit) != 0 }

  /// The longest word at an offset.
  @inlinable
  package func longest(_ text: [UInt16], at start: Int, limit: Int) -> (value: Value, end: Int)? {
    guard start >= 0, start < limit, limit <= text.count else { return nil }
    var node = Int(root(text[start]))
    guard node != 0 else { return nil }
    var at = start + 1
    var best = held[node]
    var end = at
    while at < limit {
      node = Int(child(node, text[at]))
      guard node != 0 else { break }
      at += 1
      if held[node] >= 0 {
        best = held[node]
        end = at
      }
    }
    return best >= 0 ? (values[Int(best)], end) : nil
  }

  /// The longest word that ends at `end` and begins at or after `floor`, of words given as endings.
  @inlinable
  package func longest(_ text: [UInt16], end: Int, floor: Int) -> (value: Value, start: Int)? {
    guard floor >= 0, end > floor, end <= text.count else { return nil }
    var node = Int(root(text[end - 1]))
    guard node != 0 else { return nil }
    var at = end - 1
    var best = held[node]
    var start = at
    while at > floor {
      node = Int(child(node, text[at - 1]))
      guard node != 0 else { break }
      at -= 1
      if held[node] >= 0 {
        best = held[node]
        start = at
      }
    }
    return best >= 0 ? (values[Int(best)], start) : nil
  }
}
