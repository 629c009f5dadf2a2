internal import GangmuExport
internal import Glibc

extension Console {
  /// The streams of this process. A closed pipe ends the output quietly.
  static func process() -> Console {
    signal(SIGPIPE, SIG_IGN)
    let output = DescriptorWriter(descriptor: STDOUT_FILENO)
    let errors = DescriptorWriter(descriptor: STDERR_FILENO)
    let width = terminalWidth(of: STDOUT_FILENO)
    return Console(
      receive: { output.write($0) },
      report: { message in _ = errors.write(Array((message + "\n").utf8).span) },
      readInput: { () throws(FileError) in try FileReader.readAll(descriptor: STDIN_FILENO) },
      readMore: { FileReader.readMore(descriptor: STDIN_FILENO, into: &$0) },
      outputFailure: { output.failure == EPIPE || output.failure == 0 ? nil : describe(output.failure) },
      terminalWidth: width,
      usesColour: width != nil && Environment.value("NO_COLOR") == nil && Environment.value("TERM") != "dumb",
      showProgress: isatty(STDERR_FILENO) == 1 ? { piece in _ = errors.write(Array(piece.utf8).span) } : nil)
  }

  private static func terminalWidth(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// The system's words for an error number.
func describe(_ error: Int32) -> String { strerror(error).map { String(cString: $0) } ?? "error \(error)" }

/// Writes to a file descriptor until it refuses.
private final class DescriptorWriter {
  private let descriptor: Int32
  private(set) var failure: Int32 = 0

  init(descriptor: Int32) { self.descriptor = descriptor }

  func write(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard failure == 0 else { return false }
    return bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let written = Glibc.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
        if written < 0 {
          if errno == EINTR { continue }
          failure = errno
          return false
        }
        offset += written
      }
      return true
    }
  }
}
