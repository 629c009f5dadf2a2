/// Reads what matters of a `style` attribute.
enum HTMLStyle {
  /// True where the style says `display: none` or `visibility: hidden`.
  static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    // Both names end in a y, which is rare before a colon.
    for offset in style.indices where style[offset] | 0x20 == UInt8(ascii: "y") {
      guard let value = valueStart(style, after: offset) else { continue }
      if ends(style, at: offset, with: "display"), begins(style, at: value, with: "none") { return true }
      if ends(style, at: offset, with: "visibility"), begins(style, at: value, with: "hidden") { return true }
    }
    return false
  }

  /// The offset of the value, where a colon follows.
  private static func valueStart(_ style: ArraySlice<UInt8>, after name: Int) -> Int? {
    var offset = name + 1
    while offset < style.endIndex, style[offset] <= 0x20 { offset += 1 }
    guard offset < style.endIndex, style[offset] == UInt8(ascii: ":") else { return nil }
    offset += 1
    while offset < style.endIndex, style[offset] <= 0x20 { offset += 1 }
    return offset
  }

  /// True where a property's name ends at `offset`; `mso-display` is another one.
  private static func ends(_ style: ArraySlice<UInt8>, at offset: Int, with name: StaticString) -> Bool {
    let start = offset + 1 - name.utf8CodeUnitCount
    guard start >= style.startIndex, start == style.startIndex || style[start - 1] != UInt8(ascii: "-") else {
      return false
    }
    return begins(style, at: start, with: name)
  }

  private static func begins(_ style: ArraySlice<UInt8>, at start: Int, with word: StaticString) -> Bool {
    guard start + word.utf8CodeUnitCount <= style.endIndex else { return false }
    for (index, byte) in word.description.utf8.enumerated() where style[start + index] | 0x20 != byte { return false }
    return true
  }
}
