package import Gangmu
package import GangmuExport
internal import GangmuPlatform

/// Answers requests until its input ends: the inside of `gangmu worker`.
package struct WorkerLoop {
  package enum Form {
    /// One JSON object a line: `{"id": …, "document": {…}}` or `{"id": …, "error": {…}}`.
    case lines
    /// A ``WorkerReply`` for each document, whose pieces go where the batch wants them.
    case framed([Fragment], any WorkerBodies)
  }

  let converter: Converter
  let form: Form
  let includesText: Bool
  let readFile: (String) throws -> [UInt8]
  let describe: (any Error) -> String

  /// - Parameters:
  ///   - readFile: Gives a file's bytes.
  ///   - describe: What to say of an error of `readFile`.
  package init(
    converter: Converter, form: Form, includesText: Bool, readFile: @escaping (String) throws -> [UInt8],
    describe: @escaping (any Error) -> String
  ) {
    self.converter = converter
    self.form = form
    self.includesText = includesText
    self.readFile = readFile
    self.describe = describe
  }

  /// Reads requests and writes an answer to each.
  ///
  /// - Parameter read: Appends more input to the buffer; false at the end.
  package func run(into output: inout ByteOutput, reading read: @escaping (inout [UInt8]) -> Bool) {
    var input = RequestBuffer(end: isFramed ? RowCodec.record : 0x0A, read: read)
    while !output.isClosed, let line = input.nextLine() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      if isFramed {
        answer(RowCodec.rows(line[...]).first ?? [], &input, into: &output)
      } else {
        answer(MessageCoding.message(WorkerRequest.self, line[...]), &input, into: &output)
      }
      output.flush()
    }
  }

  private var isFramed: Bool { if case .framed = form { true } else { false } }

  private func answer(_ row: [TableValue], _ input: inout RequestBuffer, into output: inout ByteOutput) {
    guard let request = PlaceRequest(row: row) else {
      return answer(WorkerRequest(row: row), &input, into: &output)
    }
    var reply = WorkerReply(id: .number(request.number))
    do {
      if case .framed(_, let bodies) = form { try bodies.place(request) }
    } catch {
      reply.error = fault(of: error)
    }
    write(reply, into: &output)
  }

  private func answer(_ request: WorkerRequest?, _ input: inout RequestBuffer, into output: inout ByteOutput) {
    guard let request else {
      let fault = WorkerFault(
        code: "request",
        message: "is no request: give a JSON object a line with “id” and one of “path”, “text”, “html” or “byteCount”")
      return write(WorkerReply(id: nil, error: fault), into: &output)
    }
    var reply = WorkerReply(id: request.id)
    do {
      let bytes = try bytes(of: request, &input)
      if case .lines = form, let name = fileName(of: request), holdsDocuments(bytes, name) {
        throw WorkerFault(
          code: "request", message: "\(name) holds documents of its own: unpack it, or convert it with gangmu batch")
      }
      let format = request.format ?? (request.html == nil || request.text != nil ? nil : "html")
      let document = try converter.convert(
        InputDocument(uri: request.uri ?? request.path ?? "", bytes: bytes, format: format))
      reply.sha256 = document.source.sha256
      reply.byteCount = document.source.byteCount
      if case .framed(let fragments, let bodies) = form {
        try put(document, fragments, bodies, request, &reply)
        write(reply, into: &output)
      } else {
        writeLine(document, reply, into: &output)
      }
    } catch {
      reply.error = fault(of: error)
      write(reply, into: &output)
    }
  }

  /// What to call a file that was given by its path or its bytes; `nil` for a text.
  private func fileName(of request: WorkerRequest) -> String? {
    request.path ?? (request.byteCount == nil ? nil : request.uri ?? "the input")
  }

  private func holdsDocuments(_ bytes: [UInt8], _ path: String) -> Bool {
    guard Converter.mayHoldDocuments(Array(bytes.prefix(1024))) else { return false }
    var holds = false
    converter.forEachInput(in: bytes, uri: path) { name, _ in
      holds = name != path
      return false
    }
    return holds
  }

  private func bytes(of request: WorkerRequest, _ input: inout RequestBuffer) throws -> [UInt8] {
    if let count = request.byteCount {
      guard count >= 0, let bytes = input.next(count) else {
        throw WorkerFault(code: "request", message: "fewer than “byteCount” bytes follow the line")
      }
      return bytes
    }
    if let text = request.text ?? request.html { return Array(text.utf8) }
    guard let path = request.path else {
      throw WorkerFault(code: "request", message: "has none of “path”, “text”, “html” and “byteCount”")
    }
    return try readFile(path)
  }

  private func writeLine(_ document: Document, _ reply: WorkerReply, into output: inout ByteOutput) {
    var pieces = ByteOutput()
    Fragment.json.write(document, includesText: includesText, into: &pieces)
    var head = MessageCoding.line(reply.identified)
    head.removeLast(2)
    output.append(bytes: head)
    output.append(",\"document\":")
    output.append(bytes: pieces.bytes.dropLast())
    output.append("}\n")
  }

  /// Puts a document's pieces where the batch wants them.
  private func put(
    _ document: Document, _ fragments: [Fragment], _ bodies: any WorkerBodies, _ request: WorkerRequest,
    _ reply: inout WorkerReply
  ) throws {
    var body = ByteOutput()
    var pieces: [WorkerReply.Piece] = []
    for fragment in fragments {
      let start = body.size
      fragment.write(document, includesText: includesText, into: &body)
      pieces.append(WorkerReply.Piece(name: fragment.name, byteCount: body.size - start))
    }
    (reply.pieces, reply.body) = (pieces, try bodies.put(body.bytes, of: request))
  }

  private func fault(of error: any Error) -> WorkerFault {
    switch error {
    case let error as WorkerFault: return error
    case let error as IngestError: return WorkerFault(code: error.code.name, message: error.message)
    case let error as AtomicFile.Fault:
      return WorkerFault(code: WorkerFault.storage, message: "\(error.path) cannot be written: \(error.message)")
    default: return WorkerFault(code: "file", message: describe(error))
    }
  }

  private func write(_ reply: WorkerReply, into output: inout ByteOutput) {
    if isFramed {
      RowCodec.write(reply.row, into: &output)
    } else {
      output.append(bytes: MessageCoding.line(reply.identified))
    }
  }
}

extension WorkerFault: Error {}

extension WorkerReply {
  /// What answers in lines hold beside the document.
  fileprivate struct Identified: Encodable {
    var id: WorkerRequestID?
    var error: WorkerFault?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encodeIfPresent(error, forKey: .error)
    }

    enum CodingKeys: CodingKey { case id, error }
  }

  fileprivate var identified: Identified { Identified(id: id, error: error) }
}

extension ByteOutput {
  mutating func append(bytes: some Sequence<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ append($0) }) == nil { for byte in bytes { append(byte) } }
  }
}

/// Input that is taken in lines and in counted bytes.
private struct RequestBuffer {
  /// What ends a line.
  let end: UInt8
  let read: (inout [UInt8]) -> Bool
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(end: UInt8, read: @escaping (inout [UInt8]) -> Bool) {
    self.end = end
    self.read = read
  }

  mutating func nextLine() -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: end) { return take(upTo: end, dropping: 1) }
      searched = buffer.count
      guard !isAtEnd else { return start < buffer.count ? take(upTo: buffer.count, dropping: 0) : nil }
      let dropped = fill()
      searched -= dropped
    }
  }

  mutating func next(_ count: Int) -> [UInt8]? {
    while buffer.count - start < count {
      guard !isAtEnd else { return nil }
      _ = fill()
    }
    return take(upTo: start + count, dropping: 0)
  }

  private mutating func take(upTo end: Int, dropping rest: Int) -> [UInt8] {
    let taken = Array(buffer[start..<end])
    start = end + rest
    return taken
  }

  /// Reads more; gives how many bytes went out of the front of the buffer.
  private mutating func fill() -> Int {
    let dropped = start
    buffer.removeFirst(start)
    start = 0
    if !read(&buffer) { isAtEnd = true }
    return dropped
  }
}
