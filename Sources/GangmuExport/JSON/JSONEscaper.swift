/// Finds and writes the bytes that JSON strings may not hold as they are: `"`, `\` and control characters.
enum JSONEscaper {
  /// How many bytes at the start of `run` need no escape, sixteen a step: text without escapes is copied whole.
  @inline(__always)
  static func plainPrefix(of run: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(run.baseAddress) else { return start }
    var offset = start
    while offset + 16 <= run.count {
      let found = hits(pair(base, offset))
      if found[0] | found[1] != 0 { break }
      offset += 16
    }
    while offset + 8 <= run.count {
      let found = hits(word(base, offset))
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    // Fewer than eight are left: the zeros behind them end the search.
    if offset < run.count, run.count >= 8 {
      let rest = word(base, run.count - 8) >> UInt64((offset + 8 - run.count) * 8)
      return min(offset + hits(rest).trailingZeroBitCount / 8, run.count)
    }
    while offset < run.count, !needsEscape(run[offset]) { offset += 1 }
    return offset
  }

  @inline(__always)
  private static func word(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func pair(_ base: UnsafeRawPointer, _ offset: Int) -> SIMD2<UInt64> {
    SIMD2(word(base, offset), word(base, offset + 8))
  }

  /// Marks the bytes that need an escape by their highest bit; below the lowest bit that is set all are plain.
  ///
  /// The classic "less than" test for many bytes at once: what is below 0x21 once 0x02 is flipped is a control character
  /// or the quote, 0x22.
  @inline(__always)
  private static func hits(_ word: SIMD2<UInt64>) -> SIMD2<UInt64> {
    let controlsAndQuote = (word ^ 0x0202_0202_0202_0202) &- 0x2121_2121_2121_2121
    let slash = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
    return (controlsAndQuote | slash) & ~word & 0x8080_8080_8080_8080
  }

  /// The same for eight bytes.
  @inline(__always)
  private static func hits(_ word: UInt64) -> UInt64 {
    let controlsAndQuote = (word ^ 0x0202_0202_0202_0202) &- 0x2121_2121_2121_2121
    let slash = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
    return (controlsAndQuote | slash) & ~word & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

  /// A JSON string with its quotes; most hold nothing to escape.
  static func writeQuoted(_ run: UnsafeBufferPointer<UInt8>, into output: inout ByteOutput) {
    switch run.count {
    case 4..<8: if writeEnds(of: run, as: UInt32.self, into: &output) { return }
    case 8...16: if writeEnds(of: run, as: UInt64.self, into: &output) { return }
    case 17...32: if writePairs(of: run, into: &output) { return }
    default: break
    }
    let plain = plainPrefix(of: run, from: 0)
    output.append(UInt8(ascii: "\""))
    if plain == run.count { output.append(run) } else { write(run, plainPrefix: plain, into: &output) }
    output.append(UInt8(ascii: "\""))
  }

  /// Writes a run of one to two words where it needs no escape: as its first and its last word.
  ///
  /// - Returns: Whether it was written.
  @inline(__always)
  private static func writeEnds<Word: FixedWidthInteger & BitwiseCopyable>(
    of run: UnsafeBufferPointer<UInt8>, as type: Word.Type, into output: inout ByteOutput
  ) -> Bool {
    guard let base = UnsafeRawPointer(run.baseAddress) else { return false }
    let first = base.loadUnaligned(as: Word.self)
    let last = base.loadUnaligned(fromByteOffset: run.count - MemoryLayout<Word>.size, as: Word.self)
    // Of a shorter word the bits above it say nothing.
    let found = hits(UInt64(truncatingIfNeeded: first)) | hits(UInt64(truncatingIfNeeded: last))
    guard Word(truncatingIfNeeded: found) == 0 else { return false }
    output.append(quoted: first, last, length: run.count)
    return true
  }

  /// The same for a run of two to four words, two at a time.
  @inline(__always)
  private static func writePairs(of run: UnsafeBufferPointer<UInt8>, into output: inout ByteOutput) -> Bool {
    guard let base = UnsafeRawPointer(run.baseAddress) else { return false }
    let found = hits(pair(base, 0)) | hits(pair(base, run.count - 16))
    guard found[0] | found[1] == 0 else { return false }
    let first = base.loadUnaligned(as: SIMD2<UInt64>.self)
    let last = base.loadUnaligned(fromByteOffset: run.count - 16, as: SIMD2<UInt64>.self)
    output.append(quoted: first, last, length: run.count)
    return true
  }

  private static func write(
    _ run: UnsafeBufferPointer<UInt8>, plainPrefix plain: Int, into output: inout ByteOutput
  ) {
    var start = 0
    var end = plain
    while start < run.count {
      if end > start { output.append(UnsafeBufferPointer(rebasing: run[start..<end])) }
      if end < run.count { escape(run[end], into: &output) }
      start = end + 1
      end = plainPrefix(of: run, from: start)
    }
  }

  static func escape(_ byte: UInt8, into output: inout ByteOutput) {
    switch byte {
    case 0x22: output.append(literal: "\\\"")
    case 0x5C: output.append(literal: "\\\\")
    case 0x0A: output.append(literal: "\\n")
    case 0x09: output.append(literal: "\\t")
    case 0x0D: output.append(literal: "\\r")
    case 0x08: output.append(literal: "\\b")
    case 0x0C: output.append(literal: "\\f")
    default:
      output.append(literal: "\\u00")
      output.append(UInt8(ascii: "0") + byte >> 4)
      let low = byte & 0x0F
      output.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }
}
