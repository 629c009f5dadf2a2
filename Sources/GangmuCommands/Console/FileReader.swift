internal import GangmuPlatform
internal import Glibc

/// Reads whole files by plain system calls.
enum FileReader {
  /// Positions in a text are 32-bit, so a document has to stay below this.
  private static let limit = Int(UInt32.max)

  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(PathName.bytes(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw openError(errno) }
    defer { close(descriptor) }
    return try readAll(descriptor: descriptor)
  }

  static func exists(_ path: String) -> Bool { access(PathName.bytes(of: path), F_OK) == 0 }

  static func readAll(descriptor: Int32) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(describe(errno)) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileError("is a folder; name the documents in it, for example with a shell pattern")
    }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    guard !isFile || status.st_size < limit else { throw tooLarge }
    var bytes: [UInt8] = []
    // One more than the size, so that the end of the file is seen without growing.
    var wanted = isFile ? Int(status.st_size) + 1 : 1 << 16
    while true {
      let before = bytes.count
      let error = append(upTo: wanted, from: descriptor, to: &bytes)
      if error != 0 { throw FileError("cannot be read: \(describe(error))") }
      if bytes.count < before + wanted { return bytes }
      guard bytes.count < limit else { throw tooLarge }
      wanted = bytes.count
    }
  }

  /// Appends what comes next, as soon as something does; false at the end.
  static func readMore(descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var got = 0
    bytes.append(addingCapacity: 1 << 16) { free in
      free.withUnsafeMutableBufferPointer { buffer, count in
        repeat { got = Glibc.read(descriptor, buffer.baseAddress, 1 << 16) } while got < 0 && errno == EINTR
        count = max(0, got)
      }
    }
    return got > 0
  }

  /// Reads until `wanted` bytes are there or the file ends; gives the error number, 0 for none.
  private static func append(upTo wanted: Int, from descriptor: Int32, to bytes: inout [UInt8]) -> Int32 {
    var error: Int32 = 0
    bytes.append(addingCapacity: wanted) { free in
      free.withUnsafeMutableBufferPointer { buffer, count in
        while count < wanted, let base = buffer.baseAddress {
          let got = Glibc.read(descriptor, base + count, wanted - count)
          if got == 0 { return }
          if got > 0 {
            count += got
          } else if errno != EINTR {
            error = errno
            return
          }
        }
      }
    }
    return error
  }

  private static let tooLarge = FileError("is larger than 4 GB; split it into documents first")

  private static func openError(_ error: Int32) -> FileError {
    switch error {
    case ENOENT, ENOTDIR: FileError("no such file; check the name")
    case EACCES, EPERM: FileError("permission denied; check who may read it")
    default: FileError("cannot be opened: \(describe(error))")
    }
  }
}
