internal import FoundationEssentials

/// Data sets: one JSON object a line with `id` and `text` or `html`.
enum JSONLinesContainer: Container {
  static func mayBegin(with head: [UInt8]) -> Bool { Blank.trimmed(head.prefix(64)).first == UInt8(ascii: "{") }

  static func holds(_ file: InputDocument, _ limits: ResourceLimits) -> Bool {
    guard mayBegin(with: Array(file.bytes.prefix(64))) else { return false }
    return firstRow(file.bytes) != nil || isNamed(file.uri)
  }

  static func forEachEntry(
    of file: InputDocument, _ limits: ResourceLimits, _ body: (String, Result<InputDocument, IngestError>) -> Bool
  ) throws(IngestError) {
    let decoder = JSONDecoder()
    for (number, line) in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !Blank.isBlank(line) {
      let place = "line \(number + 1)"
      guard let row = try? decoder.decode(Row.self, from: Data(line)) else {
        let error = IngestError(
          .damaged, "is no JSON object with a string “text” or “html”: correct or remove the line")
        guard body(place, .failure(error)) else { return }
        continue
      }
      guard body(row.id?.text ?? place, .success(row.document)) else { return }
    }
  }

  private struct Row: Decodable {
    var id: Identifier?
    var text: String?
    var html: String?

    enum CodingKeys: CodingKey { case id, text, html }

    init(from decoder: any Decoder) throws {
      let row = try decoder.container(keyedBy: CodingKeys.self)
      id = try? row.decode(Identifier.self, forKey: .id)
      text = try row.decodeIfPresent(String.self, forKey: .text)
      html = try row.decodeIfPresent(String.self, forKey: .html)
      guard text != nil || html != nil else {
        throw DecodingError.keyNotFound(
          CodingKeys.text, DecodingError.Context(codingPath: [], debugDescription: "neither text nor html"))
      }
    }

    /// A page says more than the text that was made of it.
    var document: InputDocument {
      InputDocument(uri: "", bytes: Array((html ?? text ?? "").utf8), format: html == nil ? nil : "html")
    }
  }

  /// Data sets number their documents or name them.
  private struct Identifier: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        text = String(number)
      } else {
        text = try value.decode(String.self)
      }
    }
  }

  private static func firstRow(_ bytes: [UInt8]) -> Row? {
    guard let line = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: true).first else {
      return nil
    }
    return try? JSONDecoder().decode(Row.self, from: Data(line))
  }

  private static func isNamed(_ uri: String) -> Bool {
    let name = uri.lowercased()
    return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
  }
}
