internal import GangmuIngest
package import GangmuModel
internal import GangmuSyntax

/// Text parsed as a plain text file.
package struct ParsedText: Sendable {
  package let document: IngestedDocument
  package let tree: SyntaxTree

  package init(_ text: String) throws {
    try self.init(bytes: Array(text.utf8), uri: "test.txt")
  }

  package init(bytes: [UInt8], uri: String) throws {
    document = try Ingestor.ingest(bytes, uri: uri)
    tree = DocumentParser.parse(document)
  }

  /// The ids of all clauses in order, `~` before the last marker of inline ones.
  package var ids: [String] {
    func list(_ clauses: [Clause]) -> [String] {
      clauses.flatMap { clause -> [String] in
        [clause.inline ? Self.tilde(clause.id) : clause.id] + list(clause.clauses)
      }
    }
    return tree.parts.flatMap { list($0.clauses) }
  }

  /// The clause of that id.
  package func clause(_ id: String) -> Clause? {
    func find(_ clauses: [Clause]) -> Clause? {
      for clause in clauses {
        if clause.id == id { return clause }
        if let found = find(clause.clauses) { return found }
      }
      return nil
    }
    return tree.parts.lazy.compactMap { find($0.clauses) }.first
  }

  package func part(_ id: String) -> Part? { tree.parts.first { $0.id == id } }

  package func texts(_ spans: [TextSpan]) -> [String] { spans.map { document.text[$0] } }

  private static func tilde(_ id: String) -> String {
    guard let slash = id.lastIndex(of: "/") else { return "~" + id }
    return id[...slash] + "~" + id[id.index(after: slash)...]
  }
}

extension String {
  /// The text with its ASCII punctuation and digits in full width: documents come in both.
  package var fullWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x21...0x7E where !scalar.properties.isAlphabetic: Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
          default: scalar
          }
        }))
  }
}
