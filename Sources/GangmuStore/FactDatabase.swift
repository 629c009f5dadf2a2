internal import GRDB
internal import GangmuExport

/// A database of facts that is asked, and not changed.
package struct FactDatabase {
  private let queue: DatabaseQueue

  /// - Throws: ``FactStore/Fault`` where the file is no database of facts.
  package init(path: String) throws {
    queue = try FactStore.fault(path) {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { try FactStore.checkSchema(of: $0, path) }
      return queue
    }
  }

  package func answer(_ query: FactQuery) throws -> QueryResult {
    let (sql, order, values) = query.source
    let list = query.columns.map { "\($0.expression) AS \"\($0.name)\"" }.joined(separator: ", ")
    let limit = query.limit.map { " LIMIT \($0)" } ?? ""
    return try FactStore.fault(queue.path) {
      try queue.read { database in
        let arguments = StatementArguments(values)
        let rows = try Row.fetchAll(
          database, sql: "SELECT \(list) \(sql) ORDER BY \(order)\(limit)", arguments: arguments)
        var count = rows.count
        if let limit = query.limit, count >= limit {
          count = try Int.fetchOne(database, sql: "SELECT count(*) \(sql)", arguments: arguments) ?? count
        }
        return QueryResult(
          columns: query.columns.map(\.name), rows: rows.map { $0.databaseValues.map(TableValue.init) }, count: count)
      }
    }
  }
}

extension TableValue {
  init(_ value: DatabaseValue) {
    switch value.storage {
    case .int64(let number): self = .integer(Int(number))
    case .string(let text): self = .text(text)
    case .double(let number): self = .text("\(number)")
    case .null, .blob: self = .none
    }
  }
}
