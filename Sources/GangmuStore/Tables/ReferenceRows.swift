internal import GangmuExport
internal import GangmuModel

/// Mentions of other documents and places.
enum ReferenceRows: StoreTable {
  static let insertion = usualInsertion(
    into: "reference",
    ["reference", "clause", "text", "kind", "title", "document_number", "alias", "target", "rule", "start", "end"])
  static let width = 11

  static func rows(of document: Document) -> [[TableValue]] {
    document.references.map { reference in
      [
        .text(reference.id), .text(reference.clause), .text(reference.text), .text(reference.kind.rawValue),
        TableValue(reference.title), TableValue(reference.documentNumber), TableValue(reference.alias),
        TableValue(reference.target), .text(reference.rule.rawValue),
      ] + reference.span.values
    }
  }
}
