import Foundation
import Gangmu
import GangmuLint
import GangmuModel
import GangmuTestSupport
import Testing

@testable import GangmuValidate

@Suite struct ResultCacheTests {
  private let text = "青岚县修桥工作方案\n一、总体要求\n坚持节水优先。\n三、保障措施\n加强组织领导。\n"

  @Test func givesBackWhatItKept() throws {
    let folder = try TestFolder()
    let cache = try #require(ResultCache(folder: folder.path + "/cache"))
    let result = result()
    cache.keep(result, of: "a.txt", key: "k")
    #expect(cache.result(of: "a.txt", key: "k")?.findings == result.findings)
    #expect(cache.result(of: "a.txt", key: "other") == nil)
    #expect(cache.result(of: "b.txt", key: "k") == nil)
    #expect(try folder.read("cache/.gitignore") == "*\n")
  }

  /// Flips, cuts and empties each entry: none is used, and the next run mends it.
  @Test(arguments: [0, 3, 90, 200, -1, -2])
  func ignoresAndRewritesWhatIsDamaged(fault: Int) throws {
    let folder = try TestFolder()
    let cache = try #require(ResultCache(folder: folder.path))
    cache.keep(result(), of: "a.txt", key: "k")
    let name = try #require(folder.files.first { !$0.hasPrefix(".") })
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path + "/" + name)))
    switch fault {
    case -1: bytes = []
    case -2: bytes.removeLast(9)
    default: bytes[fault] ^= 1
    }
    try Data(bytes).write(to: URL(filePath: folder.path + "/" + name))
    #expect(cache.result(of: "a.txt", key: "k") == nil)
    cache.keep(result(), of: "a.txt", key: "k")
    #expect(cache.result(of: "a.txt", key: "k") != nil)
  }

  @Test func tellsContentsNamesAndSettingsApart() {
    let settings = Settings(linter: Linter(only: ["gap"]), digest: "1")
    let keys = [
      ResultCache.key([1], uri: "a", settings: settings), ResultCache.key([2], uri: "a", settings: settings),
      ResultCache.key([1], uri: "b", settings: settings),
      ResultCache.key([1], uri: "a", settings: Settings(linter: Linter(only: ["gap"]), digest: "2")),
    ]
    #expect(Set(keys).count == 4)
  }

  @Test func keepsNothingOfWhatCouldNotBeRead() throws {
    let folder = try TestFolder()
    let cache = try #require(ResultCache(folder: folder.path))
    var failed = FileResult()
    failed.failures = [.init(uri: "a.doc", message: "LibreOffice is missing")]
    cache.keep(failed, of: "a.doc", key: "k")
    #expect(folder.files == [".gitignore"])
  }

  /// The second run takes all from the cache: what it would find anew is not looked for.
  @Test func isUsedByTheNextRunAndGivesTheSame() throws {
    let folder = try TestFolder()
    let cache = try #require(ResultCache(folder: folder.path + "/cache"))
    let path = try folder.write(text, to: "a.txt")
    func run(_ cache: ResultCache?) -> [PlacedFinding] {
      let settings = Settings(linter: Linter(only: ["gap"]), digest: "1")
      var report = ValidationReport(tool: .init(name: "gangmu", version: "0"))
      Validation(converter: Converter(), inputs: [.init(uri: path, settings: settings, cache: cache)]).run(
        into: &report)
      return report.findings
    }
    let first = run(cache)
    #expect(first.count == 1 && run(cache) == first && run(nil) == first)
    try folder.write(text.replacing("三、", with: "二、"), to: "a.txt")
    #expect(run(cache).isEmpty)
  }

  private func result() -> FileResult {
    FileChecker(converter: Converter(), settings: Settings(linter: Linter(only: ["gap"])))
      .result(of: Array(text.utf8), uri: "a.txt")
  }
}
