internal import ArgumentParser
internal import GangmuLint

/// Rules over documents and corpora, for CI.
struct ValidateCommand: ParsableCommand, ConsoleCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check documents and extracted JSON by rules, and show each fault at its place.",
    discussion: """
      Documents and extracted JSON are told apart by their content. A file .gangmu.yml in a document's folder or above it \
      says which rules hold there; the command line wins over it. gangmu rules lists the rules.

      Examples:
        gangmu validate drafts/
        gangmu validate --profile scraped --format sarif --output findings.sarif corpus/
        gangmu validate --write-baseline corpus/        accept what is there, report what is new
        gangmu validate --diff plan.md                  what --fix would change
        gangmu validate --against facts/ corpus/        compare the facts with those of facts/

      Exit status: 0 fine; 1 findings at or above --fail-on; 2 wrong usage or configuration; 3 some input could not be read.
      """)

  @Argument(help: ArgumentHelp("Files, folders and patterns to check; - is standard input.", valueName: "path"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The form of the report.", valueName: "format"))
  var format = ReportFormat.text

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Write the report into this file instead of standard output.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("Take this configuration for all paths.", valueName: "file"))
  var config: String?

  @OptionGroup var rules: RuleOptions

  @OptionGroup var baseline: BaselineOptions

  @Option(
    help: ArgumentHelp(
      "Compare the facts of documents with extracted JSON: a file, JSON Lines or a folder.", valueName: "path"))
  var against: String?

  @Flag(help: "Apply the safe fixes to plain text and Markdown in UTF-8, then check again.")
  var fix = false

  @Flag(help: "Show what --fix would change as a unified difference; nothing is written.")
  var diff = false

  @Option(
    help: ArgumentHelp(
      "The language of the report: zh or en (default: the configuration's, else by LC_ALL, LC_MESSAGES, LANG).",
      valueName: "language"))
  var language: ReportLanguage?

  @Option(
    name: [.short, .customLong("jobs")],
    help: ArgumentHelp("Files at a time (default: one a core).", valueName: "count"))
  var jobs: Int?

  @Flag(help: "Check all files anew, those too that have not changed, and keep nothing.")
  var noCache = false

  @Flag(name: .customLong("init"), help: "Write a .gangmu.yml with comments into the working folder.")
  var writesConfiguration = false

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if writesConfiguration {
      guard files.isEmpty else { throw ValidationError("--init takes no paths: it writes into the working folder.") }
      return
    }
    guard !files.isEmpty else { throw ValidationError("Name files or folders to check, or - for standard input.") }
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input (-) can be read only once.") }
    if fix, diff { throw ValidationError("--diff shows what --fix would do; leave one of them out.") }
    if baseline.writes, fix || diff { throw ValidationError("--write-baseline goes with neither --fix nor --diff.") }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }

  func execute(_ console: Console) -> ExitStatus {
    let language = self.language?.language ?? ReportLanguage.ofEnvironment.language
    if writesConfiguration { return ConfigurationWriter.write(language, console) }
    guard let source = reading.source(console) else { return .usage }
    do throws(CommandFailure) {
      return try ValidateRun(self, source.converter, console).run()
    } catch {
      for message in error.messages { console.report("gangmu: \(message)") }
      return error.status
    }
  }
}

/// Why a command cannot go on.
struct CommandFailure: Error {
  var status: ExitStatus
  var messages: [String]

  init(_ status: ExitStatus, _ messages: String...) {
    self.status = status
    self.messages = messages
  }

  init(_ status: ExitStatus, all messages: [String]) {
    self.status = status
    self.messages = messages
  }
}
