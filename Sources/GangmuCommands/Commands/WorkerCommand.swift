internal import ArgumentParser
internal import Gangmu
internal import GangmuBatch
internal import GangmuExport
internal import GangmuPlatform
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

  /// The only one so far; docs/worker.md describes it.
  private static let spoken = 1

  @Option(help: ArgumentHelp("The protocol that the asking program speaks.", valueName: "version"))
  var `protocol` = Self.spoken

  @Flag(help: "Leave the whole text out of the JSON.")
  var noText = false

  @Option(
    help: ArgumentHelp(
      "As gangmu batch asks: make these pieces, jsonl, database or names of tables.", visibility: .hidden))
  var framed: String?

  @Option(help: ArgumentHelp("How the pieces come to their place.", visibility: .hidden))
  var delivery: String?

  @Option(help: ArgumentHelp("The file that takes the pieces, where all workers share one.", visibility: .hidden))
  var bodies: String?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    _ = try fragments
    guard `protocol` == Self.spoken else {
      throw ValidationError("--protocol \(`protocol`) is not spoken by this version: it speaks \(Self.spoken).")
    }
    guard (framed == nil) == (delivery == nil), framed != nil || bodies == nil else {
      throw ValidationError("--framed, --delivery and --bodies go together.")
    }
    guard delivery.map({ DeliveryRegistry.delivery(named: $0) != nil }) ?? true else {
      throw ValidationError("--delivery knows \(DeliveryRegistry.all.map { $0.name }.joined(separator: ", ")).")
    }
  }

  private var fragments: [Fragment]? {
    get throws {
      try framed?.split(separator: ",").map { name in
        guard let fragment = Fragment.named(String(name)) else {
          throw ValidationError("--framed knows no piece “\(name)”: jsonl, database or a table's name.")
        }
        return fragment
      }
    }
  }

  func execute(_ console: Console) -> ExitStatus {
    guard let source = reading.source(console), let form = form(console) else { return .usage }
    var output = ByteOutput(receiver: console.receive)
    let loop = WorkerLoop(
      converter: source.converter, form: form, includesText: !noText, readFile: { try FileReader.read($0) },
      describe: { ($0 as? FileError)?.message ?? "\($0)" })
    loop.run(into: &output, reading: console.readMore)
    return console.finish(output, .success)
  }

  private func form(_ console: Console) -> WorkerLoop.Form? {
    guard let fragments = try? fragments, let delivery = delivery.flatMap(DeliveryRegistry.delivery) else {
      return .lines
    }
    do throws(AtomicFile.Fault) {
      return .framed(fragments, try delivery.workerBodies(at: bodies ?? ""))
    } catch {
      console.report("gangmu: worker: \(bodies ?? "the file of --bodies") cannot be written: \(error.message)")
      return nil
    }
  }
}
