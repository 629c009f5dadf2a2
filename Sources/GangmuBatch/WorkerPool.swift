internal import Gangmu
internal import GangmuPlatform

/// One document on its way through the pool.
struct BatchJob {
  /// From 0, in the order of the inputs.
  var number: Int
  /// The document's name in all outputs.
  var key: String
  /// The file that takes what is made of it, where each document has its own.
  var target: String?
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
    /// Workers keep bodies until they are told their place.
    var isInOrder: Bool
  }

  enum Outcome {
    case converted(WorkerReply)
    /// From an earlier run.
    case taken(WorkerReply, body: [UInt8])
    case failed(WorkerFault, sha256: String?)
  }

  private struct Task {
    var job: BatchJob
    var attempt = 1
    /// It is converted, and its body is being put here.
    var start: Int?
  }

  private struct Slot {
    var process: WorkerProcess
    /// What it is at, and what waits behind that so that the worker need not.
    var tasks: [Task] = []
    /// When the first began.
    var started = 0.0
    /// Converted documents whose bodies it holds.
    var held: [Int: Task] = [:]

    var conversions: Int { tasks.count { $0.start == nil } }
  }

  /// Documents that are with one worker.
  private static let depth = 4

  private let command: [String]
  private let temporaryFolder: String
  private let limits: Limits
  private let deliver: (BatchJob, Outcome) throws -> Int?
  private var slots: [Slot] = []
  /// Results that wait for those before them.
  private var waiting: [Int: (job: BatchJob, outcome: Outcome)] = [:]
  /// How many bytes their bodies have.
  private var waitingBytes = 0
  /// Places of bodies that were told to workers.
  private var places: [Int: BodyPlace] = [:]
  private var submitted = 0
  private var delivered = 0
  private var nextLook = 0.0

  /// Results that may wait for a slow document.
  private static let mostWaiting = 256
  private static let mostWaitingBytes = 64 << 20

  /// - Parameters:
  ///   - command: The worker's program and arguments.
  ///   - temporaryFolder: Where the workers' helper programs put their files, to be removed by the caller: a worker that
  ///     is ended cannot do so.
  ///   - deliver: Gets each result in the order of the jobs; tells where to put its body where the worker waits for that.
  init(
    _ command: [String], temporaryFolder: String, _ limits: Limits,
    deliver: @escaping (BatchJob, Outcome) throws -> Int?
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
    let slot = slots.indices.min { slots[$0].conversions < slots[$1].conversions } ?? 0
    send(Task(job: job), to: slot)
  }

  /// Passes a result through that needed no worker, in its turn.
  func pass(_ job: BatchJob, _ outcome: Outcome) throws {
    while mustWait { try pump() }
    submitted += 1
    try finish(job, outcome)
  }

  /// Waits for all results, and until their bodies are in place.
  func drain() throws { while delivered < submitted || slots.contains(where: { !$0.tasks.isEmpty }) { try pump() } }

  private var isFull: Bool {
    slots.count == limits.jobs && slots.allSatisfy { $0.conversions >= Self.depth } || mustWait
  }

  private var mustWait: Bool { waiting.count >= Self.mostWaiting || waitingBytes >= Self.mostWaitingBytes }

  private func makeWorker() throws -> WorkerProcess {
    do throws(ChildProcess.StartFault) {
      return try WorkerProcess(command, temporaryFolder: temporaryFolder)
    } catch {
      let reason = if case .notStarted(let message) = error { message } else { "it is not there" }
      throw BatchError("the worker program \(command.first ?? "") cannot be started: \(reason)")
    }
  }

  /// Has a document converted, or its body put into its place.
  private func send(_ task: Task, to slot: Int) {
    if slots[slot].tasks.isEmpty { slots[slot].started = monotonicSeconds() }
    slots[slot].tasks.append(task)
    let job = task.job
    if let start = task.start {
      return slots[slot].process.send(PlaceRequest(number: job.number, start: start).row, body: [])
    }
    let request = WorkerRequest(
      id: job.number, path: job.path, uri: job.key, byteCount: job.path == nil ? job.bytes.count : nil,
      format: job.format, target: job.target)
    slots[slot].process.send(request.row, body: job.path == nil ? job.bytes : [])
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
    for slot in slots.indices where !slots[slot].tasks.isEmpty {
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
    guard let task = slots[slot].tasks.first, reply.id == .number(task.job.number) else {
      return try replace(slot, "the converter answered out of turn", "crash")
    }
    slots[slot].tasks.removeFirst()
    slots[slot].started = monotonicSeconds()
    if let error = reply.error, error.code == WorkerFault.storage || task.start != nil {
      throw BatchError(error.message)
    } else if task.start != nil {
      places[task.job.number] = nil
    } else if let place = places[task.job.number] {
      try putAgain(task, reply, place, slot)
    } else if let error = reply.error {
      try finish(task.job, .failed(error, sha256: reply.sha256))
    } else {
      if limits.isInOrder { slots[slot].held[task.job.number] = task }
      try finish(task.job, .converted(reply))
    }
  }

  /// A document whose body went with a worker before it was in its place.
  private func putAgain(_ task: Task, _ reply: WorkerReply, _ place: BodyPlace, _ slot: Int) throws {
    guard let body = reply.body, body.count == place.count, body.checksum == place.checksum else {
      throw Self.lost(task.job)
    }
    var task = task
    task.start = place.start
    send(task, to: slot)
  }

  private static func lost(_ job: BatchJob) -> BatchError {
    BatchError("the converter ended while it wrote \(job.key); run the batch again, which goes on from here")
  }

  /// Puts a new worker into a slot, and its documents into that; the first is given up if it was tried before.
  private func replace(_ slot: Int, _ message: String, _ code: String) throws {
    slots[slot].process.stop()
    slots[slot].process = try makeWorker()
    var tasks = slots[slot].tasks
    let held = slots[slot].held.values.sorted { $0.job.number < $1.job.number }
    (slots[slot].tasks, slots[slot].held) = ([], [:])
    for task in held { takeBack(task.job.number) }
    if let first = tasks.first, first.attempt == 2 {
      guard first.start == nil, places[first.job.number] == nil else { throw Self.lost(first.job) }
      try finish(first.job, .failed(WorkerFault(code: code, message: message + "; it was tried twice"), sha256: nil))
      tasks.removeFirst()
    } else if !tasks.isEmpty {
      tasks[0].attempt += 1
    }
    // What was converted is converted anew: its body went with the worker.
    for task in held + tasks { send(Task(job: task.job, attempt: task.attempt), to: slot) }
  }

  private func finish(_ job: BatchJob, _ outcome: Outcome) throws {
    waiting[job.number] = (job, outcome)
    waitingBytes += heldBytes(outcome)
    while let (job, outcome) = takeBack(delivered) {
      delivered += 1
      guard let start = try deliver(job, outcome), case .converted(let reply) = outcome else { continue }
      try tellPlace(start, of: job, reply)
    }
  }

  @discardableResult
  private func takeBack(_ number: Int) -> (job: BatchJob, outcome: Outcome)? {
    guard let result = waiting.removeValue(forKey: number) else { return nil }
    waitingBytes -= heldBytes(result.outcome)
    return result
  }

  private func tellPlace(_ start: Int, of job: BatchJob, _ reply: WorkerReply) throws {
    guard var place = reply.body, let slot = slots.firstIndex(where: { $0.held[job.number] != nil }),
      var task = slots[slot].held.removeValue(forKey: job.number)
    else { throw Self.lost(job) }
    place.start = start
    places[job.number] = place
    task.start = start
    send(task, to: slot)
  }

  /// The bytes of a body that is in memory until it is the document's turn.
  private func heldBytes(_ outcome: Outcome) -> Int {
    switch outcome {
    case .converted(let reply): limits.isInOrder ? reply.body?.count ?? 0 : 0
    case .taken(_, let body): body.count
    case .failed: 0
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
