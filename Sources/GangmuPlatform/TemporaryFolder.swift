internal import FoundationEssentials
internal import Glibc

/// A folder of its own for a helper program that reads and writes files; gone with its last use.
package final class TemporaryFolder {
  package let path: String

  /// - Returns: `nil` where the system gives none.
  package init?() {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/gangmu-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file into the folder, and the folders that its name has.
  ///
  /// - Returns: Its path, or `nil` where it could not be written.
  package func write(_ bytes: [UInt8], as name: String) -> String? {
    let file = "\(path)/\(name)"
    if let slash = name.lastIndex(of: "/") {
      try? FileManager.default.createDirectory(atPath: "\(path)/\(name[..<slash])", withIntermediateDirectories: true)
    }
    guard let stream = unsafe fopen(file, "wb") else { return nil }
    let written = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, stream) }
    return unsafe fclose(stream) == 0 && written == bytes.count ? file : nil
  }

  /// The bytes of a file in the folder, `nil` where there is none.
  package func read(_ name: String) -> [UInt8]? {
    guard let stream = unsafe fopen("\(path)/\(name)", "rb") else { return nil }
    defer { unsafe _ = fclose(stream) }
    var bytes: [UInt8] = []
    var got = 0
    repeat {
      bytes.append(addingCapacity: 1 << 16) { free in
        unsafe free.withUnsafeMutableBufferPointer { buffer, count in
          got = unsafe fread(buffer.baseAddress, 1, 1 << 16, stream)
          count = got
        }
      }
    } while got > 0
    return bytes
  }
}
