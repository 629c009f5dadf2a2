/// Passing over bytes that do not matter, eight a step.
extension [UInt8] {
  /// The first place of a byte from `start` on; `limit` where there is none before it.
  package func firstIndex(of byte: UInt8, from start: Int, limit: Int) -> Int {
    first(from: start, limit: limit) { word in
      ByteWord.zeros(in: word ^ (ByteWord.ones &* UInt64(byte)))
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

  /// Whether one byte stands right behind another anywhere; sixteen a step.
  package func holds(_ first: UInt8, _ second: UInt8) -> Bool {
    typealias Lanes = SIMD16<UInt8>
    return withUnsafeBytes { bytes in
      var found = Lanes()
      var at = 1
      while at + 16 <= bytes.count {
        let before = bytes.loadUnaligned(fromByteOffset: at &- 1, as: Lanes.self) .== Lanes(repeating: first)
        let here = bytes.loadUnaligned(fromByteOffset: at, as: Lanes.self) .== Lanes(repeating: second)
        found |= Lanes().replacing(with: Lanes(repeating: 1), where: before .& here)
        at &+= 16
      }
      while at < bytes.count {
        if bytes[at - 1] == first, bytes[at] == second { return true }
        at += 1
      }
      return found != Lanes()
    }
  }

  @inline(__always)
  private func first(
    from start: Int, limit: Int, hits: (UInt64) -> UInt64, matches: (UInt8) -> Bool
  ) -> Int {
    let limit = Swift.min(limit, count)
    return withUnsafeBytes { bytes in
      Swift.max(ByteWord.first(in: bytes, from: Swift.max(start, 0), limit: limit, hits: hits, matches: matches), start)
    }
  }
}

/// The same in a piece of an array.
extension ArraySlice<UInt8> {
  /// The first place of a byte from `start` on; `endIndex` where there is none.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int {
    first(from: start, hits: { ByteWord.zeros(in: $0 ^ (ByteWord.ones &* UInt64(byte))) }, matches: { $0 == byte })
  }

  /// The first ASCII byte from `start` on; `endIndex` where there is none.
  package func firstIndexOfASCII(from start: Int) -> Int {
    first(from: start, hits: { ~$0 }, matches: { $0 < 0x80 })
  }

  @inline(__always)
  private func first(from start: Int, hits: (UInt64) -> UInt64, matches: (UInt8) -> Bool) -> Int {
    let from = Swift.max(start - startIndex, 0)
    return startIndex
      + withUnsafeBytes { ByteWord.first(in: $0, from: from, limit: $0.count, hits: hits, matches: matches) }
  }
}

/// Eight bytes as one number.
package enum ByteWord {
  package static var ones: UInt64 { 0x0101_0101_0101_0101 }
  package static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// Sets the highest bit of each byte that is 0, since 1 cannot be taken away from it; above the lowest it may err.
  @inline(__always)
  static func zeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word }

  /// The first place from `start` to `limit` that is looked for, or the first of the two that is larger.
  ///
  /// - Parameter hits: Sets the highest bit of each byte that is looked for; above the lowest such byte it may err.
  @inline(__always)
  static func first(
    in bytes: UnsafeRawBufferPointer, from start: Int, limit: Int, hits: (UInt64) -> UInt64, matches: (UInt8) -> Bool
  ) -> Int {
    var at = start
    while at + 8 <= limit {
      let found = hits(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian) & highs
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < limit, !matches(bytes[at]) { at += 1 }
    return at
  }

  /// How many scalars begin in well-formed UTF-8: all bytes count but those that go on with one.
  package static func scalarCount(of bytes: UnsafeRawBufferPointer) -> Int { bytes.count - tailCount(of: bytes) }

  /// How many half-width columns well-formed UTF-8 takes: two for each scalar that is not ASCII.
  package static func columnCount(of bytes: UnsafeRawBufferPointer) -> Int {
    let beyondASCII = count(in: bytes) {
      $0 &>> Pair(repeating: 7)
    } matching: {
      $0 >= 0x80
    }
    return bytes.count + beyondASCII - 2 * tailCount(of: bytes)
  }

  /// Bytes that go on with a scalar.
  private static func tailCount(of bytes: UnsafeRawBufferPointer) -> Int {
    count(in: bytes) {
      $0 &>> Pair(repeating: 7) & ~($0 &>> Pair(repeating: 6))
    } matching: {
      $0 & 0xC0 == 0x80
    }
  }

  private typealias Pair = SIMD2<UInt64>

  /// - Parameter marks: Sets the lowest bit of each byte that counts, whatever the others are; sixteen bytes a step.
  @inline(__always)
  private static func count(
    in bytes: UnsafeRawBufferPointer, _ marks: (Pair) -> Pair, matching: (UInt8) -> Bool
  ) -> Int {
    var count = 0
    var at = 0
    while at + 16 <= bytes.count {
      // As many steps as a byte can count.
      let end = min(bytes.count - 15, at + 16 * 255)
      var found = Pair()
      while at < end {
        found &+= marks(bytes.loadUnaligned(fromByteOffset: at, as: Pair.self)) & Pair(repeating: ones)
        at += 16
      }
      count += sum(found[0]) + sum(found[1])
    }
    while at < bytes.count {
      if matching(bytes[at]) { count += 1 }
      at += 1
    }
    return count
  }

  /// The sum of a word's bytes.
  private static func sum(_ word: UInt64) -> Int {
    let pairs = (word & 0x00FF_00FF_00FF_00FF) + (word >> 8 & 0x00FF_00FF_00FF_00FF)
    // The pairs' sum, in the highest one.
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
