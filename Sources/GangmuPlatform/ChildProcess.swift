internal import FoundationEssentials
internal import Glibc

/// A program that runs beside this one, in a process group of its own, with its streams at hand.
package final class ChildProcess {
  package enum StartFault: Error, Equatable {
    case notInstalled
    case notStarted(String)
  }

  package let identifier: Int32
  private let input: StreamPair
  private let output: StreamPair
  private let errors: StreamPair?
  private var hasEnded = false

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: Its path, or a name that is looked for in `PATH`.
  ///   - environment: Variables that it gets beside those of this process, or instead of them.
  ///   - keepsErrors: Its messages are read with ``readErrors(into:)``; else they go where this program's go.
  package init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], keepsErrors: Bool
  ) throws(StartFault) {
    let errors = keepsErrors ? StreamPair() : nil
    guard let input = StreamPair(), let output = StreamPair(), errors != nil || !keepsErrors else {
      throw .notStarted(Self.message(errno))
    }
    (self.input, self.output, self.errors) = (input, output, errors)
    for end in [input.mine, output.mine, errors?.mine ?? -1] where end >= 0 { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    let ends = [input.its, output.its, errors?.its ?? STDERR_FILENO]
    identifier = try Self.spawn(program, arguments, environment, streams: ends)
    for pair in [input, output, errors] { pair?.closeIts() }
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    kill()
    _ = wait()
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], streams: [Int32]
  ) throws(StartFault) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    for (target, end) in streams.enumerated() where end != target {
      unsafe posix_spawn_file_actions_adddup2(&actions, end, Int32(target))
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe _ = posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var variables: [UnsafeMutablePointer<CChar>?] = unsafe merged(environment).map { unsafe strdup($0) } + [nil]
    defer { unsafe variables.forEach { unsafe free($0) } }
    var identifier: pid_t = 0
    let error = unsafe posix_spawnp(&identifier, program, &actions, &attributes, &words, &variables)
    guard error == 0 else { throw error == ENOENT ? .notInstalled : .notStarted(message(error)) }
    return identifier
  }

  /// This process's variables as `NAME=value`, those of the same name replaced.
  private static func merged(_ own: [String: String]) -> [String] {
    var variables = own.map { "\($0.key)=\($0.value)" }.sorted()
    var next = unsafe environ
    while let variable = unsafe next.pointee {
      let text = unsafe String(cString: variable)
      if let name = text.split(separator: "=", maxSplits: 1).first, own[String(name)] == nil { variables.append(text) }
      unsafe next += 1
    }
    return variables
  }

  private static func message(_ error: Int32) -> String { unsafe String(cString: strerror(error)) }

  // MARK: Streams

  /// What to poll for, -1 once closed.
  package var outputEnd: Int32 { output.mine }
  package var inputEnd: Int32 { input.mine }
  package var errorsEnd: Int32 { errors?.mine ?? -1 }

  package func closeInput() { input.closeMine() }

  /// Writes what the program takes at once.
  ///
  /// - Returns: How many bytes; `nil` where it takes no more.
  package func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(input.mine, $0.baseAddress, $0.count) }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : nil
  }

  /// Takes what the program has written; closes its stream at the end.
  package func readOutput(into bytes: inout [UInt8]) { Self.read(output, into: &bytes) }
  package func readErrors(into bytes: inout [UInt8]) { if let errors { Self.read(errors, into: &bytes) } }

  private static func read(_ stream: StreamPair, into bytes: inout [UInt8]) {
    var got = 0
    bytes.append(addingCapacity: 1 << 18) { free in
      unsafe free.withUnsafeMutableBufferPointer { buffer, count in
        got = unsafe Glibc.read(stream.mine, buffer.baseAddress, 1 << 18)
        count = max(0, got)
      }
    }
    if got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR) { stream.closeMine() }
  }

  // MARK: End

  /// Ends the program and what it started, at once.
  package func kill() {
    guard !hasEnded else { return }
    // A worker's own helper programs are in groups of their own.
    for process in Self.descendants(of: identifier) { _ = Glibc.kill(-process, SIGKILL) }
    _ = Glibc.kill(-identifier, SIGKILL)
  }

  /// The processes that a process has started, and those that they have.
  private static func descendants(of process: Int32) -> [Int32] {
    var children: [Int32: [Int32]] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
      guard let number = Int32(name), let parent = parent(of: number) else { continue }
      children[parent, default: []].append(number)
    }
    var found: [Int32] = []
    var waiting = children[process] ?? []
    while let next = waiting.popLast() {
      found.append(next)
      waiting += children[next] ?? []
    }
    return found
  }

  /// The fourth field of its state, behind the name in brackets.
  private static func parent(of process: Int32) -> Int32? {
    guard let state = FileManager.default.contents(atPath: "/proc/\(process)/stat"),
      let name = state.lastIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let fields = state[state.index(after: name)...].split(separator: 0x20)
    return fields.count > 1 ? Int32(String(decoding: fields[1], as: UTF8.self)) : nil
  }

  /// Waits for the end.
  ///
  /// - Returns: The exit status; 128 and the signal's number where a signal ended it.
  package func wait() -> Int32 {
    guard !hasEnded else { return 0 }
    hasEnded = true
    var status: Int32 = 0
    while unsafe waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// The memory that the program holds, in bytes; 0 where the system does not tell.
  package var residentBytes: Int {
    guard let file = unsafe fopen("/proc/\(identifier)/statm", "r") else { return 0 }
    defer { unsafe _ = fclose(file) }
    var text = [UInt8](repeating: 0, count: 128)
    let count = unsafe text.withUnsafeMutableBytes { unsafe fread($0.baseAddress, 1, 127, file) }
    let fields = text.prefix(count).split(separator: 0x20)
    guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return 0 }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }
}

/// Waits until one of the streams can be read, or written, or the time is over.
///
/// - Parameters:
///   - reading: Ends to read from; -1 is passed over.
///   - writing: Ends to write to.
/// - Returns: The ends that are ready.
package func waitForStreams(reading: [Int32], writing: [Int32] = [], seconds: Double) -> Set<Int32> {
  var polled =
    reading.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    + writing.map { pollfd(fd: $0, events: Int16(POLLOUT), revents: 0) }
  let milliseconds = Int32(max(0, min(seconds * 1000 + 1, 1e9)))
  guard unsafe poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return [] }
  return Set(polled.filter { $0.revents != 0 && $0.fd >= 0 }.map(\.fd))
}

/// Seconds of a clock that only goes forward.
package func monotonicSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Two connected ends, one for this program, one for the other.
private final class StreamPair {
  private(set) var mine: Int32 = -1
  private(set) var its: Int32 = -1

  init?() {
    var ends: [Int32] = [-1, -1]
    // Not `pipe`: its ends would be open in a program that another thread starts at the same time.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    (mine, its) = (ends[0], ends[1])
  }

  deinit {
    closeMine()
    closeIts()
  }

  func closeMine() {
    if mine >= 0 { close(mine) }
    mine = -1
  }

  func closeIts() {
    if its >= 0 { close(its) }
    its = -1
  }
}
