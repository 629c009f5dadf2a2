package import GangmuExport
internal import GRDB

/// The database of facts while it is written: all of it in one transaction.
///
/// The schema is `Schemas/gangmu-database-1.sql`.
package final class FactStore {
  /// Why a database cannot be used, for people.
  package struct Fault: Error {
    package var message: String
  }

  private let queue: DatabaseQueue
  /// What is done when the tables of a new database are full.
  private let completion: String

  private static let applicationID = 0x476D_7544
  private static let schemaVersion = 1

  /// An empty database in a new file, which nobody reads before ``finish()``.
  package init(creating path: String) throws {
    let schema = PublishedSchema.database
    let indexes = schema.firstRange(of: "CREATE INDEX")?.lowerBound ?? schema.endIndex
    completion = String(schema[indexes...])
    // Rows refer to rows of the same document, made from it together: there is no need to look each up.
    queue = try Self.open(
      path, pragmas: ["journal_mode = OFF", "synchronous = OFF", "cache_size = -65536", "foreign_keys = OFF"])
    try run { database in
      try database.execute(sql: String(schema[..<indexes]))
      try database.execute(sql: "BEGIN")
    }
  }

  /// A database that is there, to put documents into or in place of those of the same source.
  package init(appendingTo path: String) throws {
    completion = """
      DELETE FROM unit WHERE NOT EXISTS (SELECT * FROM assignment_unit WHERE assignment_unit.unit_id = unit.unit_id);
      """
    queue = try Self.open(path, pragmas: ["cache_size = -65536"])
    try run { database in
      try Self.checkSchema(of: database, path)
      try database.execute(sql: "BEGIN IMMEDIATE")
    }
  }

  private static func open(_ path: String, pragmas: [String]) throws -> DatabaseQueue {
    var configuration = Configuration()
    // One transaction lasts from the first document to the last.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      for pragma in pragmas { try database.execute(sql: "PRAGMA " + pragma) }
    }
    return try fault(path) { try DatabaseQueue(path: path, configuration: configuration) }
  }

  static func checkSchema(of database: Database, _ path: String) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
    guard application == applicationID else {
      throw Fault(message: "\(path) is no database of facts; name another file")
    }
    guard version == schemaVersion else {
      throw Fault(
        message: "\(path) has another schema (\(version ?? 0), not \(schemaVersion)); make it anew with gangmu batch")
    }
  }

  /// Puts in a document's rows (``StoreRows``), in place of those that its source had.
  package func put(_ rows: [[TableValue]]) throws {
    guard let first = rows.first, first.first == .integer(-1), first.count == DocumentRow.columns.count + 1 else {
      return
    }
    try run { database in
      try Self.forget(first[1].cell, database)
      let names = DocumentRow.columns.joined(separator: ", ")
      let places = DocumentRow.columns.map { _ in "?" }.joined(separator: ", ")
      try database.cachedStatement(sql: "INSERT INTO document (\(names)) VALUES (\(places))")
        .execute(arguments: StatementArguments(first.dropFirst().map(\.databaseValue)))
      let document = database.lastInsertedRowID.databaseValue
      for row in rows.dropFirst() {
        guard case .integer(let number)? = row.first, StoreTableRegistry.all.indices.contains(number) else { continue }
        let table = StoreTableRegistry.all[number]
        guard row.count == table.width + 1 else { continue }
        try database.cachedStatement(sql: table.insertion)
          .execute(arguments: StatementArguments([document] + row.dropFirst().map(\.databaseValue)))
      }
    }
  }

  /// Notes that a source could not be converted; what an earlier run read of it stays.
  package func putFailure(_ source: String, code: String, message: String) throws {
    try run { database in
      try database.execute(sql: "INSERT OR REPLACE INTO failure VALUES (?, ?, ?)", arguments: [source, code, message])
    }
  }

  private static func forget(_ source: String, _ database: Database) throws {
    for table in ["document", "failure"] {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE source = ?").execute(arguments: [source])
    }
  }

  /// Makes all that was put in visible.
  package func finish() throws {
    try run { database in
      try database.execute(sql: completion + "COMMIT; PRAGMA analysis_limit = 1000; ANALYZE;")
    }
    try Self.fault(queue.path) { try queue.close() }
  }

  private func run(_ body: (Database) throws -> Void) throws {
    try Self.fault(queue.path) { try queue.writeWithoutTransaction(body) }
  }

  /// The library's errors in words for people.
  static func fault<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw Fault(message: "\(path) " + words(for: error))
    }
  }

  private static func words(for error: DatabaseError) -> String {
    switch error.resultCode.primaryResultCode {
    case .SQLITE_NOTADB: "is no database of facts; name another file"
    case .SQLITE_CORRUPT: "is damaged; make it anew with gangmu batch"
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
      "cannot be opened; check its folder, and who may read and write there"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "is in use by another program; try again when that is done"
    case .SQLITE_FULL: "cannot be written: the disk is full"
    default: "cannot be used: \(error.message ?? "SQLite error \(error.resultCode.rawValue)")"
    }
  }
}

extension TableValue {
  var databaseValue: DatabaseValue {
    switch self {
    case .none: .null
    case .text(let text): text.databaseValue
    case .integer(let number): number.databaseValue
    case .flag(let isTrue): isTrue.databaseValue
    }
  }
}
