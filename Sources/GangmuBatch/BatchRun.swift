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

/// Converts many documents: results go into a store in the order of the inputs, and the outputs are made of that at the
/// end, so that a run that was killed and taken up again ends with the same bytes as one that was not.
package final class BatchRun {
  private let plan: BatchPlan
  private let converter: Converter
  private let fragments: [Fragment]
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
  }

  private var resultsPath: String { plan.stateFolder + "/results" }

  /// - Throws: ``BatchError`` where results or outputs cannot be written.
  package func run() throws -> BatchReport {
    do {
      try FileManager.default.createDirectory(atPath: plan.stateFolder, withIntermediateDirectories: true)
      guard let lock = FileLock(plan.stateFolder + "/lock") else {
        throw BatchError("another batch is writing to the same output, or \(plan.stateFolder) cannot be written to")
      }
      defer { withExtendedLifetime(lock) {} }
      try openEarlierResults()
      try convert()
      if !report.interrupted { try writeOutputs() }
      let file = try AtomicFile(plan.reportPath)
      try file.write(report.json)
      try file.commit()
      return report
    } catch let error as AtomicFile.Fault {
      throw BatchError("\(error.path) cannot be written: \(error.message)")
    } catch let error as CocoaError {
      let place = error.filePath ?? plan.stateFolder
      throw BatchError("\(place) cannot be written: check that it is no file in the way, and who may write there")
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
    earlier = (interrupted.reversed() + [resultsPath]).compactMap { ResultStore(path: $0) }
  }

  private var interruptedPaths: [String] {
    (1...).lazy.map { "\(self.plan.stateFolder)/interrupted-\($0)" }
      .prefix { FileManager.default.fileExists(atPath: $0) }.map { $0 }
  }

  // MARK: Converting

  private func convert() throws {
    let results = try AtomicFile(resultsPath, keepsPart: true)
    let temporary = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    let pool = WorkerPool(
      plan.worker + ["--framed", fragments.map(\.name).joined(separator: ",")], temporaryFolder: temporary,
      WorkerPool.Limits(jobs: plan.jobs, seconds: plan.seconds, memoryBytes: plan.memoryBytes)
    ) { [unowned self] job, outcome in try keep(job, outcome, in: results) }
    for fault in plan.inputs.faults { try fail(fault.path, WorkerFault(code: "file", message: fault.message), pool) }
    for path in plan.inputs.files {
      guard !isInterrupted() else { break }
      try submit(path, to: pool)
    }
    report.interrupted = isInterrupted()
    try pool.drain()
    if report.interrupted { try results.flush() } else { try results.commit() }
  }

  /// An empty folder, also after a run that was killed.
  private func temporaryFolder() throws -> String {
    let path = plan.stateFolder + "/tmp"
    if FileKind(path) != .missing { try FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return FileKind.realPath(path).map { String(decoding: $0, as: UTF8.self) } ?? path
  }

  private func submit(_ path: String, to pool: WorkerPool) throws {
    guard let file = FileHandleReader(path) else {
      return try fail(path, WorkerFault(code: "file", message: "cannot be opened; check who may read it"), pool)
    }
    let head = file.read(min(file.size, 1024), at: 0) ?? []
    guard Converter.mayHoldDocuments(head) else {
      return try submit(InputDocument(uri: path, bytes: []), path: path, of: file, to: pool)
    }
    guard let bytes = file.read(file.size, at: 0) else {
      return try fail(path, WorkerFault(code: "file", message: "cannot be read to its end"), pool)
    }
    var failure: (any Error)?
    converter.forEachInput(in: bytes, uri: path) { name, input in
      do {
        switch input {
        case .success(let document) where document.uri == path:
          try submit(document, path: path, of: file, to: pool)
        case .success(let document): try submit(document, path: nil, of: nil, to: pool)
        case .failure(let error): try fail(name, WorkerFault(code: error.code.name, message: error.message), pool)
        }
      } catch {
        failure = error
      }
      return failure == nil && !isInterrupted()
    }
    if let failure { throw failure }
  }

  /// Takes over an earlier result, or hands the document to a worker.
  private func submit(_ input: InputDocument, path: String?, of file: FileHandleReader?, to pool: WorkerPool) throws {
    var job = BatchJob(
      number: number, key: unique(input.uri), path: path, bytes: path == nil ? input.bytes : [], format: input.format)
    number += 1
    if !earlier.isEmpty, let bytes = path == nil ? input.bytes : file?.read(file?.size ?? 0, at: 0) {
      let identity = BatchRecord(key: job.key, sha256: SHA256.hexadecimal(of: bytes), version: version).identity
      if let (record, body) = earlier.lazy.compactMap({ $0.record(identity: identity) }).first {
        job.bytes = []
        var reply = WorkerReply()
        (reply.sha256, reply.byteCount, reply.pieces) = (record.sha256, record.byteCount, record.pieces)
        return try pool.pass(job, .taken(reply, body: body))
      }
    }
    try pool.submit(job)
  }

  private func fail(_ key: String, _ fault: WorkerFault, _ pool: WorkerPool) throws {
    let job = BatchJob(number: number, key: unique(key))
    number += 1
    try pool.pass(job, .failed(fault, sha256: nil))
  }

  /// The name, or with `~2` … behind it where another document has it.
  private func unique(_ key: String) -> String {
    // Nothing in a name may act on a terminal, or end a row of the results.
    let key = String(String.UnicodeScalarView(key.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
    var name = key
    var count = 1
    while !keys.insert(Array(name.utf8)).inserted {
      count += 1
      name = "\(key)~\(count)"
    }
    return name
  }

  /// Results with other pieces are of no use.
  private var version: String { plan.version + "|" + fragments.map(\.name).joined(separator: ",") }

  private func keep(_ job: BatchJob, _ outcome: WorkerPool.Outcome, in results: AtomicFile) throws {
    var record = BatchRecord(key: job.key, version: version)
    var body: [UInt8] = []
    switch outcome {
    case .converted(let reply, let bytes), .taken(let reply, let bytes):
      (record.sha256, record.byteCount, record.pieces) = (reply.sha256, reply.byteCount, reply.pieces)
      body = bytes
      if case .taken = outcome { report.unchanged += 1 } else { report.converted += 1 }
    case .failed(let fault, let sha256):
      record.sha256 = sha256
      record.error = fault
      report.failed += 1
      report.failures.append(BatchReport.Failure(document: job.key, code: fault.code, message: fault.message))
    }
    report.documents += 1
    try ResultStore.write(record, body: body, to: results)
    if report.documents % 64 == 0 { try results.flush() }
    onProgress(report)
  }

  // MARK: Outputs

  private func writeOutputs() throws {
    guard let store = ResultStore(path: resultsPath) else { throw BatchError("\(resultsPath) cannot be read") }
    var options = plan.outputOptions
    options.stateFolder = plan.stateFolder
    let outputs = try plan.outputs.map { try $0.output.init(path: $0.path, options: options) }
    var failure: (any Error)?
    store.forEach { record, _, body in
      do {
        guard let body = body() else { throw BatchError("\(resultsPath) cannot be read") }
        let pieces = Self.pieces(record, body)
        for output in outputs { try output.add(record) { pieces[$0.name] ?? [] } }
      } catch {
        failure = error
      }
      return failure == nil
    }
    if let failure { throw failure }
    for output in outputs { try output.finish(isComplete: plan.inputs.faults.isEmpty) }
    for path in interruptedPaths { try FileManager.default.removeItem(atPath: path) }
  }

  private static func pieces(_ record: BatchRecord, _ body: [UInt8]) -> [String: ArraySlice<UInt8>] {
    var pieces: [String: ArraySlice<UInt8>] = [:]
    var start = 0
    for piece in record.pieces where piece.byteCount >= 0 && piece.byteCount <= body.count - start {
      pieces[piece.name] = body[start..<start + piece.byteCount]
      start += piece.byteCount
    }
    return pieces
  }
}
