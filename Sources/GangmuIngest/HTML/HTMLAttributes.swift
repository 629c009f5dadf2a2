internal import GangmuModel
internal import GangmuPlatform

/// A start tag's attributes, told apart as libxml2 tells them: which of them nobody looks at.
struct HTMLAttributes {
  /// Those that need not be parsed: `href`, `onclick`, a `style` that hides nothing.
  private(set) var unread: [Range<Int>] = []
  /// The tag ends in `/>`.
  private(set) var isEmptyElement = false
  private var hasStyle = false

  /// libxml2 cuts longer names in two.
  private static let longestName = 99

  /// Reads from the end of a tag's name to its `>`.
  ///
  /// - Returns: The offset behind the tag; a later one where the `>` stands in quotation marks, and what looks like tags
  ///   before that offset may be none; the end of the page where the tag is not understood.
  mutating func read(_ source: [UInt8], from start: Int, to firstClose: Int) -> Int {
    var close = firstClose
    if !unread.isEmpty { unread.removeAll(keepingCapacity: true) }
    isEmptyElement = false
    hasStyle = false
    // libxml2 takes more characters for a name's than stand here.
    guard Self.isBlank(source[start]) || source[start] == UInt8(ascii: "/") || start == close else {
      return source.count
    }
    var at = Self.skipBlanks(source, start)
    while at < close {
      // After an attribute that is left out the sign would join what stands before.
      if source[at] == UInt8(ascii: ">") || source[at] == UInt8(ascii: "=") { return source.count }
      if source[at] == UInt8(ascii: "/"), at + 1 == close {
        isEmptyElement = true
        break
      }
      let name = at
      at = Self.nameEnd(source, at)
      guard at - name <= Self.longestName else { return source.count }
      if at == name {
        at = Self.skipOther(source, at, close)
      } else {
        let value = Self.value(source, after: at, close)
        // A `>` in quotation marks: the tag ends at the next one.
        if value.end > close { close = source.firstIndex(of: 0x3E, from: value.end, limit: source.count) }
        guard close < source.count else { return source.count }
        if isUnread(Self.name(source[name..<at]), source[value.range]) { unread.append(name..<value.end) }
        at = value.end
      }
      at = Self.skipBlanks(source, at)
    }
    return close + 1
  }

  private mutating func isUnread(_ name: HTMLName, _ value: ArraySlice<UInt8>) -> Bool {
    guard name == HTMLName.style else { return !HTMLParser.isRead(name) }
    // Of two with one name the first counts.
    if hasStyle { return true }
    hasStyle = true
    return !value.contains(UInt8(ascii: "&")) && !HTMLStyle.hides(value)
  }

  /// What stands after an attribute's `=`, if there is one, without its quotation marks; the offset behind those.
  private static func value(_ source: [UInt8], after name: Int, _ close: Int) -> (range: Range<Int>, end: Int) {
    var start = skipBlanks(source, name)
    guard source[start] == UInt8(ascii: "=") else { return (name..<name, name) }
    start = skipBlanks(source, start + 1)
    let quote = source[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = source.firstIndex(of: quote, from: start + 1, limit: source.count)
      return (start + 1..<end, end + 1)
    }
    var end = start
    while end < close, !isBlank(source[end]), source[end] != UInt8(ascii: ">") { end += 1 }
    return (start..<end, end)
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> HTMLName {
    var code: UInt64 = 0
    var shift: UInt64 = 64
    for byte in bytes.prefix(8) {
      shift -= 8
      code |= UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) << shift
    }
    return HTMLName(code: code)
  }

  /// The end of an attribute's name; its start where none stands there.
  private static func nameEnd(_ source: [UInt8], _ start: Int) -> Int {
    var end = start
    while isName(source[end]), end > start || !isDigitOrDash(source[end]) { end += 1 }
    return end
  }

  private static func isName(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter >= 0x61 && letter <= 0x7A || isDigitOrDash(byte) || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  private static func isDigitOrDash(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-")
  }

  /// What is no attribute, up to the next white space.
  private static func skipOther(_ source: [UInt8], _ start: Int, _ close: Int) -> Int {
    var at = start
    while at < close, !isBlank(source[at]), source[at] != UInt8(ascii: ">"),
      source[at] != UInt8(ascii: "/") || at + 1 != close
    {
      at += 1
    }
    return at
  }

  /// A `>` follows, so that it ends before the page does.
  private static func skipBlanks(_ source: [UInt8], _ start: Int) -> Int {
    var at = start
    while isBlank(source[at]) { at += 1 }
    return at
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}
