package import GangmuModel

/// A row for each mention of another document or place.
package enum ReferencesTable: FactTable {
  package static let name = "references"

  package static let columns: [TableColumn] = [
    .document, .clause, TableColumn("reference", "引用编号"), TableColumn("kind", "类型", valueLabels: ValueLabels.reference),
    TableColumn("title", "名称"),
    TableColumn("documentNumber", "发文字号"), TableColumn("alias", "简称"), TableColumn("target", "所指条款"),
    TableColumn("text", "原文"), .start, .end,
  ]

  package static func rows(of document: Document, _ facts: ClauseFacts) -> [[TableValue]] {
    document.references.map { reference in
      [
        .text(document.source.uri), .text(reference.clause), .text(reference.id), .text(reference.kind.rawValue),
        TableValue(reference.title), TableValue(reference.documentNumber), TableValue(reference.alias),
        TableValue(reference.target), .text(reference.text), .integer(reference.span.start),
        .integer(reference.span.end),
      ]
    }
  }
}
