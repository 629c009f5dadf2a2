internal import FoundationEssentials
internal import GangmuPlatform

/// A file for each document, in folders as the documents lie in theirs.
package final class JSONFilesOutput: BatchOutput {
  package static let name = "json"
  package static let fileName = "json"
  package static let fileExtensions: [String] = []
  package static let fragments = [Fragment.json]

  private let folder: String
  /// Folders that are there.
  private var folders: Set<String> = []

  package init(path: String, options: BatchOutputOptions) throws { folder = path }

  package func add(_ record: BatchRecord, piece: (Fragment) -> ArraySlice<UInt8>) throws {
    guard record.error == nil else { return }
    let path = path(ofKey: record.key)
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? folder
    if folders.insert(parent).inserted {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    }
    let bytes = piece(.json)
    // What is there already stays as it is: most documents of a second run.
    if let old = FileHandleReader(path), old.size == bytes.count, old.read(bytes.count, at: 0) == Array(bytes) {
      return
    }
    let file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit(syncs: false)
  }

  package func finish() throws {}

  package func remove(_ key: String) { try? FileManager.default.removeItem(atPath: path(ofKey: key)) }

  private func path(ofKey key: String) -> String { folder + "/" + Self.relativePath(ofKey: key) + ".json" }

  /// A path that stays inside the folder and that every file system takes.
  static func relativePath(ofKey key: String) -> String {
    let names = key.split(separator: "/").filter { $0 != "." && $0 != ".." }.map { name -> String in
      guard name.utf8.count > 200 else { return String(name) }
      let whole = Array(name.utf8)
      return String(name.prefix(40)) + "~" + SHA256.hexadecimal(of: whole).prefix(16)
    }
    return names.isEmpty ? "document" : names.joined(separator: "/")
  }
}
