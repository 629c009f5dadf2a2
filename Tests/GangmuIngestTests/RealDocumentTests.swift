import Foundation
import GangmuIngest
import GangmuModel
import Testing

/// Real documents beside the repository; where they are not, these tests have nothing to do.
@Suite struct RealDocumentTests {
  static let files: [URL] = {
    let shared = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
    var files: [URL] = []
    for folder in ["seeds", "corpus", "corpus/unlabelled"] {
      let found = try? FileManager.default.contentsOfDirectory(
        at: shared.appending(path: folder), includingPropertiesForKeys: nil)
      files += (found ?? []).filter { ["txt", "md", "html"].contains($0.pathExtension) }
    }
    return files.sorted { $0.path < $1.path }
  }()

  @Test(arguments: files)
  func ingests(file: URL) throws {
    let document = try ingest([UInt8](try Data(contentsOf: file)), uri: file.lastPathComponent)
    let expected = ["txt": "text", "md": "markdown", "html": "html"][file.pathExtension]
    #expect(document.source.format == expected)
    #expect(document.diagnostics.allSatisfy { $0.severity != .error })
    let body = document.blocks.filter { !$0.isFurniture }.reduce(0) { $0 + $1.span.count }
    #expect(body > 500)
  }
}
