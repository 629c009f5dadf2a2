internal import FoundationEssentials
package import Gangmu
internal import GangmuPlatform

/// What a batch is to do.
package struct BatchPlan {
  package var inputs: InputList
  package var outputs: [(output: any BatchOutput.Type, path: String)]
  package var outputOptions = BatchOutputOptions()
  /// The folder of results that are kept between runs, and of the report.
  package var stateFolder: String
  package var reportPath: String
  /// The worker program and its arguments; the pieces to make are added.
  package var worker: [String]
  package var jobs = 1
  /// For one document.
  package var seconds = 300
  package var memoryBytes = 2 << 30
  /// Converts all documents anew.
  package var isForced = false
  /// Program, options and words, in short: results of another version are not used.
  package var version: String
  package var limits = ResourceLimits()

  package init(
    inputs: InputList, outputs: [(output: any BatchOutput.Type, path: String)], stateFolder: String,
    reportPath: String, worker: [String], version: String
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.stateFolder = stateFolder
    self.reportPath = reportPath
    self.worker = worker
    self.version = version
  }
}

/// Converts many documents: results go into a store and into the outputs in the order of the inputs. A run that was killed
/// takes them from the store when it is taken up again, and ends with the same bytes as one that was not.
package final class BatchRun {
  private let plan: BatchPlan
  private let converter: Converter
  private let fragments: [Fragment]
  /// Of the results: those with other pieces are of no use.
  private let version: String
  private let onProgress: (BatchReport) -> Void
  private let isInterrupted: () -> Bool
  private var report = BatchReport()
  private var earlier: [ResultStore] = []
  private var number = 0
  /// Names that were given, as bytes, so that no two documents have one.
  private var keys: Set<[UInt8]> = []

  /// - Parameters:
  ///   - onProgress: Told of each result.
  ///   - isInterrupted: Asked before each document whether to stop.
  package init(_ plan: BatchPlan, onProgress: @escaping (BatchReport) -> Void, isInterrupted: @escaping () -> Bool) {
    self.plan = plan
    var options = Converter.Options()
    options.limits = plan.limits
    converter = Converter(options: options)
    self.onProgress = onProgress
    self.isInterrupted = isInterrupted
    var names: Set<String> = []
    fragments = plan.outputs.flatMap { $0.output.fragments }.filter { names.insert($0.name).inserted }
    version = plan.version + "|" + fragments.map(\.name).joined(separator: ",")
  }

  private var resultsPath: String { plan.stateFolder + "/results" }

  /// - Throws: ``BatchError`` where results or outputs cannot be written.
  package func run() throws -> BatchReport {
    do {
      try FileManager.default.createDirectory(atPath: plan.stateFolder, withIntermediateDirectories: true)
      guard let lock = try FileLock(plan.stateFolder + "/lock") else {
        throw BatchError(
          "another batch is writing to the same output (\(plan.stateFolder)/lock): wait until it has ended")
      }
      defer { withExtendedLifetime(lock) {} }
      try checkPlaces()
      try openEarlierResults()
      let results = try ResultWriter(path: resultsPath, makeDelivery())
      try convert(results)
      if !report.interrupted { try finish(results) }
      let file = try AtomicFile(plan.reportPath)
      try file.write(report.json)
      try file.commit()
      return report
    } catch let error as AtomicFile.Fault {
      throw BatchError(
        "\(error.path) cannot be written: \(error.message)" + (error.isDiskFull ? "" : advice(on: error.path)))
    } catch let error as CocoaError {
      let place = error.filePath ?? plan.stateFolder
      throw BatchError(
        "\(place) cannot be made: look whether a file is in its way, and who may write there" + advice(on: place))
    }
  }

  /// What is kept between runs is not worth mending.
  private func advice(on path: String) -> String {
    path.hasPrefix(plan.stateFolder + "/")
      ? "; all of \(plan.stateFolder) may be deleted, the next run then converts all documents" : ""
  }

  /// What is in the way of an output is told before documents are converted, not after.
  private func checkPlaces() throws {
    var files = [plan.reportPath, resultsPath]
    for (output, path) in plan.outputs where !output.fileExtensions.isEmpty { files.append(path) }
    for path in files where [.folder, .linkToFolder].contains(FileKind(path)) {
      throw BatchError("\(path) is a folder, where a file is to be written: move it away" + advice(on: path))
    }
  }

  // MARK: Earlier results

  /// What runs that did not end have left, the newest first, and the results of the last one that did.
  private func openEarlierResults() throws {
    let part = AtomicFile.temporary(resultsPath)
    var interrupted = interruptedPaths
    if FileManager.default.fileExists(atPath: part) {
      let path = "\(plan.stateFolder)/interrupted-\(interrupted.count + 1)"
      try FileManager.default.moveItem(atPath: part, toPath: path)
      interrupted.append(path)
    }
    guard !plan.isForced else { return }
    earlier = (interrupted.reversed() + [resultsPath]).compactMap {
      ResultStore(path: $0, folder: plan.stateFolder)
    }
  }

  private var interruptedPaths: [String] {
    (1...).lazy.map { "\(self.plan.stateFolder)/interrupted-\($0)" }
      .prefix { FileManager.default.fileExists(atPath: $0) }.map { $0 }
  }

  // MARK: Converting

  private func convert(_ results: ResultWriter) throws {
    let delivery = results.delivery
    let temporary = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    let pool = WorkerPool(
      plan.worker + ["--framed", fragments.map(\.name).joined(separator: ",")] + delivery.workerArguments,
      temporaryFolder: temporary,
      WorkerPool.Limits(
        jobs: plan.jobs, seconds: plan.seconds, memoryBytes: plan.memoryBytes, isInOrder: delivery.isInOrder)
    ) { [unowned self] job, outcome in try keep(job, outcome, in: results) }
    for fault in plan.inputs.faults { try fail(fault.path, WorkerFault(code: "file", message: fault.message), pool) }
    for path in plan.inputs.files {
      guard !isInterrupted() else { break }
      try submit(path, to: pool, delivery)
    }
    report.interrupted = isInterrupted()
    try pool.drain()
    try results.flush()
  }

  /// An empty folder, also after a run that was killed.
  private func temporaryFolder() throws -> String {
    let path = plan.stateFolder + "/tmp"
    if FileKind(path) != .missing { try FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    // Where the working folder's own name is no UTF-8, workers find it by the way from there.
    return FileKind.realPath(path).flatMap { String(validating: $0, as: UTF8.self) } ?? path
  }

  private func submit(_ path: String, to pool: WorkerPool, _ delivery: any Delivery) throws {
    let name = InputName(path)
    guard let file = FileHandleReader(name.file) else {
      let isGone = FileKind(name.file) == .missing
      let message = isGone ? "is no longer there" : "cannot be opened; check who may read it"
      return try fail(path, WorkerFault(code: "file", message: message), pool)
    }
    let head = file.read(min(file.size, 1024), at: 0) ?? []
    guard name.entry != nil || Converter.mayHoldDocuments(head) else {
      return try submit(InputDocument(uri: path, bytes: []), path: path, of: file, to: pool, delivery)
    }
    guard let bytes = file.read(file.size, at: 0) else {
      return try fail(path, WorkerFault(code: "file", message: "cannot be read to its end"), pool)
    }
    var failure: (any Error)?
    name.forEachInput(in: bytes, converter) { found, input in
      do {
        switch input {
        case .success(let document) where document.uri == name.file:
          try submit(document, path: path, of: file, to: pool, delivery)
        case .success(let document): try submit(document, path: nil, of: nil, to: pool, delivery)
        case .failure(let error): try fail(found, WorkerFault(code: error.code.name, message: error.message), pool)
        }
      } catch {
        failure = error
      }
      return failure == nil && !isInterrupted()
    }
    if let failure { throw failure }
  }

  /// Takes over an earlier result, or hands the document to a worker.
  private func submit(
    _ input: InputDocument, path: String?, of file: FileHandleReader?, to pool: WorkerPool, _ delivery: any Delivery
  ) throws {
    var job = BatchJob(number: number, key: unique(input.uri), path: path, format: input.format)
    number += 1
    do {
      job.target = try delivery.target(ofKey: job.key)
    } catch let error as CocoaError {
      let message = "the folder \(error.filePath ?? job.key) of its output cannot be made: is a file in the way?"
      return try pool.pass(job, .failed(WorkerFault(code: WorkerFault.output, message: message), sha256: nil))
    }
    if let (reply, body) = earlierResult(of: job, bytes: path == nil ? input.bytes : file?.read(file?.size ?? 0, at: 0))
    {
      return try pool.pass(job, .taken(reply, body: body))
    }
    job.bytes = path == nil ? input.bytes : []
    try pool.submit(job)
  }

  private func earlierResult(of job: BatchJob, bytes: @autoclosure () -> [UInt8]?) -> (WorkerReply, body: [UInt8])? {
    guard !earlier.isEmpty, let bytes = bytes() else { return nil }
    var expected = BatchRecord(key: job.key, version: version)
    expected.reply.sha256 = SHA256.hexadecimal(of: bytes)
    return earlier.lazy.compactMap { $0.record(identity: expected.identity, target: job.target) }.first
      .map { ($0.reply, $1) }
  }

  private func fail(_ key: String, _ fault: WorkerFault, _ pool: WorkerPool) throws {
    let job = BatchJob(number: number, key: unique(key))
    number += 1
    try pool.pass(job, .failed(fault, sha256: nil))
  }

  /// The name, or with `~2` … behind it where another document has it.
  private func unique(_ key: String) -> String {
    // Nothing in a name may act on a terminal, or end a row of the results.
    var key = key
    if key.utf8.contains(where: { $0 < 0x20 }) {
      key = String(String.UnicodeScalarView(key.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
    }
    var name = key
    var count = 1
    while !keys.insert(Array(name.utf8)).inserted {
      count += 1
      name = "\(key)~\(count)"
    }
    return name
  }

  private func keep(_ job: BatchJob, _ outcome: WorkerPool.Outcome, in results: ResultWriter) throws -> Int? {
    var record = BatchRecord(key: job.key, version: version)
    var start: Int?
    switch outcome {
    case .converted(let reply):
      record.reply = reply
      start = reply.body.flatMap { results.delivery.place($0) }
      if let start { record.reply.body?.start = start }
      report.converted += 1
    case .taken(let reply, let body):
      record.reply = reply
      record.reply.body = try results.delivery.put(body, target: job.target)
      report.unchanged += 1
    case .failed(let fault, let sha256):
      (record.reply.sha256, record.reply.error) = (sha256, fault)
      if let target = job.target { try results.delivery.drop(target) }
      report.failed += 1
      report.failures.append(BatchReport.Failure(document: job.key, code: fault.code, message: fault.message))
    }
    report.documents += 1
    try results.add(record)
    if report.documents % 64 == 0 { try results.flush() }
    try results.delivery.add(record)
    onProgress(report)
    return start
  }

  // MARK: Outputs

  private func makeDelivery() throws -> any Delivery {
    var options = plan.outputOptions
    options.stateFolder = plan.stateFolder
    let outputs = try plan.outputs.map { try $0.output.init(path: $0.path, options: options) }
    let bodies = BodiesFile(in: plan.stateFolder, besides: earlier.map(\.head))
    if outputs.count == 1, let own = try outputs.first?.delivery(bodies) { return own }
    return try StoredDelivery(outputs, bodies)
  }

  /// Puts results and outputs into their places, and takes away what they have replaced.
  private func finish(_ results: ResultWriter) throws {
    try results.commit(isComplete: plan.inputs.isComplete)
    let files = FileManager.default
    let names = try files.contentsOfDirectory(atPath: plan.stateFolder)
    for name in names where results.delivery.head.isOutdated(name) {
      try files.removeItem(atPath: "\(plan.stateFolder)/\(name)")
    }
    for path in interruptedPaths { try files.removeItem(atPath: path) }
  }
}
