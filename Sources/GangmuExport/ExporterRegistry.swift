/// Every form of output, sorted by name.
package enum ExporterRegistry {
  package static let all: [any Exporter.Type] = [
    CSVExporter.self,
    JSONExporter.self,
    JSONLinesExporter.self,
    MarkdownExporter.self,
  ]

  package static func exporter(named name: String) -> (any Exporter.Type)? { all.first { $0.name == name } }
}
