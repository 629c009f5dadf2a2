/// `[label](address)`.
struct MarkdownLink {
  var label: ArraySlice<UInt8>
  /// The offset after the link.
  var end: Int

  private static let longest = 4096

  init?(_ text: ArraySlice<UInt8>, at start: Int) {
    let limit = min(text.endIndex, start + Self.longest)
    var offset = start + 1
    while offset < limit, text[offset] != UInt8(ascii: "]") {
      // Brackets inside the label: a check box, a reference. Too rare to be worth more than this.
      if text[offset] == UInt8(ascii: "[") { return nil }
      offset += 1
    }
    guard offset + 1 < limit, text[offset + 1] == UInt8(ascii: "(") else { return nil }
    label = text[(start + 1)..<offset]
    var depth = 0
    offset += 1
    while offset < limit {
      if text[offset] == UInt8(ascii: "(") { depth += 1 }
      if text[offset] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 {
          end = offset + 1
          return
        }
      }
      offset += 1
    }
    return nil
  }
}

/// An inline HTML tag, or an address in angle brackets.
struct MarkdownTag {
  var end: Int
  /// `<https://…>`: its text stays.
  var isAddress: Bool
  /// `<br>`, `<p>`, `</p>`, `<div>`.
  var breaksLine: Bool

  private static let longest = 2048
  private static let breaking: Set<String> = [
    "br", "p", "div", "li", "ul", "ol", "tr", "table", "center", "h1", "h2", "h3", "h4", "h5", "h6", "details",
    "summary",
    "blockquote", "hr",
  ]
  private static let inline: Set<String> = [
    "b", "i", "u", "s", "a", "em", "strong", "span", "font", "sub", "sup", "small", "big", "mark", "img", "td", "th",
    "tbody", "thead", "del", "ins", "code", "kbd", "ruby", "rt", "o", "input", "section", "article",
  ]

  init?(_ text: ArraySlice<UInt8>, at start: Int) {
    guard let first = text[start...].dropFirst().first, first < 0x80 else { return nil }
    guard let close = text[start...].prefix(Self.longest).firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let inner = text[(start + 1)..<close]
    end = close + 1
    if inner.starts(with: "http".utf8) || inner.starts(with: "mailto:".utf8) {
      isAddress = true
      breaksLine = false
      return
    }
    let name = inner.drop { $0 == UInt8(ascii: "/") }.prefix { Self.isLetter($0) }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    isAddress = false
    breaksLine = Self.breaking.contains(word)
    guard breaksLine || Self.inline.contains(word) else { return nil }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
  }
}

/// `&emsp;`, `&#8195;`, `&#x2003;`.
struct MarkdownEntity {
  var scalar: Unicode.Scalar
  var end: Int

  /// Those that documents have; source: HTML Standard, § 13.5 Named character references.
  private static let named: [String: Unicode.Scalar] = [
    "emsp": "\u{2003}", "ensp": "\u{2002}", "nbsp": "\u{A0}", "thinsp": "\u{2009}", "lt": "<", "gt": ">", "amp": "&",
    "quot": "\"", "apos": "'", "middot": "·", "bull": "•", "hellip": "…", "mdash": "—", "ndash": "–", "ldquo": "“",
    "rdquo": "”", "lsquo": "‘", "rsquo": "’", "times": "×", "divide": "÷", "le": "≤", "ge": "≥", "permil": "‰",
    "deg": "°", "plusmn": "±", "zwnj": "\u{200C}", "shy": "\u{AD}",
  ]

  init?(_ text: ArraySlice<UInt8>, at start: Int) {
    guard text[start] == UInt8(ascii: "&"),
      let close = text[start...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = String(decoding: text[(start + 1)..<close], as: UTF8.self)
    end = close + 1
    if let known = Self.named[name] {
      scalar = known
    } else if name.hasPrefix("#x") || name.hasPrefix("#X"), let value = UInt32(name.dropFirst(2), radix: 16),
      let found = Unicode.Scalar(value), value > 31
    {
      scalar = found
    } else if name.hasPrefix("#"), let value = UInt32(name.dropFirst()), let found = Unicode.Scalar(value), value > 31 {
      scalar = found
    } else {
      return nil
    }
  }
}

/// Which `*`, `_`, `~~` and `` ` `` of a line are emphasis.
enum MarkdownEmphasis {
  /// The offsets of marks that come in pairs; a single `*` in `5*3` stays.
  static func marks(in text: ArraySlice<UInt8>) -> Set<Int> {
    var found: Set<Int> = []
    for mark in [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~")] {
      var open: Range<Int>?
      for run in runs(of: mark, in: text) where isMark(run, mark, text) {
        if let start = open, start.count == run.count {
          found.formUnion(start)
          found.formUnion(run)
          open = nil
        } else {
          open = run
        }
      }
    }
    return found
  }

  private static func runs(of mark: UInt8, in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var offset = text.startIndex
    while offset < text.endIndex {
      guard text[offset] == mark else {
        offset += 1
        continue
      }
      let start = offset
      while offset < text.endIndex, text[offset] == mark { offset += 1 }
      if start == text.startIndex || text[start - 1] != UInt8(ascii: "\\") { runs.append(start..<offset) }
    }
    return runs
  }

  /// Two marks always; one only at the edge of a word. A run of many (a line to fill in) never.
  private static func isMark(_ run: Range<Int>, _ mark: UInt8, _ text: ArraySlice<UInt8>) -> Bool {
    if mark == UInt8(ascii: "~") { return run.count == 2 }
    if mark == UInt8(ascii: "`") { return run.count <= 2 }
    if run.count == 2 || run.count == 3 { return true }
    guard run.count == 1 else { return false }
    // Between two words it is a sign of multiplication, or part of a name.
    return isEdge(before: run.lowerBound, text) != isEdge(after: run.upperBound, text)
  }

  private static func isEdge(before offset: Int, _ text: ArraySlice<UInt8>) -> Bool {
    guard offset > text.startIndex else { return true }
    var start = offset - 1
    while start > text.startIndex, text[start] & 0xC0 == 0x80 { start -= 1 }
    return isEdge(text[start..<offset])
  }

  private static func isEdge(after offset: Int, _ text: ArraySlice<UInt8>) -> Bool {
    guard offset < text.endIndex else { return true }
    return isEdge(text[offset..<offset + Blank.length(of: text, at: offset)])
  }

  /// White space or punctuation, Chinese punctuation too.
  private static func isEdge(_ character: ArraySlice<UInt8>) -> Bool {
    guard let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first else { return true }
    return scalar.properties.isWhitespace || !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
  }
}
