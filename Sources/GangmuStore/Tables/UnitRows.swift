internal import GangmuExport
internal import GangmuModel

/// 单位: each name once in the database.
enum UnitRows: StoreTable {
  static let insertion = "INSERT OR IGNORE INTO unit (name) VALUES (?2)"
  static let width = 1

  static func rows(of document: Document) -> [[TableValue]] {
    var seen: Set<String> = []
    return document.assignments.flatMap(\.units).filter { seen.insert($0.name).inserted }.map { [.text($0.name)] }
  }
}
