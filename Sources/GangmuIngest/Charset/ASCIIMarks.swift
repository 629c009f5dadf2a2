/// Which ASCII characters occur in a text: the cheapest test of what it cannot be.
struct ASCIIMarks: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  @inline(__always)
  mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
  }

  func contains(_ character: Unicode.Scalar) -> Bool {
    let byte = UInt64(truncatingIfNeeded: character.value)
    return byte < 64 ? low & (1 << byte) != 0 : byte < 128 && high & (1 << (byte & 63)) != 0
  }

  func containsAny(of characters: String) -> Bool { characters.unicodeScalars.contains { contains($0) } }

  /// Control characters other than tab, line and page ends and escape.
  var hasControls: Bool {
    let allowed: UInt64 = 1 << 0x09 | 1 << 0x0A | 1 << 0x0C | 1 << 0x0D | 1 << 0x1B
    return low & 0xFFFF_FFFF & ~allowed != 0
  }
}
