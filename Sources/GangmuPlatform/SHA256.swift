internal import CNettle

/// The SHA-256 digest, by nettle.
package enum SHA256 {
  /// The digest of the bytes in lower-case hexadecimal.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var context = sha256_ctx()
    unsafe nettle_sha256_init(&context)
    update(&context, bytes)
    return finish(&context)
  }

  /// The digest of a file, read in pieces; `nil` where it cannot be read.
  package static func hexadecimal(ofFile path: String) -> String? {
    guard let file = FileHandleReader(path) else { return nil }
    var context = sha256_ctx()
    unsafe nettle_sha256_init(&context)
    var place = 0
    while place < file.size {
      guard let piece = file.read(min(1 << 20, file.size - place), at: place) else { return nil }
      update(&context, piece)
      place += piece.count
    }
    return finish(&context)
  }

  private static func update(_ context: inout sha256_ctx, _ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe nettle_sha256_update(&context, source.count, source.baseAddress)
    }
  }

  private static func finish(_ context: inout sha256_ctx) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    unsafe digest.withUnsafeMutableBufferPointer { target in
      unsafe nettle_sha256_digest(&context, target.count, target.baseAddress)
    }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(digest.count * 2)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
