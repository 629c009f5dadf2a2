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
    while left > 0, offset < utf8.count {
      offset += ScalarDecoder.length(ofLead: utf8[offset])
      left -= 1
    }
    return min(offset, utf8.count)
  }
}
