internal import CNettle

/// The SHA-256 digest, by nettle.
package enum SHA256 {
  /// The digest of the bytes in lower-case hexadecimal.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var context = sha256_ctx()
    unsafe nettle_sha256_init(&context)
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe nettle_sha256_update(&context, source.count, source.baseAddress)
    }
    return finish(&context)
  }

  private static func finish(_ context: inout sha256_ctx) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    unsafe digest.withUnsafeMutableBufferPointer { target in
      unsafe nettle_sha256_digest(&context, target.count, target.baseAddress)
    }
    return unsafe String(unsafeUninitializedCapacity: digest.count * 2) { text in
      for (place, byte) in digest.enumerated() {
        unsafe text[place * 2] = digit(byte >> 4)
        unsafe text[place * 2 + 1] = digit(byte & 15)
      }
      return digest.count * 2
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
