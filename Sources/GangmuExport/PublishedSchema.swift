internal import CSchemas

/// The schemas of what this version reads and writes, word for word the files in `Schemas/`.
package enum PublishedSchema {
  /// JSON Schema 2020-12 of one document's JSON.
  package static var document: String { text(gangmu_document_schema()) }
  /// The SQL that makes an empty database of facts.
  package static var database: String { text(gangmu_database_schema()) }
  /// JSON Schema 2020-12 of a configuration.
  package static var config: String { text(gangmu_config_schema()) }
  /// JSON Schema 2020-12 of a report of findings.
  package static var findings: String { text(gangmu_findings_schema()) }

  private static func text(_ file: GangmuSchema) -> String {
    String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }
}
