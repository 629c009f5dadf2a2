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
    let name = code.bigEndian
    let digits = String(number)
    return unsafe String(unsafeUninitializedCapacity: 10 + digits.utf8.count) { buffer in
      var count = 0
      for place in 0..<8 {
        let byte = UInt8(truncatingIfNeeded: name >> UInt64(place * 8))
        if byte != 0 {
          unsafe buffer[count] = byte
          count += 1
        }
      }
      unsafe buffer[count] = UInt8(ascii: "[")
      count += 1
      for digit in digits.utf8 {
        unsafe buffer[count] = digit
        count += 1
      }
      unsafe buffer[count] = UInt8(ascii: "]")
      return count + 1
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
