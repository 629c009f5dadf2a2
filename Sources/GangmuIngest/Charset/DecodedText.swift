internal import GangmuModel
internal import GangmuPlatform

/// A file's characters: well-formed UTF-8 with `\n` line ends and no byte order mark.
struct DecodedText: Sendable {
  var utf8: [UInt8]
  /// IANA name.
  var encoding: String
  /// 0 to 1; 1 where declared and valid.
  var confidence: Double
  var diagnostics: [Diagnostic]

  /// The ASCII characters that occur.
  var marks: ASCIIMarks
  /// How often U+FFFD stands in it.
  var replacementCount: Int
  /// The same with its units, where they were made already.
  private(set) var text: SourceText?

  /// - Parameters:
  ///   - check: Of the converted characters, where it was made before.
  ///   - text: The converted characters, where they were read before.
  init(
    _ conversion: CharsetConversion, check: UTF8Check? = nil, text: SourceText? = nil, encoding: String,
    confidence: Double, diagnostics: [Diagnostic] = []
  ) {
    let check = check ?? UTF8Check(conversion.utf8)
    let normalised = Self.normalised(conversion.utf8, check)
    utf8 = normalised ?? conversion.utf8
    self.text = normalised == nil ? text : nil
    marks = check.marks
    replacementCount = check.replacementCount
    self.encoding = encoding
    self.confidence = confidence
    self.diagnostics = diagnostics
    if conversion.faultCount > 0 { self.diagnostics.append(Self.invalidBytes(conversion, encoding)) }
  }

  private static func invalidBytes(_ conversion: CharsetConversion, _ encoding: String) -> Diagnostic {
    let places = conversion.faults.map { String($0.offset) }.joined(separator: ", ")
    let more = conversion.faultCount > conversion.faults.count ? " …" : ""
    let count = conversion.faultCount
    return Diagnostic(
      rule: "invalid-bytes", severity: .warning,
      message: "\(count) byte sequence\(count == 1 ? " is" : "s are") not valid in \(encoding); "
        + "U+FFFD stands for each (at byte \(places)\(more))",
      location: Location(address: "byte \(conversion.faults.first?.offset ?? 0)"))
  }

  /// Drops a byte order mark and makes `\r\n` and `\r` to `\n`, NUL to U+FFFD; `nil` for a text without any of them.
  private static func normalised(_ utf8: [UInt8], _ check: UTF8Check) -> [UInt8]? {
    let hasMark = utf8.starts(with: [0xEF, 0xBB, 0xBF])
    guard hasMark || check.marks.contains("\r") || check.hasNull else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var start = hasMark ? 3 : 0
    var offset = utf8.firstIndex(upTo: 0x0D, from: start, limit: utf8.count)
    while offset < utf8.count {
      let byte = utf8[offset]
      if byte == 0x0D || byte == 0 {
        result.append(contentsOf: utf8[start..<offset])
        start = offset + 1
        if byte == 0 {
          result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        } else if start == utf8.count || utf8[start] != 0x0A {
          result.append(0x0A)
        }
      }
      offset = utf8.firstIndex(upTo: 0x0D, from: offset + 1, limit: utf8.count)
    }
    result.append(contentsOf: utf8[start...])
    return result
  }
}
