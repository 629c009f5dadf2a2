import Foundation
import GangmuBatch
import GangmuPlatform
import GangmuTestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct BatchRunTests {
  @Test func writesWhatIsAskedForInTheOrderOfTheInputs() throws {
    let batch = try BatchHarness()
    for number in 1...9 { try batch.write("\(number % 3)/\(number).txt", notice(number)) }
    let report = try batch.run(batch.plan(["json", "jsonl", "csv"]))
    #expect((report.documents, report.converted, report.failed) == (9, 9, 0))
    let titles = try #require(batch.read("documents.jsonl")).split(separator: "\n").map {
      $0.split(separator: "座")[0].suffix(1)
    }
    #expect(titles == ["3", "6", "9", "1", "4", "7", "2", "5", "8"])
    #expect(batch.read("json\(batch.inputs)/1/4.txt.json")?.hasPrefix("{\"schemaVersion\"") == true)
    #expect(batch.read("csv/tasks.csv")?.split(separator: "\r\n").count == 10)
    #expect(batch.read("csv/targets.csv")?.contains("古桥完好率") == true)
  }

  @Test(arguments: [["jsonl", "csv", "sqlite"], ["jsonl"], ["json"]])
  func givesTheSameBytesHoweverManyJobs(_ formats: [String]) throws {
    let batch = try BatchHarness()
    for number in 1...40 { try batch.write("\(number).txt", notice(number)) }
    var plan = try batch.plan(formats)
    try batch.run(plan)
    let one = try batch.outputs()
    plan.jobs = 4
    plan.isForced = true
    try batch.run(plan)
    #expect(try batch.outputs() == one)
  }

  @Test(arguments: [["json", "jsonl"], ["json"], ["jsonl"]])
  func convertsOnlyWhatIsNewOrHasChanged(_ formats: [String]) throws {
    let batch = try BatchHarness()
    for number in 1...6 { try batch.write("\(number).txt", notice(number)) }
    try batch.run(batch.plan(formats))
    try batch.write("2.txt", notice(20))
    try batch.write("7.txt", notice(7))
    try batch.remove("5.txt")
    let report = try batch.run(batch.plan(formats))
    #expect((report.converted, report.unchanged, report.failed) == (2, 4, 0))
    #expect(batch.read("json\(batch.inputs)/5.txt.json") == nil)
    let again = try batch.outputs()
    var forced = try batch.plan(formats)
    forced.isForced = true
    try batch.run(forced)
    let whole = try batch.outputs()
    #expect(again.filter { $0.key != "report.json" } == whole.filter { $0.key != "report.json" })
  }

  @Test func goesOnWhereARunWasEnded() throws {
    let batch = try BatchHarness()
    for number in 1...30 { try batch.write("\(number).txt", notice(number)) }
    try batch.run(batch.plan())
    let whole = batch.read("documents.jsonl")
    try FileManager.default.removeItem(atPath: batch.output)
    let first = try batch.run(batch.plan(), stoppingAfter: 8)
    #expect(first.interrupted)
    #expect(batch.read("documents.jsonl") == nil)
    let second = try batch.run(batch.plan(), stoppingAfter: 16)
    #expect(second.interrupted)
    let last = try batch.run(batch.plan())
    #expect(last.unchanged >= 16)
    #expect(last.unchanged + last.converted == 30)
    #expect(batch.read("documents.jsonl") == whole)
    let kept = try FileManager.default.contentsOfDirectory(atPath: batch.output + "/.gangmu").sorted()
    #expect(kept == ["lock", "results"])
  }

  @Test(arguments: [["json"], ["jsonl"]]) func doesNotTrustAnOutputThatOthersHaveChanged(_ formats: [String]) throws {
    let batch = try BatchHarness()
    for number in 1...3 { try batch.write("\(number).txt", notice(number)) }
    try batch.run(batch.plan(formats))
    let whole = try batch.outputs().filter { $0.key != "report.json" }
    for (name, bytes) in whole {
      var changed = bytes
      changed[changed.count / 2] ^= 1
      try changed.write(to: URL(filePath: "\(batch.output)/\(name)"))
    }
    let report = try batch.run(batch.plan(formats))
    #expect((report.converted, report.unchanged) == (formats == ["json"] ? (3, 0) : (1, 2)))
    #expect(try batch.outputs().filter { $0.key != "report.json" } == whole)
    for name in whole.keys { try FileManager.default.removeItem(atPath: "\(batch.output)/\(name)") }
    #expect(try batch.run(batch.plan(formats)).converted == 3)
    #expect(try batch.outputs().filter { $0.key != "report.json" } == whole)
  }

  @Test func reportsADocumentWhoseFileCannotBeWritten() throws {
    let batch = try BatchHarness()
    for name in ["1.txt", "2.txt", "d/3.txt"] { try batch.write(name, notice(1)) }
    let target = "\(batch.output)/json\(batch.inputs)"
    try FileManager.default.createDirectory(atPath: "\(target)/1.txt.json", withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: "\(target)/d"))
    let report = try batch.run(batch.plan(["json"]))
    #expect((report.converted, report.failures.map(\.code)) == (1, ["output", "output"]))
    #expect(report.failures.allSatisfy { $0.message.contains(target) })
  }

  @Test func usesAPartOfAKilledRunUpToItsLastWholeResult() throws {
    let batch = try BatchHarness()
    for number in 1...10 { try batch.write("\(number).txt", notice(number)) }
    try batch.run(batch.plan())
    let whole = batch.read("documents.jsonl")
    let results = batch.output + "/.gangmu/results"
    let bytes = try Data(contentsOf: URL(filePath: results))
    for cut in [0, 1, 30, bytes.count / 2, bytes.count - 1] {
      try FileManager.default.removeItem(atPath: results)
      try bytes.prefix(cut).write(to: URL(filePath: results + ".part"))
      let report = try batch.run(batch.plan())
      #expect(report.converted + report.unchanged == 10)
      #expect(report.converted > 0)
      #expect(batch.read("documents.jsonl") == whole)
    }
  }

  @Test func doesNotTrustResultsOfAnotherVersion() throws {
    let batch = try BatchHarness()
    try batch.write("1.txt", notice(1))
    try batch.run(batch.plan())
    var plan = try batch.plan()
    plan.version = "2"
    #expect(try batch.run(plan).converted == 1)
    #expect(try batch.run(batch.plan(["csv"])).converted == 1)
  }

  @Test func accountsForWhatCannotBeRead() throws {
    let batch = try BatchHarness()
    try batch.write("a.txt", notice(1))
    try batch.write("b.txt", "")
    try batch.write("c.zip", ZIPWriter.package([("x.txt", notice(2)), ("y.png", "\u{89}PNG\r\n\u{1A}\n")]))
    try batch.write("d.jsonl", "{\"id\": 1, \"text\": \"一、修桥\"}\n{bad\n{\"id\": 1, \"text\": \"一、修路\"}\n")
    let report = try batch.run(batch.plan(["jsonl", "csv"]))
    #expect((report.documents, report.converted, report.failed) == (7, 4, 3))
    #expect(
      report.failures.map { $0.document.dropFirst(batch.inputs.count + 1) + " " + $0.code } == [
        "b.txt empty", "c.zip#y.png binary", "d.jsonl#line 2 damaged",
      ])
    #expect(batch.read("documents.jsonl")?.contains("d.jsonl#1~2") == true)
    #expect(batch.read("csv/problems.csv")?.contains("b.txt,error,empty,") == true)
    #expect(batch.read("report.json")?.contains("\"failed\" : 3") == true)
  }

  @Test func compressesWhereTheNameSaysSo() throws {
    let batch = try BatchHarness()
    try batch.write("a.txt", notice(1))
    var plan = try batch.plan()
    plan.outputs = [(JSONLinesOutput.self, batch.output + "/a.jsonl.gz")]
    try batch.run(plan)
    let bytes = try Data(contentsOf: URL(filePath: batch.output + "/a.jsonl.gz"))
    #expect(bytes.starts(with: [0x1F, 0x8B]))
    try batch.write("b.jsonl.gz", Array(bytes))
    let report = try batch.run(batch.plan())
    #expect((report.documents, report.failed) == (2, 0))
  }
}

@Suite(.timeLimit(.minutes(1))) struct BatchInputTests {
  private func report(_ batch: BatchHarness, _ operands: [String], _ formats: [String] = ["json"]) throws -> BatchReport
  {
    var plan = try batch.plan(formats)
    plan.inputs = InputList(operands, excluding: [batch.output])
    return try batch.run(plan)
  }

  private func documents(_ batch: BatchHarness) throws -> Int {
    try FileManager.default.subpathsOfDirectory(atPath: batch.output).count {
      $0.hasPrefix("json/") && $0.hasSuffix(".txt.json")
    }
  }

  @Test func keepsWhatIsSpelledOtherwise() throws {
    let batch = try BatchHarness()
    try batch.write("a/1.txt", notice(1))
    for spelling in [batch.inputs, batch.inputs + "/", batch.inputs + "/./a/..", batch.inputs + "//"] {
      #expect(try report(batch, [spelling]).failed == 0)
      #expect(try documents(batch) == 1)
    }
    #expect(try report(batch, [batch.inputs, batch.inputs + "/a", batch.inputs + "/a/1.txt"]).documents == 1)
  }

  @Test func keepsDocumentsThatWouldShareAFile() throws {
    let batch = try BatchHarness()
    try batch.write("a/x.txt", notice(1))
    try batch.write("a/x.txt.json/y.txt", notice(2))
    try batch.write(
      "d.jsonl", "{\"id\": \"a\\u0000b\", \"text\": \"一、修桥\"}\n{\"id\": \"a\\u0001b\", \"text\": \"一、修路\"}\n")
    let found = try report(batch, [batch.inputs])
    #expect((found.documents, found.failed) == (4, 0))
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: batch.output + "/json").count { $0.contains("d.jsonl#") } == 2
    )
  }

  @Test func keepsNamesApartThatOnlyLookAlike() throws {
    let batch = try BatchHarness()
    for name in ["\u{E9}.txt", "e\u{301}.txt", "\u{F900}.txt", "\u{8C48}.txt"] { try batch.write(name, notice(1)) }
    #expect(try report(batch, [batch.inputs]).converted == 4)
    #expect(try documents(batch) == 4)
  }

  @Test func readsAFileOnceHoweverItIsSpelled() throws {
    let batch = try BatchHarness()
    try batch.write("a/1.txt", notice(1))
    try batch.write("b/1.txt", notice(2))
    let (files, inputs) = (FileManager.default, batch.inputs)
    try files.createSymbolicLink(atPath: inputs + "/a/2.txt", withDestinationPath: "1.txt")
    try files.createSymbolicLink(atPath: inputs + "/c", withDestinationPath: "a")
    try files.linkItem(atPath: inputs + "/b/1.txt", toPath: inputs + "/b/copy.txt")
    let names = [
      "a/1.txt", "a/./1.txt", "a//1.txt", "b/../a/1.txt", "a/2.txt", "c/1.txt", "a", "b/1.txt", "b/copy.txt",
    ]
    // Hard links are files of their own.
    #expect(try report(batch, names.map { "\(inputs)/\($0)" }).documents == 3)
  }

  @Test func doesNotReadItsOwnOutput() throws {
    let batch = try BatchHarness()
    try batch.write("1.txt", notice(1))
    for _ in 0..<3 { #expect(try report(batch, [batch.folder.path]).documents == 1) }
  }

  @Test func accountsForWhatIsNoFile() throws {
    let batch = try BatchHarness()
    try batch.write("1.txt", notice(1))
    #expect(mkfifo(batch.inputs + "/pipe", 0o644) == 0)
    let files = FileManager.default
    try files.createSymbolicLink(atPath: batch.inputs + "/nowhere", withDestinationPath: "/nowhere/at/all")
    try files.createSymbolicLink(atPath: batch.inputs + "/round", withDestinationPath: batch.inputs)
    let found = try report(batch, [batch.inputs, batch.folder.path + "/missing", batch.folder.path + "/*.none"])
    #expect((found.converted, found.failed) == (1, 5))
    #expect(found.failures.allSatisfy { $0.code == "file" })
  }

  @Test func removesOnlyWhatIsSurelyGone() throws {
    let batch = try BatchHarness()
    for number in 1...3 { try batch.write("\(number).txt", notice(number)) }
    _ = try report(batch, [batch.inputs])
    let other = batch.output + "/json/other.json"
    try Data("{}".utf8).write(to: URL(filePath: other))
    try batch.remove("3.txt")
    _ = try report(batch, [batch.inputs, batch.folder.path + "/missing"])
    #expect(try documents(batch) == 3)
    try batch.write("2.txt", "")
    #expect(try report(batch, [batch.inputs]).failed == 1)
    #expect(try documents(batch) == 1)
    #expect(FileManager.default.fileExists(atPath: other))
  }

  @Test func writesOnlyOneBatchAtATime() throws {
    let batch = try BatchHarness()
    try batch.write("1.txt", notice(1))
    try batch.run(batch.plan())
    let lock = try FileLock(batch.output + "/.gangmu/lock")
    #expect(lock != nil)
    #expect(throws: BatchError.self) { try batch.run(batch.plan()) }
    withExtendedLifetime(lock) {}
  }

  @Test(arguments: [
    ("documents.jsonl", ["jsonl", "csv"], "documents.jsonl is a folder"), ("facts.sqlite", ["sqlite"], "is a folder"),
    ("report.json", ["jsonl"], "report.json is a folder"), (".gangmu/lock", ["jsonl"], ".gangmu may be deleted"),
    (".gangmu/results", ["json"], ".gangmu may be deleted"), (".gangmu/results.part/x", ["json"], ""),
  ]) func tellsWhatIsInTheWayBeforeItConverts(place: String, formats: [String], words: String) throws {
    let batch = try BatchHarness()
    try batch.write("1.txt", notice(1))
    try FileManager.default.createDirectory(atPath: "\(batch.output)/\(place)", withIntermediateDirectories: true)
    var documents = 0
    let run = BatchRun(try batch.plan(formats), onProgress: { documents = $0.documents }, isInterrupted: { false })
    // What an ended run has left is only moved out of the way.
    guard !words.isEmpty else { return #expect(try run.run().converted == 1) }
    let error = #expect(throws: BatchError.self) { try run.run() }
    #expect(error?.message.contains(words) == true && documents == 0, "\(error?.message ?? "")")
  }

  @Test func leavesNoPartOfAnOutputWhereItIsEnded() throws {
    let batch = try BatchHarness()
    for number in 1...9 { try batch.write("\(number).txt", notice(number)) }
    let report = try batch.run(batch.plan(BatchOutputRegistry.all.map { $0.name }), stoppingAfter: 3)
    #expect(report.interrupted)
    #expect(try batch.outputs().keys.filter { $0.hasSuffix(".part") } == [])
  }

  /// As a disk is that is not mounted.
  @Test func keepsWhatItWroteOfAFolderThatIsEmptyNow() throws {
    let batch = try BatchHarness()
    for name in ["a/1.txt", "b/c/2.txt", "b/.hidden"] { try batch.write(name, notice(1)) }
    let folders = ["a", "b"].map { "\(batch.inputs)/\($0)" }
    #expect(try batch.run(batch.plan(["json"], of: folders + ["\(folders[0])/1.txt", folders[0]])).documents == 2)
    try batch.remove("b/c/2.txt")
    let plan = try batch.plan(["json"], of: folders)
    #expect((plan.inputs.emptyFolders, plan.inputs.faults.isEmpty) == ([folders[1]], true))
    #expect(try batch.run(plan).failed == 0)
    #expect(batch.read("json\(folders[1])/c/2.txt.json") != nil)
    #expect(InputList(["\(folders[0])/1.txt", folders[0], batch.inputs]).emptyFolders == [])
    try batch.run(batch.plan(["json"], of: [folders[0]]))
    #expect(batch.read("json\(folders[1])/c/2.txt.json") == nil)
  }

  @Test func tellsThatADocumentHasGone() throws {
    let batch = try BatchHarness()
    for number in 1...2 { try batch.write("\(number).txt", notice(number)) }
    let plan = try batch.plan()
    try batch.remove("2.txt")
    #expect(try batch.run(plan).failures.map(\.message) == ["is no longer there"])
  }

  @Test func survivesADamagedStore() throws {
    let batch = try BatchHarness()
    try batch.write("1.txt", notice(1))
    for head in [
      "tgangmu results 3\u{1F}tbodies-9\u{1F}n\u{1F}\u{1E}", "tgangmu results 3\u{1F}t../x\u{1F}n\u{1F}\u{1E}",
      "\u{1E}", "x",
    ] {
      try batch.run(batch.plan())
      try Data(head.utf8).write(to: URL(filePath: batch.output + "/.gangmu/results"))
      #expect(try batch.run(batch.plan()).converted == 1)
    }
  }

  @Test func writesALedgerAndACalendar() throws {
    let batch = try BatchHarness()
    for number in 1...3 { try batch.write("\(number).txt", notice(number)) }
    try batch.run(batch.plan(["xlsx", "ics"]))
    let calendar = try #require(batch.read("deadlines.ics"))
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(calendar.split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" } == 6)
    #expect(calendar.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    let book = try Data(contentsOf: URL(filePath: batch.output + "/ledger.xlsx"))
    try batch.write("ledger.xlsx", Array(book))
    let found = try report(batch, [batch.inputs + "/ledger.xlsx"], ["jsonl"])
    #expect(found.failed == 0)
    #expect(batch.read("documents.jsonl")?.contains("县文物局") == true)
  }
}
