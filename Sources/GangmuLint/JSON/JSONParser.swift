/// Reads JSON (RFC 8259) with the place of each value. What is wrong is told with its place.
package struct JSONParser {
  package struct Fault: Error, Sendable {
    package var offset: Int
    package var message: LocalizedText

    package init(offset: Int, message: LocalizedText) {
      self.offset = offset
      self.message = message
    }
  }

  private let bytes: [UInt8]
  /// Where the text ends.
  private let end: Int
  /// Where reading goes on.
  package private(set) var offset: Int
  private var depth = 0
  private static let deepest = 256

  /// - Parameter range: The piece of the file to read; places count from the file's beginning.
  package init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    let range = (range ?? bytes.indices).clamped(to: bytes.indices)
    (offset, end) = (range.lowerBound, range.upperBound)
    if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Whether only white space is left.
  package mutating func isAtEnd() -> Bool {
    skipBlanks()
    return offset >= end
  }

  /// The next value.
  package mutating func value() throws(Fault) -> JSONNode {
    skipBlanks()
    let start = offset
    guard start < end else { throw fault("此处应有值，但文件已结束", "a value should follow, but the file ends") }
    switch bytes[start] {
    case UInt8(ascii: "{"): return JSONNode(.object(try members()), at: start)
    case UInt8(ascii: "["): return JSONNode(.array(try elements()), at: start)
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), at: start)
    case UInt8(ascii: "t"): return JSONNode(.bool(true), at: try word("true"))
    case UInt8(ascii: "f"): return JSONNode(.bool(false), at: try word("false"))
    case UInt8(ascii: "n"): return JSONNode(.null, at: try word("null"))
    case UInt8(ascii: "-"), 0x30...0x39: return JSONNode(try number(), at: start)
    default: throw fault("此处不是 JSON 值", "no JSON value begins here")
    }
  }

  // MARK: Structures

  private mutating func members() throws(Fault) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    try open()
    var isFirst = true
    while try !closes("}", isFirst: &isFirst) {
      let start = offset
      guard next == UInt8(ascii: "\"") else { throw fault("此处应有带引号的键", "a key in quotes should stand here") }
      let key = try string()
      skipBlanks()
      guard next == UInt8(ascii: ":") else { throw fault("键后缺少冒号", "a colon is missing behind the key") }
      offset += 1
      members.append(JSONNode.Member(key: key, offset: start, value: try value()))
    }
    return members
  }

  private mutating func elements() throws(Fault) -> [JSONNode] {
    var elements: [JSONNode] = []
    try open()
    var isFirst = true
    while try !closes("]", isFirst: &isFirst) { elements.append(try value()) }
    return elements
  }

  private mutating func open() throws(Fault) {
    depth += 1
    guard depth <= Self.deepest else { throw fault("嵌套过深", "nested too deeply") }
    offset += 1
  }

  /// Takes the closing bracket, or the comma before what follows.
  private mutating func closes(_ bracket: Unicode.Scalar, isFirst: inout Bool) throws(Fault) -> Bool {
    skipBlanks()
    if next == UInt8(ascii: bracket) {
      offset += 1
      depth -= 1
      return true
    }
    if !isFirst {
      guard next == UInt8(ascii: ",") else {
        throw fault("缺少逗号或“\(bracket)”", "a comma or “\(bracket)” is missing")
      }
      offset += 1
      skipBlanks()
    }
    isFirst = false
    return false
  }

  // MARK: Scalars

  private mutating func word(_ word: StaticString) throws(Fault) -> Int {
    let start = offset
    for position in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[position] else { throw fault("此处不是 JSON 值", "no JSON value begins here") }
      offset += 1
    }
    return start
  }

  private mutating func number() throws(Fault) -> JSONNode.Value {
    let start = offset
    while let byte = next, "+-.0123456789eE".utf8.contains(byte) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if let integer = Int(text), Self.isPlain(text) { return .integer(integer) }
    guard let decimal = Double(text), Self.isPlain(text) else {
      offset = start
      throw fault("数字写法有误", "the number is malformed")
    }
    return .decimal(decimal)
  }

  /// JSON has no leading plus and no leading zero, and digits on both sides of a point.
  private static func isPlain(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    guard let first = digits.first, (0x30...0x39).contains(first),
      text.utf8.last.map({ (0x30...0x39).contains($0) }) == true
    else { return false }
    let second = digits.dropFirst().first ?? UInt8(ascii: ".")
    return (first != UInt8(ascii: "0") || !(0x30...0x39).contains(second)) && !text.contains(".e")
      && !text.contains(".E")
  }

  private mutating func string() throws(Fault) -> String {
    let start = offset
    offset += 1
    var run = offset
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[run..<offset]
        offset += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          offset = start
          throw fault("字符串不是有效的 UTF-8", "the string is no valid UTF-8")
        }
        return string
      case UInt8(ascii: "\\"):
        text += bytes[run..<offset]
        try escape(into: &text)
        run = offset
      case 0..<0x20: throw fault("字符串中有未转义的控制字符", "a control character stands in a string without an escape")
      default: offset += 1
      }
    }
    offset = start
    throw fault("字符串没有结束", "the string has no end")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Fault) {
    let start = offset
    offset += 1
    guard let letter = next else { throw fault("转义没有结束", "the escape has no end") }
    offset += 1
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "u"):
      guard let scalar = scalar() else {
        offset = start
        throw fault("\\u 转义有误", "the \\u escape is malformed, or half of a surrogate pair")
      }
      text += Array(String(scalar).utf8)
    default:
      offset = start
      throw fault("未知的转义", "there is no such escape")
    }
  }

  /// The character of `\uXXXX`, or of two of them that make a pair.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let high = hexadecimal() else { return nil }
    guard high & 0xFC00 == 0xD800 else { return Unicode.Scalar(high) }
    guard next == UInt8(ascii: "\\") else { return nil }
    offset += 1
    guard next == UInt8(ascii: "u") else { return nil }
    offset += 1
    guard let low = hexadecimal(), low & 0xFC00 == 0xDC00 else { return nil }
    return Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + low & 0x3FF)
  }

  private mutating func hexadecimal() -> UInt32? {
    guard offset + 4 <= end else { return nil }
    let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    offset += 4
    return digits.utf8.first == UInt8(ascii: "+") || digits.utf8.first == UInt8(ascii: "-")
      ? nil : UInt32(digits, radix: 16)
  }

  // MARK: Bytes

  private var next: UInt8? { offset < end ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private func fault(_ chinese: String, _ english: String) -> Fault {
    Fault(offset: min(offset, end), message: LocalizedText(chinese, english))
  }
}
