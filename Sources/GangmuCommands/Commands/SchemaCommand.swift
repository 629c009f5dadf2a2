internal import ArgumentParser
internal import GangmuExport

/// The JSON Schema of the output, as it stands in Schemas/.
struct SchemaCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of what extract writes.",
    discussion: """
      JSON Schema 2020-12, with descriptions in English and Chinese.

      Example:
        gangmu schema > gangmu-document-1.0.schema.json
      """)

  func execute(_ console: Console) -> ExitStatus {
    var output = ByteOutput(receiver: console.receive)
    output.append(PublishedSchema.document)
    return console.finish(output, .success)
  }
}
