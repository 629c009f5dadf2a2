internal import ArgumentParser
internal import Gangmu
internal import GangmuExport

/// The clause tree of one document, for people.
struct OutlineCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "Show a document's clause tree, with units, deadlines and targets beside it.",
    discussion: """
      Colours are used on a terminal, unless NO_COLOR is set.

      Examples:
        gangmu outline plan.html
        gangmu outline --width 160 plan.txt | less
      """)

  @Argument(help: ArgumentHelp("The document to read; - is standard input.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp("Columns of a line, at least 40 (default: the terminal's, else 120).", valueName: "columns"))
  var width: Int?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if let width, !(40...1000).contains(width) { throw ValidationError("--width takes 40 to 1000 columns.") }
  }

  func execute(_ console: Console) -> ExitStatus {
    guard let source = reading.source(console) else { return .usage }
    var output = ByteOutput(receiver: console.receive)
    var status = ExitStatus.success
    source.forEachDocument(of: file) { document in
      switch document {
      case .success(let document):
        if document.source.uri != file { output.append("== \(document.source.uri)\n") }
        let outline = Outline(
          document, width: width ?? console.terminalWidth ?? 120, usesColour: console.usesColour)
        outline.write(into: &output)
      case .failure(let error):
        console.report(error.message)
        status = .failedInput
      }
      return !output.isClosed
    }
    return console.finish(output, status)
  }
}
