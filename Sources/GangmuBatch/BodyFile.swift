internal import GangmuPlatform

/// Where workers put what they make of documents, so that it does not pass through the batch.
package struct BodyFile: Sendable {
  private let file: AppendFile

  package init(_ path: String) throws { file = try AppendFile(path) }

  func append(_ body: [UInt8]) throws(AtomicFile.Fault) -> BodyPlace {
    BodyPlace(start: try file.append(body.span), count: body.count, checksum: Self.checksum(of: body.span))
  }

  /// A body that has just been written.
  func read(_ place: BodyPlace) -> [UInt8]? { file.read(place.count, at: place.start) }

  /// Tells a body that is whole from one that a power cut or a full disk has spoilt: a multiplication for each eight
  /// bytes, in four chains that do not wait for each other.
  static func checksum(of bytes: borrowing Span<UInt8>) -> Int {
    var chains = SIMD4<UInt64>(1, 2, 3, 4)
    let raw = bytes.bytes
    var place = 0
    while raw.byteCount - place >= 32 {
      let words = raw.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
      chains = (chains ^ words) &* SIMD4(repeating: 0x9E37_79B9_7F4A_7C15)
      chains ^= chains &>> 29
      place += 32
    }
    var sum = UInt64(bytes.count)
    for chain in [chains.x, chains.y, chains.z, chains.w] { sum = (sum ^ chain) &* 0x100_0000_01B3 }
    while place < raw.byteCount {
      sum = (sum ^ UInt64(bytes[place])) &* 0x100_0000_01B3
      place += 1
    }
    return Int(truncatingIfNeeded: sum >> 1)
  }
}
