import Foundation
import GangmuBatch
import GangmuTestSupport
import Testing

/// Names of files that are no UTF-8, from the command line to the outputs.
@Suite(.timeLimit(.minutes(1))) struct FileNameTests {
  private static let gbk: [UInt8] = [0xB9, 0xA4, 0xD7, 0xF7]
  private static let written = "%B9%A4%D7%F7"

  @Test func convertsThemAndKeepsThemApart() throws {
    let batch = try BatchHarness()
    let folder = try TestFolder()
    for name in [Self.gbk, Self.gbk + [0xFF], Array("计划".utf8)] {
      try folder.write(Array(notice(1).utf8), toName: name)
    }
    let report = try batch.run(batch.plan(["json", "jsonl"], of: [folder.path]))
    #expect((report.converted, report.failed) == (3, 0))
    for name in [Self.written, Self.written + "%FF", "计划"] {
      #expect(batch.read("json\(folder.path)/\(name).json")?.contains("\(folder.path)/\(name)\"") == true)
    }
    #expect(try batch.run(batch.plan(["json", "jsonl"], of: ["\(folder.path)/\(Self.written)"])).unchanged == 1)
    #expect(try batch.run(batch.plan(["json"], of: ["\(folder.path)/%B9*"])).documents == 2)
  }

  @Test func keepsTerminalsAndLinesSafe() throws {
    let batch = try BatchHarness()
    let folder = try TestFolder()
    for name in ["a\nb\u{1B}[31m.txt", "c\n\u{85}.txt"] {
      try folder.write(name.hasPrefix("c") ? [] : Array(notice(1).utf8), toName: Array(name.utf8))
    }
    let report = try batch.run(batch.plan(["json"], of: [folder.path + "/a\nb\u{1B}[31m.txt", folder.path]))
    #expect((report.converted, report.failures.map(\.document)) == (1, ["\(folder.path)/c%0A%C2%85.txt"]))
    #expect(batch.read("json\(folder.path)/a%0Ab%1B[31m.txt.json") != nil)
    #expect(try batch.run(batch.plan(["json"], of: ["\(folder.path)/a%0Ab%1B[31m.txt"])).unchanged == 1)
  }

  @Test func tellsOfTwoFilesThatAreWrittenAlike() throws {
    let batch = try BatchHarness()
    let folder = try TestFolder()
    for name in [Self.gbk, Array(Self.written.utf8)] { try folder.write(Array(notice(1).utf8), toName: name) }
    let report = try batch.run(batch.plan(of: [folder.path]))
    #expect((report.converted, report.failures.map(\.document)) == (1, ["\(folder.path)/\(Self.written)"]))
  }

  @Test(arguments: [
    #"extract $NAME.txt"#, #"validate --format json $NAME.txt"#, #"validate --format json ."#,
    #"extract $NAME.zip"#, #"extract $NAME.zip#a.txt"#, #"extract '%B9%A4%D7%F7.txt'"#, #"outline $NAME.txt"#,
    #"batch $NAME.txt -o out"#, #"batch . -o out"#, #"batch $NAME.zip -o out"#,
    #"batch --files-from .list -o out"#, #"batch --files-from - -o out < .list"#,
  ]) func takesThemAsItsArguments(command: String) throws {
    let folder = try TestFolder()
    try folder.write(Array(notice(1).utf8), toName: Self.gbk + Array(".txt".utf8))
    try folder.write(notice(2), to: "计划.txt")
    try folder.write(ZIPWriter.package([("a.txt", notice(3))]), toName: Self.gbk + Array(".zip".utf8))
    let script = "cd '\(folder.path)'; NAME=$'\\xB9\\xA4\\xD7\\xF7'; echo $NAME.txt > .list; '\(BatchHarness.program)' "
    let (status, output) = try shell(script + command + " 2>&1; s=$?; cat out/report.json 2> /dev/null; exit $s")
    #expect(status < 2, "\(output)")
    #expect(!output.contains("\u{FFFD}") && !output.contains(#""converted" : 0"#), "\(output)")
  }

  @Test(arguments: ["extract -hans.txt", "validate -hans.txt", "outline -hans.txt", "batch -hans.txt -o out"])
  func doesNotReadAFileAsOptions(command: String) throws {
    let folder = try TestFolder()
    try folder.write(notice(1), to: "-hans.txt")
    let program = "cd '\(folder.path)'; '\(BatchHarness.program)' "
    let (status, output) = try shell(program + command + " 2>&1")
    #expect(status == 2)
    #expect(output.contains("write ./-hans.txt"), "\(output)")
    #expect(try shell(program + command.replacing(" -h", with: " ./-h") + " > /dev/null 2>&1").status < 2)
  }

  @Test func leavesThemAsTheyAreWhereItWouldFixThem() throws {
    let folder = try TestFolder()
    try folder.write(Array("⼀、总体要求\n".utf8), toName: Self.gbk)
    let (status, output) = try shell(
      "'\(BatchHarness.program)' validate --fix --no-cache --rule ENC-03 '\(folder.path)' 2>&1")
    #expect(status == 3)
    #expect(output.contains("\(Self.written) cannot be written: its name is no UTF-8; rename it first"))
    #expect(try shell("cat '\(folder.path)'/*").output == "⼀、总体要求\n")
  }

  /// An archive may call a document by what is a way out of the folder for the system, though not for a person.
  @Test func staysInItsFolderWhateverADocumentIsCalled() throws {
    let batch = try BatchHarness()
    for name in ["../../../a", "..//\u{301}../../..\u{301}/a", "x/../\u{301}/../\u{20DD}a", "\u{301}/\u{308}"] {
      try batch.write("\(name.utf8.count).zip", ZIPWriter.package([(name, notice(1))]))
    }
    let before = try FileManager.default.subpathsOfDirectory(atPath: batch.folder.path).count { !$0.hasPrefix("out") }
    let report = try batch.run(batch.plan(["json"]))
    #expect((report.converted, report.failed) == (4, 0))
    let json = try FileManager.default.subpathsOfDirectory(atPath: batch.output + "/json").count {
      $0.hasSuffix(".json")
    }
    #expect(json == 4)
    let after = try FileManager.default.subpathsOfDirectory(atPath: batch.folder.path).count { !$0.hasPrefix("out") }
    #expect(after == before)
  }

  private func shell(_ script: String) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
