import Foundation
import GangmuTestSupport
import Testing

@testable import GangmuCommands

@Suite struct ValidateCommandTests {
  private static let broken = "青岚县修桥工作方案\n一、总体要求\n坚持节水优先。\n三、保障措施\n加强组织领导。\n"
  private static let whole = "青岚县修桥工作方案\n一、总体要求\n坚持节水优先。\n二、保障措施\n加强组织领导。\n"

  @Test(arguments: [
    ["validate"], ["validate", "-", "-"], ["validate", "--rule", "gapp", "x"], ["validate", "--format", "xml", "x"],
    ["validate", "--fail-on", "fatal", "x"], ["validate", "--severity", "never", "x"],
    ["validate", "--jobs", "0", "x"],
    ["validate", "--strict", "--fail-on", "error", "x"], ["validate", "--max-findings", "-1", "x"],
    ["validate", "--init", "x"], ["validate", "--fix", "--diff", "x"], ["validate", "--write-baseline", "--fix", "x"],
    ["validate", "--profile", "draft", "x"], ["validate", "--language", "fr", "x"], ["rules", "nothing"],
    ["rules", "--output", "x"], ["schema", "nothing"],
  ])
  func refusesAWrongCommandLine(arguments: [String]) {
    let run = CommandRun(arguments)
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    #expect(!run.messages.joined().isEmpty)
  }

  /// Options, and what the run ends with on a document that lacks a number (a warning).
  @Test(arguments: [
    ([], GangmuCommands.ExitStatus.findings), (["--fail-on", "warning"], .findings),
    (["--fail-on", "info"], .findings),
    (["--strict"], .findings), (["--fail-on", "error"], .success), (["--fail-on", "never"], .success),
    (["--severity", "error"], .success), (["--ignore", "gap"], .success), (["--ignore", "NUM"], .success),
    (["--rule", "NUM-01"], .findings), (["--rule", "JSON"], .success), (["--max-findings", "0"], .findings),
    (["--jobs", "7", "--no-cache"], .findings),
  ])
  func endsWithTheStatusOfTheContract(options: [String], status: GangmuCommands.ExitStatus) throws {
    let folder = try TestFolder()
    let options =
      options.contains { $0 == "--rule" } || options.contains("NUM") ? options : options + ["--rule", "gap"]
    let bad = try folder.write(Self.broken, to: "坏.txt")
    let good = try folder.write(Self.whole, to: "好.txt")
    try folder.write("", to: ".gangmu.yml")
    let run = CommandRun(["validate", "--language", "en"] + options + [bad, good])
    if options.contains("NUM") || options.contains("JSON") {
      #expect(!run.output.contains("NUM-01"))
    } else {
      #expect(run.status == status)
    }
    #expect(run.messages.isEmpty)
    #expect(CommandRun(["validate", "--rule", "gap", good]).status == .success)
  }

  @Test func namesWhatItCannotReadAndGoesOn() throws {
    let folder = try TestFolder()
    let bad = try folder.write(Self.broken, to: "坏.txt")
    let empty = try folder.write("", to: "空.txt")
    let run = CommandRun(["validate", "--no-cache", folder.path + "/没有.txt", bad, empty])
    #expect(run.status == .failedInput)
    #expect(run.output.contains("NUM-01"))
    #expect(
      run.messages.map { $0.split(separator: ":").dropFirst().first.map(String.init) } == [
        " \(folder.path)/没有.txt", " \(empty)",
      ])
    #expect(CommandRun(["validate", folder.path + "/没有/"]).status == .failedInput)
  }

  /// Files beside the documents, and whether they are passed over with a word.
  @Test(arguments: [
    ("package.json", "{\"name\": \"x\"}", true), ("empty.json", "{}", true), ("list.json", "[1, 2]", true),
    (".pre.yaml", "a: 1\n", true), ("r.sarif", "{}", true),
    ("r.xml", "<?xml version=\"1.0\"?>\n<testsuites name=\"gangmu\"></testsuites>\n", true),
    // Cut off in the first keys: its document would be lost.
    ("cut.json", "{\"schemaVersion\":\"1.0\",\"generator\":{\"na", false),
    ("words.txt", "[{“附件”}]一、修桥\n", false), ("note.txt", "{\"name\": 1}\n", false),
  ])
  func passesOverWhatIsNoDocument(name: String, content: String, isPassedOver: Bool) throws {
    let folder = try TestFolder()
    let path = try folder.write(content, to: name)
    let run = CommandRun(["validate", "--no-cache", "--language", "en", "--fail-on", "never", path])
    #expect(run.status == .success)
    #expect(run.output.contains("in 0 documents") == isPassedOver)
    #expect(run.messages.contains { $0.contains("passed over 1 file") && $0.contains(name) } == isPassedOver)
  }

  @Test func checksExtractedJSONInAnArchive() throws {
    let folder = try TestFolder()
    let document = try folder.write(Self.whole, to: "好.txt")
    let json = CommandRun(["extract", document]).output
    let broken = json.replacing("\"start\":0", with: "\"start\":90000")
    try #require(broken != json)
    let archive = ZIPWriter.package([("好.json", json), ("坏.json", broken), ("行.jsonl", json + broken)])
    try folder.write(archive, toName: Array("a.zip".utf8))
    let run = CommandRun(["validate", "--no-cache", "--rule", "JSON", "--format", "github", folder.path + "/a.zip"])
    #expect(run.status == .findings)
    let names = Set(run.output.split(separator: "\n").compactMap { $0.split(separator: "#").dropFirst().first?.first })
    #expect(names == ["坏", "行"])
  }

  @Test func countsWhatItDoesNotListOneByOne() throws {
    let folder = try TestFolder()
    let rows = (0..<50).map { _ in "2024年2月31日前完成。\n" }
    let path = try folder.write(rows.joined(), to: "a.txt")
    let run = CommandRun(["validate", "--no-cache", "--language", "en", "--rule", "date-impossible", path])
    #expect(run.output.contains("30 more of these are not listed"))
    #expect(run.output.contains("50 findings (50 errors"))
  }

  @Test func checksOneDocumentOfADataSet() throws {
    let folder = try TestFolder()
    let broken = Self.broken.replacing("\n", with: "\\n")
    let rows = ["甲", "乙"].map { "{\"id\": \"\($0)\", \"text\": \"\(broken)\"}\n" }
    let path = try folder.write(rows.joined(), to: "d.jsonl")
    let run = CommandRun(["validate", "--rule", "gap", path + "#乙"])
    #expect(run.status == .findings)
    #expect(run.output.contains("d.jsonl#乙") && !run.output.contains("d.jsonl#甲"))
    // A row is a document whatever its id looks like.
    let named = try folder.write("{\"id\": \"计划.json\", \"text\": \"\(broken)\"}\n", to: "e.jsonl")
    #expect(CommandRun(["validate", "--rule", "gap", named]).status == .findings)
    #expect(CommandRun(["validate", path + "#丙"]).messages.first?.contains("holds no entry “丙”") == true)
  }

  @Test func readsStandardInput() {
    let run = CommandRun(["validate", "--language", "zh", "--rule", "gap", "-"], input: Self.broken)
    #expect(run.status == .findings)
    #expect(run.output.hasPrefix("-:4:1: 警告 NUM-01 gap: "))
    #expect(run.output.contains("\n    三、保障措施\n    ^^^^\n"))
  }

  @Test func writesTheReportIntoAFile() throws {
    let folder = try TestFolder()
    let bad = try folder.write(Self.broken, to: "坏.txt")
    let run = CommandRun([
      "validate", "--no-cache", "--rule", "gap", "--format", "json", "--output", folder.path + "/f.json", bad,
    ])
    #expect(run.status == .findings)
    #expect(run.output.isEmpty)
    #expect(try folder.read("f.json").contains("\"code\": \"NUM-01\""))
    let nowhere = CommandRun(["validate", "--no-cache", "-o", folder.path + "/no/f.json", bad])
    #expect(nowhere.status == .failedInput)
    #expect(nowhere.messages.joined().contains("cannot be written"))
  }

  @Test func refusesAConfigurationThatIsWrong() throws {
    let folder = try TestFolder()
    let bad = try folder.write(Self.broken, to: "a/b/坏.txt")
    try folder.write("profile: scraped\nrule: {}\n", to: "a/.gangmu.yml")
    let run = CommandRun(["validate", "--language", "en", bad])
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    #expect(run.messages.first?.contains("a/.gangmu.yml:2:1: unknown key “rule”, did you mean “rules”") == true)
    try folder.write("rules: {gap: off}\n", to: "a/.gangmu.yml")
    #expect(!CommandRun(["validate", "--no-cache", bad]).output.contains("NUM-01"))
    #expect(CommandRun(["validate", "--config", folder.path + "/none.yml", bad]).status == .usage)
    try folder.write("exclude: [\"b/\"]\n", to: "a/.gangmu.yml")
    let left = CommandRun(["validate", "--no-cache", bad])
    #expect(left.status == .success)
    #expect(left.messages == ["gangmu: the configuration leaves out all 1 files that were named"])
  }

  @Test func leavesOutWhatTheBaselineHoldsAndTellsWhatIsGone() throws {
    let folder = try TestFolder()
    try folder.write("rules: {gap: warning}\nbaseline: known.json\n", to: ".gangmu.yml")
    let bad = try folder.write(Self.broken, to: "a/坏.txt")
    let gap = ["validate", "--no-cache", "--language", "en", "--rule", "gap", "--rule", "BASE"]
    #expect(CommandRun(gap + ["--write-baseline", bad]).status == .success)
    #expect(try folder.read("known.json").contains("\"path\":\"a/坏.txt\",\"code\":\"NUM-01\",\"clause\":\"main/三\""))
    let known = CommandRun(gap + [bad])
    #expect(known.status == .success)
    #expect(known.output == "no findings in 1 document; 1 more in the baseline\n")
    try folder.write("\n\n" + Self.broken, to: "a/坏.txt")
    #expect(CommandRun(gap + [bad]).output == known.output)
    let other = try folder.write(Self.broken, to: "a/新.txt")
    #expect(CommandRun(gap + [bad, other]).status == .findings)
    try folder.write(Self.whole, to: "a/坏.txt")
    let gone = CommandRun(gap + ["--strict", bad])
    #expect(gone.status == .findings)
    #expect(
      gone.output.contains("known.json:4:5: info BASE-01 baseline-outdated: NUM-01 is no longer found in a/坏.txt"))
    #expect(CommandRun(gap + ["--write-baseline", other]).status == .success)
    #expect(try folder.read("known.json").contains("a/坏.txt") && folder.read("known.json").contains("a/新.txt"))
    try folder.write("{]", to: "known.json")
    #expect(CommandRun(gap + [bad]).status == .usage)
  }

  @Test func comparesWithASnapshot() throws {
    let folder = try TestFolder()
    let plan = try folder.write("一、修好古桥。（责任单位：县水利局）\n二、管好古桥。2024年底前完成。\n", to: "plan.txt")
    try folder.write(CommandRun(["extract", plan]).output, to: "facts/plan.json")
    let against = ["validate", "--language", "en", "--rule", "SNAP", "--against", folder.path + "/facts", plan]
    #expect(CommandRun(against).status == .success)
    try folder.write("为了古桥。\n一、修好古桥。（责任单位：县水务局）\n二、管好古桥。2025年底前完成。\n", to: "plan.txt")
    let run = CommandRun(against)
    #expect(run.status == .findings)
    #expect(run.output.contains("plan.txt:2:8: warning SNAP-01 fact-changed: assignment changed: units: [县水利局"))
    #expect(run.output.contains("end: 2024-12-31 -> 2025-12-31"))
    let missing = CommandRun(["validate", "--against", folder.path + "/none", plan])
    #expect(missing.status == .failedInput && missing.messages.joined().contains("no such file"))
    let empty = CommandRun(["validate", "--against", plan, plan])
    #expect(empty.messages.joined().contains("holds no extracted JSON"))
  }

  @Test func fixesUTF8TextAndNothingElse() throws {
    let folder = try TestFolder()
    let faulty = "关于修桥的意见\n⼀、总体要求\n坚持⽣态优先。\n"
    let mended = "关于修桥的意见\n一、总体要求\n坚持生态优先。\n"
    let text = try folder.write(faulty, to: "甲.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: text)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/乙.txt", withDestinationPath: "甲.txt")
    let page = try folder.write("<p>⼀、总体要求</p>", to: "丙.html")
    let wide = folder.path + "/丁.txt"
    try Data([0xFF, 0xFE] + faulty.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).write(to: URL(filePath: wide))
    let rules = ["validate", "--no-cache", "--language", "en", "--rule", "ENC-03"]
    let shown = CommandRun(rules + ["--diff", folder.path + "/乙.txt", page])
    #expect(shown.status == .findings)
    #expect(shown.output.contains("\n-⼀、总体要求\n-坚持⽣态优先。\n+一、总体要求\n+坚持生态优先。\n"))
    #expect(try folder.read("甲.txt") == faulty)
    let run = CommandRun(rules + ["--fix", folder.path + "/乙.txt", page, wide])
    #expect(run.messages.contains("gangmu: \(folder.path)/乙.txt: fixed 2 places"))
    #expect(run.messages.contains("gangmu: \(wide): is in UTF-16LE and was left as it is; only UTF-8 is fixed"))
    #expect(run.output.contains("丙.html") && !run.output.contains("乙.txt"))
    #expect(try folder.read("甲.txt") == mended)
    #expect(try folder.read("丙.html") == "<p>⼀、总体要求</p>")
    let attributes = try FileManager.default.attributesOfItem(atPath: text)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/乙.txt") == "甲.txt")
  }

  @Test func checksExtractedJSON() throws {
    let folder = try TestFolder()
    let json = CommandRun(["extract", "--pretty", "-"], input: Self.whole).output
    let good = try folder.write(json, to: "好.json")
    #expect(CommandRun(["validate", good]).status == .success)
    let bad = try folder.write(json.replacing("\"kind\": \"main\"", with: "\"kind\": \"body\""), to: "坏.json")
    let run = CommandRun(["validate", "--language", "en", bad])
    #expect(run.status == .findings)
    #expect(run.output.contains("error JSON-02 json-schema: “body” is not allowed here"))
    #expect(run.output.contains("($.parts[0].kind)"))
  }

  @Test(arguments: [
    (["rules"], "NUM-01"), (["rules", "gap"], "三、保障措施"), (["rules", "NUM"], "# "),
    (["rules", "--format", "json"], "\"force\": \"required\""),
    (["rules", "--format", "markdown", "NUM-01"], "## 违反 Breaks"),
    (["schema", "findings"], "urn:gangmu:schema:findings:1.0"), (["schema", "config"], "urn:gangmu:schema:config:1.0"),
    (["validate", "--help"], "Exit status: 0 fine; 1 findings"),
  ])
  func answersOnStandardOutput(arguments: [String], expected: String) {
    let run = CommandRun(arguments)
    #expect(run.status == .success)
    #expect(run.output.contains(expected))
    #expect(run.messages.isEmpty)
  }

  @Test func keepsThePagesOfRulesInStep() throws {
    let folder = try TestFolder()
    #expect(CommandRun(["rules", "--format", "markdown", "--output", folder.path]).status == .success)
    #expect(folder.files == (try RepositoryFile.names(in: "docs/rules")))
    for name in folder.files {
      #expect(try folder.read(name) == RepositoryFile.text("docs/rules/\(name)"), "make rule-pages writes docs/rules")
    }
  }
}
