/// Which ASCII characters occur in a text: the cheapest test of what it cannot be.
package struct ASCIIMarks: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  package init() {}

  /// - Parameter seen: For each ASCII character whether it occurs.
  package init(_ seen: Span<Bool>) {
    for byte in seen.indices where seen[byte] {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
  }

  package func contains(_ character: Unicode.Scalar) -> Bool {
    let byte = UInt64(truncatingIfNeeded: character.value)
    return byte < 64 ? low & (1 << byte) != 0 : byte < 128 && high & (1 << (byte & 63)) != 0
  }

  package func containsAny(of characters: String) -> Bool { characters.unicodeScalars.contains { contains($0) } }

  /// Control characters other than tabs, line and page ends and escape.
  package var hasControls: Bool {
    let allowed: UInt64 = 1 << 0x09 | 1 << 0x0A | 1 << 0x0C | 1 << 0x0D | 1 << 0x1B
    return low & 0xFFFF_FFFF & ~allowed != 0
  }
}
