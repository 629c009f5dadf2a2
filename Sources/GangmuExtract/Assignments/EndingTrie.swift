internal import GangmuModel

/// Words to find at the end of a range of folded units, each with a value: the longest that fits.
struct EndingTrie<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var before: [UInt16: Int32] = [:]
    var value: Value?
  }

  private var nodes: [Node] = [Node()]
  /// The first node for each last unit, 0 for none: the cheap test before the walk.
  private var lasts = [Int32](repeating: 0, count: 0x10000)

  init(_ words: some Sequence<(String, Value)>) {
    for (word, value) in words { insert(UnitFold.units(word), value) }
  }

  private mutating func insert(_ units: [UInt16], _ value: Value) {
    guard let last = units.last else { return }
    var node = Int(lasts[Int(last)])
    if node == 0 {
      node = append()
      lasts[Int(last)] = Int32(node)
    }
    for unit in units.dropLast().reversed() {
      if let next = nodes[node].before[unit] {
        node = Int(next)
      } else {
        let next = append()
        nodes[node].before[unit] = Int32(next)
        node = next
      }
    }
    nodes[node].value = value
  }

  private mutating func append() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }

  /// Whether some word ends with this unit.
  @inline(__always)
  func canEnd(_ unit: UInt16) -> Bool { lasts[Int(unit)] != 0 }

  /// The longest word that ends at `end` and begins at or after `floor`.
  func longest(_ units: [UInt16], end: Int, floor: Int) -> (value: Value, start: Int)? {
    guard floor >= 0, end > floor, end <= units.count else { return nil }
    var node = Int(lasts[Int(units[end - 1])])
    guard node != 0 else { return nil }
    var at = end - 1
    var best: (value: Value, start: Int)?
    while true {
      if let value = nodes[node].value { best = (value, at) }
      guard at > floor, let next = nodes[node].before[units[at - 1]] else { return best }
      node = Int(next)
      at -= 1
    }
  }
}
