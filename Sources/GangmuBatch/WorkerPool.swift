internal import Gangmu
internal import GangmuPlatform

/// One document on its way through the pool.
struct BatchJob {
  /// From 0, in the order of the inputs.
  var number: Int
  /// The document's name in all outputs.
  var key: String
  /// A file of its own; its bytes where it is an entry of another.
  var path: String?
  var bytes: [UInt8] = []
  var format: String?
}

/// Converts documents in worker processes, and gives the results in the order of the inputs.
///
/// A worker that ends, takes longer than a document may or holds more memory is replaced; its document is tried once
/// more and then has failed.
final class WorkerPool {
  struct Limits {
    var jobs: Int
    /// For one document.
    var seconds: Int
    var memoryBytes: Int
  }

  enum Outcome {
    case converted(WorkerReply)
    /// From an earlier run.
    case taken(WorkerReply)
    case failed(WorkerFault, sha256: String?)
  }

  private struct Slot {
    var process: WorkerProcess
    /// The one that is converted, and those that wait behind it so that the worker need not.
    var jobs: [(job: BatchJob, attempt: Int)] = []
    /// When the first began.
    var started = 0.0
  }

  /// Documents that are with one worker.
  private static let depth = 4

  private let command: [String]
  private let temporaryFolder: String
  private let limits: Limits
  private let deliver: (BatchJob, Outcome) throws -> Void
  private var slots: [Slot] = []
  /// Results that wait for those before them.
  private var waiting: [Int: (BatchJob, Outcome)] = [:]
  private var submitted = 0
  private var delivered = 0
  private var nextLook = 0.0

  /// Results that may wait for a slow document.
  private static let mostWaiting = 256

  /// - Parameters:
  ///   - command: The worker's program and arguments.
  ///   - temporaryFolder: Where the workers' helper programs put their files, to be removed by the caller: a worker that
  ///     is ended cannot do so.
  ///   - deliver: Gets each result in the order of the jobs.
  init(
    _ command: [String], temporaryFolder: String, _ limits: Limits,
    deliver: @escaping (BatchJob, Outcome) throws -> Void
  ) {
    self.command = command
    self.temporaryFolder = temporaryFolder
    self.limits = limits
    self.deliver = deliver
  }

  /// Hands a document to a worker, as soon as one has room.
  func submit(_ job: BatchJob) throws {
    while isFull { try pump() }
    submitted += 1
    if slots.count < limits.jobs { slots.append(Slot(process: try makeWorker())) }
    let slot = slots.indices.min { slots[$0].jobs.count < slots[$1].jobs.count } ?? 0
    send(job, attempt: 1, to: slot)
  }

  /// Passes a result through that needed no worker, in its turn.
  func pass(_ job: BatchJob, _ outcome: Outcome) throws {
    while waiting.count >= Self.mostWaiting { try pump() }
    submitted += 1
    try finish(job, outcome)
  }

  /// Waits for all results.
  func drain() throws { while delivered < submitted { try pump() } }

  private var isFull: Bool {
    slots.count == limits.jobs && slots.allSatisfy { $0.jobs.count >= Self.depth }
      || waiting.count >= Self.mostWaiting
  }

  private func makeWorker() throws -> WorkerProcess {
    do throws(ChildProcess.StartFault) {
      return try WorkerProcess(command, temporaryFolder: temporaryFolder)
    } catch {
      let reason = if case .notStarted(let message) = error { message } else { "it is not there" }
      throw BatchError("the worker program \(command.first ?? "") cannot be started: \(reason)")
    }
  }

  private func send(_ job: BatchJob, attempt: Int, to slot: Int) {
    if slots[slot].jobs.isEmpty { slots[slot].started = monotonicSeconds() }
    slots[slot].jobs.append((job, attempt))
    let count = job.path == nil ? job.bytes.count : nil
    slots[slot].process.send(
      WorkerRequest(id: job.number, path: job.path, uri: job.key, byteCount: count, format: job.format),
      body: job.path == nil ? job.bytes : [])
  }

  /// Waits for something to happen in the workers, and deals with it.
  private func pump() throws {
    let ready = waitForStreams(
      reading: slots.map(\.process.outputEnd), writing: slots.map(\.process.inputEnd), seconds: 0.2)
    for slot in slots.indices {
      if ready.contains(slots[slot].process.inputEnd) { slots[slot].process.write() }
      guard ready.contains(slots[slot].process.outputEnd) else { continue }
      for event in slots[slot].process.read() {
        switch event {
        case .answered(let reply): try answer(slot, reply)
        case .ended(let status): try replace(slot, "the converter ended by itself (\(Self.reason(status)))", "crash")
        }
      }
    }
    try look()
  }

  /// Looks at the clock and at the workers' memory, a few times a second.
  private func look() throws {
    let now = monotonicSeconds()
    guard now >= nextLook else { return }
    nextLook = now + 0.2
    for slot in slots.indices where !slots[slot].jobs.isEmpty {
      if now - slots[slot].started > Double(limits.seconds) {
        try replace(
          slot, "took longer than \(limits.seconds) seconds; raise --document-timeout if it is worth it", "timeout")
      } else if slots[slot].process.residentBytes > limits.memoryBytes {
        try replace(
          slot, "needs more than \(limits.memoryBytes >> 20) MB; raise --memory-limit if it is worth it", "memory")
      }
    }
  }

  private func answer(_ slot: Int, _ reply: WorkerReply) throws {
    guard let (job, _) = slots[slot].jobs.first, reply.id == .number(job.number) else {
      return try replace(slot, "the converter answered out of turn", "crash")
    }
    slots[slot].jobs.removeFirst()
    slots[slot].started = monotonicSeconds()
    if let error = reply.error, error.code == WorkerFault.storage {
      throw BatchError("results cannot be written: \(error.message)")
    } else if let error = reply.error {
      try finish(job, .failed(error, sha256: reply.sha256))
    } else {
      try finish(job, .converted(reply))
    }
  }

  /// Puts a new worker into a slot, and its documents into that; the first is given up if it was tried before.
  private func replace(_ slot: Int, _ message: String, _ code: String) throws {
    slots[slot].process.stop()
    slots[slot].process = try makeWorker()
    let jobs = slots[slot].jobs
    slots[slot].jobs = []
    for (number, (job, attempt)) in jobs.enumerated() {
      if number > 0 || attempt < 2 {
        send(job, attempt: number == 0 ? attempt + 1 : attempt, to: slot)
      } else {
        try finish(job, .failed(WorkerFault(code: code, message: message + "; it was tried twice"), sha256: nil))
      }
    }
  }

  private func finish(_ job: BatchJob, _ outcome: Outcome) throws {
    var job = job
    job.bytes = []
    waiting[job.number] = (job, outcome)
    while let (job, outcome) = waiting.removeValue(forKey: delivered) {
      delivered += 1
      try deliver(job, outcome)
    }
  }

  private static func reason(_ status: Int32) -> String {
    status > 128 ? "signal \(status - 128)" : "status \(status)"
  }
}

/// Why a batch cannot go on: for people, what is wrong and what to do.
package struct BatchError: Error {
  package var message: String
  package init(_ message: String) { self.message = message }
}
