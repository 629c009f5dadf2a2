/// Passing over bytes that do not matter, eight a step.
extension [UInt8] {
  /// The first place of a byte from `start` on; `limit` where there is none before it.
  package func firstIndex(of byte: UInt8, from start: Int, limit: Int) -> Int {
    first(from: start, limit: limit) { word in
      // What is equal becomes 0, and 1 cannot be taken away from it.
      let other = word ^ (ByteWord.ones &* UInt64(byte))
      return (other &- ByteWord.ones) & ~other
    } matches: {
      $0 == byte
    }
  }

  /// The first ASCII byte up to `highest` from `start` on; `limit` where there is none before it.
  package func firstIndex(upTo highest: UInt8, from start: Int, limit: Int) -> Int {
    first(from: start, limit: limit) { word in
      (word &- ByteWord.ones &* UInt64(highest + 1)) & ~word
    } matches: {
      $0 <= highest
    }
  }

  /// The first byte that is not ASCII from `start` on; `limit` where there is none before it.
  package func firstIndexBeyondASCII(from start: Int, limit: Int) -> Int {
    first(from: start, limit: limit) {
      $0
    } matches: {
      $0 >= 0x80
    }
  }

  /// - Parameter hits: Sets the highest bit of each byte that is looked for; above the lowest such byte it may err.
  @inline(__always)
  private func first(
    from start: Int, limit: Int, hits: (UInt64) -> UInt64, matches: (UInt8) -> Bool
  ) -> Int {
    let limit = Swift.min(limit, count)
    var at = Swift.max(start, 0)
    return withUnsafeBytes { bytes in
      while at + 8 <= limit {
        let found = hits(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian) & ByteWord.highs
        if found != 0 { return at + found.trailingZeroBitCount / 8 }
        at += 8
      }
      while at < limit, !matches(bytes[at]) { at += 1 }
      return Swift.max(at, start)
    }
  }
}

/// Eight bytes as one number.
package enum ByteWord {
  package static var ones: UInt64 { 0x0101_0101_0101_0101 }
  package static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// How many scalars begin in well-formed UTF-8: all bytes count but those that go on with one.
  package static func scalarCount(of bytes: UnsafeRawBufferPointer) -> Int {
    var count = bytes.count
    var at = 0
    while at + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let tails = word >> 7 & ~(word >> 6) & ones
      // The bytes' sum, in the highest one.
      count -= Int(truncatingIfNeeded: (tails &* ones) >> 56)
      at += 8
    }
    while at < bytes.count {
      if bytes[at] & 0xC0 == 0x80 { count -= 1 }
      at += 1
    }
    return count
  }
}
