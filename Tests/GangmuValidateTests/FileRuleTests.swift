import Gangmu
import GangmuLint
import GangmuModel
import GangmuTestSupport
import Testing

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
    JSONFileChecker(settings: Settings(linter: Linter(rules: active(codes)))).result(
      of: Array(json.utf8), uri: "a.json"
    )
    .findings
  }
}
