public import ArgumentParser
internal import GangmuExport
internal import GangmuPlatform

/// The root command.
public struct GangmuCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "gangmu",
    abstract: "Read Chinese policy documents as clause trees and structured facts.",
    discussion: """
      Examples:
        gangmu extract plan.html > plan.json        clause tree, units, deadlines and targets as JSON
        gangmu outline plan.html                    the same for reading in a terminal
        gangmu extract --format csv *.txt > tasks.csv
        gangmu batch 2024/ --output facts.sqlite --output ledger.xlsx
        gangmu query facts.sqlite --unit 县司法局 --due-before 2025-12-31

      Exit status: 0 fine; 1 findings; 2 wrong usage; 3 some input could not be read or converted.
      """,
    version: "\(Generator.name) \(Generator.version)",
    subcommands: [
      BatchCommand.self, ExplainCommand.self, ExtractCommand.self, OutlineCommand.self, QueryCommand.self,
      RulesCommand.self, SchemaCommand.self, ValidateCommand.self, WorkerCommand.self,
    ])

  public init() {}

  public func validate() throws {}

  /// Runs with the process's arguments and streams.
  ///
  /// - Returns: The exit status.
  public static func run() -> Int32 {
    Allocator.keepsFreedMemory()
    return run(ThisProgram.arguments, console: .process()).rawValue
  }

  /// Runs with other arguments and streams.
  package static func run(_ arguments: [String], console: Console) -> ExitStatus {
    if let file = FileOperands.readAsOptions(in: arguments) {
      console.report("gangmu: \(file) would be read as options, but is a file: write ./\(file)")
      return .usage
    }
    do {
      // Other commands take no run of operands: they name what is wrong as it was written.
      let takesFiles = [ExtractCommand.configuration.commandName, ValidateCommand.configuration.commandName]
      let operands = takesFiles.contains(arguments.first) ? FileOperands(arguments) : nil
      let command = try parseAsRoot(operands?.parsed ?? arguments)
      if var command = command as? any ConsoleCommand & FileCommand {
        if let operands { command.files = operands.restored(command.files) }
        return command.execute(console)
      }
      if let command = command as? any ConsoleCommand { return command.execute(console) }
      // The root itself, or help that was asked for.
      if command is Self { throw CleanExit.helpRequest(Self.self) }
      var other = command
      try other.run()
      return .success
    } catch {
      return finish(error, isBare: arguments.isEmpty, console)
    }
  }

  /// Help and version go to standard output; what is wrong with the command line, to standard error.
  private static func finish(_ error: any Error, isBare: Bool, _ console: Console) -> ExitStatus {
    let message = fullMessage(for: error, columns: console.terminalWidth)
    guard exitCode(for: error).isSuccess, !isBare else {
      console.report(message)
      return .usage
    }
    var output = ByteOutput(receiver: console.receive)
    output.append(message + "\n")
    return console.finish(output, .success)
  }
}
