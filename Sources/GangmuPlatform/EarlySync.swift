internal import Glibc

/// Has the disk begin with a file while it is being written, so that there is little to wait for at the end.
struct EarlySync {
  /// How much the disk was told of.
  private var started = 0

  private static let step = 8 << 20

  /// - Parameter size: How much of the file is written.
  mutating func reach(_ size: Int, of descriptor: Int32) {
    guard size - started >= Self.step else { return }
    // To need pages no longer makes Linux write them.
    _ = posix_fadvise(descriptor, started, size - started, POSIX_FADV_DONTNEED)
    started = size
  }
}
