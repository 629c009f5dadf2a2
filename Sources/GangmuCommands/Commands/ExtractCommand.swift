internal import ArgumentParser
internal import Gangmu
internal import GangmuExport

/// Documents in, JSON or another form out, on standard output.
struct ExtractCommand: ParsableCommand, ConsoleCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Write a document's clause tree and facts as JSON.",
    discussion: """
      Several documents give JSON Lines, one line each, in the order of the arguments. A document that cannot be \
      read is named on standard error, the others are written all the same, and the exit status is 3. Archives and \
      data sets (JSON Lines with id and text or html) give each document in them, archive#entry one of them.

      Examples:
        gangmu extract plan.html > plan.json
        gangmu extract --pretty --no-text plan.txt | less
        gangmu extract --format csv 2024/*.html > tasks.csv
        gangmu extract --format csv --table deadlines --excel plan.docx > deadlines.csv
        gangmu extract notices.zip > notices.jsonl
        gangmu extract --pretty 'notices.zip#2024/plan.docx'
        curl -s https://example.gov.cn/plan.html | gangmu extract -
      """)

  @Argument(help: ArgumentHelp("The documents to read; - is standard input.", valueName: "file"))
  var files: [String]

  @Flag(help: "Indent the JSON for people.")
  var pretty = false

  @Flag(help: "Leave the whole text out of the JSON.")
  var noText = false

  @Option(help: ArgumentHelp("The form of the output.", valueName: "format"))
  var format = OutputFormatName.json

  @Option(help: ArgumentHelp("The table that CSV holds.", valueName: "table"))
  var table = TableName.tasks

  @Flag(help: "Begin CSV with a byte order mark, which Excel on Windows needs to read it as UTF-8.")
  var excel = false

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if pretty, format.name != OutputFormatName.json.name {
      throw ValidationError("--pretty is for --format json only; leave one of them out.")
    }
    if excel || table.table.name != TableName.tasks.table.name, format.name != CSVExporter.name {
      throw ValidationError("--table and --excel are for --format csv only; leave them out or add that.")
    }
    if pretty, files.count > 1 {
      throw ValidationError("--pretty writes one document, but several make JSON Lines; leave it out or name one file.")
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
  }

  func execute(_ console: Console) -> ExitStatus {
    guard let source = reading.source(console) else { return .usage }
    var output = ByteOutput(receiver: console.receive)
    var options = ExportOptions(
      pretty: pretty, includesText: !noText, table: table.table, marksUTF8: excel)
    var status = ExitStatus.success
    for file in files {
      source.forEachDocument(of: file) { document in
        switch document {
        case .success(let document):
          if pretty, options.position > 0 {
            console.report(
              "gangmu: \(file): holds several documents, and --pretty writes one; leave it out or name an entry: "
                + document.source.uri)
            status = .usage
            return false
          }
          format.exporter.write(document, options: options, into: &output)
          options.position += 1
        case .failure(let error):
          console.report(error.message)
          status = .failedInput
        }
        return !output.isClosed
      }
      if output.isClosed { break }
    }
    return console.finish(output, status)
  }
}

/// A form of output, by its exporter's name.
struct OutputFormatName: ExpressibleByArgument {
  static let json = OutputFormatName(exporter: JSONExporter.self)

  let exporter: any Exporter.Type
  var name: String { exporter.name }

  private init(exporter: any Exporter.Type) { self.exporter = exporter }

  init?(argument: String) {
    guard let exporter = ExporterRegistry.exporter(named: argument) else { return nil }
    self.exporter = exporter
  }

  var defaultValueDescription: String { name }
  static var allValueStrings: [String] { ExporterRegistry.all.map { $0.name } }
}

/// A table of facts, by its name.
struct TableName: ExpressibleByArgument {
  static let tasks = TableName(table: TasksTable.self)

  let table: any FactTable.Type

  private init(table: any FactTable.Type) { self.table = table }

  init?(argument: String) {
    guard let table = FactTableRegistry.table(named: argument) else { return nil }
    self.table = table
  }

  var defaultValueDescription: String { table.name }
  static var allValueStrings: [String] { FactTableRegistry.all.map { $0.name } }
}
