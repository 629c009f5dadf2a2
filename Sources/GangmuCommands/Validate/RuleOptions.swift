internal import ArgumentParser
internal import GangmuLint
internal import GangmuModel
internal import GangmuValidate

/// Which rules are on, and which findings are told and fail the run.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("authored for drafts before publication, scraped for downloads.", valueName: "profile"))
  var profile: ProfileName?

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      "Check by this rule only: a code (NUM-01), a name (gap) or a family (NUM); may be given several times.",
      valueName: "rule"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Leave this rule out; may be given several times.", valueName: "rule"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("Tell findings from this severity up: error, warning or info.", valueName: "severity"))
  var severity: SeverityName?

  @Option(
    help: ArgumentHelp(
      "Fail (exit status 1) on findings from this severity up: error, warning, info or never (default: warning).",
      valueName: "severity"))
  var failOn: FailingSeverity?

  @Flag(help: "Fail on any finding, as --fail-on info.")
  var strict = false

  @Option(help: ArgumentHelp("List at most so many findings; all are counted.", valueName: "count"))
  var maxFindings: Int?

  func validate() throws {
    if let maxFindings, maxFindings < 0 { throw ValidationError("--max-findings takes a number from 0.") }
    try RuleWords.check(only + ignore)
    if strict, failOn != nil { throw ValidationError("--strict is --fail-on info; leave one of them out.") }
  }

  /// What fails the run; `nil` for nothing.
  func failing(_ configuration: Configuration?) -> Diagnostic.Severity? {
    if strict { return .info }
    if let failOn { return failOn.severity }
    return configuration?.failing ?? .warning
  }

  var choice: RuleChoice {
    var choice = RuleChoice()
    choice.profile = profile?.profile
    choice.only = only.isEmpty ? nil : Set(Self.codes(only))
    choice.ignored = Set(Self.codes(ignore))
    choice.severity = severity?.severity
    return choice
  }

  private static func codes(_ words: [String]) -> [String] {
    words.flatMap(RuleCatalogue.rules).map { $0.description.code }
  }
}

struct ProfileName: ExpressibleByArgument {
  let profile: RuleDescription.Profile

  init?(argument: String) {
    guard let profile = RuleDescription.Profile(rawValue: argument) else { return nil }
    self.profile = profile
  }

  static var allValueStrings: [String] { RuleDescription.Profile.allCases.map(\.rawValue) }
}

struct SeverityName: ExpressibleByArgument {
  let severity: Diagnostic.Severity

  init?(argument: String) {
    guard let severity = Diagnostic.Severity(rawValue: argument) else { return nil }
    self.severity = severity
  }

  static var allValueStrings: [String] { Diagnostic.Severity.inOrder.map(\.rawValue) }
}

/// A severity, or `never`.
struct FailingSeverity: ExpressibleByArgument {
  let severity: Diagnostic.Severity?

  init?(argument: String) {
    severity = Diagnostic.Severity(rawValue: argument)
    if severity == nil, argument != "never" { return nil }
  }

  static var allValueStrings: [String] { SeverityName.allValueStrings + ["never"] }
}
