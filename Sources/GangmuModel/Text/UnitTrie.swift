/// A set of words to find in folded units, each with a value.
///
/// Kept in flat arrays, and inlinable, so that a search counts no references and is specialised where it is used:
/// extractors ask for every sentence.
@frozen @usableFromInline package struct UnitTrie<Value: Sendable>: Sendable {
  @usableFromInline var nodes = WordNodes()
  /// By the word's number.
  @usableFromInline var values: [Value] = []

  @inlinable package init() {}

  @inlinable package init(_ words: some Sequence<(String, Value)>) {
    for (word, value) in words { insert(word, value) }
  }

  /// Words to find backwards from their ends, by ``longest(_:end:floor:)``.
  @inlinable package init(endings words: some Sequence<(String, Value)>) {
    for (word, value) in words { insert(ending: word, value) }
  }

  @inlinable package mutating func insert(_ word: String, _ value: Value) {
    set(value, at: nodes.insert(word, backwards: false))
  }

  @inlinable package mutating func insert(ending word: String, _ value: Value) {
    set(value, at: nodes.insert(word, backwards: true))
  }

  /// Adds a word given as UTF-8, as data files hold them.
  @inlinable package mutating func insert(utf8: UnsafeBufferPointer<UInt8>, _ value: Value) {
    set(value, at: nodes.insert(utf8, backwards: false))
  }

  @inlinable package mutating func insert(endingUTF8 utf8: UnsafeBufferPointer<UInt8>, _ value: Value) {
    set(value, at: nodes.insert(utf8, backwards: true))
  }

  @inlinable mutating func set(_ value: Value, at word: (number: Int, isNew: Bool)?) {
    guard let word else { return }
    if word.isNew { values.append(value) } else { values[word.number] = value }
  }

  /// Whether some word begins (of endings: ends) with this unit.
  @inlinable @inline(__always)
  package func canBegin(_ unit: UInt16) -> Bool { nodes.begins(unit) }

  /// The units that words begin (of endings: end) with.
  package var firstUnits: [UInt16] { nodes.firstUnits() }

  /// The longest word at an offset.
  @inlinable @inline(__always)
  package func longest(_ text: [UInt16], at start: Int, limit: Int) -> (value: Value, end: Int)? {
    guard start >= 0, start < limit, limit <= text.count,
      nodes.mayBegin(text[start], start + 1 < limit ? text[start + 1] : 0)
    else { return nil }
    return forward(text, start, limit)
  }

  /// The longest word that ends at `end` and begins at or after `floor`, of words given as endings.
  @inlinable @inline(__always)
  package func longest(_ text: [UInt16], end: Int, floor: Int) -> (value: Value, start: Int)? {
    guard floor >= 0, end > floor, end <= text.count,
      nodes.mayBegin(text[end - 1], end - 1 > floor ? text[end - 2] : 0)
    else { return nil }
    return backward(text, end, floor)
  }

  /// Where the first word of a range begins.
  @inlinable
  package func first(_ text: [UInt16], in range: Range<Int>) -> Int? {
    let limit = Swift.min(range.upperBound, text.count)
    var at = nodes.firstOpening(text, from: Swift.max(range.lowerBound, 0), limit: limit)
    while at < limit {
      if forward(text, at, limit) != nil { return at }
      at = nodes.firstOpening(text, from: at + 1, limit: limit)
    }
    return nil
  }

  /// Whether a word that ends at `end` and begins at or after `floor` has a value that fits, be it the longest or not.
  @inlinable
  package func ends(
    _ text: [UInt16], end: Int, floor: Int, with fits: (Value) -> Bool
  ) -> Bool {
    guard floor >= 0, end > floor, end <= text.count,
      nodes.mayBegin(text[end - 1], end - 1 > floor ? text[end - 2] : 0)
    else { return false }
    let shift = nodes.shift
    return nodes.edges.withUnsafeBufferPointer { edges in
      var node = 0
      var at = end
      while at > floor {
        node = WordNodes.next(edges, shift, node, text[at - 1])
        guard node != 0 else { return false }
        if nodes.held[node] >= 0, fits(values[Int(nodes.held[node])]) { return true }
        at -= 1
      }
      return false
    }
  }

  /// Taken apart, so that a call does not copy the whole trie.
  @inlinable @inline(__always)
  func forward(_ text: [UInt16], _ start: Int, _ limit: Int) -> (value: Value, end: Int)? {
    let (word, end) = WordNodes.forward(nodes.edges, nodes.shift, nodes.held, text, start, limit)
    return word >= 0 ? (values[word], end) : nil
  }

  @inlinable @inline(__always)
  func backward(_ text: [UInt16], _ end: Int, _ floor: Int) -> (value: Value, start: Int)? {
    let (word, start) = WordNodes.backward(nodes.edges, nodes.shift, nodes.held, text, end, floor)
    return word >= 0 ? (values[word], start) : nil
  }
}
