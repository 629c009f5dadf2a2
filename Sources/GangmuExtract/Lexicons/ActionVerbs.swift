internal import GangmuLexicon
internal import GangmuModel

/// The verbs of action-verbs.tsv: what is built, raised, held, inspected.
enum ActionVerbs {
  /// A word that is no verb begins like one: 监测点, 养殖场.
  private static let words: UnitTrie<Bool> = {
    var words = UnitTrie<Bool>()
    let rows = Lexicon.rows("action-verbs")
    for row in rows where row.count > 1 {
      for character in row[1] { words.insert(row[0] + String(character), false) }
    }
    for row in rows { words.insert(row[0], true) }
    return words
  }()

  static func starts(_ units: [UInt16], at start: Int, limit: Int) -> Bool {
    end(units, at: start, limit: limit) != nil
  }

  /// The offset after the verb that begins at an offset.
  static func end(_ units: [UInt16], at start: Int, limit: Int) -> Int? {
    guard let (isVerb, end) = words.longest(units, at: start, limit: limit), isVerb else { return nil }
    return end
  }

  /// The last verb of a range that ends before its bound.
  static func last(_ units: [UInt16], in range: Range<Int>) -> Range<Int>? {
    let words = Self.words
    var found: Range<Int>?
    var at = range.lowerBound
    while at < range.upperBound {
      guard let (isVerb, end) = words.longest(units, at: at, limit: range.upperBound) else {
        at += 1
        continue
      }
      if isVerb { found = at..<end }
      at = end
    }
    return found
  }
}
