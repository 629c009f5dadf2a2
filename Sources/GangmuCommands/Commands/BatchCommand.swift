internal import ArgumentParser
internal import Gangmu
internal import GangmuBatch
internal import GangmuExport
internal import GangmuPlatform

/// Many documents in, tables and databases out, with every input accounted for.
struct BatchCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Convert folders, archives and data sets, several documents at a time.",
    discussion: """
      Results are kept between runs: a run that was ended goes on where it was, and a second one converts only what is \
      new or has changed. The outputs are written at the end, each whole or not at all. report.json tells what became of \
      each input.

      Examples:
        gangmu batch 2024/ --output facts --format jsonl,csv
        gangmu batch notices.zip data.jsonl '2023/*.docx' --output notices.jsonl.gz --output ledger.xlsx
        gangmu batch new/ --output facts.sqlite --append
        gangmu batch 'notices.zip#2024/plan.docx' --output facts.sqlite --append
        find . -name '*.html' | gangmu batch --files-from - --output facts --format json
      """)

  @Argument(help: ArgumentHelp("Files, folders, patterns, archives and data sets to read.", valueName: "input"))
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp("Read the names of inputs from this file, one a line; - is standard input.", valueName: "file"))
  var filesFrom: String?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "A folder for the outputs, or a file whose extension tells its form; several files by repeating it.",
      valueName: "path"))
  var output: [String]

  @Option(
    help: ArgumentHelp(
      "Forms of output in the folder, parted by commas: \(BatchOutputRegistry.all.map { $0.name }.joined(separator: ", ")) (default: json).",
      valueName: "formats"))
  var format: String?

  @Option(
    name: [.short, .customLong("jobs")],
    help: ArgumentHelp("Documents at a time (default: one a core).", valueName: "count"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("Seconds for one document; then it is tried once more and given up.", valueName: "seconds"))
  var documentTimeout = 330

  @Option(
    help: ArgumentHelp(
      "Megabytes of memory for one document; then it is tried once more and given up.", valueName: "megabytes"))
  var memoryLimit = 2048

  @Flag(help: "Keep what a SQLite output has of other documents; those of the same source are replaced.")
  var append = false

  @Flag(help: "Convert all documents, those too that have not changed.")
  var force = false

  @Flag(help: "Leave the whole text out of the JSON.")
  var noText = false

  @Flag(help: "Begin CSV with a byte order mark, which Excel on Windows needs to read it as UTF-8.")
  var excel = false

  @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
  var quiet = false

  @Option(help: ArgumentHelp("The form of messages: text or json, an object a line.", valueName: "form"))
  var logFormat = LogFormat.text

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard !inputs.isEmpty || filesFrom != nil else {
      throw ValidationError("Name inputs, or a list with --files-from.")
    }
    for (name, value) in [
      ("--jobs", jobs ?? 1), ("--document-timeout", documentTimeout), ("--memory-limit", memoryLimit),
    ]
    where !(1...1_000_000).contains(value) {
      throw ValidationError("\(name) takes a number from 1 to 1000000.")
    }
    guard !output.isEmpty, !output.contains("") else { throw ValidationError("--output names a folder or a file.") }
    let outputs = try outputs
    if append, !outputs.contains(where: { $0.output.appends }) {
      throw ValidationError("--append is for a database: name an output such as facts.sqlite.")
    }
    guard Set(outputs.map { Self.place(of: $0.path) }).count == outputs.count else {
      throw ValidationError("--output names one file twice.")
    }
  }

  /// A file's place, however it is spelled; the file need not be there yet.
  private static func place(of path: String) -> [UInt8] {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
    let folder = String(path.utf8.dropLast(name.count)) ?? ""
    let parts = folder.utf8.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
    return (FileKind.realPath(folder.isEmpty ? "." : folder) ?? Array(parts.joined(separator: "/".utf8))) + name
  }

  /// The outputs with their paths.
  private var outputs: [(output: any BatchOutput.Type, path: String)] {
    get throws {
      if let folder { return try outputs(in: folder) }
      if let format {
        throw ValidationError("--format \(format) is for a folder; a file tells its form by its extension.")
      }
      return try output.map { path in
        guard let single = BatchOutputRegistry.output(ofFile: path) else {
          throw ValidationError("\(path): " + Self.noSuchFile)
        }
        return (single, path)
      }
    }
  }

  private func outputs(in folder: String) throws -> [(output: any BatchOutput.Type, path: String)] {
    if !folder.hasSuffix("/"), output.allSatisfy({ !$0.hasSuffix("/") }),
      let dot = folder.lastIndex(of: "."), dot != folder.startIndex,
      Self.fileExtensions.contains(folder[folder.index(after: dot)...].lowercased())
    {
      throw ValidationError("\(folder): " + Self.noSuchFile)
    }
    var seen: Set<String> = []
    let names = (format ?? JSONFilesOutput.name).split { $0 == "," || $0 == " " }.map(String.init)
    guard !names.isEmpty else { throw ValidationError("--format names no form of output.") }
    return try names.filter { seen.insert($0).inserted }.map { name in
      guard let form = BatchOutputRegistry.output(named: name) else {
        throw ValidationError(
          "--format knows no “\(name)”: \(BatchOutputRegistry.all.map { $0.name }.joined(separator: ", ")).")
      }
      return (form, "\(folder)/\(form.fileName)")
    }
  }

  private static var noSuchFile: String {
    "no single file is called so: name one folder, or files with "
      + BatchOutputRegistry.all.flatMap { $0.fileExtensions.map { ".\($0)" } }.joined(separator: ", ") + "."
  }

  /// What nobody calls a folder.
  private static let fileExtensions: Set = ["csv", "json", "txt", "xls", "gz", "zip", "md", "html"]

  /// The folder of all outputs; `nil` where files are named.
  private var folder: String? {
    guard output.count == 1, let path = output.first, BatchOutputRegistry.output(ofFile: path) == nil else {
      return nil
    }
    return path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
  }

  /// What is kept between runs, and the report: in the folder, or beside the first file.
  private var ownFiles: (state: String, report: String) {
    if let folder { return (folder + "/.gangmu", folder + "/report.json") }
    let first = output.first ?? ""
    return (first + ".state", first + ".report.json")
  }

  func execute(_ console: Console) -> ExitStatus {
    // A lexicon that cannot be used is told once, not for each document.
    guard reading.source(console) != nil else { return .usage }
    do throws(FileError) {
      let plan = try plan(console)
      Interruption.listen()
      let progress = BatchProgress(console, total: plan.inputs.files.count, isQuiet: quiet, form: logFormat)
      progress.tellEmpty(plan.inputs.emptyFolders)
      let run = BatchRun(plan, onProgress: progress.show, isInterrupted: { Interruption.isRequested })
      let report: BatchReport
      do {
        report = try run.run()
      } catch {
        throw FileError((error as? BatchError)?.message ?? "\(error)")
      }
      progress.finish(report, reportPath: plan.reportPath)
      return report.failed > 0 || report.interrupted ? .failedInput : .success
    } catch {
      console.report("gangmu: batch: \(error.message)")
      return .failedInput
    }
  }

  private func plan(_ console: Console) throws(FileError) -> BatchPlan {
    var operands = inputs
    if let filesFrom {
      let list = try filesFrom == "-" ? console.readInput() : Self.list(filesFrom)
      operands += list.split(separator: 0x0A).map { line in
        PathName.text(of: line.last == 0x0D ? line.dropLast() : line)
      }
    }
    guard let outputs = try? outputs else { throw FileError("--format is wrong") }
    let inputs = InputList(operands, excluding: ownPaths(operands))
    guard !inputs.files.isEmpty else { throw Self.nothingToRead(inputs.faults, console) }
    var plan = BatchPlan(
      inputs: inputs, outputs: outputs,
      stateFolder: ownFiles.state, reportPath: ownFiles.report,
      worker: try [ThisProgram.path(), "worker"] + ownArguments + reading.arguments,
      version: try reading.version(ownArguments))
    plan.outputOptions.marksUTF8 = excel
    plan.outputOptions.appends = append
    plan.jobs = jobs ?? ThisProgram.processorCount
    plan.seconds = documentTimeout
    plan.memoryBytes = memoryLimit << 20
    plan.isForced = force
    plan.limits = reading.limits.limits
    return plan
  }

  /// Names what cannot be read, and no more than people read where a wrong file was given as a list.
  private static func nothingToRead(_ faults: [InputList.Fault], _ console: Console) -> FileError {
    for fault in faults.prefix(mostFaults) { console.report("gangmu: \(fault.path): \(fault.message)") }
    if faults.count > mostFaults { console.report("gangmu: \(faults.count - mostFaults) more inputs cannot be read") }
    return FileError(
      "there is no input to read (hidden files in folders are passed over); outputs were left as they are")
  }

  private static let mostFaults = 10

  /// What batches write, and do not read: all of the output's folder, or what they call their own in a folder of inputs.
  private func ownPaths(_ operands: [String]) -> [String] {
    guard let folder else { return output + [ownFiles.state, ownFiles.report] }
    let own = BatchOutputRegistry.all.map { "\(folder)/\($0.fileName)" } + ["\(folder)/report.json"]
    let real = FileKind.realPath(folder)
    return operands.contains { FileKind.realPath($0) == real } ? own : own + [folder]
  }

  private static func list(_ path: String) throws(FileError) -> [UInt8] {
    do throws(FileError) {
      return try FileReader.read(path)
    } catch {
      throw FileError("\(path): \(error.message)")
    }
  }

  private var ownArguments: [String] { noText ? ["--no-text"] : [] }
}

/// The form of messages.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
