package import GangmuModel

/// A row for each diagnostic.
package enum ProblemsTable: FactTable {
  package static let name = "problems"

  package static let columns: [TableColumn] = [
    .document, TableColumn("severity", "级别", valueLabels: ValueLabels.severity), TableColumn("rule", "规则"),
    TableColumn("message", "问题"),
    TableColumn("line", "行", .integer), TableColumn("column", "列", .integer), TableColumn("address", "位置"), .start,
    .end,
  ]

  package static func rows(of document: Document, _ facts: ClauseFacts) -> [[TableValue]] {
    document.diagnostics.map { problem in
      [
        .text(document.source.uri), .text(problem.severity.rawValue), .text(problem.rule), .text(problem.message),
        integer(problem.location?.line), integer(problem.location?.column), TableValue(problem.location?.address),
        integer(problem.span?.start), integer(problem.span?.end),
      ]
    }
  }

  /// The row of a document that could not be read at all.
  package static func row(ofFailure document: String, _ code: String, _ message: String) -> [TableValue] {
    [.text(document), .text("error"), .text(code), .text(message), .none, .none, .none, .none, .none]
  }

  private static func integer(_ number: Int?) -> TableValue { number.map { .integer($0) } ?? .none }
}
