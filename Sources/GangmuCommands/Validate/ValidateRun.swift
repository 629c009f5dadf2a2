internal import Gangmu
internal import GangmuBatch
internal import GangmuExport
internal import GangmuLint
internal import GangmuModel
internal import GangmuPlatform
internal import GangmuValidate

/// One run of `gangmu validate`: inputs and their settings, the check, the baseline, the report.
struct ValidateRun {
  private let command: ValidateCommand
  private let converter: Converter
  private let console: Console

  init(_ command: ValidateCommand, _ converter: Converter, _ console: Console) {
    self.command = command
    self.converter = converter
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitStatus {
    var inputs = try ValidateInputs(command, console)
    let main = inputs.mainConfiguration
    var choice = command.rules.choice
    let baselinePath = command.baseline.path(main)
    choice.listsAll = baselinePath != nil
    var resolver = SettingsResolver(choice, version: try version())
    var report = ValidationReport(
      tool: .init(name: String(describing: Generator.name), version: String(describing: Generator.version)))
    report.rules = resolver.settings(of: "", main).linter.rules.map { $0.rule.description }
    report.failing = command.rules.failing(main)
    report.limit = command.rules.maxFindings
    report.failures = inputs.failures
    var validation = Validation(converter: converter, inputs: inputs.validated(&resolver))
    validation.jobs = command.jobs ?? ThisProgram.processorCount
    validation.snapshot = try snapshot()
    var difference = ""
    if command.fix || command.diff {
      let fixes = FixRun(kind: command.fix ? .write : .show, converter: converter, console: console)
      try fixes.run(validation.inputs) { difference += $0 }
    }
    let documents = validation.run(into: &report)
    for failure in report.failures {
      console.report("gangmu: \(failure.uri == "-" ? "standard input" : failure.uri): \(failure.message)")
    }
    tell(of: report.others)
    if let snapshot = validation.snapshot { tell(ofUnchecked: snapshot.documents(besides: report.documents)) }
    if let baselinePath {
      let paths = paths(validation.inputs, documents, from: baselinePath)
      if command.baseline.writes { return try write(report, paths, to: baselinePath) }
      BaselineFilter(try baseline(baselinePath), path: baselinePath, paths: paths).apply(to: &report)
    }
    return try finish(report, main, difference: command.diff ? difference : nil)
  }

  /// Nothing is left out in silence.
  private func tell(of others: [ValidationReport.Other]) {
    guard !others.isEmpty else { return }
    let files = others.count == 1 ? "1 file that is" : "\(others.count) files that are"
    let names = Self.names(others.map { "\($0.uri) (\($0.kind))" })
    console.report("gangmu: passed over \(files) no document and not what gangmu extract writes: \(names)")
  }

  /// A document that was lost, or only not named: a run may be for some of a corpus.
  private func tell(ofUnchecked documents: [String]) {
    guard !documents.isEmpty else { return }
    let words = documents.count == 1 ? "1 document" : "\(documents.count) documents"
    console.report("gangmu: the snapshot has \(words) not checked in this run: \(Self.names(documents))")
  }

  private static func names(_ all: [String]) -> String {
    (all.prefix(3) + (all.count > 3 ? ["…"] : [])).joined(separator: ", ")
  }

  /// What results depend on beside documents and rules: the program, and how documents are read.
  private func version() throws(CommandFailure) -> String {
    do throws(FileError) {
      return try command.reading.version()
    } catch {
      throw CommandFailure(.failedInput, error.message)
    }
  }

  private func snapshot() throws(CommandFailure) -> Snapshot? {
    guard let path = command.against else { return nil }
    do throws(Snapshot.Fault) {
      return try Snapshot(path)
    } catch {
      throw CommandFailure(.failedInput, "--against \(error.path): \(error.message)")
    }
  }

  // MARK: Baseline

  private func paths(_ inputs: [Validation.Input], _ documents: [[String]], from baseline: String) -> DocumentPaths {
    var paths = DocumentPaths(folder: ConfigurationFinder.folder(ofNew: baseline))
    for (input, documents) in zip(inputs, documents) { paths.add(documents, of: input.uri) }
    return paths
  }

  private func baseline(_ path: String) throws(CommandFailure) -> Baseline {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path)
    } catch {
      throw CommandFailure(.usage, "baseline \(path): \(error.message); --write-baseline writes one")
    }
    do throws(Baseline.Fault) {
      return try Baseline(bytes)
    } catch {
      let place = error.location.map { ":\($0.line ?? 1):\($0.column ?? 1)" } ?? ""
      throw CommandFailure(.usage, "\(path)\(place): \(error.message.text(language(nil)))")
    }
  }

  /// Entries of documents that were not looked at stay as they are.
  private func write(
    _ report: ValidationReport, _ paths: DocumentPaths, to path: String
  ) throws(CommandFailure) -> ExitStatus {
    let earlier = FileReader.exists(path) ? try baseline(path) : Baseline()
    let entries = earlier.updated(with: report, paths)
    do throws(AtomicFile.Fault) {
      try AtomicFile.write(Array(Baseline.text(of: entries).utf8), to: path)
    } catch {
      throw CommandFailure(.failedInput, "\(error.path) cannot be written: \(error.message)")
    }
    console.report("gangmu: wrote \(entries.count) findings into \(path)")
    return report.failures.isEmpty ? .success : .failedInput
  }

  // MARK: Report

  private func language(_ configuration: Configuration?) -> LocalizedText.Language {
    command.language?.language ?? configuration?.language ?? ReportLanguage.ofEnvironment.language
  }

  /// - Parameter difference: What stands in the report's place.
  private func finish(
    _ report: ValidationReport, _ configuration: Configuration?, difference: String?
  ) throws(CommandFailure) -> ExitStatus {
    let isFile = command.output != nil
    let options = ReportOptions(
      language: language(configuration), usesColour: console.usesColour && !isFile,
      width: isFile ? 120 : console.terminalWidth ?? 120)
    var report = report
    if command.format.reporter.showsFingerprints { report.addFingerprints() }
    func write(to receive: (String) -> Void) {
      if let difference { receive(difference) } else { command.format.reporter.write(report, options, to: receive) }
    }
    let status: ExitStatus =
      !report.failures.isEmpty
      ? .failedInput
      : report.findings.indices.contains { report.fails(report.findings[$0].finding) } ? .findings : .success
    guard let output = command.output else {
      var stream = ByteOutput(receiver: console.receive)
      write { stream.append($0) }
      return console.finish(stream, status)
    }
    do throws(AtomicFile.Fault) {
      var bytes: [UInt8] = []
      write { bytes += $0.utf8 }
      try AtomicFile.write(bytes, to: output)
      return status
    } catch {
      throw CommandFailure(.failedInput, "\(error.path) cannot be written: \(error.message)")
    }
  }
}
