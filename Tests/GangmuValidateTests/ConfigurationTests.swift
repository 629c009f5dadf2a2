import GangmuLint
import GangmuModel
import Testing

@testable import GangmuValidate

@Suite struct ConfigurationTests {
  @Test(arguments: [
    ("profle: authored\n", "1:1", "unknown key “profle”, did you mean “profile”; allowed: profile, language"),
    ("profile: draft\n", "1:10", "“draft” is not allowed here; allowed: “authored”, “scraped”"),
    ("rules:\n  gp: off\n", "2:3", "there is no rule “gp”, did you mean “gap”; gangmu rules lists them all"),
    ("rules:\n  gap: eror\n", "2:8", "“eror” is not allowed here, did you mean “error”"),
    ("rules:\n  gap: {limit: 3}\n", "2:9", "NUM-01 has no parameter “limit”; allowed: severity"),
    ("rules: [gap]\n", "1:8", "should be an object, is a list"),
    ("exclude: a.txt\n", "1:10", "should be a list, is a string"), ("units: [县河长办, 3]\n", "1:15", "should be a string"),
    ("overrides:\n  - profile: scraped\n", "2:5", "“paths” is missing"), ("profile: [\n", "2:1", "is no YAML"),
    ("profile: scraped\nprofile: scraped\n", "1:1", "a key stands twice: profile"),
    ("language: fr\n", "1:11", "“fr” is not allowed here"),
    (
      "rules:\n  NUM: off\n  gap: off\n  NUM-01: error\n", "4:3",
      "“NUM-01” and “gap” are one rule: set it once"
    ),
    (
      "rules:\n  no-owner: {percent: -3}\n", "2:23", "“percent” should be a whole number that is not negative"
    ),
    ("- profile\n", "1:1", "should be an object, is a list"),
  ])
  func tellsWhatIsWrongAndWhere(yaml: String, place: String?, message: String) throws {
    let faults = faults(of: yaml)
    let fault = try #require(faults.first { $0.message.english.contains(message) }, "\(faults)")
    #expect(fault.location.map { "\($0.line ?? 0):\($0.column ?? 0)" } == place)
    #expect(fault.path == ".gangmu.yml")
    #expect(!fault.message.chinese.isEmpty)
  }

  @Test func readsAFileThatBeginsWithTheMarkOfItsEncoding() {
    #expect(faults(of: "\u{FEFF}profile: scraped\n").isEmpty)
  }

  @Test func tellsAllFaultsAtOnce() {
    #expect(faults(of: "profle: authored\nlanguage: fr\nrules: {gap: of}\n").count == 3)
  }

  @Test(arguments: LocalizedText.Language.allCases)
  func takesItsOwnTemplateAlsoWithTheCommentsOpened(language: LocalizedText.Language) {
    let template = ConfigurationTemplate.text(language)
    #expect(faults(of: template).isEmpty)
    let opened = template.split(separator: "\n").map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") || line.hasPrefix("#  ") ? String(line.dropFirst()) : String(line)
    }
    // The rule with a parameter that it shows need not be among those of this build.
    let known = opened.filter {
      !$0.contains("validity-too-long") && !$0.contains("    severity") && !$0.contains("max-years")
    }
    #expect(faults(of: known.joined(separator: "\n")).isEmpty)
    #expect(known.contains("  - \"archive/**\""))
  }

  @Test(arguments: [
    ("", "a.txt", "warning"), ("rules: {gap: error}", "a.txt", "error"), ("rules: {NUM-01: info}", "a.txt", "info"),
    ("rules: {gap: off}", "a.txt", nil), ("rules: {NUM: off}", "a.txt", nil),
    ("rules: {NUM: off, gap: error}", "a.txt", "error"), ("rules: {gap: error, NUM: off}", "a.txt", "error"),
    ("rules: {gap: {severity: error}}", "a.txt", "error"),
    ("rules: {gap: off}\noverrides: [{paths: [\"b/**\"], rules: {gap: on}}]", "a.txt", nil),
    ("rules: {gap: off}\noverrides: [{paths: [\"b/**\"], rules: {gap: on}}]", "b/c/a.txt", "warning"),
    ("overrides: [{paths: [\"*.txt\"], rules: {gap: error}}, {paths: [a.txt], rules: {gap: off}}]", "x/a.txt", nil),
  ])
  func setsRulesByPath(yaml: String, path: String, severity: String?) throws {
    let configuration = try ConfigurationReader.read(Array(yaml.utf8), path: "c", folder: "/").get()
    var resolver = SettingsResolver(RuleChoice(), version: "")
    let linter = resolver.settings(of: path, configuration).linter
    let rule = linter.rules.first { $0.rule.description.code == "NUM-01" }
    #expect(rule?.severity.rawValue == severity)
  }

  @Test func letsTheCommandLineWin() throws {
    let yaml = "rules: {gap: off}\nseverity: error\n"
    let configuration = try ConfigurationReader.read(Array(yaml.utf8), path: "c", folder: "/").get()
    var choice = RuleChoice()
    choice.only = ["NUM-01"]
    choice.severity = .info
    var resolver = SettingsResolver(choice, version: "")
    let settings = resolver.settings(of: "a.txt", configuration)
    #expect(settings.linter.rules.map { $0.rule.description.code } == ["NUM-01"])
    #expect(settings.minimum == .info)
  }

  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "b/a.txt", true), ("*.txt", "a.md", false), ("/*.txt", "b/a.txt", false),
    ("b/*.txt", "b/a.txt", true), ("b/*.txt", "c/b/a.txt", false), ("**/b/*.txt", "c/d/b/a.txt", true),
    ("**/b/*.txt", "b/a.txt", true), ("drafts", "drafts/a/b.txt", true), ("drafts/", "x/drafts/b.txt", true),
    ("drafts/**", "drafts/a/b.txt", true), ("a/**/z.txt", "a/z.txt", true), ("a/**/z.txt", "a/b/c/z.txt", true),
    ("草案-?.md", "草案-一.md", true), ("草案-?.md", "草案-一二.md", false), ("*a*b*c", "xxaxxbxxc", true),
    ("*a*b*c", "xxaxxcxxb", false), ("**", "a/b", true), ("a", "ab", false),
  ])
  func matchesPathsByPatterns(pattern: String, path: String, matches: Bool) {
    #expect(PathPattern(pattern).matches(path) == matches)
  }

  @Test func matchesLongNamesInReasonableTime() {
    let pattern = PathPattern(String(repeating: "*a", count: 60) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 5000)))
  }

  private func faults(of yaml: String) -> [Configuration.Fault] {
    switch ConfigurationReader.read(Array(yaml.utf8), path: ".gangmu.yml", folder: "/") {
    case .success: []
    case .failure(let faults): faults.all
    }
  }
}
