internal import Glibc

/// A file that several processes write at the same time, each at places that it is told.
package final class PlacedFile: Sendable {
  package let path: String
  private let descriptor: Int32

  /// - Throws: ``AtomicFile/Fault`` where it cannot be opened or made.
  package init(_ path: String) throws(AtomicFile.Fault) {
    self.path = path
    // As for other outputs, the umask tells who may read it.
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw AtomicFile.Fault(ofErrorAt: path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  package func write(_ bytes: borrowing Span<UInt8>, at place: Int) throws(AtomicFile.Fault) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe pwrite(descriptor, buffer.baseAddress.map { unsafe $0 + done }, bytes.count - done, place + done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw AtomicFile.Fault(ofErrorAt: path) }
      done += count
    }
  }

  /// Told how much of the file is written, by one of the processes: see ``EarlySync``.
  package struct Progress {
    private var earlySync = EarlySync()

    package init() {}

    package mutating func reach(_ size: Int, of file: PlacedFile) { earlySync.reach(size, of: file.descriptor) }
  }
}
