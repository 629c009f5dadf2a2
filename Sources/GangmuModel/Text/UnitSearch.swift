/// Comparing folded units with patterns.
extension [UInt16] {
  /// Whether the pattern (folded) stands at an offset and ends by `limit`.
  @inlinable @inline(__always)
  package func has(_ pattern: [UInt16], at start: Int, limit: Int) -> Bool {
    guard start >= 0, start + pattern.count <= Swift.min(limit, count) else { return false }
    for offset in pattern.indices where self[start + offset] != pattern[offset] { return false }
    return true
  }

  /// The first place of a pattern in a range.
  @inlinable
  package func first(_ pattern: [UInt16], in range: Range<Int>) -> Int? {
    guard let head = pattern.first else { return nil }
    let start = Swift.max(range.lowerBound, 0)
    let end = Swift.min(range.upperBound, count) - pattern.count + 1
    return withUnsafeBufferPointer { units in
      var at = start
      while at < end {
        if units[at] == head, has(pattern, at: at, limit: range.upperBound) { return at }
        at += 1
      }
      return nil
    }
  }

  /// The first place of a unit from `start` on; `limit` where there is none before it. Eight units a step to where it
  /// is, then four.
  package func firstIndex(of unit: UInt16, from start: Int, limit: Int) -> Int {
    let limit = Swift.min(limit, count)
    var at = Swift.max(start, 0)
    let ones: UInt64 = 0x0001_0001_0001_0001
    return withUnsafeBytes { bytes in
      while at + 8 <= limit {
        let words = bytes.loadUnaligned(fromByteOffset: at * 2, as: SIMD2<UInt64>.self) ^ (ones &* UInt64(unit))
        let hits = (words &- ones) & ~words & (ones << 15)
        if hits[0] | hits[1] != 0 { break }
        at += 8
      }
      while at + 4 <= limit {
        // What is equal becomes 0, and the highest bit shows where 1 cannot be taken away from it.
        let word = bytes.loadUnaligned(fromByteOffset: at * 2, as: UInt64.self).littleEndian ^ (ones &* UInt64(unit))
        let hits = (word &- ones) & ~word & (ones << 15)
        if hits != 0 { return at + hits.trailingZeroBitCount / 16 }
        at += 4
      }
      while at < limit, bytes.loadUnaligned(fromByteOffset: at * 2, as: UInt16.self) != unit { at += 1 }
      return Swift.max(at, start)
    }
  }

  package func contains(_ pattern: [UInt16], in range: Range<Int>) -> Bool { first(pattern, in: range) != nil }

  /// The units of a range that `isWanted` takes, with room for all from the start.
  @inlinable @inline(__always)
  package func taken(from range: Range<Int>, _ isWanted: (UInt16) -> Bool) -> [UInt16] {
    var taken: [UInt16] = []
    taken.reserveCapacity(range.count)
    for unit in self[range] where isWanted(unit) { taken.append(unit) }
    return taken
  }

  /// The offset after blanks from `start` on.
  @inlinable @inline(__always)
  package func skipBlanks(_ start: Int, limit: Int) -> Int {
    var at = start
    while at < limit, UnitClass.of(self[at]).isBlank { at += 1 }
    return at
  }
}

extension UInt16 {
  /// The unit of an ASCII character: folded text keeps ASCII as it is.
  @inlinable @inline(__always)
  package init(ascii scalar: Unicode.Scalar) { self = UInt16(truncatingIfNeeded: scalar.value) }
}
