internal import Glibc

/// A lock that one process holds at a time, and that ends with it.
package final class FileLock {
  private let descriptor: Int32

  /// - Returns: `nil` where another process holds the lock.
  /// - Throws: ``AtomicFile/Fault`` where the file cannot be opened or made.
  package init?(_ path: String) throws(AtomicFile.Fault) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw AtomicFile.Fault(ofErrorAt: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit {
    // A child that has been forked and does not run its program yet holds the file open too.
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
