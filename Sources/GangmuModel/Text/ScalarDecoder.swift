/// Reads UTF-8 into folded units and the scalar index in one pass.
enum ScalarDecoder {
  struct Decoded {
    var units: [UInt16]
    var index: ScalarIndex
  }

  /// How many bytes a well-formed sequence has, by its first byte.
  @inline(__always)
  static func length(ofLead byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// Returns `nil` for ill-formed UTF-8.
  static func decode(_ bytes: [UInt8]) -> Decoded? {
    var checkpoints: [UInt32] = []
    checkpoints.reserveCapacity(bytes.count / ScalarIndex.stride / 2 + 2)
    var failed = false
    // At most one unit a byte; the array is trimmed to what was written.
    let units = [UInt16](unsafeUninitializedCapacity: bytes.count) { buffer, written in
      let done = bytes.withUnsafeBufferPointer { source in
        UnitFold.table.withUnsafeBufferPointer { folds in
          fill(buffer, from: source, folds, &checkpoints)
        }
      }
      written = done ?? 0
      failed = done == nil
    }
    if failed { return nil }
    if units.count % ScalarIndex.stride == 0 { checkpoints.append(UInt32(bytes.count)) }
    return Decoded(units: units, index: ScalarIndex(checkpoints: checkpoints))
  }

  /// Writes a unit for each scalar and returns how many; `nil` for ill-formed UTF-8.
  ///
  /// Chinese text is three-byte sequences for the most part: they are tested with one comparison.
  private static func fill(
    _ units: UnsafeMutableBufferPointer<UInt16>, from source: UnsafeBufferPointer<UInt8>,
    _ folds: UnsafeBufferPointer<UInt16>, _ checkpoints: inout [UInt32]
  ) -> Int? {
    var offset = 0
    var count = 0
    let end = source.count
    while offset < end {
      checkpoints.append(UInt32(offset))
      let stop = count + ScalarIndex.stride
      while count < stop, offset < end {
        let lead = source[offset]
        if lead < 0x80 {
          units[count] = folds[Int(lead)]
          offset += 1
        } else if lead & 0xF0 == 0xE0, offset + 2 < end {
          let a = UInt32(source[offset + 1])
          let b = UInt32(source[offset + 2])
          let value = UInt32(lead & 0x0F) << 12 | (a & 0x3F) << 6 | b & 0x3F
          guard (a << 8 | b) & 0xC0C0 == 0x8080, value >= 0x800, value & 0xF800 != 0xD800 else { return nil }
          units[count] = folds[Int(value)]
          offset += 3
        } else {
          guard let (value, length) = multibyte(source, offset, lead) else { return nil }
          units[count] = value < 0x10000 ? folds[Int(value)] : UnitFold.beyond
          offset += length
        }
        count += 1
      }
    }
    return count
  }

  /// One sequence of two to four bytes, checked as in the Unicode Standard, table 3-7.
  @inline(__always)
  private static func multibyte(_ s: UnsafeBufferPointer<UInt8>, _ at: Int, _ lead: UInt8) -> (UInt32, Int)? {
    func tail(_ i: Int) -> UInt32? {
      guard at + i < s.count, s[at + i] & 0xC0 == 0x80 else { return nil }
      return UInt32(s[at + i] & 0x3F)
    }
    switch lead {
    case 0xE0...0xEF:
      guard let a = tail(1), let b = tail(2) else { return nil }
      let value = UInt32(lead & 0x0F) << 12 | a << 6 | b
      guard value >= 0x800, value & 0xF800 != 0xD800 else { return nil }
      return (value, 3)
    case 0xC2...0xDF:
      guard let a = tail(1) else { return nil }
      return (UInt32(lead & 0x1F) << 6 | a, 2)
    case 0xF0...0xF4:
      guard let a = tail(1), let b = tail(2), let c = tail(3) else { return nil }
      let value = UInt32(lead & 0x07) << 18 | a << 12 | b << 6 | c
      guard value >= 0x10000, value <= 0x10FFFF else { return nil }
      return (value, 4)
    default: return nil
    }
  }
}
