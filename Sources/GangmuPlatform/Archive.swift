internal import CLibArchive
internal import Glibc

/// Why an archive, or an entry of it, was not read.
package enum ArchiveFault: Error, Equatable {
  /// What libarchive says.
  case damaged(String)
  case encrypted
  case tooManyEntries(limit: Int)
  /// The archive's entries unpack to more bytes than allowed.
  case tooLarge(limit: Int)
  /// An entry unpacks to more than so many times the archive's bytes, as only an attack does.
  case tooDense(limit: Int)

  fileprivate var isOfWhole: Bool {
    switch self {
    case .tooLarge, .tooDense, .tooManyEntries: true
    case .damaged, .encrypted: false
    }
  }
}

/// A packed file: ZIP (and the office formats that are ZIP), tar, gzip, 7z, RAR, by libarchive. Nothing is written to
/// disk.
package struct Archive {
  package struct Limits: Sendable {
    package var entries: Int
    /// Of all entries that are read, together.
    package var unpackedBytes: Int
    /// Unpacked bytes for each packed one.
    package var ratio: Int

    package init(entries: Int, unpackedBytes: Int, ratio: Int) {
      self.entries = entries
      self.unpackedBytes = unpackedBytes
      self.ratio = ratio
    }
  }

  /// Goes through the files of an archive, in its order; folders and links are passed over.
  ///
  /// - Parameters:
  ///   - isRaw: A single compressed file (gzip without tar) is an entry too.
  ///   - wants: Whether an entry is to be read, by its name's bytes as the archive has them.
  ///   - body: Gets the bytes of each entry that is wanted, or why they could not be read; `false` ends the reading.
  /// - Throws: Where the archive as a whole cannot be read, or not on from a place.
  package static func forEachFile(
    in bytes: [UInt8], limits: Limits, isRaw: Bool = false, wants: ([UInt8]) -> Bool = { _ in true },
    _ body: ([UInt8], Result<[UInt8], ArchiveFault>) -> Bool
  ) throws(ArchiveFault) {
    // libarchive converts names to the thread's charset; in UTF-8 they stay as they are.
    let utf8 = unsafe newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
    let before = unsafe utf8.map { unsafe uselocale($0) } ?? nil
    defer {
      if let before = unsafe before { unsafe _ = uselocale(before) }
      if let utf8 = unsafe utf8 { unsafe freelocale(utf8) }
    }
    var reader = ArchiveWalk(limits: limits, packed: bytes.count)
    var fault: ArchiveFault?
    unsafe bytes.withUnsafeBytes { buffer in
      do throws(ArchiveFault) {
        try unsafe reader.walk(buffer, isRaw: isRaw, wants: wants, body)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
  }
}

private struct ArchiveWalk {
  let limits: Archive.Limits
  /// So many unpacked bytes the ratio allows; small files may be dense.
  let densest: Int
  private var entries = 0
  private var unpacked = 0

  init(limits: Archive.Limits, packed: Int) {
    self.limits = limits
    let (product, isHuge) = packed.multipliedReportingOverflow(by: limits.ratio)
    densest = isHuge ? Int.max : max(product, 16 << 20)
  }

  mutating func walk(
    _ bytes: UnsafeRawBufferPointer, isRaw: Bool, wants: ([UInt8]) -> Bool,
    _ body: ([UInt8], Result<[UInt8], ArchiveFault>) -> Bool
  ) throws(ArchiveFault) {
    guard let archive = unsafe archive_read_new() else { throw .damaged("out of memory") }
    defer { unsafe _ = archive_read_free(archive) }
    unsafe archive_read_support_filter_all(archive)
    unsafe archive_read_support_format_all(archive)
    if isRaw { unsafe archive_read_support_format_raw(archive) }
    guard unsafe archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
      throw unsafe .damaged(message(archive))
    }
    while let entry = try unsafe next(in: archive) {
      entries += 1
      guard entries <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
      guard unsafe archive_entry_filetype(entry) & S_IFMT == S_IFREG else { continue }
      let name = unsafe Self.name(of: entry)
      guard wants(name) else { continue }
      let content: Result<[UInt8], ArchiveFault>
      do throws(ArchiveFault) {
        content = .success(try unsafe contents(of: entry, in: archive))
      } catch {
        // What is past the limits of the whole archive ends it.
        if error.isOfWhole { throw error }
        content = .failure(error)
      }
      guard body(name, content) else { return }
    }
  }

  private func next(in archive: OpaquePointer) throws(ArchiveFault) -> OpaquePointer? {
    var entry: OpaquePointer?
    Self.forgetFaults()
    switch unsafe archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return nil
    case ARCHIVE_OK, ARCHIVE_WARN: return unsafe entry
    default: throw unsafe .damaged(message(archive))
    }
  }

  private mutating func contents(of entry: OpaquePointer, in archive: OpaquePointer) throws(ArchiveFault) -> [UInt8] {
    if unsafe archive_entry_is_encrypted(entry) != 0 { throw .encrypted }
    Self.forgetFaults()
    var bytes: [UInt8] = []
    let most = min(limits.unpackedBytes, densest) - unpacked
    while true {
      // One more than allowed, to see that there is more.
      let wanted = min(1 << 18, most + 1 - bytes.count)
      var got = 0
      bytes.append(addingCapacity: wanted) { free in
        unsafe free.withUnsafeMutableBufferPointer { buffer, count in
          got = unsafe archive_read_data(archive, buffer.baseAddress, wanted)
          count = max(0, got)
        }
      }
      if got == 0 { break }
      guard got > 0 else { throw unsafe .damaged(message(archive)) }
      if bytes.count > most {
        throw densest < limits.unpackedBytes ? .tooDense(limit: limits.ratio) : .tooLarge(limit: limits.unpackedBytes)
      }
    }
    unpacked += bytes.count
    return bytes
  }

  /// The name's own bytes: UTF-8 where the archive says so, else whatever its maker's machine used.
  private static func name(of entry: OpaquePointer) -> [UInt8] {
    forgetFaults()
    guard let name = unsafe archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry) else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
  }

  /// Where a name cannot be converted, libarchive looks at errno and ends the process if it says that memory lacked: what
  /// an earlier call of the thread left there must not stand.
  private static func forgetFaults() { errno = 0 }

  private func message(_ archive: OpaquePointer) -> String {
    guard let text = unsafe archive_error_string(archive) else { return "unknown fault" }
    return unsafe String(cString: text)
  }
}
