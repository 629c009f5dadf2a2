internal import GangmuExport
internal import GangmuPlatform

/// Results of this run, and the bodies that workers or the batch put to them.
final class ResultWriter {
  private let folder: String
  private let delivery: Delivery
  private let head: ResultHead
  private let rows: AtomicFile
  /// What workers have added is read from here.
  private var appended: AppendFile?
  private var placed: PlacedFile?
  /// Of the bodies that have their place in the order of the inputs.
  private var size = 0
  private var progress = PlacedFile.Progress()

  /// - Parameters:
  ///   - path: Where the results stand in the end, with the bodies beside them.
  ///   - earlier: Results that are used and whose bodies' names are not free.
  init(path: String, folder: String, delivery: Delivery, besides earlier: [ResultStore]) throws {
    let taken = Set(earlier.map(\.head.bodiesName))
    let free = (1...).lazy.map { ResultHead.bodiesPrefix + "\($0)" }
      .first { !taken.contains($0) && FileKind("\(folder)/\($0)") == .missing }
    self.folder = folder
    self.delivery = delivery
    switch delivery {
    case .stored: head = ResultHead(bodiesName: free, outputName: nil)
    case .lines(let path):
      head = ResultHead(bodiesName: free, outputName: path.split(separator: "/").last.map(String.init))
    case .files: head = ResultHead(bodiesName: nil, outputName: nil)
    }
    rows = try AtomicFile(path, keepsPart: true)
    if case .stored = delivery { appended = try AppendFile(bodiesPath) }
    if case .lines = delivery { placed = try PlacedFile(bodiesPath) }
    try write(head.row)
  }

  private var bodiesPath: String { "\(folder)/\(head.bodiesName ?? "")" }

  /// What a worker is told of where to put bodies.
  var workerArguments: [String] {
    switch delivery {
    case .stored: ["--bodies", bodiesPath]
    case .lines: ["--bodies", bodiesPath, "--in-order"]
    case .files: []
    }
  }

  /// Whether workers keep bodies until they are told the place.
  var isInOrder: Bool { placed != nil }

  /// The file that is to take the body of a document, where each has its own.
  func target(ofKey key: String) throws -> String? {
    if case .files(let output) = delivery { try output.target(ofKey: key) } else { nil }
  }

  /// Where the worker that has the next body is to put it, where that is not done.
  func place(_ body: BodyPlace) -> Int? {
    guard let placed else { return nil }
    defer { size += body.count }
    progress.reach(size, of: placed)
    return size
  }

  /// Puts the next body, one of an earlier run, where those of this run are.
  func put(_ body: [UInt8], target: String?) throws -> BodyPlace {
    var place = BodyPlace(of: body.span)
    if let appended { place.start = try appended.append(body.span) }
    if let placed, let start = self.place(place) {
      place.start = start
      try placed.write(body.span, at: start)
    }
    if let target { try JSONFilesOutput.write(body, to: target) }
    return place
  }

  /// The document that was to go to a file has failed.
  func drop(_ target: String) throws { if case .files(let output) = delivery { try output.drop(target) } }

  /// The body that a result tells of, to make outputs from.
  func read(_ place: BodyPlace) throws -> [UInt8] {
    guard let body = appended?.read(place.count, at: place.start) else {
      throw BatchError("\(bodiesPath) cannot be read")
    }
    return body
  }

  func add(_ record: BatchRecord) throws { try write(record.row) }

  private func write(_ row: [TableValue]) throws {
    var bytes = ByteOutput()
    RowCodec.write(row, into: &bytes)
    try rows.write(bytes.bytes)
  }

  func flush() throws { try rows.flush() }

  /// The results are not synced: one that a power cut spoils is told by its checksum, and made anew.
  ///
  /// - Parameter isComplete: All inputs were found.
  func commit(isComplete: Bool) throws {
    if case .lines(let path) = delivery { try AtomicFile.move(bodiesPath, to: path) }
    if case .files(let output) = delivery { try output.finish(isComplete: isComplete) }
    try rows.commit(syncs: false)
  }

  /// Whether a file in the folder has bodies that nothing uses any more.
  func isOutdated(_ name: String) -> Bool { name.hasPrefix(ResultHead.bodiesPrefix) && name != head.bodiesName }
}
