internal import Glibc

/// A file that is there whole or not at all: written beside its place, synced, and moved there at the end.
@safe package final class AtomicFile {
  package let path: String
  /// Where it is written until it is whole.
  package static func temporary(_ path: String) -> String { path + ".part" }
  private var temporary: String { Self.temporary(path) }
  private let keepsPart: Bool
  private var stream: UnsafeMutablePointer<FILE>?
  private var written = 0
  private var earlySync = EarlySync()

  /// Why it could not be written, in the system's words.
  package struct Fault: Error {
    package var path: String
    package var message: String
    /// No file can be written at present.
    package var isDiskFull = false

    init(path: String, message: String) {
      self.path = path
      self.message = message
    }

    /// What the system has just said of a file.
    init(ofErrorAt path: String) {
      self.path = path
      isDiskFull = errno == ENOSPC || errno == EDQUOT
      message = unsafe String(cString: strerror(errno))
    }
  }

  /// - Parameters:
  ///   - path: Its folder must exist.
  ///   - keepsPart: What was written stays beside its place where the file is not committed.
  package init(_ path: String, keepsPart: Bool = false) throws(Fault) {
    self.path = path
    self.keepsPart = keepsPart
    guard let stream = unsafe fopen(Self.temporary(path), "wb") else { throw Fault(ofErrorAt: path) }
    unsafe self.stream = stream
    unsafe setvbuf(stream, nil, Int32(_IOFBF), 1 << 18)
  }

  deinit {
    guard let stream = unsafe stream else { return }
    unsafe fclose(stream)
    if !keepsPart { unsafe unlink(temporary) }
  }

  /// Hands what was written to the system, which keeps it if this program is killed.
  package func flush() throws(Fault) {
    guard unsafe fflush(stream) == 0 else { throw Fault(ofErrorAt: path) }
  }

  package func write(_ bytes: some Collection<UInt8>) throws(Fault) {
    let written = bytes.withContiguousStorageIfAvailable { unsafe fwrite($0.baseAddress, 1, $0.count, stream) }
    guard let written else { return try write(Array(bytes)) }
    guard written == bytes.count else { throw Fault(ofErrorAt: path) }
    self.written += written
    unsafe earlySync.reach(self.written, of: fileno(stream))
  }

  /// Puts the file into its place.
  ///
  /// - Parameter syncs: Waits until it is on the disk; many small files are quicker without.
  package func commit(syncs: Bool = true) throws(Fault) {
    guard let stream = unsafe stream else { return }
    unsafe self.stream = nil
    let isWhole = unsafe fflush(stream) == 0 && (!syncs || fsync(fileno(stream)) == 0)
    guard unsafe fclose(stream) == 0, isWhole, unsafe rename(temporary, path) == 0 else {
      let fault = Fault(ofErrorAt: path)
      unsafe unlink(temporary)
      throw fault
    }
  }

  /// Removes what an earlier run that was ended left beside a file's place.
  package static func removeTemporary(of path: String) throws(Fault) {
    guard unsafe unlink(temporary(path)) == 0 || errno == ENOENT else { throw Fault(ofErrorAt: path) }
  }

  /// Writes a whole file.
  package static func write(_ bytes: [UInt8], to path: String, syncs: Bool = true) throws(Fault) {
    let file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit(syncs: syncs)
  }

  /// Puts other bytes into a file that is there; a link to it stays one, and who may read and write it stays the same.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(Fault) {
    guard let realPath = FileKind.realPath(path) else { throw Fault(ofErrorAt: path) }
    guard let real = String(validating: realPath, as: UTF8.self) else {
      throw Fault(path: path, message: "its name is no UTF-8; rename it first")
    }
    var status = stat()
    guard unsafe stat(real, &status) == 0 else { throw Fault(ofErrorAt: path) }
    let file = try AtomicFile(real)
    try file.write(bytes)
    guard let stream = unsafe file.stream, unsafe fchmod(fileno(stream), status.st_mode & 0o7777) == 0 else {
      throw Fault(ofErrorAt: path)
    }
    try file.commit()
  }

  /// Puts a file that another library wrote beside its place into it.
  package static func move(to path: String) throws(Fault) { try move(temporary(path), to: path) }

  /// Puts a whole file into a place on the same disk, when it is synced.
  package static func move(_ file: String, to path: String) throws(Fault) {
    let descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Fault(ofErrorAt: path) }
    let isSynced = fsync(descriptor) == 0
    close(descriptor)
    guard isSynced, unsafe rename(file, path) == 0 else { throw Fault(ofErrorAt: path) }
  }
}
