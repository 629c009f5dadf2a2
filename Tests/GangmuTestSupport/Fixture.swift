internal import Foundation
public import Testing

/// A document of Fixtures/ with what it is for.
public struct Fixture: Sendable, CustomTestStringConvertible {
  /// Below Fixtures/, for example `pages/gb18030-portal-page`.
  public let path: String
  /// The input's name, for example `input.html`.
  public let input: String

  public var testDescription: String { path }
  /// The input's place in the repository, as the output names it.
  public var uri: String { "Fixtures/\(path)/\(input)" }

  public func bytes() throws -> [UInt8] { try RepositoryFile.bytes(uri) }

  /// Every fixture, sorted by path.
  public static let all: [Fixture] = {
    let root = RepositoryFile.root.appending(path: "Fixtures")
    var found: [Fixture] = []
    for area in names(in: root) {
      for name in names(in: root.appending(path: area)) {
        let folder = root.appending(path: area).appending(path: name)
        for input in names(in: folder) where input.hasPrefix("input.") {
          found.append(Fixture(path: "\(area)/\(name)", input: input))
        }
      }
    }
    return found
  }()

  private static func names(in folder: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted()
  }
}
