internal import GangmuPlatform

/// All documents in one file, a line each; compressed where the name ends in `.gz`.
package final class JSONLinesOutput: BatchOutput {
  package static let name = "jsonl"
  package static let fileName = "documents.jsonl"
  package static let fileExtensions = ["jsonl", "jsonl.gz", "ndjson"]
  package static let fragments = [Fragment.json]

  private let file: AtomicFile
  private let compression: GzipWriter?

  package init(path: String, options: BatchOutputOptions) throws {
    file = try AtomicFile(path)
    compression = path.lowercased().hasSuffix(".gz") ? GzipWriter() : nil
  }

  package func delivery(_ bodies: BodiesFile) throws -> (any Delivery)? {
    compression == nil ? try LinesDelivery(path: file.path, bodies) : nil
  }

  package func add(_ record: BatchRecord, piece: (Fragment) -> ArraySlice<UInt8>) throws {
    let bytes = piece(.json)
    if let compression { try file.write(compression.compress(bytes)) } else { try file.write(bytes) }
  }

  package func finish(isComplete: Bool) throws {
    if let compression { try file.write(compression.finish()) }
    try file.commit()
  }
}
