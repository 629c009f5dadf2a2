/// Reads what matters of a `style` attribute.
enum HTMLStyle {
  /// True where the style says `display: none` or `visibility: hidden`.
  static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    says(style, property: "display", value: "none") || says(style, property: "visibility", value: "hidden")
  }

  private static func says(_ style: ArraySlice<UInt8>, property: StaticString, value: StaticString) -> Bool {
    var offset = style.startIndex
    while let found = find(property, in: style, from: offset) {
      offset = found
      // Not in the midst of a longer name, such as mso-display.
      let start = found - property.utf8CodeUnitCount
      if start > style.startIndex, style[start - 1] == 0x2D { continue }
      var next = found
      while next < style.endIndex, style[next] <= 0x20 { next += 1 }
      guard next < style.endIndex, style[next] == 0x3A else { continue }
      next += 1
      while next < style.endIndex, style[next] <= 0x20 { next += 1 }
      if find(value, in: style[next...].prefix(value.utf8CodeUnitCount), from: next) != nil { return true }
    }
    return false
  }

  /// The offset after the first occurrence of an ASCII word, without regard to case.
  private static func find(_ word: StaticString, in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    guard bytes.count >= length, let first = word.description.utf8.first else { return nil }
    var offset = start
    while offset + length <= bytes.endIndex {
      if bytes[offset] | 0x20 == first {
        var same = true
        for (index, wanted) in word.description.utf8.enumerated() where bytes[offset + index] | 0x20 != wanted {
          same = false
          break
        }
        if same { return offset + length }
      }
      offset += 1
    }
    return nil
  }
}
