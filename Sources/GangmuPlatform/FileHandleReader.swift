internal import Glibc

/// Reads pieces of a file at any place.
package final class FileHandleReader {
  private let descriptor: Int32
  package let size: Int

  /// - Returns: `nil` where it is no regular file, or cannot be opened.
  package init?(_ path: String) {
    // Not to wait for the other end of a pipe.
    descriptor = unsafe open(PathName.bytes(of: path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    var status = stat()
    guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      if descriptor >= 0 { close(descriptor) }
      return nil
    }
    size = Int(status.st_size)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// - Returns: `nil` where the file has fewer bytes there.
  package func read(_ count: Int, at place: Int) -> [UInt8]? {
    count >= 0 && place >= 0 && count <= size - place ? readBytes(count, of: descriptor, at: place) : nil
  }
}

/// - Returns: `nil` where there are fewer bytes.
func readBytes(_ count: Int, of descriptor: Int32, at place: Int) -> [UInt8]? {
  var bytes: [UInt8] = []
  bytes.append(addingCapacity: count) { free in
    unsafe free.withUnsafeMutableBufferPointer { buffer, done in
      while done < count {
        let got = unsafe pread(descriptor, buffer.baseAddress.map { unsafe $0 + done }, count - done, place + done)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        done += got
      }
    }
  }
  return bytes.count == count ? bytes : nil
}
