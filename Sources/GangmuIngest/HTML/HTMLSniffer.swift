internal import GangmuModel
internal import GangmuPlatform

/// Tells HTML by its tags, whether or not it is a whole page.
enum HTMLSniffer {
  private static let reach = 1 << 17
  private static let common: Set<HTMLName> = [
    HTMLName.html, HTMLName.head, HTMLName.body, HTMLName.meta, HTMLName.div, HTMLName.p,
    HTMLName.span, HTMLName.table, HTMLName.tbody, HTMLName.tr, HTMLName.td, HTMLName.br,
    HTMLName.a, HTMLName.ul, HTMLName.li, HTMLName.h1, HTMLName.h2, HTMLName.h3,
    HTMLName.strong, HTMLName.b, HTMLName.font, HTMLName.img, HTMLName.title, HTMLName.script,
    HTMLName.style, HTMLName.link, HTMLName.center, HTMLName.section, HTMLName.article,
    HTMLName.blockquote, HTMLName.doctype, HTMLName.em, HTMLName.oP,
  ]

  static func likelihood(_ input: IngestInput) -> Int {
    guard input.decoded.marks.contains("<") else { return 0 }
    let utf8 = input.decoded.utf8
    let head = utf8.prefix(reach)
    let start = Blank.trimmed(head.prefix(4096))
    let begins = start.first == 0x3C && start.dropFirst().first.map(isTagStart) ?? false
    var tags = 0
    var tagBytes = 0
    var breaks = 0
    var offset = head.startIndex
    while offset < head.endIndex {
      guard head[offset] == 0x3C, let (name, end) = tag(head, offset) else {
        offset += 1
        continue
      }
      if common.contains(name) {
        if begins { return 95 }
        if name == HTMLName.html || name == HTMLName.body || name == HTMLName.doctype { return 80 }
        tags += 1
        if name == HTMLName.br || name == HTMLName.p { breaks += 1 }
        tagBytes += end - offset
      }
      offset = end
    }
    // Text that speaks of a tag, or Markdown with some, is not a page: there tags are few.
    if tags >= 6, tagBytes * 20 >= head.count { return 60 }
    // A fragment whose only lines are those of its tags.
    return breaks >= 3 && head.count(where: { $0 == 0x0A }) * 2 <= breaks ? 60 : 0
  }

  private static func isTagStart(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte == 0x21 || byte == 0x25 || byte == 0x3F
  }

  /// The name of the tag that opens at `start`, and the offset after its name.
  private static func tag(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (HTMLName, Int)? {
    var offset = start + 1
    if offset < bytes.endIndex, bytes[offset] == 0x2F { offset += 1 }
    var code: UInt64 = 0
    var shift: UInt64 = 64
    while offset < bytes.endIndex, offset - start <= 12 {
      let byte = bytes[offset]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      let isName =
        lower >= 0x61 && lower <= 0x7A || lower >= 0x30 && lower <= 0x39 || lower == 0x21 || lower == 0x3A
      guard isName else { break }
      if shift > 0 {
        shift -= 8
        code |= UInt64(lower) << shift
      }
      offset += 1
    }
    return code == 0 ? nil : (HTMLName(code: code), offset)
  }
}
