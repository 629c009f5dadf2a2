internal import FoundationEssentials
internal import GangmuPlatform

/// A file for each document, in folders as the documents lie in theirs.
package final class JSONFilesOutput: BatchOutput {
  package static let name = "json"
  package static let fileName = "json"
  package static let fileExtensions: [String] = []
  package static let fragments = [Fragment.json]

  private let folder: String
  /// The files that this program has written, one a line.
  private let list: String
  /// Folders that are there.
  private var folders: Set<String> = []
  /// The paths of this run's documents, as bytes: no two documents have one.
  private var taken: Set<[UInt8]> = []

  package init(path: String, options: BatchOutputOptions) throws {
    folder = path
    list = options.stateFolder + "/json-files"
  }

  package func delivery(_ bodies: BodiesFile) throws -> (any Delivery)? { FilesDelivery(self) }

  package func add(_ record: BatchRecord, piece: (Fragment) -> ArraySlice<UInt8>) throws {
    guard record.error == nil else { return }
    try Self.write(Array(piece(.json)), to: target(ofKey: record.key))
  }

  /// The file of the next document, in a folder that is there.
  func target(ofKey key: String) throws -> String {
    let path = freePath(ofKey: key)
    let parent = path.unicodeScalars.lastIndex(of: "/").map { String(path[..<$0]) } ?? folder
    if folders.insert(parent).inserted {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    }
    return path
  }

  /// The document that was to go to a file has failed.
  func drop(_ target: String) throws {
    taken.remove(Array(target.utf8))
    try AtomicFile.removeTemporary(of: target)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(AtomicFile.Fault) {
    // What is there already stays as it is: most documents of a second run.
    if let old = FileHandleReader(path), old.size == bytes.count, old.read(bytes.count, at: 0) == bytes { return }
    try AtomicFile.write(bytes, to: path, syncs: false)
  }

  /// Takes away the files of documents that failed or are no input any more; what others have put there stays.
  package func finish(isComplete: Bool) throws {
    let own = Set(taken.map { Array($0.dropFirst(folder.utf8.count + 1)) })
    let earlier = Set(
      (FileHandleReader(list).flatMap { $0.read($0.size, at: 0) } ?? []).split(separator: 0x0A).map { Array($0) })
    let gone = earlier.subtracting(own)
    if isComplete {
      for name in gone {
        try? FileManager.default.removeItem(atPath: "\(folder)/\(String(decoding: name, as: UTF8.self))")
      }
    }
    let file = try AtomicFile(list)
    for name in (isComplete ? own : own.union(gone)).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      try file.write(name + [0x0A])
    }
    try file.commit()
  }

  private func freePath(ofKey key: String) -> String {
    var path = path(ofKey: key, "")
    var count = 1
    while !taken.insert(Array(path.utf8)).inserted {
      count += 1
      path = self.path(ofKey: key, "~\(count)")
    }
    return path
  }

  private func path(ofKey key: String, _ suffix: String) -> String {
    "\(folder)/\(Self.relativePath(ofKey: key))\(suffix).json"
  }

  private static let longestName = 200
  private static let longestPath = 1000

  /// A path that stays inside the folder and that every file system takes.
  static func relativePath(ofKey key: String) -> String {
    // To the system a slash is one, also where an accent that follows makes another character of it.
    let names = key.unicodeScalars.split(separator: "/").map(Substring.init).filter { $0 != "." && $0 != ".." }
    let safe = names.map { name in
      let clean = String(String.UnicodeScalarView(name.unicodeScalars.map { $0.value < 0x20 ? "_" : $0 }))
      return clean.utf8.count > longestName ? shortened(clean) : clean
    }
    guard let last = safe.last else { return "document" }
    // A folder is not called as a document's file may be.
    let folders = safe.dropLast().map { $0.hasSuffix(".json") ? $0 + "~" : $0 }
    let path = (folders + [last]).joined(separator: "/")
    return path.utf8.count > longestPath ? shortened((folders + [last]).joined(separator: "_")) : path
  }

  private static func shortened(_ name: String) -> String {
    String(name.unicodeScalars.prefix(40)) + "~" + SHA256.hexadecimal(of: Array(name.utf8)).prefix(16)
  }
}
