internal import GangmuExport
internal import GangmuPlatform
internal import Glibc

/// The program that is running.
enum ThisProgram {
  /// Its arguments, in which names of files can be bytes that are no UTF-8.
  static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0] }.map { argument in
      String(validatingCString: argument)
        ?? PathName.text(of: UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    }
  }

  /// Its own file, to start workers from.
  static func path() throws(FileError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { throw FileError("the program's own file cannot be found: \(describe(errno))") }
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Tells one build of the program from another, without reading all of it.
  static func mark() throws(FileError) -> String {
    var status = stat()
    guard stat(try path(), &status) == 0 else {
      throw FileError("the program's own file cannot be read: \(describe(errno))")
    }
    return "\(Generator.version) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  static func digest(of bytes: [UInt8]) -> String { SHA256.hexadecimal(of: bytes) }

  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// Ctrl-C and the like: noted, so that what has begun is brought to an end.
enum Interruption {
  // A signal's handler may do no more than set a flag.
  private nonisolated(unsafe) static var requested: sig_atomic_t = 0

  static var isRequested: Bool { requested != 0 }

  static func listen() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.requested = 1
        // The second one ends the program at once.
        signal(number, SIG_DFL)
      }
    }
  }
}
