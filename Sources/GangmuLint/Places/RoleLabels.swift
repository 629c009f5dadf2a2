internal import GangmuLexicon
internal import GangmuModel

/// Labels before lists of bodies: 责任单位, 牵头部门, made of the stems and nouns of `role-labels.tsv`.
enum RoleLabels {
  /// Where the label begins that ends at an offset.
  static func start(endingAt end: Int, in units: [UInt16], floor: Int) -> Int? {
    labels.longest(units, end: end, floor: floor)?.start
  }

  /// Whether a label begins at an offset.
  static func begins(at start: Int, in units: [UInt16], limit: Int) -> Bool {
    beginnings.longest(units, at: start, limit: limit) != nil
  }

  private static let words: [(String, Bool)] = {
    let rows = Lexicon.rows("role-labels").filter { $0.count >= 3 }
    let nouns = rows.filter { $0[1] == "noun" && $0[2] == "body" }.map { $0[0] }
    return rows.filter { $0[1] == "stem" }.flatMap { stem in nouns.map { (stem[0] + $0, true) } }
  }()
  private static let labels = UnitTrie(endings: words)
  private static let beginnings = UnitTrie(words)
}
