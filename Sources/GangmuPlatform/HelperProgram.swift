internal import Glibc

/// Runs another program, for formats that only it can read.
package enum HelperProgram {
  package enum Fault: Error, Equatable {
    case notInstalled
    /// It was still running after so many seconds and was stopped.
    case timedOut(seconds: Int)
    case outputTooLarge(limit: Int)
    case ended(status: Int32, message: String)
    /// The system refused to start it.
    case notStarted(String)
  }

  /// Runs a program to its end and gives its standard output.
  ///
  /// - Parameters:
  ///   - program: Looked for in `PATH`.
  ///   - input: Its standard input.
  ///   - seconds: It and its children are killed after so long.
  ///   - outputLimit: In bytes.
  /// - Throws: Where it is missing, ends with a status other than 0, or passes a limit.
  package static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [], seconds: Int, outputLimit: Int = 1 << 30
  ) throws(Fault) -> [UInt8] {
    let streams = try Streams()
    defer { streams.close() }
    let process = try spawn(program, arguments, streams)
    streams.closeChildEnds()
    var exchange = Exchange(streams: streams, input: input, outputLimit: outputLimit, end: now() + Double(seconds))
    let stop = exchange.run()
    // Its children too: they are in its process group.
    if stop != nil { kill(-process, SIGKILL) }
    let status = ended(process)
    switch stop {
    case .timedOut: throw .timedOut(seconds: seconds)
    case .outputTooLarge: throw .outputTooLarge(limit: outputLimit)
    case nil: break
    }
    guard status == 0 else { throw .ended(status: status, message: exchange.message) }
    return exchange.output
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ streams: Streams
  ) throws(Fault) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    for (end, target) in [(streams.input.read, 0), (streams.output.write, 1), (streams.errors.write, 2)] {
      unsafe posix_spawn_file_actions_adddup2(&actions, end, Int32(target))
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe _ = posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let error = unsafe posix_spawnp(&process, program, &actions, &attributes, &words, environ)
    guard error == 0 else {
      throw error == ENOENT ? .notInstalled : .notStarted(unsafe String(cString: strerror(error)))
    }
    return process
  }

  /// The exit status of a process that is waited for; 128 and the signal's number where one ended it.
  private static func ended(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

/// Seconds of a clock that only goes forward.
private func now() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// A program's three streams.
private final class Streams {
  let input: Pipe
  let output: Pipe
  let errors: Pipe

  init() throws(HelperProgram.Fault) {
    guard let input = Pipe(), let output = Pipe(), let errors = Pipe() else {
      throw .notStarted(unsafe String(cString: strerror(errno)))
    }
    self.input = input
    self.output = output
    self.errors = errors
    for end in [input.write, output.read, errors.read] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  func closeChildEnds() {
    input.closeRead()
    output.closeWrite()
    errors.closeWrite()
  }

  func close() {
    for pipe in [input, output, errors] {
      pipe.closeRead()
      pipe.closeWrite()
    }
  }
}

private final class Pipe {
  private(set) var read: Int32 = -1
  private(set) var write: Int32 = -1

  init?() {
    var ends: [Int32] = [-1, -1]
    // Not `pipe`: its ends would be open in a program that another thread starts at the same time.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    (read, write) = (ends[0], ends[1])
  }

  func closeRead() {
    if read >= 0 { close(read) }
    read = -1
  }

  func closeWrite() {
    if write >= 0 { close(write) }
    write = -1
  }
}

/// Writes a program's input and reads its output as it takes and gives them.
private struct Exchange {
  enum Stop { case timedOut, outputTooLarge }

  let streams: Streams
  let input: [UInt8]
  let outputLimit: Int
  let end: Double
  private var written = 0
  private(set) var output: [UInt8] = []
  private var errors: [UInt8] = []

  init(streams: Streams, input: [UInt8], outputLimit: Int, end: Double) {
    self.streams = streams
    self.input = input
    self.outputLimit = outputLimit
    self.end = end
  }

  /// What the program said of itself, its last lines.
  var message: String { String(decoding: errors.suffix(400), as: UTF8.self) }

  mutating func run() -> Stop? {
    signal(SIGPIPE, SIG_IGN)
    if input.isEmpty { streams.input.closeWrite() }
    while streams.output.read >= 0 || streams.errors.read >= 0 {
      let left = end - now()
      guard left > 0 else { return .timedOut }
      var polled = [
        pollfd(fd: streams.output.read, events: Int16(POLLIN), revents: 0),
        pollfd(fd: streams.errors.read, events: Int16(POLLIN), revents: 0),
        pollfd(fd: streams.input.write, events: Int16(POLLOUT), revents: 0),
      ]
      guard unsafe poll(&polled, 3, Int32(min(left * 1000 + 1, 1e9))) > 0 else { continue }
      if polled[0].revents != 0, !Self.append(from: streams.output.read, to: &output) { streams.output.closeRead() }
      if polled[1].revents != 0, !Self.append(from: streams.errors.read, to: &errors) { streams.errors.closeRead() }
      if polled[2].revents != 0 { writeInput() }
      if output.count > outputLimit { return .outputTooLarge }
      if errors.count > 1 << 16 { errors.removeFirst(errors.count - 1 << 12) }
    }
    return nil
  }

  private mutating func writeInput() {
    let count = unsafe input.withUnsafeBytes { bytes in
      unsafe write(streams.input.write, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
    }
    if count > 0 { written += count }
    // A program that needs no more closes its end.
    if written == input.count || (count < 0 && errno != EAGAIN && errno != EINTR) { streams.input.closeWrite() }
  }

  /// Takes what is there; false at the end.
  private static func append(from descriptor: Int32, to bytes: inout [UInt8]) -> Bool {
    var got = 0
    bytes.append(addingCapacity: 1 << 16) { free in
      unsafe free.withUnsafeMutableBufferPointer { buffer, count in
        got = unsafe Glibc.read(descriptor, buffer.baseAddress, 1 << 16)
        count = max(0, got)
      }
    }
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR))
  }
}
