internal import CMalloc

/// The C library's allocator.
package enum Allocator {
  /// Keeps freed memory for the next document: otherwise the arrays of each are given back to the system, and the next
  /// document's pages are asked for and cleared anew.
  package static func keepsFreedMemory() {
    mallopt(M_MMAP_THRESHOLD, largeBlock)
    mallopt(M_TRIM_THRESHOLD, 2 * largeBlock)
    mallopt(M_TOP_PAD, 1 << 20)
  }

  /// The largest threshold that the C library takes; larger blocks go back at once.
  private static let largeBlock: Int32 = 1 << 25
}
