internal import ArgumentParser
internal import GangmuExport

/// The schemas of the output, as they stand in Schemas/.
struct SchemaCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the schema of what extract or batch writes.",
    discussion: """
      document is the JSON of one document (JSON Schema 2020-12), database the SQLite file (SQL); both have descriptions \
      in English and Chinese.

      Examples:
        gangmu schema > gangmu-document-1.0.schema.json
        gangmu schema database | less
      """)

  /// What is described.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case document, database

    var text: String {
      switch self {
      case .document: PublishedSchema.document
      case .database: PublishedSchema.database
      }
    }
  }

  @Argument(help: ArgumentHelp("document or database.", valueName: "kind"))
  var kind = Kind.document

  func execute(_ console: Console) -> ExitStatus {
    var output = ByteOutput(receiver: console.receive)
    output.append(kind.text)
    return console.finish(output, .success)
  }
}
