internal import ArgumentParser
internal import Gangmu
internal import GangmuBatch
internal import GangmuExport
internal import GangmuLint
internal import GangmuModel
internal import GangmuPlatform
internal import GangmuValidate

/// Rules over documents and corpora, for CI.
struct ValidateCommand: ParsableCommand, ConsoleCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check documents and extracted JSON by rules, and show each fault at its place.",
    discussion: """
      Examples:
        gangmu validate drafts/
        gangmu validate --format github corpus/ '2024/*.docx'
      """)

  @Argument(help: ArgumentHelp("Files, folders and patterns to check; - is standard input.", valueName: "path"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The form of the report.", valueName: "format"))
  var format = ReportFormat.text

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Write the report into this file instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var rules: RuleOptions

  @Option(
    help: ArgumentHelp(
      "The language of the report: zh or en (default: by LC_ALL, LC_MESSAGES, LANG).", valueName: "language"))
  var language: ReportLanguage?

  @Option(
    name: [.short, .customLong("jobs")],
    help: ArgumentHelp("Files at a time (default: one a core).", valueName: "count"))
  var jobs: Int?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Name files or folders to check, or - for standard input.") }
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input (-) can be read only once.") }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }

  func execute(_ console: Console) -> ExitStatus {
    guard let source = reading.source(console) else { return .usage }
    var report = ValidationReport(
      tool: .init(name: String(describing: Generator.name), version: String(describing: Generator.version)))
    let linter = rules.linter
    report.rules = linter.rules.map { $0.rule.description }
    report.failing = rules.failing
    report.limit = rules.maxFindings
    let settings = Settings(linter: linter, minimum: rules.severity?.severity ?? .info)
    do throws(FileError) {
      let inputs = try inputs(settings, console, &report)
      var validation = Validation(converter: source.converter, inputs: inputs)
      validation.jobs = jobs ?? ThisProgram.processorCount
      validation.run(into: &report)
    } catch {
      console.report("gangmu: \(error.message)")
      return .failedInput
    }
    for failure in report.failures {
      console.report("gangmu: \(failure.uri == "-" ? "standard input" : failure.uri): \(failure.message)")
    }
    return finish(report, console)
  }

  /// Operands in their order; what of them cannot be found is among the report's failures.
  private func inputs(
    _ settings: Settings, _ console: Console, _ report: inout ValidationReport
  ) throws(FileError) -> [Validation.Input] {
    let list = InputList(files.filter { $0 != "-" }, excluding: output.map { [$0] } ?? [])
    report.failures += list.faults.map { .init(uri: $0.path, message: $0.message) }
    var inputs = list.files.map { Validation.Input(uri: $0, settings: settings) }
    if files.contains("-") { inputs.append(.init(uri: "-", bytes: try console.readInput(), settings: settings)) }
    return inputs
  }

  private func finish(_ report: ValidationReport, _ console: Console) -> ExitStatus {
    let options = ReportOptions(
      language: (language ?? .ofEnvironment).language, usesColour: console.usesColour && output == nil,
      width: output == nil ? console.terminalWidth ?? 120 : 120)
    let text = format.reporter.text(of: report, options)
    let status: ExitStatus =
      !report.failures.isEmpty
      ? .failedInput : report.findings.contains { report.fails($0.finding) } ? .findings : .success
    guard let output else {
      var stream = ByteOutput(receiver: console.receive)
      stream.append(text)
      return console.finish(stream, status)
    }
    do throws(AtomicFile.Fault) {
      let file = try AtomicFile(output)
      try file.write(Array(text.utf8))
      try file.commit()
      return status
    } catch {
      console.report("gangmu: \(error.path) cannot be written: \(error.message)")
      return .failedInput
    }
  }
}
