/// JSP, ASP and PHP code in a page that was saved from the server, not from a browser.
enum ServerDirectives {
  /// The page with `<% … %>` and `<?php … ?>` blanked; line ends stay, so that lines keep their numbers.
  static func blanked(_ utf8: [UInt8]) -> [UInt8] {
    var result = utf8
    var offset = 0
    var lastClose = -1
    while let start = nextOpening(utf8, from: offset) {
      let closing: (UInt8, UInt8) = utf8[start + 1] == UInt8(ascii: "%") ? (0x25, 0x3E) : (0x3F, 0x3E)
      guard let end = next(utf8, closing, from: max(start + 2, lastClose)) else { return result }
      for place in start..<end + 2 where utf8[place] != 0x0A { result[place] = 0x20 }
      lastClose = end
      offset = end + 2
    }
    return result
  }

  private static func nextOpening(_ utf8: [UInt8], from start: Int) -> Int? {
    let source = utf8.span
    var offset = start
    while offset + 4 < source.count {
      if source[offset] == 0x3C {
        if source[offset + 1] == 0x25 { return offset }
        if source[offset + 1] == 0x3F, source[offset + 2] == UInt8(ascii: "p"), source[offset + 3] == UInt8(ascii: "h")
        {
          return offset
        }
      }
      offset += 1
    }
    return nil
  }

  private static func next(_ utf8: [UInt8], _ pair: (UInt8, UInt8), from start: Int) -> Int? {
    let source = utf8.span
    var offset = start
    while offset + 1 < source.count {
      if source[offset] == pair.0, source[offset + 1] == pair.1 { return offset }
      offset += 1
    }
    return nil
  }
}
