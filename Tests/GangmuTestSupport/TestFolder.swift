internal import Foundation

/// A folder that is there while a test runs.
public final class TestFolder: Sendable {
  public let path: String

  public init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  public func write(_ content: String, to name: String) throws -> String {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: file)
    return file.path
  }

  /// Writes a file whose name need be no UTF-8.
  public func write(_ content: [UInt8], toName name: [UInt8]) throws {
    let path = Array(path.utf8) + Array("/".utf8) + name + [0]
    guard let file = fopen(path.map(CChar.init(bitPattern:)), "wb") else { throw CocoaError(.fileWriteUnknown) }
    fwrite(content, 1, content.count, file)
    fclose(file)
  }

  public func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path).appending(path: name)), as: UTF8.self)
  }

  /// The files below, sorted.
  public var files: [String] {
    (FileManager.default.subpaths(atPath: path) ?? []).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }
}
