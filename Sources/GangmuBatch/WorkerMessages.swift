internal import FoundationEssentials

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

/// The head of a framed answer: the pieces' bytes follow in their order.
package struct WorkerReply: Codable, Sendable {
  package struct Piece: Codable, Sendable {
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
