internal import Glibc

/// A file that several processes add to at the same time: each piece is whole, and its place is known.
package final class AppendFile: Sendable {
  package let path: String
  private let descriptor: Int32

  /// - Throws: ``AtomicFile/Fault`` where it cannot be opened or made.
  package init(_ path: String) throws(AtomicFile.Fault) {
    self.path = path
    descriptor = unsafe open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw AtomicFile.Fault(ofErrorAt: path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds a piece.
  ///
  /// - Returns: Where it begins.
  package func append(_ bytes: borrowing Span<UInt8>) throws(AtomicFile.Fault) -> Int {
    while true {
      // The system writes at the end and moves there in one step, whoever else writes.
      let count = unsafe bytes.withUnsafeBufferPointer { unsafe write(descriptor, $0.baseAddress, $0.count) }
      if count == bytes.count { return Int(lseek(descriptor, 0, SEEK_CUR)) - count }
      // A part of it is of no use: what others wrote may stand behind it. A full disk takes nothing the second time.
      if count < 0, errno != EINTR { throw AtomicFile.Fault(ofErrorAt: path) }
    }
  }

  /// - Returns: `nil` where the file has fewer bytes there.
  package func read(_ count: Int, at place: Int) -> [UInt8]? {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard count >= 0, place >= 0, count <= size - place else { return nil }
    return readBytes(count, of: descriptor, at: place)
  }
}
