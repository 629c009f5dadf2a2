/// Finds and writes the bytes that JSON strings may not hold as they are: `"`, `\` and control characters.
enum JSONEscaper {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// How many bytes at the start of `run` need no escape. Eight bytes a step: text without escapes is copied whole.
  @inline(__always)
  static func plainPrefix(of run: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    guard let base = UnsafeRawPointer(run.baseAddress) else { return start }
    while offset + 8 <= run.count {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let slash = word ^ (ones &* 0x5C)
      // Per byte the classic "less than" test: the lowest bit that it sets is always a true hit.
      let hits =
        ((word &- (ones &* 0x20)) & ~word | (quote &- ones) & ~quote | (slash &- ones) & ~slash) & highs
      if hits != 0 { return offset + hits.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < run.count, !needsEscape(run[offset]) { offset += 1 }
    return offset
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

  /// The contents of a JSON string, without its quotes.
  static func write(_ run: UnsafeBufferPointer<UInt8>, into output: inout ByteOutput) {
    var start = 0
    while start < run.count {
      let end = plainPrefix(of: run, from: start)
      if end > start { output.append(UnsafeBufferPointer(rebasing: run[start..<end])) }
      if end < run.count { escape(run[end], into: &output) }
      start = end + 1
    }
  }

  private static func escape(_ byte: UInt8, into output: inout ByteOutput) {
    switch byte {
    case 0x22: output.append("\\\"")
    case 0x5C: output.append("\\\\")
    case 0x0A: output.append("\\n")
    case 0x09: output.append("\\t")
    case 0x0D: output.append("\\r")
    case 0x08: output.append("\\b")
    case 0x0C: output.append("\\f")
    default:
      output.append("\\u00")
      output.append(UInt8(ascii: "0") + byte >> 4)
      let low = byte & 0x0F
      output.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }
}
