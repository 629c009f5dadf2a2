internal import ArgumentParser
internal import Gangmu
internal import GangmuExport

struct OutlineCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(commandName: "outline", abstract: "x")
  func execute(_ console: Console) -> ExitStatus { .success }
}
