/// Reads UTF-8 into folded units and the scalar index in one pass.
enum ScalarDecoder {
  struct Decoded {
    var units: [UInt16] = []
    var index = ScalarIndex()
    /// The ASCII characters that occur.
    var marks = ASCIIMarks()
    /// The offsets of control characters, `"` and `\`, in order.
    var escapes: [UInt32] = []
  }

  /// How many bytes a well-formed sequence has, by its first byte.
  @inline(__always)
  static func length(ofLead byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// Returns `nil` for ill-formed UTF-8.
  static func decode(_ bytes: [UInt8]) -> Decoded? {
    var units: [UInt16] = []
    var seen = [Bool](repeating: false, count: 128)
    var escapes: [UInt32] = []
    // At most one unit a byte; pages that stay unwritten take no memory.
    let checkpoints = [UInt32](unsafeUninitializedCapacity: bytes.count / ScalarIndex.stride + 2) { marks, slots in
      units = [UInt16](unsafeUninitializedCapacity: bytes.count) { buffer, written in
        let count = bytes.withUnsafeBufferPointer { source in
          UnitFold.table.withUnsafeBufferPointer { folds in
            seen.withUnsafeMutableBufferPointer { fill(buffer, marks, from: source, folds, $0, &escapes) }
          }
        }
        written = count ?? 0
      }
      slots = (units.count + ScalarIndex.stride - 1) / ScalarIndex.stride
      if units.count % ScalarIndex.stride == 0 {
        marks[slots] = UInt32(bytes.count)
        slots += 1
      }
    }
    if units.isEmpty, !bytes.isEmpty { return nil }
    return Decoded(
      units: units, index: ScalarIndex(checkpoints: checkpoints), marks: ASCIIMarks(seen.span), escapes: escapes)
  }

  /// Writes a unit for each scalar, and a checkpoint for every stride of them, and returns how many units there are;
  /// `nil` for ill-formed UTF-8.
  ///
  /// Chinese text is three-byte sequences for the most part: four bytes are loaded at once and three tested together.
  ///
  /// - Parameter seen: For each ASCII character whether it occurs; a byte each is quicker to set than a bit.
  private static func fill(
    _ units: UnsafeMutableBufferPointer<UInt16>, _ checkpoints: UnsafeMutableBufferPointer<UInt32>,
    from source: UnsafeBufferPointer<UInt8>, _ folds: UnsafeBufferPointer<UInt16>,
    _ seen: UnsafeMutableBufferPointer<Bool>, _ escapes: inout [UInt32]
  ) -> Int? {
    var offset = 0
    var count = 0
    let end = source.count
    // As long as there are sixteen bytes, the most that a stride takes, no scalar has to ask for the end.
    let last = end - ScalarIndex.stride * 4
    var checkpoint = 0
    while offset <= last {
      checkpoints[checkpoint] = UInt32(truncatingIfNeeded: offset)
      checkpoint &+= 1
      if fourWide(source, offset, folds, units, count) {
        offset &+= 12
        count &+= ScalarIndex.stride
        continue
      }
      for slot in count..<count &+ ScalarIndex.stride {
        guard let (unit, length) = unit(source, offset, folds) else { return nil }
        units[slot] = unit
        if length == 1 { note(unit, at: slot, seen, &escapes) }
        offset &+= length
      }
      count &+= ScalarIndex.stride
    }
    while offset < end {
      if count % ScalarIndex.stride == 0 {
        checkpoints[count / ScalarIndex.stride] = UInt32(truncatingIfNeeded: offset)
      }
      guard let (value, length) = sequence(source, offset) else { return nil }
      units[count] = value < 0x10000 ? folds[Int(value)] : UnitFold.beyond
      if length == 1 { note(units[count], at: count, seen, &escapes) }
      offset += length
      count += 1
    }
    return count
  }

  /// Notes an ASCII character, so that nobody has to look for it again.
  @inline(__always)
  private static func note(
    _ unit: UInt16, at offset: Int, _ seen: UnsafeMutableBufferPointer<Bool>, _ escapes: inout [UInt32]
  ) {
    seen[Int(unit & 0x7F)] = true
    if unit < 0x20 || unit == 0x22 || unit == 0x5C { escapes.append(UInt32(truncatingIfNeeded: offset)) }
  }

  /// Folds four scalars of three bytes each, as Chinese text has them nearly everywhere; false where there may be others.
  @inline(__always)
  private static func fourWide(
    _ source: UnsafeBufferPointer<UInt8>, _ offset: Int, _ folds: UnsafeBufferPointer<UInt16>,
    _ units: UnsafeMutableBufferPointer<UInt16>, _ count: Int
  ) -> Bool {
    guard let base = UnsafeRawPointer(source.baseAddress) else { return false }
    let first = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    let last = base.loadUnaligned(fromByteOffset: offset + 8, as: UInt32.self).littleEndian
    guard first & 0xC0F0_C0C0_F0C0_C0F0 == 0x80E0_8080_E080_80E0, last & 0xC0C0_F0C0 == 0x8080_E080 else {
      return false
    }
    // The low bits of the first bytes, each in a byte of its own: only 0 and 0xD can make three bytes ill-formed. What
    // is neither carries into the bit above, once as it is and once with 0xD flipped.
    let leads = first & 0x000F_0000_0F00_000F | UInt64(last & 0x0F00)
    let full: UInt64 = 0x000F_0000_0F00_0F0F
    let carried = (leads &+ full) & ((leads ^ 0x000D_0000_0D00_0D0D) &+ full)
    guard carried & 0x0010_0000_1000_1010 == 0x0010_0000_1000_1010 else { return false }
    let former = scalars(first)
    let latter = scalars(first >> 48 | UInt64(last) << 16)
    units[count] = folds[Int(truncatingIfNeeded: former & 0xFFFF)]
    units[count &+ 1] = folds[Int(truncatingIfNeeded: former >> 32)]
    units[count &+ 2] = folds[Int(truncatingIfNeeded: latter & 0xFFFF)]
    units[count &+ 3] = folds[Int(truncatingIfNeeded: latter >> 32)]
    return true
  }

  /// The values of two scalars of three bytes each, one in each half.
  @inline(__always)
  private static func scalars(_ bytes: UInt64) -> UInt64 {
    let pair = bytes & 0x00FF_FFFF | bytes << 8 & 0x00FF_FFFF_0000_0000
    return pair << 12 & 0xF000_0000_F000 | pair >> 2 & 0x0FC0_0000_0FC0 | pair >> 16 & 0x003F_0000_003F
  }

  /// The value of three bytes, the first of them the lowest.
  @inline(__always)
  private static func scalar(_ word: UInt32) -> UInt32 { (word & 0x0F) << 12 | word >> 2 & 0xFC0 | word >> 16 & 0x3F }

  /// A bit for each 2048 values that three bytes may not have: too long for the value, or half of a surrogate pair.
  private static var invalid: UInt32 { 0x0800_0001 }

  /// The folded unit of a scalar, and its length; four bytes are there.
  @inline(__always)
  private static func unit(
    _ source: UnsafeBufferPointer<UInt8>, _ offset: Int, _ folds: UnsafeBufferPointer<UInt16>
  ) -> (unit: UInt16, length: Int)? {
    guard let base = UnsafeRawPointer(source.baseAddress) else { return nil }
    let word = base.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
    if word & 0xC0_C0F0 == 0x80_80E0 {
      let value = scalar(word)
      guard invalid &>> (value >> 11) & 1 == 0 else { return nil }
      return (folds[Int(value)], 3)
    }
    // ASCII folds to itself.
    if word & 0x80 == 0 { return (UInt16(truncatingIfNeeded: word & 0x7F), 1) }
    guard let (value, length) = sequence(source, offset) else { return nil }
    return (value < 0x10000 ? folds[Int(value)] : UnitFold.beyond, length)
  }

  /// One sequence, checked as in the Unicode Standard, table 3-7.
  private static func sequence(_ s: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int)? {
    let lead = s[at]
    func tail(_ i: Int) -> UInt32? {
      guard at + i < s.count, s[at + i] & 0xC0 == 0x80 else { return nil }
      return UInt32(s[at + i] & 0x3F)
    }
    switch lead {
    case 0..<0x80: return (UInt32(lead), 1)
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
