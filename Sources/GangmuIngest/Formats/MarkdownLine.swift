internal import GangmuModel

/// A line of Markdown without its block marks.
struct MarkdownLine {
  var headingLevel: Int?
  /// A list of nothing but links, the mark of a container, `[[toc]]`.
  var isFurniture = false
  var content: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) {
    content = Blank.trimmed(line)
    if MarkdownBlocks.starts(content, ":::") || MarkdownBlocks.starts(content, "@tab") {
      isFurniture = true
      return
    }
    if content.elementsEqual("[[toc]]".utf8) || content.elementsEqual("[toc]".utf8) {
      isFurniture = true
      return
    }
    while content.first == UInt8(ascii: ">") {
      content = Blank.trimmed(content.dropFirst())
    }
    if let level = Self.headingLevel(content) {
      headingLevel = level
      content = Self.headingText(content, level)
      return
    }
    if let bullet = content.first, bullet == 0x2D || bullet == 0x2A || bullet == 0x2B, content.dropFirst().first == 0x20
    {
      content = Blank.trimmed(content.dropFirst())
    }
    if MarkdownInline.isLinksOnly(content) { isFurniture = true }
  }

  /// 1 to 6 for `# ` to `###### `.
  static func headingLevel(_ text: ArraySlice<UInt8>) -> Int? {
    let marks = text.prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks) else { return nil }
    let after = text.dropFirst(marks).first
    return after == 0x20 || after == 0x09 ? marks : nil
  }

  /// Without the marks, closing marks and an attribute list `{#id .class}`.
  private static func headingText(_ text: ArraySlice<UInt8>, _ level: Int) -> ArraySlice<UInt8> {
    var content = Blank.trimmed(text.dropFirst(level))
    while content.last == UInt8(ascii: "#") { content = content.dropLast() }
    if content.last == UInt8(ascii: "}"), let open = content.lastIndex(of: UInt8(ascii: "{")) {
      let list = content[(open + 1)..<(content.endIndex - 1)]
      if list.contains(where: { $0 == 0x3D || $0 == 0x23 || $0 == 0x2E }) && list.allSatisfy({ $0 < 0x80 }) {
        content = content[..<open]
      }
    }
    return Blank.trimmed(content)
  }
}
