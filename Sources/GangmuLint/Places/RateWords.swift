internal import GangmuLexicon
internal import GangmuModel

/// What kind of number a metric's name says it is.
enum RateWords {
  enum Kind: String, Sendable {
    /// Of a whole: never more than 100 %.
    case share
    /// In per cent, but of something else: 增长率, 完成率.
    case ratio
    /// 效率, 功率
    case plain
  }

  /// % in half or full width.
  static func isPercent(_ unit: String?) -> Bool {
    guard let unit else { return false }
    return unit.utf8.elementsEqual("%".utf8) || unit.utf8.elementsEqual("％".utf8)
  }

  static func kind(of metric: String) -> Kind? {
    let units = UnitFold.units(metric)
    return endings.longest(units, end: units.count, floor: 0)?.value
  }

  private static let endings = UnitTrie(
    endings: Lexicon.rows("rate-words").compactMap { row in
      row.count >= 2 ? Kind(rawValue: row[1]).map { (row[0], $0) } : nil
    })
}

extension Target {
  /// The value says by how much, not up to what.
  var isChange: Bool { relation.utf8.first == UInt8(ascii: "+") || relation.utf8.first == UInt8(ascii: "-") }
}
