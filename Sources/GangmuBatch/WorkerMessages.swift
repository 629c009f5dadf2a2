internal import FoundationEssentials
internal import GangmuExport

/// What a worker is asked: one JSON object a line. The document is a file (`path`), a string (`text` or `html`), or the
/// `byteCount` bytes that follow the line.
package struct WorkerRequest: Codable, Sendable {
  /// Comes back with the answer.
  package var id: WorkerRequestID
  package var path: String?
  /// What the output names as its source; the path where it is missing.
  package var uri: String?
  package var text: String?
  package var html: String?
  package var byteCount: Int?
  package var format: String?

  package init(id: Int, path: String?, uri: String, byteCount: Int?, format: String?) {
    self.id = .number(id)
    self.path = path
    self.uri = uri
    self.byteCount = byteCount
    self.format = format
  }
}

/// A number or a string, as the asker likes.
package enum WorkerRequestID: Codable, Sendable, Hashable {
  case number(Int)
  case string(String)

  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else {
      self = .string(try value.decode(String.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .number(let number): try value.encode(number)
    case .string(let string): try value.encode(string)
    }
  }
}

/// Why a request was not answered with a document.
package struct WorkerFault: Codable, Sendable, Hashable {
  /// As ``GangmuIngest/IngestError`` names it, or `request` for a line that is no request.
  package var code: String
  package var message: String

  package init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}

/// The head of a framed answer, a row as ``RowCodec`` writes it: the pieces' bytes follow in their order.
///
/// JSON is for others; between the batch and its workers it would take as long as a short document.
package struct WorkerReply: Sendable {
  package struct Piece: Sendable {
    package var name: String
    package var byteCount: Int
  }

  package var id: WorkerRequestID?
  package var sha256: String?
  package var byteCount: Int?
  package var error: WorkerFault?
  package var pieces: [Piece] = []

  package var bodySize: Int { pieces.reduce(0) { $0 + max(0, $1.byteCount) } }
}

extension WorkerReply {
  var row: [TableValue] {
    var number: TableValue = .none
    if case .number(let value) = id { number = .integer(value) }
    return [number] + Self.values(sha256, byteCount, error, pieces)
  }

  init?(row: [TableValue]) {
    guard row.count == 6, case .integer(let number) = row[0] else { return nil }
    id = .number(number)
    (sha256, byteCount, error, pieces) = Self.fields(row.dropFirst())
  }

  /// What an answer and a record have in common.
  static func values(_ sha256: String?, _ byteCount: Int?, _ error: WorkerFault?, _ pieces: [Piece]) -> [TableValue] {
    [
      sha256.map { .text($0) } ?? .none, byteCount.map { .integer($0) } ?? .none,
      error.map { .text($0.code) } ?? .none, error.map { .text($0.message) } ?? .none,
      .text(pieces.map { "\($0.name):\($0.byteCount)" }.joined(separator: ",")),
    ]
  }

  static func fields(_ row: some Collection<TableValue>) -> (String?, Int?, WorkerFault?, [Piece]) {
    let values = Array(row)
    var count: Int?
    if case .integer(let number) = values[1] { count = number }
    let pieces = values[4].cell.split(separator: ",").compactMap { piece -> Piece? in
      let parts = piece.split(separator: ":")
      guard parts.count == 2, let count = Int(parts[1]), count >= 0 else { return nil }
      return Piece(name: String(parts[0]), byteCount: count)
    }
    let error = values[2] == .none ? nil : WorkerFault(code: values[2].cell, message: values[3].cell)
    return (values[0] == .none ? nil : values[0].cell, count, error, pieces)
  }
}

/// Messages as lines of JSON.
enum MessageCoding {
  static func line(_ message: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(message) else { return [] }
    return Array(data) + [0x0A]
  }

  static func message<Message: Decodable>(_ type: Message.Type, _ line: ArraySlice<UInt8>) -> Message? {
    try? JSONDecoder().decode(type, from: Data(line))
  }
}
