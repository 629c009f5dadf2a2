import Foundation
import Gangmu
import GangmuExport
import GangmuModel
import GangmuStore

/// A database of documents, removed with its last use.
final class TestDatabase {
  static let bridges = """
    云溪县人民政府关于加强古桥保护的实施意见
    云政发〔2025〕3号
    各乡镇人民政府：
    一、到2025年6月底，修缮古桥12座。（牵头单位：县水利局；配合单位：县财政局）
    二、建立巡查台账。（责任单位：县文化和旅游局、县水利局）
    云溪县人民政府
    2025年1月8日

    """
  static let tea = """
    云溪县小微茶企信贷支持办法
    一、扩大贷款覆盖面，支持小微茶企发展。（责任单位：县财政局、县金融办）
    二、2025年12月31日前，小微茶企贷款覆盖率达到60%以上。（责任单位：县金融办）
    云溪县人民政府
    2025年3月1日

    """

  let path = newPath()

  init(_ documents: [(String, String)]) throws {
    let store = try FactStore(creating: path)
    for (source, text) in documents { try store.put(Self.rows(source, text)) }
    try store.finish()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var bytes: Data {
    get throws { try Data(contentsOf: URL(fileURLWithPath: path)) }
  }

  func append(_ documents: [(String, String)]) throws {
    let store = try FactStore(appendingTo: path)
    for (source, text) in documents { try store.put(Self.rows(source, text)) }
    try store.finish()
  }

  func answer(_ query: FactQuery) throws -> QueryResult { try FactDatabase(path: path).answer(query) }

  /// The values of one column.
  func answer(_ query: FactQuery, _ column: String) throws -> [String] {
    let result = try answer(query)
    guard let place = result.columns.firstIndex(of: column) else { return [] }
    return result.rows.map { $0[place].cell }
  }

  static func rows(_ source: String, _ text: String) throws -> [[TableValue]] {
    StoreRows.rows(of: try Converter().convert(Array(text.utf8), uri: source))
  }

  static func newPath() -> String { NSTemporaryDirectory() + "gangmu-store-\(UUID().uuidString).sqlite" }
}
