import Foundation
import GangmuTestSupport
import Testing

@testable import GangmuCommands

@Suite struct CommandLineTests {
  @Test(arguments: [
    [], ["--bogus"], ["bogus"], ["extract"], ["extract", "--format", "pdf", "-"],
    ["extract", "--input-format", "x", "-"], ["extract", "--encoding", "x", "-"],
    ["batch", "x", "-o", "out", "--encoding", "GB1803"], ["worker", "--encoding", ""],
    ["extract", "--date", "2024-02-30", "-"], ["extract", "--date", "24-1-1", "-"], ["extract", "-", "-"],
    ["extract", "--pretty", "a", "b"], ["extract", "--pretty", "--format", "csv", "-"], ["outline"],
    ["outline", "--width", "3", "-"],
    ["extract", "--timeout", "0", "-"], ["batch", "-o", "out"], ["batch", "x", "-o", ""],
    ["batch", "x", "-o", "a.csv"],
    ["batch", "x", "-o", "out", "--format", "papyrus"], ["batch", "x", "-o", "out", "--format", ""],
    ["batch", "x", "-o", "a.jsonl", "--format", "csv"], ["batch", "x", "-o", "out", "--jobs", "0"],
  ])
  func refusesAWrongCommandLine(arguments: [String]) {
    let run = CommandRun(arguments)
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    #expect(!run.messages.joined().isEmpty)
  }

  @Test(arguments: [
    (["--version"], "gangmu 0.1.0"), (["--help"], "gangmu extract plan.html"), (["extract", "--help"], "--no-text"),
    (["outline", "--help"], "NO_COLOR"), (["help", "schema"], "gangmu schema >"),
    (["schema"], "https://json-schema.org/draft/2020-12/schema"),
  ])
  func answersOnStandardOutput(arguments: [String], expected: String) {
    let run = CommandRun(arguments)
    #expect(run.status == .success)
    #expect(run.output.contains(expected))
    #expect(run.messages.isEmpty)
  }

  @Test(arguments: [
    ("words\t河长办", "line 1: no lexicon is called “words”"),
    ("#\n\nbody-kinds\t河长办", "line 3: body-kinds has 3 columns"),
    ("body-kinds\t河长办\tgovernement\tcore", "“governement” is no value of body-kinds's column 2"),
    ("duty-words\t\tverb", "the word is empty"), ("divisions\t云溪县\t430999\t\t", "no lexicon is called “divisions”"),
    ("duty-words\t认领\tverb\r\n", "add words before the first document"),
  ])
  func refusesLexiconsThatItCannotUse(rows: String, message: String) throws {
    _ = CommandRun(["extract", "-"], input: "关于修桥的意见\n一、总体要求\n县水利局要修好青岚桥。\n")
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).tsv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(rows.utf8).write(to: file)
    let run = CommandRun(["extract", "--lexicon", file.path, "-"], input: "关于修桥的意见\n一、总体要求\n")
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    #expect(run.messages.joined().contains(message))
  }

  @Test func tellsThatALexiconIsMissing() {
    #expect(CommandRun(["extract", "--lexicon", "/nowhere.tsv", "-"]).messages.joined().contains("no such file"))
  }

  @Test func tellsTheFamiliarNamesOfStatuses() {
    #expect([ExitStatus.success, .findings, .usage, .failedInput].map(\.rawValue) == [0, 1, 2, 3])
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-31", "1999-12-31"])
  func takesDaysOfTheCalendar(day: String) {
    #expect(DayArgument(argument: day)?.text == day)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-1-01", "2024/01/01", "+024-01-01", "２024-01-1",
  ])
  func refusesDaysThatAreNone(day: String) {
    #expect(DayArgument(argument: day) == nil)
  }
}

@Suite struct ExtractCommandTests {
  private let text = "关于修桥的意见\n一、总体要求\n修好青岚桥。\n"

  @Test func readsStandardInput() {
    let run = CommandRun(["extract", "-"], input: text)
    #expect(run.status == .success)
    #expect(run.output.hasPrefix("{\"schemaVersion\":\"1.0\",\"generator\":{\"name\":\"gangmu\""))
    #expect(run.output.hasSuffix("}\n"))
    #expect(run.messages.isEmpty)
  }

  @Test func writesTheSameBytesEachTime() {
    #expect(CommandRun(["extract", "-"], input: text).output == CommandRun(["extract", "-"], input: text).output)
  }

  @Test func goesOnAfterAFileThatCannotBeRead() throws {
    try withFolder { folder in
      let good = try file("好.txt", text, in: folder)
      let empty = try file("空.txt", "", in: folder)
      let binary = try file("图.png", "\u{89}PNG\r\n\u{1A}\n\0\0\0\rIHDR\0\0\0\u{1}", in: folder)
      let missing = folder + "/没有.txt"
      let run = CommandRun(["extract", empty, good, missing, binary, folder, good])
      #expect(run.status == .failedInput)
      #expect(run.output.split(separator: "\n").count == 2)
      #expect(run.messages.count == 4)
      for (message, path) in zip(run.messages, [empty, missing, binary, folder]) {
        #expect(message.hasPrefix("gangmu: \(path): "))
        #expect(message.utf8.count > path.utf8.count + 20)
      }
    }
  }

  @Test func readsTheDocumentsOfAnArchive() throws {
    try withFolder { folder in
      let path = folder + "/文件.zip"
      let bytes = ZIPWriter.package([("甲.txt", text), ("空.txt", ""), ("乙.txt", text)])
      try Data(bytes).write(to: URL(filePath: path))
      let all = CommandRun(["extract", "--no-text", path])
      #expect(all.status == .failedInput)
      #expect(all.output.split(separator: "\n").count == 2)
      #expect(all.messages.first?.hasPrefix("gangmu: \(path)#空.txt: ") == true)
      let one = CommandRun(["extract", "--pretty", path + "#乙.txt"])
      #expect(one.status == .success)
      #expect(one.output.contains("文件.zip#乙.txt"))
      #expect(CommandRun(["extract", path + "#丙.txt"]).messages.first?.contains("holds no entry “丙.txt”") == true)
      #expect(CommandRun(["extract", "--pretty", path]).status == .usage)
      #expect(CommandRun(["extract", "--max-entries", "1", path]).messages.last?.contains("--max-entries") == true)
      #expect(CommandRun(["explain", path, "--line", "2"]).messages.first?.contains("name one") == true)
      #expect(CommandRun(["explain", path + "#甲.txt", "--line", "2"]).status == .success)
      #expect(CommandRun(["outline", path + "#甲.txt"]).output.contains("总体要求"))
    }
  }

  @Test func leavesABatchWithoutInputAsItWas() throws {
    try withFolder { folder in
      let missing = CommandRun(["batch", folder + "/missing", "-o", folder + "/out"])
      #expect(missing.status == .failedInput)
      #expect(missing.messages.first?.contains("no such file") == true)
      #expect(missing.messages.last?.contains("there is no input to read") == true)
      #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
    }
  }

  @Test func namesOnlyTheFirstOfMuchThatIsMissing() throws {
    try withFolder { folder in
      let list = try file("letter.txt", (1...40).map { "\($0)、总体要求\n" }.joined(), in: folder)
      let run = CommandRun(["batch", "--files-from", list, "-o", folder + "/out"])
      #expect(run.status == .failedInput)
      #expect(run.messages.count == 12)
      #expect(run.messages.dropFirst(10).first == "gangmu: 30 more inputs cannot be read")
    }
  }

  @Test(arguments: ["o.jsonl", "./o.jsonl", "x/../o.jsonl", ".//o.jsonl", "new//o.jsonl", "./new/./o.jsonl"])
  func refusesAnOutputThatIsNamedTwice(path: String) throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/x", withIntermediateDirectories: true)
      let other = path.contains("new") ? "new/o.jsonl" : "o.jsonl"
      let run = CommandRun(["batch", "x", "-o", "\(folder)/\(path)", "-o", "\(folder)/\(other)"])
      #expect(run.status == .usage)
      #expect(run.messages.first?.contains("--output names one file twice") == true)
    }
  }

  @Test func namesStandardInputInItsMessage() {
    let run = CommandRun(["extract", "-"], input: "")
    #expect(run.status == .failedInput)
    #expect(run.messages.first?.hasPrefix("gangmu: standard input: ") == true)
    #expect(run.output.isEmpty)
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func file(_ name: String, _ content: String, in folder: String) throws -> String {
    let path = folder + "/" + name
    try Data(content.utf8).write(to: URL(filePath: path))
    return path
  }
}

@Suite struct FileOperandsTests {
  @Test func keepsBackOnlyWhatIsInLongRuns() {
    let names = (1...200).map { "f\($0)" }
    #expect(FileOperands(["extract"] + names.prefix(63)).parsed == ["extract"] + names.prefix(63))
    let operands = FileOperands(["extract", "--format", "csv"] + names + ["--no-text", "-"] + names)
    #expect(operands.parsed.count == 2 + 65 + 2 + 65)
    #expect(operands.restored(Array(operands.parsed.dropFirst(3))) == names + ["--no-text", "-"] + names)
  }

  @Test func readsThousandsOfFilesInTheirOrder() {
    let names = (1...3000).map { "missing-\($0).txt" }
    let run = CommandRun(["extract", "--no-text"] + names + ["--format", "json", "last.txt"])
    #expect(run.status == .failedInput)
    #expect(run.messages.count == 3001)
    #expect(run.messages[1499].contains("missing-1500.txt"))
    #expect(run.messages[3000].contains("last.txt"))
  }
}
