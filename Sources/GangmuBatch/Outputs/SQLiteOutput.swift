internal import GangmuPlatform
internal import GangmuStore

/// A database of all facts, in the tables of `Schemas/gangmu-database-1.sql`.
package final class SQLiteOutput: BatchOutput {
  package static let name = "sqlite"
  package static let fileName = "facts.sqlite"
  package static let fileExtensions = ["sqlite", "sqlite3", "db"]
  package static let fragments = [Fragment.database]
  package static let appends = true

  private let path: String
  private let store: FactStore
  /// Written beside its place, and moved there when it is whole.
  private let isNew: Bool

  package init(path: String, options: BatchOutputOptions) throws {
    let isNew = !(options.appends && FileKind(path) != .missing)
    self.path = path
    self.isNew = isNew
    if isNew { try AtomicFile.removeTemporary(of: path) }
    store = try BatchError.saying {
      isNew ? try FactStore(creating: AtomicFile.temporary(path)) : try FactStore(appendingTo: path)
    }
  }

  package func add(_ record: BatchRecord, piece: (Fragment) -> ArraySlice<UInt8>) throws {
    try BatchError.saying {
      if let error = record.error {
        try store.putFailure(record.key, code: error.code, message: error.message)
      } else {
        try store.put(RowCodec.rows(piece(.database)))
      }
    }
  }

  /// What is not whole goes.
  deinit { if isNew { try? AtomicFile.removeTemporary(of: path) } }

  package func finish(isComplete: Bool) throws {
    try BatchError.saying { try store.finish() }
    if isNew { try AtomicFile.move(to: path) }
  }
}

extension BatchError {
  fileprivate static func saying<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fault as FactStore.Fault {
      throw BatchError(fault.message)
    }
  }
}
