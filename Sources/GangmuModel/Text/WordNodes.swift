/// The nodes of a ``UnitTrie``: which word goes on with which unit, and the number of each word.
///
/// All edges are in one hash table of 64-bit entries, so that a step costs a multiplication and mostly one look,
/// however many words go on from a node, and a table of a few words takes a few hundred bytes.
@frozen @usableFromInline struct WordNodes: Sendable {
  /// Open addressing: in the high 40 bits the node and the unit that leads on, in the low 24 the next node. 0 is free.
  @usableFromInline var edges = [UInt64](repeating: 0, count: 16)
  @usableFromInline var shift: UInt64 = 60
  /// One bit for each first unit, by its low six bits: most units begin no word.
  @usableFromInline var firsts: UInt64 = 0
  /// A bit or more for each word's first two units, by ``openingBit(_:_:)``: the cheap test before a search.
  @usableFromInline var openings = [UInt64](repeating: 0, count: 4)
  /// The openings themselves, to be noted again in a larger table.
  private var noted: [(UInt16, UInt16)] = []
  /// For each node the number of the word that ends there, -1 for none. Node 0 is the root.
  @usableFromInline var held: [Int32] = [-1]
  private var wordCount: Int32 = 0
  private static let mostNodes = 0xFF_FFFF

  @usableFromInline init() {}

  @inlinable @inline(__always)
  static func key(_ node: Int, _ unit: UInt16) -> UInt64 { UInt64(truncatingIfNeeded: node) << 16 | UInt64(unit) }

  @inlinable @inline(__always)
  static func slot(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }

  /// The node that a unit leads to, 0 for none.
  @inlinable @inline(__always)
  static func next(_ edges: UnsafeBufferPointer<UInt64>, _ shift: UInt64, _ node: Int, _ unit: UInt16) -> Int {
    let key = Self.key(node, unit)
    var slot = Self.slot(key, shift)
    while true {
      let entry = edges[slot]
      if entry &>> 24 == key { return Int(truncatingIfNeeded: entry & 0xFF_FFFF) }
      if entry == 0 { return 0 }
      slot = (slot &+ 1) & (edges.count &- 1)
    }
  }

  @inlinable @inline(__always)
  func mayBegin(_ unit: UInt16) -> Bool { firsts &>> UInt64(unit & 63) & 1 != 0 }

  /// Whether some word may begin with two units; the second is 0 where no more is there.
  @inlinable @inline(__always)
  func mayBegin(_ first: UInt16, _ second: UInt16) -> Bool {
    mayBegin(first)
      && openings.withUnsafeBufferPointer { openings in
        Self.has(openings, Self.openingBit(first, 0)) || Self.has(openings, Self.openingBit(first, second))
      }
  }

  /// The first offset from `start` on at which some word may begin; `limit`, not past the text's end, where none may.
  @inlinable
  func firstOpening(_ text: [UInt16], from start: Int, limit: Int) -> Int {
    let firsts = firsts
    return text.withUnsafeBufferPointer { text in
      openings.withUnsafeBufferPointer { openings in
        var at = start
        while at < limit {
          let first = text[at]
          if firsts &>> UInt64(first & 63) & 1 != 0,
            Self.has(openings, Self.openingBit(first, 0))
              || (at + 1 < limit && Self.has(openings, Self.openingBit(first, text[at + 1])))
          {
            return at
          }
          at += 1
        }
        return limit
      }
    }
  }

  /// A word of one unit is noted with 0 behind it.
  @inlinable @inline(__always)
  static func openingBit(_ first: UInt16, _ second: UInt16) -> Int { Int(first) &* 0x9E37 &+ Int(second) }

  /// The table's size is a power of two, so that what is left of a bit's number lies in it.
  @inlinable @inline(__always)
  static func has(_ openings: UnsafeBufferPointer<UInt64>, _ bit: Int) -> Bool {
    openings[(bit &>> 6) & (openings.count &- 1)] &>> UInt64(bit & 63) & 1 != 0
  }

  @inlinable
  func begins(_ unit: UInt16) -> Bool {
    mayBegin(unit) && edges.withUnsafeBufferPointer { Self.next($0, shift, 0, unit) } != 0
  }

  /// The number of the longest word at an offset and the offset after it; -1 for none.
  @inlinable @inline(never)
  static func forward(
    _ edges: [UInt64], _ shift: UInt64, _ held: [Int32], _ text: [UInt16], _ start: Int, _ limit: Int
  ) -> (word: Int, end: Int) {
    var node = 0
    var best: Int32 = -1
    var end = start
    text.withUnsafeBufferPointer { text in
      edges.withUnsafeBufferPointer { edges in
        var at = start
        while at < limit {
          node = next(edges, shift, node, text[at])
          guard node != 0 else { break }
          at += 1
          if held[node] >= 0 {
            best = held[node]
            end = at
          }
        }
      }
    }
    return (Int(best), end)
  }

  /// The number of the longest word that ends at an offset, of words given backwards, and where it begins; -1 for none.
  @inlinable @inline(never)
  static func backward(
    _ edges: [UInt64], _ shift: UInt64, _ held: [Int32], _ text: [UInt16], _ end: Int, _ floor: Int
  ) -> (word: Int, start: Int) {
    var node = 0
    var best: Int32 = -1
    var start = end
    text.withUnsafeBufferPointer { text in
      edges.withUnsafeBufferPointer { edges in
        var at = end
        while at > floor {
          node = next(edges, shift, node, text[at - 1])
          guard node != 0 else { break }
          at -= 1
          if held[node] >= 0 {
            best = held[node]
            start = at
          }
        }
      }
    }
    return (Int(best), start)
  }

  /// Adds a word; `nil` for an empty one, `isNew` where it was not known.
  @usableFromInline
  mutating func insert(_ word: String, backwards: Bool) -> (number: Int, isNew: Bool)? {
    var word = word
    return word.withUTF8 { insert($0, backwards: backwards) }
  }

  @usableFromInline
  mutating func insert(_ utf8: UnsafeBufferPointer<UInt8>, backwards: Bool) -> (number: Int, isNew: Bool)? {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: utf8.count) { units in
      let count = UnitFold.fold(utf8, into: units)
      guard count > 0 else { return nil }
      note(units[backwards ? count - 1 : 0], count == 1 ? 0 : units[backwards ? count - 2 : 1])
      var node = 0
      for index in 0..<count { node = grow(node, units[backwards ? count - 1 - index : index]) }
      return word(at: node)
    }
  }

  /// Takes a word's first units into the cheap tests.
  private mutating func note(_ first: UInt16, _ second: UInt16) {
    firsts |= 1 << UInt64(first & 63)
    noted.append((first, second))
    mark(first, second)
  }

  private mutating func mark(_ first: UInt16, _ second: UInt16) {
    let bit = Self.openingBit(first, second)
    openings[(bit >> 6) & (openings.count - 1)] |= 1 << UInt64(bit & 63)
  }

  /// The node that a unit leads to, made where there is none.
  private mutating func grow(_ node: Int, _ unit: UInt16) -> Int {
    let known = edges.withUnsafeBufferPointer { Self.next($0, shift, node, unit) }
    if known != 0 || held.count > Self.mostNodes { return known }
    let added = held.count
    held.append(-1)
    if held.count * 2 > edges.count { widen() }
    place(Self.key(node, unit) << 24 | UInt64(added))
    return added
  }

  /// The number of the word that ends at a node; `isNew` where none did before.
  private mutating func word(at node: Int) -> (number: Int, isNew: Bool) {
    if held[node] >= 0 { return (Int(held[node]), false) }
    held[node] = wordCount
    wordCount += 1
    return (Int(held[node]), true)
  }

  private mutating func place(_ entry: UInt64) {
    var slot = Self.slot(entry >> 24, shift)
    while edges[slot] != 0 { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = entry
  }

  private mutating func widen() {
    let old = edges
    edges = [UInt64](repeating: 0, count: old.count * 2)
    shift -= 1
    for entry in old where entry != 0 { place(entry) }
    openings = [UInt64](repeating: 0, count: edges.count / 4)
    for (first, second) in noted { mark(first, second) }
  }

  /// The units that words begin with.
  func firstUnits() -> [UInt16] {
    edges.filter { $0 != 0 && $0 >> 40 == 0 }.map { UInt16(truncatingIfNeeded: $0 >> 24) }
  }
}
