package import GangmuExport
package import GangmuModel

/// A table of the database that documents give rows to. A new one is a file in Tables/, a line in
/// ``StoreTableRegistry`` and its place in `Schemas/`.
package protocol StoreTable: Sendable {
  /// Puts a row in: `?1` is the document's number, `?2` the row's first value.
  static var insertion: String { get }
  /// How many values a row has.
  static var width: Int { get }
  static func rows(of document: Document) -> [[TableValue]]
}

extension StoreTable {
  /// The usual insertion, by the names of the columns.
  static func usualInsertion(into table: String, _ columns: [String]) -> String {
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    return "INSERT INTO \(table) (document_id, \(names)) VALUES (?1\(String(repeating: ", ?", count: columns.count)))"
  }
}

/// Every table, those first that others refer to.
package enum StoreTableRegistry {
  package static let all: [any StoreTable.Type] = [
    IssuerRows.self,
    RecipientRows.self,
    ClauseRows.self,
    ClauseSearchRows.self,
    ClauseSourceRows.self,
    TableCellRows.self,
    UnitRows.self,
    AssignmentRows.self,
    AssignmentUnitRows.self,
    AssignmentPersonRows.self,
    DeadlineRows.self,
    TargetRows.self,
    ReferenceRows.self,
    ProblemRows.self,
  ]
}

/// A document's rows of all tables, as they pass from the process that read it to the one that keeps the database.
package enum StoreRows {
  /// Each row begins with its table's number in the registry; the document itself, -1, comes first.
  package static func rows(of document: Document) -> [[TableValue]] {
    [[.integer(-1)] + DocumentRow.row(of: document)]
      + StoreTableRegistry.all.enumerated().flatMap { number, table in
        table.rows(of: document).map { [.integer(number)] + $0 }
      }
  }
}

extension TableValue {
  init(_ text: String?) { self = text.map { .text($0) } ?? .none }
  init(_ number: Int?) { self = number.map { .integer($0) } ?? .none }
}

extension TextSpan {
  /// Start and end.
  var values: [TableValue] { [.integer(start), .integer(end)] }
}
