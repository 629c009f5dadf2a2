/// An element's or attribute's name: its first eight bytes in lower case, the first byte highest.
///
/// Eight bytes tell all names of HTML apart (`blockquo`, `figcapti`), and a number is quicker to compare than a string.
@usableFromInline package struct HTMLName: Hashable, Sendable {
  @usableFromInline package let code: UInt64

  package init(code: UInt64) { self.code = code }

  @inlinable
  package static func == (left: HTMLName, right: HTMLName) -> Bool { left.code == right.code }

  package init(_ name: StaticString) {
    var code: UInt64 = 0
    var shift: UInt64 = 56
    for byte in name.description.utf8.prefix(8) {
      code |= UInt64(byte) << shift
      if shift == 0 { break }
      shift -= 8
    }
    self.code = code
  }

  /// What a text node has for a name.
  package static let none = HTMLName(code: 0)

  /// The name with a number: `p[12]`. Every line of a page has one in its place.
  package func text(numbered number: Int) -> String {
    let length = 8 - code.trailingZeroBitCount / 8
    var digits = 1
    var power = 10
    while power <= number {
      digits += 1
      power *= 10
    }
    let count = length + digits + 2
    return unsafe String(unsafeUninitializedCapacity: count) { buffer in
      let name = code.bigEndian
      for place in 0..<length { unsafe buffer[place] = UInt8(truncatingIfNeeded: name >> UInt64(place * 8)) }
      unsafe buffer[length] = UInt8(ascii: "[")
      unsafe buffer[count - 1] = UInt8(ascii: "]")
      var rest = number
      for place in (length + 1..<count - 1).reversed() {
        unsafe buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      return count
    }
  }

  package var text: String {
    var bytes: [UInt8] = []
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      let byte = UInt8(truncatingIfNeeded: code >> shift)
      if byte != 0 { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
