internal import GangmuModel

/// Characters that stand together on a page.
struct LayoutWord: Sendable {
  var bytes: [UInt8]
  var box: LayoutBox
  /// The size of its type. The height of its box says less: some fonts declare three times their size.
  var size: Double
  /// Its width in half-width columns.
  var columns: Int
  /// Its characters are of one width and show the size of the type.
  let showsSize: Bool

  /// - Returns: `nil` where nothing is to be seen.
  init?(_ text: ArraySlice<UInt8>, box: LayoutBox) {
    let text = Blank.trimmed(text)
    guard !text.isEmpty else { return nil }
    bytes = Self.withVisibleHyphens(text)
    self.box = box
    columns = bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 < 0x80 ? 1 : 2) }
    let chinese = bytes.reduce(0) { $0 + ((0xE4...0xE9).contains($1) ? 2 : 0) }
    showsSize = chinese >= 4 && chinese * 5 >= columns * 4
    // Letters and quotation marks are of many widths.
    let advance = box.width * 2 / Double(max(1, columns))
    size = min(box.height, chinese * 2 >= columns ? advance : advance * 1.3)
  }

  /// TeX's fonts give hyphens that are seen as U+00AD, which programs do not show.
  private static func withVisibleHyphens(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(0xAD) else { return Array(text) }
    var visible: [UInt8] = []
    for byte in text {
      if byte == 0xAD, visible.last == 0xC2 {
        visible[visible.count - 1] = UInt8(ascii: "-")
      } else {
        visible.append(byte)
      }
    }
    return visible
  }
}
