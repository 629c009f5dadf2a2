internal import ArgumentParser
internal import Gangmu
internal import GangmuExport

/// Why one place was read as it was.
struct ExplainCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why a place was read as it was: its markers, its facts and what was nearly one.",
    discussion: """
      Each fact stands with the rule that found it and what that rule looks for; what was passed over, with the reason.

      Examples:
        gangmu explain plan.txt --line 12
        gangmu explain plan.html --clause 'main/二/(一)'
      """)

  @Argument(help: ArgumentHelp("The document to read; - is standard input.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("The line of the file, from 1.", valueName: "number"))
  var line: Int?

  @Option(help: ArgumentHelp("The clause's id, as the JSON has it.", valueName: "id"))
  var clause: String?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard (line == nil) != (clause == nil) else {
      throw ValidationError("Name the place with --line or --clause, one of them.")
    }
    if let line, line < 1 { throw ValidationError("--line counts from 1.") }
  }

  func execute(_ console: Console) -> ExitStatus {
    guard let source = reading.source(console) else { return .usage }
    let place = line.map { Explanation.Place.line($0) } ?? .clause(clause ?? "")
    switch source.explanation(file, at: place) {
    case .success(let explanation):
      var output = ByteOutput(receiver: console.receive)
      ExplanationText(explanation, usesColour: console.usesColour).write(into: &output)
      return console.finish(output, .success)
    case .failure(let error):
      console.report(error.message)
      return .failedInput
    }
  }
}
