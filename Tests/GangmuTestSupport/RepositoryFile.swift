public import Foundation
public import Testing

/// Files of the repository, wherever the tests run.
public enum RepositoryFile {
  /// The repository's folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  public static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  /// The names of a folder's entries, sorted.
  public static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path(percentEncoded: false))
      .sorted()
  }

  public static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }
}

/// A recorded output. With `UPDATE_GOLDEN=1` it is rewritten, and the run fails, so that nobody accepts his own output
/// without looking at the difference.
public struct GoldenFile: Sendable {
  /// Below Fixtures/.
  public let path: String

  public init(path: String) { self.path = path }

  public func expect(_ actual: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let file = "Fixtures/\(path)"
    let expected = try? RepositoryFile.text(file)
    guard expected != actual else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      let url = RepositoryFile.root.appending(path: file)
      do {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual.utf8).write(to: url)
        Issue.record("\(file) was rewritten; read the difference, then run again", sourceLocation: sourceLocation)
      } catch {
        Issue.record("\(file) cannot be written: \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    Issue.record(
      "\(file): \(Self.firstDifference(expected ?? "", actual)); UPDATE_GOLDEN=1 rewrites it",
      sourceLocation: sourceLocation)
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
      return "line \(number + 1) was \(pair.0.prefix(200)) and is \(pair.1.prefix(200))"
    }
    return "had \(old.count) lines and has \(new.count)"
  }
}
