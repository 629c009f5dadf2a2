internal import GangmuModel
internal import GangmuPlatform

/// Makes a page harmless for the parser before it sees it, and shorter, its line ends where they were: server code is
/// blanked, and so are tags that no page means, on which libxml2 would spend time with the square of their number;
/// attributes that nobody looks at, scripts and styles are left out.
struct HTMLSanitizer {
  private let source: [UInt8]
  private var page: HTMLEdits
  private var depth = HTMLDepth()
  private var attributes = HTMLAttributes()
  /// From here on what looks like a tag is one.
  private var trusted = 0
  /// The last tag was `<title>`.
  private var isInTitle = false
  /// Where the last search for the end of server code, a comment or a script failed: none follows.
  private var noEnd: Set<[UInt8]> = []
  private var hasOpenQuote = false

  private let title = HTMLName.title
  private let script = HTMLName.script
  private let style = HTMLName.style

  private static let shortTag = 512
  private static let mostAttributes = 256

  /// The page with what is harmful blanked; line ends stay, so that lines keep their numbers.
  static func sanitized(_ utf8: [UInt8]) -> [UInt8] {
    var sanitizer = HTMLSanitizer(utf8)
    sanitizer.run()
    return sanitizer.page.finish()
  }

  private init(_ source: [UInt8]) {
    self.source = source
    page = HTMLEdits(source)
  }

  private mutating func run() {
    var offset = 0
    while let start = nextBracket(from: offset) {
      offset = step(start)
    }
  }

  private func nextBracket(from start: Int) -> Int? {
    let found = source.firstIndex(of: 0x3C, from: start, limit: source.count - 1)
    return found < source.count - 1 ? found : nil
  }

  /// Handles what begins with the `<` at `start`; where to go on.
  private mutating func step(_ start: Int) -> Int {
    let next = source[start + 1]
    switch next {
    case UInt8(ascii: "%"): return blankServerCode(start, ending: [0x25, 0x3E])
    case UInt8(ascii: "?"):
      guard source[start...].dropFirst(2).starts(with: "php".utf8) else { return distrust(start) }
      return blankServerCode(start, ending: [0x3F, 0x3E])
    case UInt8(ascii: "!"):
      guard source[start...].dropFirst(2).starts(with: "--".utf8) else { return distrust(start) }
      return end(of: [0x2D, 0x2D, 0x3E], from: start + 4) ?? start + 4
    case UInt8(ascii: "/"):
      let (name, after) = name(at: start + 2)
      guard name != .none else { return start + 2 }
      if name == title { isInTitle = false }
      guard !depth.close(name) else {
        // What stands between the name and the next `>` belongs to the tag.
        if after < source.count, source[after] != 0x3E { _ = distrust(start) }
        return after
      }
      let end = tagEnd(start)
      blank(start, end)
      return end
    default:
      let (name, after) = name(at: start + 1)
      return name == .none ? start + 1 : open(name, start, after)
    }
  }

  /// A doctype, an instruction and an end tag end at the next `>`, whatever stands before that.
  private mutating func distrust(_ start: Int) -> Int {
    if isInTitle { trusted = source.count }
    if start >= trusted { trusted = tagEnd(start) }
    return start + 2
  }

  private mutating func open(_ name: HTMLName, _ start: Int, _ after: Int) -> Int {
    let (end, excess) = limitAttributes(start, after)
    // The title holds a tag: it may not end where it seems to, and scripts in it are its text.
    if isInTitle { trusted = source.count }
    isInTitle = name == title
    var isClear = false
    if !depth.open(name) {
      // The line that the element would begin stays.
      if HTMLElement.of(name).contains(.block), end - start >= 4 { page.replace(start, "<br>") }
      blank(start, end)
    } else if excess == nil {
      isClear = leaveOutAttributes(start, after, end)
    }
    if let excess {
      blank(excess.lowerBound, excess.upperBound)
      trusted = source.count
    }
    guard name == script || name == style else { return end }
    let closing = Array((name == script ? "</script" : "</style").utf8)
    guard let close = self.end(of: closing, from: end) else { return end }
    // An end tag right behind the start tag is read as one.
    if isClear, !attributes.isEmptyElement, source[end] != 0x3C { page.leaveOut(end..<close - closing.count) }
    _ = depth.close(name)
    trusted = max(trusted, tagEnd(close))
    return close
  }

  /// - Returns: False where the tag is not understood.
  private mutating func leaveOutAttributes(_ start: Int, _ after: Int, _ end: Int) -> Bool {
    guard end > after, source[end - 1] == 0x3E, trusted < source.count else { return false }
    let isTrusted = start >= trusted
    let next = attributes.read(source, from: after, to: end - 1)
    trusted = max(trusted, next)
    guard isTrusted, next == end else { return false }
    for range in attributes.unread { page.leaveOut(range) }
    return true
  }

  private mutating func blankServerCode(_ start: Int, ending: [UInt8]) -> Int {
    guard let end = end(of: ending, from: start + 2) else { return distrust(start) }
    blank(start, end)
    return end
  }

  /// The offset after a tag, and, of a tag with very many attributes, those beyond a number.
  private mutating func limitAttributes(_ start: Int, _ after: Int) -> (end: Int, excess: Range<Int>?) {
    let near = tagEnd(start)
    guard near - start > Self.shortTag, !hasOpenQuote else { return (near, nil) }
    var attributes = 0
    var offset = after
    var quote: UInt8 = 0
    var cut: Int?
    while offset < source.count {
      let byte = source[offset]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        break
      } else if byte == 0x22 || byte == 0x27, source[offset - 1] == 0x3D || source[offset - 1] == 0x20 {
        quote = byte
      } else if byte <= 0x20, source[offset - 1] > 0x20 {
        attributes += 1
        if attributes > Self.mostAttributes, cut == nil { cut = offset }
      }
      offset += 1
    }
    // A quotation mark that is never closed: to look for its end again would be in vain.
    hasOpenQuote = offset >= source.count
    return (hasOpenQuote ? near : offset + 1, cut.map { $0..<offset })
  }

  /// The offset after the next `>`.
  private func tagEnd(_ start: Int) -> Int {
    min(source.firstIndex(of: 0x3E, from: start, limit: source.count) + 1, source.count)
  }

  private func name(at start: Int) -> (HTMLName, Int) {
    let bytes = source.span
    var offset = start
    var code: UInt64 = 0
    var shift: UInt64 = 64
    while offset < bytes.count {
      let byte = bytes[offset]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      let isLetter = lower >= 0x61 && lower <= 0x7A
      guard isLetter || shift < 64 && (lower >= 0x30 && lower <= 0x3A || lower == 0x2D) else { break }
      if shift > 0 {
        shift -= 8
        code |= UInt64(lower) << shift
      }
      offset += 1
    }
    return (HTMLName(code: code), offset)
  }

  /// The offset after the next occurrence; each is looked for to the end of the page once at most.
  private mutating func end(of mark: [UInt8], from start: Int) -> Int? {
    guard !noEnd.contains(mark) else { return nil }
    let found = search(mark, from: start)
    if found == nil { noEnd.insert(mark) }
    return found
  }

  private func search(_ mark: [UInt8], from start: Int) -> Int? {
    let bytes = source.span
    var offset = start
    while offset + mark.count <= bytes.count {
      if bytes[offset] == mark[0] {
        var same = true
        for index in mark.indices where bytes[offset + index] | 0x20 != mark[index] | 0x20 {
          same = false
          break
        }
        if same { return offset + mark.count }
      }
      offset += 1
    }
    return nil
  }

  private mutating func blank(_ start: Int, _ end: Int) {
    // What is blanked here may have been the end of what a tag stands in.
    if start < trusted { trusted = source.count }
    page.blank(start, end)
  }
}
