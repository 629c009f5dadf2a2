/// Every table, sorted by name.
package enum FactTableRegistry {
  package static let all: [any FactTable.Type] = [
    DeadlinesTable.self,
    DocumentsTable.self,
    LedgerTable.self,
    ProblemsTable.self,
    ReferencesTable.self,
    TargetsTable.self,
    TasksTable.self,
    UnitsTable.self,
  ]

  package static func table(named name: String) -> (any FactTable.Type)? { all.first { $0.name == name } }
}
