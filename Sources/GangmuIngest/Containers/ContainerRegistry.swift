/// All kinds of files that hold several documents, in the order of their names.
package enum ContainerRegistry {
  static let containers: [any Container.Type] = [
    ArchiveContainer.self,
    JSONLinesContainer.self,
  ]

  /// Archives inside archives deeper than this are refused.
  private static let deepest = 4

  /// Whether a file that begins so may hold documents, by a look at its first bytes.
  package static func mayHoldDocuments(_ head: [UInt8]) -> Bool { containers.contains { $0.mayBegin(with: head) } }

  /// Goes through the documents of an input: the file itself, or those that it holds, archives inside archives too.
  ///
  /// - Parameters:
  ///   - isWhole: Tells by its bytes a file that is taken as it is, whatever it holds.
  ///   - body: Gets each document, or the name and the reason of what could not be read; `false` ends it all.
  package static func forEachDocument(
    of file: InputDocument, _ limits: ResourceLimits, isWhole: ([UInt8]) -> Bool = { _ in false },
    _ body: (String, Result<InputDocument, IngestError>) -> Bool
  ) {
    var limits = limits
    _ = visit(file, depth: 0, &limits, isWhole, body)
  }

  /// - Returns: False where `body` ended it.
  private static func visit(
    _ file: InputDocument, depth: Int, _ limits: inout ResourceLimits, _ isWhole: ([UInt8]) -> Bool,
    _ body: (String, Result<InputDocument, IngestError>) -> Bool
  ) -> Bool {
    let now = limits
    guard !isWhole(file.bytes), let container = containers.first(where: { $0.holds(file, now) }) else {
      return body(file.uri, .success(file))
    }
    guard depth < deepest else {
      return body(file.uri, .failure(IngestError(.limit, "lies more than \(deepest) archives deep: unpack them first")))
    }
    var goesOn = true
    do throws(IngestError) {
      try container.forEachEntry(of: file, now) { name, entry in
        let uri = "\(file.uri)#\(name)"
        switch entry {
        case .success(var document):
          document.uri = uri
          // What archives unpack to counts together, however deep they lie.
          if depth > 0 { limits.unpackedBytes = max(0, limits.unpackedBytes - document.bytes.count) }
          goesOn = visit(document, depth: depth + 1, &limits, isWhole, body)
        case .failure(let error):
          goesOn = body(uri, .failure(error))
        }
        return goesOn
      }
    } catch {
      return goesOn && body(file.uri, .failure(error))
    }
    return goesOn
  }
}
