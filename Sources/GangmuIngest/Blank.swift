internal import GangmuModel

/// White space in UTF-8, in the sense of the folded units: ASCII, no-break, ideographic and the other spaces.
enum Blank {
  /// Scalars of white space at the start and at the end.
  static func ends(of bytes: ArraySlice<UInt8>) -> (leading: Int, trailing: Int) {
    var leading = 0
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let length = length(of: bytes, at: offset)
      guard isBlank(bytes, offset, length) else { break }
      leading += 1
      offset += length
    }
    var trailing = 0
    var end = bytes.endIndex
    while end > offset {
      var start = end - 1
      while start > offset, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard isBlank(bytes, start, end - start) else { break }
      trailing += 1
      end = start
    }
    return (leading, trailing)
  }

  static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let length = length(of: bytes, at: offset)
      guard isBlank(bytes, offset, length) else { return false }
      offset += length
    }
    return true
  }

  /// The bytes without white space at their ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end {
      let length = length(of: bytes, at: start)
      guard isBlank(bytes, start, length) else { break }
      start += length
    }
    while end > start {
      var last = end - 1
      while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      guard isBlank(bytes, last, end - last) else { break }
      end = last
    }
    return bytes[start..<end]
  }

  /// What stands apart by two scalars of white space and more.
  static func forEachPiece(of bytes: ArraySlice<UInt8>, _ body: (Range<Int>) -> Void) {
    var (start, offset, blanks) = (bytes.startIndex, bytes.startIndex, 0)
    // Where the white space at hand began.
    var gap = offset
    while offset < bytes.endIndex {
      let length = length(of: bytes, at: offset)
      if isBlank(bytes, offset, length) {
        if blanks == 0 { gap = offset }
        blanks += 1
      } else {
        if blanks > 1 {
          body(start..<gap)
          start = offset
        }
        blanks = 0
      }
      offset += length
    }
    if start < bytes.endIndex { body(start..<bytes.endIndex) }
  }

  @inline(__always)
  static func length(of bytes: ArraySlice<UInt8>, at offset: Int) -> Int {
    let lead = bytes[offset]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return min(length, bytes.endIndex - offset)
  }

  @inline(__always)
  static func isBlank(_ bytes: ArraySlice<UInt8>, _ offset: Int, _ length: Int) -> Bool {
    let lead = bytes[offset]
    if lead < 0x80 { return UnitClass.of(UInt16(lead)).isBlank }
    // Of Chinese characters and their punctuation only the ideographic space is.
    if lead >= 0xE3, lead <= 0xEE {
      return lead == 0xE3 && length == 3 && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80
    }
    return UnitClass.of(unit(bytes, offset, length)).isBlank
  }

  /// The folded unit of the scalar at `offset`.
  static func unit(_ bytes: ArraySlice<UInt8>, _ offset: Int, _ length: Int) -> UInt16 {
    let scalar = scalar(bytes, offset, length)
    return scalar < 0x10000 ? UnitFold.fold(UInt16(scalar)) : UnitFold.beyond
  }

  /// The value of the scalar at `offset`.
  static func scalar(_ bytes: ArraySlice<UInt8>, _ offset: Int, _ length: Int) -> UInt32 {
    let lead = UInt32(bytes[offset])
    var scalar = length == 1 ? lead : lead & (0x7F >> UInt32(length))
    for at in offset + 1..<max(offset + 1, offset + length) { scalar = scalar << 6 | UInt32(bytes[at] & 0x3F) }
    return scalar
  }
}
