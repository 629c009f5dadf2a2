internal import GangmuPlatform

/// Workers write the only output, one document behind the other in the order of the inputs.
final class LinesDelivery: Delivery {
  static let name = "lines"

  let head: ResultHead
  private let path: String
  private let file: PlacedFile
  /// Of the bodies that have their place.
  private var size = 0
  private var progress = PlacedFile.Progress()

  /// - Parameters:
  ///   - path: Of the output.
  ///   - bodies: What becomes the output in the end.
  init(path: String, _ bodies: BodiesFile) throws {
    self.path = path
    head = ResultHead(bodiesName: bodies.name, outputName: path.split(separator: "/").last.map(String.init))
    file = try PlacedFile(bodies.path)
  }

  var sharedPath: String? { file.path }
  var isInOrder: Bool { true }

  func place(_ body: BodyPlace) -> Int? { nextPlace(of: body) }

  private func nextPlace(of body: BodyPlace) -> Int {
    defer { size += body.count }
    progress.reach(size, of: file)
    return size
  }

  func put(_ body: [UInt8], target: String?) throws -> BodyPlace {
    var place = BodyPlace(of: body.span)
    place.start = nextPlace(of: place)
    try file.write(body.span, at: place.start)
    return place
  }

  func finish(isComplete: Bool) throws { try AtomicFile.move(file.path, to: path) }

  static func workerBodies(at path: String) throws(AtomicFile.Fault) -> any WorkerBodies {
    Bodies(try PlacedFile(path))
  }

  /// They wait until it is their document's turn.
  private final class Bodies: WorkerBodies {
    private let file: PlacedFile
    /// By the number of the request.
    private var held: [Int: [UInt8]] = [:]

    init(_ file: PlacedFile) { self.file = file }

    func put(_ body: [UInt8], of request: WorkerRequest) throws -> BodyPlace {
      guard case .number(let number) = request.id else {
        throw WorkerFault(code: "request", message: "has no number")
      }
      held[number] = body
      return BodyPlace(of: body.span)
    }

    func place(_ request: PlaceRequest) throws {
      guard let body = held.removeValue(forKey: request.number) else {
        throw WorkerFault(code: "request", message: "there is no body that waits for a place")
      }
      try file.write(body.span, at: request.start)
    }
  }
}
