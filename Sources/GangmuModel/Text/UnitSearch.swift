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
    var at = Swift.max(range.lowerBound, 0)
    let last = Swift.min(range.upperBound, count) - pattern.count
    while at <= last {
      if self[at] == head, has(pattern, at: at, limit: range.upperBound) { return at }
      at += 1
    }
    return nil
  }

  package func contains(_ pattern: [UInt16], in range: Range<Int>) -> Bool { first(pattern, in: range) != nil }

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
