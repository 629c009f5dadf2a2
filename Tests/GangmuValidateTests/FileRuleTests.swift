import Gangmu
import GangmuModel
import GangmuTestSupport
import Testing

@testable import GangmuLint
@testable import GangmuValidate

/// The rules over extracted JSON, by their examples and on what the program itself writes.
@Suite struct FileRuleTests {
  @Test(arguments: FileRuleRegistry.rules.filter { $0 is any JSONRule.Type }.map { $0.description.code })
  func findsWhatBreaksAndPassesWhatDoesNot(code: String) throws {
    let rule = try #require(FileRuleRegistry.rules.first { $0.description.code == code }?.description)
    for example in rule.breaks {
      #expect(!findings(in: example.texts[0], [code]).isEmpty, "\(code) finds nothing")
    }
    for example in rule.passes {
      let all = findings(in: example.texts[0], FileRuleRegistry.rules.map { $0.description.code })
      #expect(all.isEmpty, "\(all.map(\.finding.message.english))")
    }
  }

  @Test(arguments: Fixture.all.filter { !$0.path.hasPrefix("office/task-l") })
  func findsNothingInWhatTheProgramWrites(fixture: Fixture) throws {
    let document = try Converter().convert(fixture.bytes(), uri: fixture.uri)
    for json in [document.json(pretty: true), document.json(), document.json(includesText: false)] {
      #expect(ExtractedJSON.isOne(Array(json.utf8)))
      let found = findings(in: json, FileRuleRegistry.rules.map { $0.description.code })
      #expect(found.isEmpty, "\(found.prefix(3).map { "\($0.finding.code) \($0.finding.message.english)" })")
    }
  }

  @Test(arguments: ["SNAP-01", "SNAP-02", "SNAP-03", "SNAP-04"])
  func findsWhatDiffersFromASnapshot(code: String) throws {
    let rule = try #require(FileRuleRegistry.rules.first { $0.description.code == code }?.description)
    for (example, breaks) in rule.breaks.map({ ($0, true) }) + rule.passes.map({ ($0, false) }) {
      let new = try #require(example.texts.last)
      let isAlone = example.texts.count == 1
      let folder = try TestFolder()
      let old = try Converter().convert(Array(example.texts[0].utf8), uri: isAlone ? "other.txt" : "2024/a.txt")
      let snapshot = try Snapshot(folder.write(old.json(), to: "facts.json"))
      let checker = FileChecker(
        converter: Converter(), settings: Settings(linter: Linter(rules: active([code]))), snapshot: snapshot)
      #expect(checker.result(of: Array(new.utf8), uri: "./2024/a.txt").findings.isEmpty == !breaks, "\(code)")
    }
  }

  @Test func findsWhatABaselineHoldsInVain() throws {
    let rule = BaselineOutdatedRule.description
    for (example, breaks) in rule.breaks.map({ ($0, true) }) + rule.passes.map({ ($0, false) }) {
      let reports = example.texts.map { text in
        var report = ValidationReport(tool: .init(name: "gangmu", version: "0"))
        let settings = Settings(linter: Linter(only: ["gap"]))
        Validation(converter: Converter(), inputs: [.init(uri: "a.txt", bytes: Array(text.utf8), settings: settings)])
          .run(into: &report)
        report.rules = [GapRule.description, rule]
        return report
      }
      var paths = DocumentPaths(folder: "/")
      paths.add(["a.txt"], of: "a.txt")
      let entries = Baseline().updated(with: reports[0], paths)
      let baseline = try Baseline(Array(Baseline.text(of: entries).utf8))
      var report = reports[1]
      BaselineFilter(baseline, path: "known.json", paths: paths).apply(to: &report)
      #expect(report.findings.map(\.finding.code) == (breaks ? ["BASE-01"] : []))
    }
  }

  @Test func namesThePlaceAndThePath() throws {
    let example = try #require(FileRuleRegistry.rules.first { $0.description.code == "JSON-04" }).description.breaks[0]
    let finding = try #require(findings(in: example.texts[0], ["JSON-04"]).first).finding
    #expect(finding.location?.address == "$.assignments[0].units[0].span")
    let line = try #require(finding.location?.line)
    #expect(example.texts[0].split(separator: "\n")[line - 1].contains("\"start\": 8, \"end\": 12"))
    #expect(finding.message.english == "the text there is “水利局牵”, not “县水利局”")
  }

  @Test func goesOnAfterALineThatIsNoJSON() throws {
    let good = try Converter().convert(Array("一、修桥。\n".utf8), uri: "a.txt").json()
    let lines = good + String(good.dropLast(20)) + "\n" + good.replacing("main/一", with: "main/二")
    let result = FileChecker(converter: Converter(), settings: Settings(linter: Linter(rules: active(["JSON-01"]))))
      .result(of: Array(lines.utf8), uri: "facts.jsonl")
    #expect(result.documents == ["facts.jsonl", "facts.jsonl#line 2", "facts.jsonl#line 3"])
    #expect(result.findings.map(\.finding.location?.line) == [2])
  }

  private func active(_ codes: [String]) -> [Linter.ActiveRule] {
    FileRuleRegistry.rules.filter { codes.contains($0.description.code) }.map { Linter.ActiveRule($0) }
  }

  private func findings(in json: String, _ codes: [String]) -> [PlacedFinding] {
    var result = FileResult()
    let checker = JSONFileChecker(settings: Settings(linter: Linter(rules: active(codes))))
    checker.check(Array(json.utf8), uri: "a.json", into: &result)
    return result.findings
  }
}
