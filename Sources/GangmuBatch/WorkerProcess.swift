internal import GangmuPlatform

/// One worker process, as the pool sees it: a document goes in, an answer comes out, or the process ends.
final class WorkerProcess {
  enum Event {
    case answered(WorkerReply, body: [UInt8])
    /// It ended, or wrote what is no answer: with the status that tells why.
    case ended(status: Int32)
  }

  /// More without a line end is no answer.
  private static let longestHead = 1 << 20

  private let process: ChildProcess
  private var sending: [UInt8] = []
  private var sent = 0
  private var received: [UInt8] = []
  private var head: WorkerReply?

  init(_ command: [String]) throws(ChildProcess.StartFault) {
    process = try ChildProcess(command.first ?? "", Array(command.dropFirst()), keepsErrors: false)
  }

  var outputEnd: Int32 { process.outputEnd }
  /// What to poll for writing, -1 while there is nothing to write.
  var inputEnd: Int32 { sent < sending.count ? process.inputEnd : -1 }
  var residentBytes: Int { process.residentBytes }

  func send(_ request: WorkerRequest, body: [UInt8]) {
    sending = MessageCoding.line(request) + body
    sent = 0
    write()
  }

  /// Writes more of the request, where the worker takes it; that it is gone, its output tells.
  func write() {
    while sent < sending.count, let count = process.write(sending[sent...]), count > 0 { sent += count }
    if sent == sending.count { (sending, sent) = ([], 0) }
  }

  /// Reads what has come, and gives what it means once it is whole.
  func read() -> Event? {
    let before = received.count
    process.readOutput(into: &received)
    if head == nil, let end = received[min(before, received.count)...].firstIndex(of: 0x0A) {
      head = MessageCoding.message(WorkerReply.self, received[..<end])
      guard head != nil else { return .ended(status: stop()) }
      received.removeFirst(end + 1)
    }
    if head == nil, received.count > Self.longestHead { return .ended(status: stop()) }
    if let reply = head, received.count >= reply.bodySize {
      let body = Array(received.prefix(reply.bodySize))
      received.removeFirst(reply.bodySize)
      head = nil
      return .answered(reply, body: body)
    }
    return process.outputEnd < 0 ? .ended(status: process.wait()) : nil
  }

  /// Ends the process at once.
  @discardableResult
  func stop() -> Int32 {
    process.kill()
    return process.wait()
  }
}
