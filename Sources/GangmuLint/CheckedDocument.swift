package import GangmuModel

/// A converted document with what the stages before the facts made of it: what rules look at.
package struct CheckedDocument: Sendable {
  package let document: Document
  /// Blocks, tables and page fields as the file has them.
  package let ingested: IngestedDocument
  /// The roles of lines outside the clauses, and the flat index of clauses and segments.
  package let tree: SyntaxTree
  /// The place in the file of an offset in the text.
  package let location: @Sendable (Int) -> Location?

  package init(
    document: Document, ingested: IngestedDocument, tree: SyntaxTree, location: @escaping @Sendable (Int) -> Location?
  ) {
    self.document = document
    self.ingested = ingested
    self.tree = tree
    self.location = location
  }

  package var text: SourceText { document.text }
  package var metadata: Metadata { document.metadata }
}

extension CheckedDocument {
  /// The id of the innermost clause, or the part, that holds a place.
  package func clause(of span: TextSpan) -> String? {
    tree.clauses.last { $0.span.start <= span.start && span.end <= $0.span.end }?.id
  }
}
