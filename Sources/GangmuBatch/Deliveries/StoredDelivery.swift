internal import GangmuPlatform

/// Workers put bodies into a file beside the results, from which the batch makes all outputs.
final class StoredDelivery: Delivery {
  static let name = "stored"

  let head: ResultHead
  private let outputs: [any BatchOutput]
  private let file: AppendFile

  init(_ outputs: [any BatchOutput], _ bodies: BodiesFile) throws {
    self.outputs = outputs
    head = ResultHead(bodiesName: bodies.name, outputName: nil)
    file = try AppendFile(bodies.path)
  }

  var sharedPath: String? { file.path }

  func put(_ body: [UInt8], target: String?) throws -> BodyPlace {
    var place = BodyPlace(of: body.span)
    place.start = try file.append(body.span)
    return place
  }

  func add(_ record: BatchRecord) throws {
    let pieces = Self.pieces(record.reply, try record.reply.body.map(read) ?? [])
    for output in outputs { try output.add(record) { pieces[$0.name] ?? [] } }
  }

  private func read(_ place: BodyPlace) throws -> [UInt8] {
    guard let body = file.read(place.count, at: place.start) else {
      throw BatchError("\(file.path) cannot be read; run the batch again, which converts anew what is lost")
    }
    return body
  }

  private static func pieces(_ reply: WorkerReply, _ body: [UInt8]) -> [String: ArraySlice<UInt8>] {
    var pieces: [String: ArraySlice<UInt8>] = [:]
    var start = 0
    for piece in reply.pieces where piece.byteCount >= 0 && piece.byteCount <= body.count - start {
      pieces[piece.name] = body[start..<start + piece.byteCount]
      start += piece.byteCount
    }
    return pieces
  }

  func finish(isComplete: Bool) throws { for output in outputs { try output.finish(isComplete: isComplete) } }

  static func workerBodies(at path: String) throws(AtomicFile.Fault) -> any WorkerBodies {
    Bodies(try AppendFile(path))
  }

  /// Each goes behind what is there.
  private final class Bodies: WorkerBodies {
    private let file: AppendFile

    init(_ file: AppendFile) { self.file = file }

    func put(_ body: [UInt8], of request: WorkerRequest) throws -> BodyPlace {
      var place = BodyPlace(of: body.span)
      place.start = try file.append(body.span)
      return place
    }
  }
}
