/// The ids of facts: `a1`, `d2` …
enum FactID {
  static let assignment = UInt8(ascii: "a")
  static let deadline = UInt8(ascii: "d")
  static let target = UInt8(ascii: "t")
  static let reference = UInt8(ascii: "r")

  /// - Parameters:
  ///   - letter: The kind of fact.
  ///   - index: From 0; the id counts from 1.
  static func of(_ letter: UInt8, _ index: Int) -> String {
    // Strings of up to fifteen bytes are made in place.
    String(unsafeUninitializedCapacity: 15) { bytes in
      bytes[0] = letter
      return 1 + DecimalDigits.write(index + 1, to: UnsafeMutableBufferPointer(rebasing: bytes[1...]))
    }
  }
}

/// Numbers as ASCII digits.
enum DecimalDigits {
  /// Writes as many digits as there is room for, and returns how many; zeros fill up to a width.
  static func write(_ number: Int, width: Int = 1, to bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 1
    var rest = number
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    count = min(max(count, width), bytes.count)
    rest = number
    for at in (0..<count).reversed() {
      bytes[at] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return count
  }
}
