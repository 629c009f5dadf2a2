internal import ArgumentParser
internal import Gangmu
internal import GangmuBatch
internal import GangmuExport
internal import Glibc

/// Requests in, documents out, for other programs and languages.
struct WorkerCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Answer requests on standard input with documents on standard output.",
    discussion: """
      A request is a JSON object a line: "id" (a number or a string) and one of "path", "text", "html" or "byteCount", \
      the latter followed by so many bytes after the line; "uri" names the source, "format" its format. The answer is \
      a line {"id": …, "document": {…}} or {"id": …, "error": {"code": …, "message": …}}, in the order of the requests.

      Example:
        echo '{"id": 1, "path": "plan.html"}' | gangmu worker
      """)

  @Flag(help: "Leave the whole text out of the JSON.")
  var noText = false

  @Option(
    help: ArgumentHelp(
      "Answer with a head a line and these pieces behind it: jsonl, or names of tables.", valueName: "pieces"))
  var framed: String?

  @OptionGroup var reading: ReadingOptions

  func validate() throws { _ = try fragments }

  private var fragments: [Fragment]? {
    get throws {
      try framed?.split(separator: ",").map { name in
        guard let fragment = Fragment.named(String(name)) else {
          throw ValidationError("--framed knows no piece “\(name)”: jsonl, or a table's name.")
        }
        return fragment
      }
    }
  }

  func execute(_ console: Console) -> ExitStatus {
    guard let source = reading.source(console),
      let fragments = try? self.fragments.map({ WorkerLoop.Form.framed($0) }) ?? .lines
    else { return .usage }
    var output = ByteOutput(receiver: console.receive)
    let loop = WorkerLoop(
      converter: source.converter, form: fragments, includesText: !noText, readFile: { try FileReader.read($0) },
      describe: { ($0 as? FileError)?.message ?? "\($0)" })
    loop.run(into: &output, reading: console.readMore)
    return console.finish(output, .success)
  }
}
