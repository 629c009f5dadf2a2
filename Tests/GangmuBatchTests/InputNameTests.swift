import Foundation
import Gangmu
import GangmuBatch
import GangmuTestSupport
import Testing

/// `archive.zip#entry` as an input.
@Suite(.timeLimit(.minutes(1))) struct InputNameTests {
  /// A folder with an archive of two documents and an archive, a data set, a document, and files with `#` in their names.
  private func makeFolder() throws -> TestFolder {
    let folder = try TestFolder()
    let inner = ZIPWriter.package([("丙.txt", notice(3)), ("丁.txt", notice(4))])
    var archive = ZIPWriter()
    for name in ["甲.txt", "2024/乙.txt"] { archive.add(Array(name.utf8), Array(notice(1).utf8)) }
    archive.add(Array("内.zip".utf8), inner)
    archive.add(Array("空.txt".utf8), [])
    for name in ["a.zip", "b#c.zip", "a.zip#实.zip"] {
      try folder.write(archive.finished(), toName: Array(name.utf8))
    }
    try folder.write(Array(archive.finished().prefix(700)), toName: Array("cut.zip".utf8))
    try folder.write("{\"id\": 7, \"text\": \"一、修桥\"}\n{\"id\": \"八\", \"text\": \"一、修路\"}\n", to: "d.jsonl")
    try folder.write(notice(1), to: "plan.txt")
    try folder.write(notice(2), to: "plan.txt#2")
    return folder
  }

  private static let cases: [(name: String, documents: [String])] = [
    ("a.zip#甲.txt", ["a.zip#甲.txt"]),
    ("a.zip#2024/乙.txt", ["a.zip#2024/乙.txt"]),
    ("a.zip#内.zip#丁.txt", ["a.zip#内.zip#丁.txt"]),
    ("a.zip#内.zip", ["a.zip#内.zip#丙.txt", "a.zip#内.zip#丁.txt"]),
    ("b#c.zip#甲.txt", ["b#c.zip#甲.txt"]),
    ("a.zip#实.zip#甲.txt", ["a.zip#实.zip#甲.txt"]),
    ("d.jsonl#7", ["d.jsonl#7"]),
    ("d.jsonl#八", ["d.jsonl#八"]),
    // A file that is called so is meant.
    ("plan.txt#2", ["plan.txt#2"]),
  ]

  @Test(arguments: cases) func takesTheDocumentsThatAreNamed(name: String, documents: [String]) throws {
    let folder = try makeFolder()
    let batch = try BatchHarness()
    let report = try batch.run(batch.plan(["json"], of: ["\(folder.path)/\(name)"]))
    #expect((report.converted, report.failed) == (documents.count, 0))
    for document in documents {
      #expect(batch.read("json\(folder.path)/\(document).json")?.contains("/\(document)\"") == true)
    }
  }

  @Test(arguments: [
    ("a.zip#戊.txt", "no-entry", "a.zip holds no entry “戊.txt”"), ("a.zip#", "no-entry", "holds no entry “”"),
    ("plan.txt#1", "no-entry", "plan.txt holds no entry “1”"), ("d.jsonl#9", "no-entry", "holds no entry “9”"),
    ("cut.zip#空.txt", "damaged", "cut off"), ("a.zip#空.txt", "empty", "empty"),
    ("no.zip#甲.txt", "file", "no such file"),
  ]) func saysWhyThereIsNoDocument(name: String, code: String, words: String) throws {
    let folder = try makeFolder()
    let batch = try BatchHarness()
    let report = try batch.run(batch.plan(of: ["\(folder.path)/\(name)"]))
    #expect(report.failures.map(\.code) == [code])
    let failure = try #require(report.failures.first)
    #expect(failure.document == "\(folder.path)/\(name)")
    #expect(failure.message.contains(words), "\(failure.message)")
  }

  @Test func takesEachOnceAndFromEarlierResults() throws {
    let folder = try makeFolder()
    let batch = try BatchHarness()
    let names = ["a.zip#甲.txt", "../\(URL(filePath: folder.path).lastPathComponent)/a.zip#甲.txt", "d.jsonl#7"]
    #expect(try batch.run(batch.plan(of: names.map { "\(folder.path)/\($0)" })).converted == 2)
    #expect(try batch.run(batch.plan(of: names.map { "\(folder.path)/\($0)" })).unchanged == 2)
    #expect(try batch.run(batch.plan(of: ["\(folder.path)/d.jsonl"])).unchanged == 1)
  }
}
