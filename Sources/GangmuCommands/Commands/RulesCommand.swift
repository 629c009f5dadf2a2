internal import ArgumentParser
internal import FoundationEssentials
internal import GangmuExport
internal import GangmuLint
internal import GangmuPlatform

/// The catalogue of rules, for people and programs.
struct RulesCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules of validate, or show some with their examples.",
    discussion: """
      Examples:
        gangmu rules
        gangmu rules NUM-01 docnum-bracket
        gangmu rules --format markdown --output docs/rules
      """)

  /// The form of the catalogue.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @Argument(help: ArgumentHelp("Codes, names or families of rules; none for all.", valueName: "rule"))
  var rules: [String] = []

  @Option(help: ArgumentHelp("The form of the catalogue.", valueName: "format"))
  var format = Form.text

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "With --format markdown: write a page a rule and an index into this folder.", valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp("The language of text: zh or en (default: by LC_ALL, LC_MESSAGES, LANG).", valueName: "language")
  )
  var language: ReportLanguage?

  func validate() throws {
    try RuleWords.check(rules)
    if output != nil, format != .markdown {
      throw ValidationError("--output is for --format markdown only; leave it out or add that.")
    }
  }

  func execute(_ console: Console) -> ExitStatus {
    let descriptions = RuleCatalogue.rules.map { $0.description }
    let chosen = rules.isEmpty ? descriptions : rules.flatMap(RuleCatalogue.rules).map { $0.description }
    if let output { return write(chosen, into: output, console) }
    var stream = ByteOutput(receiver: console.receive)
    switch format {
    case .text: stream.append(text(chosen))
    case .json: stream.append(RuleList.json(chosen))
    case .markdown: stream.append(chosen.map { RulePage($0).titled }.joined(separator: "\n"))
    }
    return console.finish(stream, .success)
  }

  /// A line a rule; of rules that were named, all that is known.
  private func text(_ chosen: [RuleDescription]) -> String {
    let language = (language ?? .ofEnvironment).language
    return rules.isEmpty
      ? RuleList.lines(chosen, language)
      : chosen.map { "\($0.code) \($0.name)\n\n" + RulePage($0, language: language).markdown }.joined(separator: "\n")
  }

  private func write(_ chosen: [RuleDescription], into folder: String, _ console: Console) -> ExitStatus {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for rule in chosen {
        try AtomicFile.write(Array(RulePage(rule).titled.utf8), to: "\(folder)/\(rule.code).md", syncs: false)
      }
      try AtomicFile.write(Array(RuleList.markdown(chosen).utf8), to: "\(folder)/README.md", syncs: false)
      return .success
    } catch {
      let reason = (error as? AtomicFile.Fault).map { "\($0.path) cannot be written: \($0.message)" }
      console.report(
        "gangmu: \(reason ?? "\(folder) is no folder, and none can be made there: check who may write there")")
      return .failedInput
    }
  }
}

/// Words of the command line that name rules.
enum RuleWords {
  static func check(_ words: [String]) throws {
    for word in words where RuleCatalogue.rules(named: word).isEmpty {
      let nearest = RuleCatalogue.nearest(to: word).map { " Did you mean “\($0)”?" } ?? ""
      throw ValidationError("there is no rule “\(word)”.\(nearest) gangmu rules lists them all.")
    }
  }
}
