/// A set of folded units that answers in a few instructions: one bit for each of the 65,536 codes.
@frozen @usableFromInline package struct UnitSet: Sendable {
  /// The bits of 64 codes each.
  @usableFromInline package let words: [UInt64]

  /// The characters of a string, folded.
  package init(_ characters: String) { self.init(UnitFold.units(characters)) }

  package init(_ units: [UInt16]) {
    var words = [UInt64](repeating: 0, count: 1024)
    for unit in units { words[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
    self.words = words
  }

  @inlinable @inline(__always)
  package func contains(_ unit: UInt16) -> Bool {
    words[Int(unit &>> 6)] & (1 &<< UInt64(unit & 63)) != 0
  }

  /// The first unit of the set from `start` on; `limit` where there is none before it.
  package func firstIndex(in units: [UInt16], from start: Int, limit: Int) -> Int {
    guard start >= 0, limit <= units.count else { return limit }
    var at = start
    while at < limit, !contains(units[at]) { at += 1 }
    return at
  }

  /// The units of the set, in order.
  package var units: [UInt16] {
    var units: [UInt16] = []
    for (index, word) in words.enumerated() where word != 0 {
      for bit in 0..<64 where word >> UInt64(bit) & 1 != 0 { units.append(UInt16(index * 64 + bit)) }
    }
    return units
  }
}
