/// Finds what a file says of its own charset: `<meta charset>`, `http-equiv`, the XML declaration, a JSP directive.
enum DeclaredCharset {
  /// How far into the file a declaration is looked for: browsers look at 1,024 bytes, saved pages put more before it.
  static let reach = 16384

  /// The name as it is written; `nil` where the file declares none.
  static func find(_ bytes: [UInt8]) -> String? {
    let end = min(bytes.count, reach)
    var offset = 0
    while offset < end {
      guard bytes[offset] == UInt8(ascii: "<") else {
        offset += 1
        continue
      }
      let close = tagEnd(bytes, from: offset + 1, limit: min(end, offset + 1024))
      if let name = declaration(bytes, offset + 1, close) { return name }
      offset += 1
    }
    return nil
  }

  private static func tagEnd(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var offset = start
    while offset < limit, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
    return offset
  }

  private static func declaration(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String? {
    if starts(bytes, start, end, "?xml") { return value(bytes, start, end, after: "encoding") }
    if starts(bytes, start, end, "meta") { return value(bytes, start, end, after: "charset") }
    if starts(bytes, start, end, "%@") {
      return value(bytes, start, end, after: "pageencoding") ?? value(bytes, start, end, after: "charset")
    }
    return nil
  }

  private static func starts(_ bytes: [UInt8], _ start: Int, _ end: Int, _ word: StaticString) -> Bool {
    let wanted = Array(word.description.utf8)
    guard start + wanted.count <= end else { return false }
    for (index, byte) in wanted.enumerated() where lower(bytes[start + index]) != byte { return false }
    return true
  }

  /// What stands after `word`, an equals sign and perhaps a quotation mark.
  private static func value(_ bytes: [UInt8], _ start: Int, _ end: Int, after word: StaticString) -> String? {
    let length = word.utf8CodeUnitCount
    var offset = start
    while offset + length < end {
      guard starts(bytes, offset, end, word) else {
        offset += 1
        continue
      }
      offset += length
      while offset < end, bytes[offset] == 0x20 || bytes[offset] == UInt8(ascii: "=") || isQuote(bytes[offset]) {
        offset += 1
      }
      let first = offset
      while offset < end, isName(bytes[offset]) { offset += 1 }
      if offset > first { return String(decoding: bytes[first..<offset], as: UTF8.self) }
    }
    return nil
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }
  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }
  private static func isName(_ byte: UInt8) -> Bool {
    let byte = lower(byte)
    return byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x5F
      || byte == 0x3A || byte == 0x2E
  }
}
