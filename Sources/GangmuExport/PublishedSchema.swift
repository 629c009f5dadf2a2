internal import CSchemas

/// The JSON Schemas of what this version writes, word for word the files in `Schemas/`.
package enum PublishedSchema {
  /// JSON Schema 2020-12 of one document's JSON.
  package static var document: String {
    let file = gangmu_document_schema()
    return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }
}
