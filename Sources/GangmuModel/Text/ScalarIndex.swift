/// Where scalars stand in UTF-8: the byte offset of every fourth scalar.
package struct ScalarIndex: Sendable {
  package static let stride = 4
  private var checkpoints: [UInt32] = []

  package init() {}

  package init(checkpoints: [UInt32]) { self.checkpoints = checkpoints }

  package func utf8Offset(of scalar: Int, in utf8: [UInt8]) -> Int {
    let slot = scalar / Self.stride
    guard slot < checkpoints.count else { return utf8.count }
    var offset = Int(checkpoints[slot])
    var left = scalar - slot * Self.stride
    if Self.isThreeByThree(utf8, offset) { return offset + left * 3 }
    while left > 0, offset < utf8.count {
      offset += ScalarDecoder.length(ofLead: utf8[offset])
      left -= 1
    }
    return min(offset, utf8.count)
  }

  /// Whether the three scalars at an offset have three bytes each, as Chinese text has them nearly everywhere: one test
  /// that mostly turns out the same, where a loop over them ends anywhere.
  @inline(__always)
  private static func isThreeByThree(_ utf8: [UInt8], _ offset: Int) -> Bool {
    guard offset + 8 <= utf8.count else { return false }
    let word = utf8.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian }
    return word & 0x00F0_0000_F000_00F0 == 0x00E0_0000_E000_00E0
  }
}
