internal import CLibArchive

/// Compresses bytes as gzip, the same bytes to the same bytes: without a name or a time.
@safe package final class GzipWriter {
  private let archive: OpaquePointer?
  private let entry: OpaquePointer?
  /// What was compressed and not taken yet.
  private final class Sink { var bytes: [UInt8] = [] }
  private let sink = Sink()

  package init() {
    unsafe archive = archive_write_new()
    unsafe entry = archive_entry_new()
    unsafe archive_write_set_format_raw(archive)
    unsafe archive_write_add_filter_gzip(archive)
    unsafe archive_write_set_options(archive, "gzip:!timestamp")
    unsafe archive_write_open(
      archive, Unmanaged.passUnretained(sink).toOpaque(), nil,
      { _, target, bytes, count in
        guard let target = unsafe target, let bytes = unsafe bytes else { return 0 }
        unsafe Unmanaged<Sink>.fromOpaque(target).takeUnretainedValue().bytes.append(
          contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
        return count
      }, nil)
    // A regular file, as all systems number it.
    unsafe archive_entry_set_filetype(entry, 0o100000)
    unsafe archive_write_header(archive, entry)
  }

  deinit {
    unsafe archive_entry_free(entry)
    unsafe archive_write_free(archive)
  }

  /// What comes out for these bytes, or came out for those before.
  package func compress(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    unsafe bytes.withUnsafeBytes { unsafe _ = archive_write_data(archive, $0.baseAddress, $0.count) }
    return take()
  }

  /// The rest.
  package func finish() -> [UInt8] {
    unsafe archive_write_close(archive)
    return take()
  }

  private func take() -> [UInt8] {
    defer { sink.bytes = [] }
    return sink.bytes
  }
}
