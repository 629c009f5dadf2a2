internal import ArgumentParser
internal import GangmuExport

/// The schemas of the output, as they stand in Schemas/.
struct SchemaCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the schema of what extract, batch or validate writes, or of .gangmu.yml.",
    discussion: """
      document is the JSON of one document, findings that of validate --format json, config the file .gangmu.yml (JSON \
      Schema 2020-12); database is the SQLite file (SQL). All have descriptions in English and Chinese.

      Examples:
        gangmu schema > gangmu-document-1.0.schema.json
        gangmu schema database | less
      """)

  /// What is described.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case config, database, document, findings

    var text: String {
      switch self {
      case .config: PublishedSchema.config
      case .database: PublishedSchema.database
      case .document: PublishedSchema.document
      case .findings: PublishedSchema.findings
      }
    }
  }

  @Argument(help: ArgumentHelp("config, database, document or findings.", valueName: "kind"))
  var kind = Kind.document

  func execute(_ console: Console) -> ExitStatus {
    var output = ByteOutput(receiver: console.receive)
    output.append(kind.text)
    return console.finish(output, .success)
  }
}
