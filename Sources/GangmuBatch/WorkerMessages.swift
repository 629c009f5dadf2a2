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
  /// The file that takes the answer; only a batch asks so.
  package var target: String?

  package init(id: Int, path: String?, uri: String, byteCount: Int?, format: String?, target: String?) {
    self.id = .number(id)
    self.path = path
    self.uri = uri
    self.byteCount = byteCount
    self.format = format
    self.target = target
  }

  private enum CodingKeys: CodingKey { case id, path, uri, text, html, byteCount, format }
}

/// What a batch tells a worker that holds a body: where its place is.
package struct PlaceRequest: Sendable {
  var number: Int
  /// A place in the file of bodies, in bytes.
  var start: Int

  var row: [TableValue] { [.integer(number), .integer(start)] }

  init(number: Int, start: Int) {
    self.number = number
    self.start = start
  }

  init?(row: [TableValue]) {
    guard row.count == 2, case .integer(let number) = row[0], case .integer(let start) = row[1] else { return nil }
    self.init(number: number, start: start)
  }
}

extension WorkerRequest {
  /// As the batch asks: JSON is for others.
  var row: [TableValue] {
    var number: TableValue = .none
    if case .number(let value) = id { number = .integer(value) }
    return [
      number, path.map { .text($0) } ?? .none, uri.map { .text($0) } ?? .none,
      byteCount.map { .integer($0) } ?? .none, format.map { .text($0) } ?? .none, target.map { .text($0) } ?? .none,
    ]
  }

  init?(row: [TableValue]) {
    guard row.count == 6, case .integer(let number) = row[0] else { return nil }
    func text(_ value: TableValue) -> String? { if case .text(let text) = value { text } else { nil } }
    self.init(
      id: number, path: text(row[1]), uri: text(row[2]) ?? "", byteCount: nil, format: text(row[4]),
      target: text(row[5]))
    if case .integer(let count) = row[3] { byteCount = count }
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

  /// Not the document's fault: results cannot be written.
  static let storage = "storage"
  /// The document's own file cannot be written.
  static let output = "output"

  package init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}

/// An answer to the batch, a row as ``RowCodec`` writes it; the pieces' bytes go where ``WorkerBodies`` says.
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
  /// Where the pieces stand, one behind the other; `nil` where there are none, and in the answer to a ``PlaceRequest``.
  package var body: BodyPlace?
}

extension WorkerReply {
  var row: [TableValue] {
    var number: TableValue = .none
    if case .number(let value) = id { number = .integer(value) }
    return [number] + values
  }

  init?(row: [TableValue]) {
    guard case .integer(let number)? = row.first else { return nil }
    self.init(values: row.dropFirst())
    id = .number(number)
  }

  /// What an answer and a record have in common.
  var values: [TableValue] {
    [
      sha256.map { .text($0) } ?? .none, byteCount.map { .integer($0) } ?? .none,
      error.map { .text($0.code) } ?? .none, error.map { .text($0.message) } ?? .none,
      .text(pieces.map { "\($0.name):\($0.byteCount)" }.joined(separator: ",")),
    ] + (body.map { [.integer($0.start), .integer($0.count), .integer($0.checksum)] } ?? [])
  }

  init?(values row: some Collection<TableValue>) {
    let values = Array(row)
    guard values.count == 5 || values.count == 8 else { return nil }
    sha256 = values[0] == .none ? nil : values[0].cell
    if case .integer(let number) = values[1] { byteCount = number }
    error = values[2] == .none ? nil : WorkerFault(code: values[2].cell, message: values[3].cell)
    pieces = values[4].cell.split(separator: ",").compactMap { piece -> Piece? in
      let parts = piece.split(separator: ":")
      guard parts.count == 2, let count = Int(parts[1]), count >= 0 else { return nil }
      return Piece(name: String(parts[0]), byteCount: count)
    }
    if values.count == 8, case .integer(let start) = values[5], case .integer(let count) = values[6],
      case .integer(let checksum) = values[7]
    {
      body = BodyPlace(start: start, count: count, checksum: checksum)
    }
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
