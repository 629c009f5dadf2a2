package import GangmuModel

/// Parses an ingested document to parts and clauses. Total: any input gives a tree.
package enum DocumentParser {
  package static func parse(_ document: IngestedDocument) -> SyntaxTree {
    SyntaxTree()
  }
}
