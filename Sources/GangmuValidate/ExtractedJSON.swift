internal import GangmuExport
internal import GangmuLint

/// Files of extracted JSON: one document, or a line each.
enum ExtractedJSON {
  static let schema = try? JSONSchema(PublishedSchema.document)

  /// Keys that stand in every document's JSON; half of them tell a damaged one.
  private static let keys = [
    "\"schemaVersion\"", "\"generator\"", "\"source\"", "\"metadata\"", "\"parts\"", "\"assignments\"",
  ].map { Array($0.utf8) }

  /// Whether a file is extracted JSON, by its content.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    guard let start = bytes.firstIndex(where: { !" \n\r\t\u{FEFF}".utf8.contains($0) }),
      bytes[start] == UInt8(ascii: "{")
    else { return false }
    // The whole text may stand between the keys.
    if keys.count(where: { contains(bytes, $0) }) >= keys.count / 2 { return true }
    return isCutOff(bytes, from: start)
  }

  /// A file that ends within its first keys: what `gangmu extract` wrote and something cut off.
  private static func isCutOff(_ bytes: [UInt8], from start: Int) -> Bool {
    let head = bytes[start...].prefix(512).filter { !" \n\r\t".utf8.contains($0) }
    return head.count > 4 && head.count < 400 && head.starts(with: "{\"schemaVersion\"".utf8.prefix(head.count))
      && !contains(bytes, Array("\"summary\"".utf8))
  }

  private static func contains(_ bytes: [UInt8], _ key: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      key.withUnsafeBufferPointer { key in
        var at = 0
        while at + key.count <= bytes.count {
          guard let next = bytes[at...(bytes.count - key.count)].firstIndex(of: UInt8(ascii: "\"")) else {
            return false
          }
          if bytes[next..<next + key.count].elementsEqual(key) { return true }
          at = next + 1
        }
        return false
      }
    }
  }

  /// Goes through the documents of a file: all of it, or each of its lines.
  static func forEachDocument(
    of bytes: [UInt8], _ body: (Result<JSONNode, JSONParser.Fault>, _ range: Range<Int>) -> Void
  ) {
    let lines = lines(bytes)
    // A line that is whole by itself: one of the first two, since either may be damaged.
    let hasLines = lines.prefix(2).contains { if case .success = value(bytes, $0) { true } else { false } }
    for range in hasLines ? lines : [bytes.indices] { body(value(bytes, range), range) }
  }

  /// The only value of a piece of the file.
  private static func value(_ bytes: [UInt8], _ range: Range<Int>) -> Result<JSONNode, JSONParser.Fault> {
    var parser = JSONParser(bytes, in: range)
    do throws(JSONParser.Fault) {
      let value = try parser.value()
      guard parser.isAtEnd() else {
        let message = LocalizedText("JSON 值之后还有内容", "something follows the JSON value")
        throw JSONParser.Fault(offset: parser.offset, message: message)
      }
      return .success(value)
    } catch {
      return .failure(error)
    }
  }

  /// The lines that are not blank.
  private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.split(separator: 0x0A).map(\.indices).filter { line in
      bytes[line].contains { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }
    }
  }
}
