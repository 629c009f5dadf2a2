internal import FoundationEssentials

/// The files of a batch, each once, in the order of the operands; those of a folder by their names.
package struct InputList: Sendable {
  package private(set) var files: [String] = []
  /// What was named and is not there.
  package private(set) var missing: [String] = []
  private var seen: Set<String> = []
  private let excluded: String

  /// - Parameters:
  ///   - operands: Files, folders, and patterns (`*`, `?`, `[…]`) that a shell did not resolve.
  ///   - excluded: The output's folder: what the program writes it does not read.
  package init(_ operands: [String], excluding excluded: String) {
    self.excluded = excluded
    for operand in operands { add(operand) }
    seen = []
  }

  private mutating func add(_ operand: String) {
    var isFolder = false
    if FileManager.default.fileExists(atPath: operand, isDirectory: &isFolder) {
      isFolder ? addFolder(operand) : addFile(operand)
      return
    }
    let found = FilePattern.files(of: operand)
    if found.isEmpty { missing.append(operand) }
    for path in found { add(path) }
  }

  /// Files below a folder, without hidden ones.
  private mutating func addFolder(_ path: String) {
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard base != excluded, let names = try? FileManager.default.contentsOfDirectory(atPath: base) else { return }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      var isFolder = false
      let inner = "\(base)/\(name)"
      guard FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder) else {
        missing.append(inner)
        continue
      }
      if !isFolder {
        addFile(inner)
      } else if (try? FileManager.default.destinationOfSymbolicLink(atPath: inner)) == nil {
        // A link to a folder may lead in a circle.
        addFolder(inner)
      }
    }
  }

  private mutating func addFile(_ path: String) { if seen.insert(path).inserted { files.append(path) } }
}
