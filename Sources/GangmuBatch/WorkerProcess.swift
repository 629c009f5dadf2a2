internal import GangmuExport
internal import GangmuPlatform

/// One worker process, as the pool sees it: a document goes in, an answer comes out, or the process ends.
final class WorkerProcess {
  enum Event {
    case answered(WorkerReply)
    /// It ended, or wrote what is no answer: with the status that tells why.
    case ended(status: Int32)
  }

  /// More without an end is no answer.
  private static let longestAnswer = 1 << 20

  private let process: ChildProcess
  /// Requests that the worker has not taken yet.
  private var sending: [UInt8] = []
  private var sent = 0
  private var received: [UInt8] = []
  /// No answer ends before here.
  private var searched = 0

  /// - Parameter temporaryFolder: Where its helper programs put their files.
  init(_ command: [String], temporaryFolder: String) throws(ChildProcess.StartFault) {
    process = try ChildProcess(
      command.first ?? "", Array(command.dropFirst()), environment: ["TMPDIR": temporaryFolder], keepsErrors: false)
  }

  var outputEnd: Int32 { process.outputEnd }
  /// What to poll for writing, -1 while there is nothing to write.
  var inputEnd: Int32 { sent < sending.count ? process.inputEnd : -1 }
  var residentBytes: Int { process.residentBytes }

  func send(_ request: [TableValue], body: [UInt8]) {
    var row = ByteOutput()
    RowCodec.write(request, into: &row)
    sending += row.bytes
    sending += body
    write()
  }

  /// Writes more of the requests, where the worker takes it; that it is gone, its output tells.
  func write() {
    while sent < sending.count, let count = process.write(sending[sent...]), count > 0 { sent += count }
    if sent == sending.count { (sending, sent) = ([], 0) }
  }

  /// Reads what has come: answers, and the process's end.
  func read() -> [Event] {
    process.readOutput(into: &received)
    var events: [Event] = []
    var start = 0
    while let event = next(from: &start) {
      events.append(event)
      if case .ended = event { break }
    }
    received.removeFirst(start)
    searched = received.count
    if process.outputEnd < 0, events.isEmpty { events.append(.ended(status: process.wait())) }
    return events
  }

  private func next(from start: inout Int) -> Event? {
    guard let end = received[max(start, searched)...].firstIndex(of: RowCodec.record) else {
      return received.count - start > Self.longestAnswer ? .ended(status: stop()) : nil
    }
    guard let reply = RowCodec.rows(received[start...end]).first.flatMap({ WorkerReply(row: $0) }) else {
      return .ended(status: stop())
    }
    start = end + 1
    searched = start
    return .answered(reply)
  }

  /// Ends the process at once.
  @discardableResult
  func stop() -> Int32 {
    process.kill()
    return process.wait()
  }
}
