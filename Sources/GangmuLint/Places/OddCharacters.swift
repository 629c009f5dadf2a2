/// Tells stretches of text in which no character of a kind of ``CharacterScan/Kind`` stands, which are nearly all, without
/// reading their characters: sixteen bytes a step.
package enum OddCharacters {
  private typealias Lanes = SIMD16<Int8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  /// - Parameter range: Begins and ends between characters.
  /// - Returns: `false` only where there is none.
  package static func mayStand(in range: Range<Int>, of bytes: UnsafeRawBufferPointer) -> Bool {
    // Each byte is looked at with the two behind it.
    guard range.upperBound + 18 <= bytes.count else { return true }
    var found = Lanes()
    for at in stride(from: range.lowerBound, to: range.upperBound, by: 16) {
      let first = bytes.loadUnaligned(fromByteOffset: at, as: Lanes.self)
      let second = bytes.loadUnaligned(fromByteOffset: at &+ 1, as: Lanes.self)
      let third = bytes.loadUnaligned(fromByteOffset: at &+ 2, as: Lanes.self)
      found.replace(with: all(0xFF), where: ascii(first) .| begins(first, second, third))
    }
    return found != Lanes()
  }

  /// Controls but tabs and ends of lines; , : ; ( )
  @inline(__always)
  private static func ascii(_ byte: Lanes) -> Mask {
    let even = byte & all(0xFE)
    return within(byte, 0x00...0x08) .| within(byte, 0x0E...0x1F) .| (byte .== all(0x2C)) .| (even .== all(0x28))
      .| (even .== all(0x3A)) .| (byte .== all(0x7F))
  }

  /// What begins a character beyond ASCII and is no ideograph (E4 to E9) and none of the marks that every text has.
  @inline(__always)
  private static func begins(_ first: Lanes, _ second: Lanes, _ third: Lanes) -> Mask {
    let odd = within(first, 0xC2...0xDF) .| within(first, 0xEA...0xEE) .| within(first, 0xF0...0xF4)
    // — “ ” ‘ ’ … are U+2014 to U+2026.
    let general = (first .== all(0xE2)) .& .!((second .== all(0x80)) .& within(third, 0x94...0xA6))
    // 、 。 《 》 and the like are U+3000 to U+303F.
    let symbols = (first .== all(0xE3)) .& (second .!= all(0x80))
    // ， ： ； （ ） are in the block of digits in full width.
    let wide = (first .== all(0xEF)) .& ((second .!= all(0xBC)) .| within(third, 0x90...0x99))
    return odd .| general .| symbols .| wide
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> Lanes { Lanes(repeating: Int8(bitPattern: byte)) }

  /// Both ends are ASCII or both are not: as signed numbers the bytes keep their order.
  @inline(__always)
  private static func within(_ byte: Lanes, _ range: ClosedRange<UInt8>) -> Mask {
    (byte .>= all(range.lowerBound)) .& (byte .<= all(range.upperBound))
  }
}
