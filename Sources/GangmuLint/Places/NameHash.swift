/// Numbers that equal names share, and hardly any others: comparing them is faster than comparing Swift strings, which
/// are equal in many spellings.
enum NameHash {
  static func of(_ name: String) -> UInt64 {
    // Strings that Swift made are in one piece; their bytes are read in place.
    name.utf8.withContiguousStorageIfAvailable(of) ?? Array(name.utf8).withUnsafeBufferPointer(of)
  }

  private static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(bytes.count)
    var at = 0
    while at + 8 <= bytes.count {
      hash = mix(hash, UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian)
      at += 8
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = rest << 8 | UInt64(bytes[at])
      at += 1
    }
    return mix(hash, rest)
  }

  /// The same for folded units.
  static func of(_ units: [UInt16], in range: Range<Int>) -> UInt64 {
    var hash = UInt64(range.count)
    for at in range { hash = (hash ^ UInt64(units[at])) &* 0x9E37_79B9_7F4A_7C15 }
    return mix(hash, 0)
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word ^ 0x2545_F491_4F6C_DD1D).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
