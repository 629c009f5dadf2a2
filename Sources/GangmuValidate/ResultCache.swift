internal import FoundationEssentials
internal import GangmuPlatform

/// What was found in each file by earlier runs, a small file each.
///
/// An entry's name is made of the file's name, so that a corpus has no more entries than files; the entry says for which
/// content and settings it holds. One that is damaged, or was written by two runs at once, is not used and written anew.
package struct ResultCache: Sendable {
  private let folder: String

  /// - Returns: `nil` where no folder can be made.
  package init?(folder: String) {
    self.folder = folder
    guard (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil else {
      return nil
    }
    // Nobody wants this in a repository.
    let ignore = folder + "/.gitignore"
    if FileKind(ignore) == .missing { try? AtomicFile.write(Array("*\n".utf8), to: ignore) }
  }

  /// Where results are kept: beside the configuration, else among the user's caches.
  package static func folder(of configuration: Configuration?, environment: (String) -> String?) -> String? {
    if let configuration { return configuration.folder + "/.gangmu-cache" }
    if let cache = environment("XDG_CACHE_HOME"), cache.hasPrefix("/") { return cache + "/gangmu" }
    return environment("HOME").map { $0 + "/.cache/gangmu" }
  }

  /// Tells contents, names and settings that may give other results apart.
  static func key(_ bytes: [UInt8], uri: String, settings: Settings) -> String {
    SHA256.hexadecimal(of: Array("\(settings.digest)\0\(uri)\0\(SHA256.hexadecimal(of: bytes))".utf8))
  }

  func result(of uri: String, key: String) -> FileResult? {
    guard let file = FileHandleReader(path(of: uri)), let bytes = file.read(file.size, at: 0),
      let end = bytes.firstIndex(of: 0x0A)
    else { return nil }
    let body = Array(bytes[(end + 1)...])
    guard bytes[..<end].elementsEqual(Self.head(key, body).utf8) else { return nil }
    return try? JSONDecoder().decode(FileResult.self, from: Data(body))
  }

  /// Keeps a result; a folder that is full or cannot be written to costs time only.
  func keep(_ result: FileResult, of uri: String, key: String) {
    // What could not be read may be tomorrow: a program that reads it is installed.
    guard result.failures.isEmpty, let body = try? JSONEncoder().encode(result) else { return }
    let path = path(of: uri)
    let subfolder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? folder
    try? FileManager.default.createDirectory(atPath: subfolder, withIntermediateDirectories: true)
    try? AtomicFile.write(Array((Self.head(key, Array(body)) + "\n").utf8) + Array(body), to: path, syncs: false)
  }

  /// The first line: whose result it is, and what the rest must be.
  private static func head(_ key: String, _ body: [UInt8]) -> String {
    "gangmu-1 \(key) \(SHA256.hexadecimal(of: body))"
  }

  private func path(of uri: String) -> String {
    let name = SHA256.hexadecimal(of: Array(uri.utf8))
    return "\(folder)/\(name.prefix(2))/\(name.dropFirst(2).prefix(30))"
  }
}
