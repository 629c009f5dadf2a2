internal import GangmuModel
internal import GangmuPlatform

/// How far bytes are well-formed UTF-8.
struct UTF8Check {
  /// Well-formed sequences of two bytes and more.
  var multibyteCount = 0
  /// The first ill-formed sequences; ``faultCount`` counts all.
  var faults: [CharsetConversion.Fault] = []
  var faultCount = 0
  var marks = ASCIIMarks()
  /// U+FFFD stands in the text itself: it was damaged before.
  var replacementCount = 0

  var hasNull: Bool { marks.contains("\0") }

  var isValid: Bool { faultCount == 0 }

  static let faultLimit = 16

  init(_ bytes: [UInt8]) {
    // A byte each is quicker to set than a bit.
    var seen = InlineArray<128, Bool>(repeating: false)
    bytes.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return }
      var offset = 0
      while offset < source.count {
        let start = offset
        // Past the end stands nothing to load.
        while offset <= source.count - 12, Self.areCommon(base, offset) { offset &+= 12 }
        while offset <= source.count - 4,
          Self.isCommon(base.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian)
        {
          offset &+= 3
        }
        multibyteCount += (offset - start) / 3
        while offset < source.count, source[offset] < 0x80 {
          seen[Int(source[offset])] = true
          offset &+= 1
        }
        if offset == start { offset += add(source, offset) }
      }
    }
    marks = ASCIIMarks(seen.span)
  }

  /// Of a text that was read already.
  init(_ text: SourceText) {
    // One speaks for all: there are no faults that they are weighed against.
    multibyteCount = text.utf8.count > text.count ? 1 : 0
    marks = text.marks
    var at = text.units.firstIndex(of: Self.replacement, from: 0, limit: text.count)
    while at < text.count {
      replacementCount += 1
      at = text.units.firstIndex(of: Self.replacement, from: at + 1, limit: text.count)
    }
  }

  private static let replacement: UInt16 = 0xFFFD

  /// Three bytes as nearly all Chinese characters have them: U+1000 to U+CFFF and from U+E000 on, but for U+FFFD.
  @inline(__always)
  private static func isCommon(_ word: UInt32) -> Bool {
    word & 0xC0_C0F0 == 0x80_80E0 && 0x2001 &>> (word & 0x0F) & 1 == 0 && word & 0xFF_FFFF != 0xBD_BFEF
  }

  /// Whether four such stand in a row, all tested at once.
  @inline(__always)
  private static func areCommon(_ base: UnsafeRawPointer, _ offset: Int) -> Bool {
    let first = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    let last = UInt64(base.loadUnaligned(fromByteOffset: offset + 8, as: UInt32.self).littleEndian)
    guard first & 0xC0F0_C0C0_F0C0_C0F0 == 0x80E0_8080_E080_80E0, last & 0xC0C0_F0C0 == 0x8080_E080 else {
      return false
    }
    // The low bits of the four first bytes, each in a byte of its own, and those of the second bytes in the same places.
    let leads = first & 0x000F_0000_0F00_000F | last & 0x0F00
    let seconds = first >> 8 & 0x003F_0000_3F00_003F | last >> 8 & 0x3F00
    // What is not 0 carries into the bit above: not 0, not 0xD, not both 0xF and 0x3F as U+FFFD has them.
    let full: UInt64 = 0x003F_0000_3F00_3F3F
    let damaged = (leads ^ 0x000F_0000_0F00_0F0F) | (seconds ^ full)
    let carried = (leads &+ full) & ((leads ^ 0x000D_0000_0D00_0D0D) &+ full) & (damaged &+ full)
    return carried & 0x0040_0000_4000_4040 == 0x0040_0000_4000_4040
  }

  /// Counts any other sequence; returns its length.
  private mutating func add(_ source: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    let (length, ok) = Self.sequence(source, offset)
    if ok {
      multibyteCount += 1
      if length == 3, source[offset] == 0xEF, source[offset + 1] == 0xBF, source[offset + 2] == 0xBD {
        replacementCount += 1
      }
    } else {
      if faults.count < Self.faultLimit { faults.append(.init(offset: offset, length: length)) }
      faultCount += 1
    }
    return length
  }

  /// The length of the sequence at `offset`, or of its maximal ill-formed part.
  private static func sequence(_ source: UnsafeRawBufferPointer, _ offset: Int) -> (length: Int, ok: Bool) {
    let lead = source[offset]
    let needed: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: needed = 1
    case 0xE0: (needed, low) = (2, 0xA0)
    case 0xED: (needed, high) = (2, 0x9F)
    case 0xE1...0xEF: needed = 2
    case 0xF0: (needed, low) = (3, 0x90)
    case 0xF4: (needed, high) = (3, 0x8F)
    case 0xF1...0xF3: needed = 3
    default: return (1, false)
    }
    for step in 1...needed {
      guard offset + step < source.count else { return (step, false) }
      let byte = source[offset + step]
      guard byte >= low, byte <= high else { return (step, false) }
      low = 0x80
      high = 0xBF
    }
    return (needed + 1, true)
  }
}
