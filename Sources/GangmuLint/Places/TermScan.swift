internal import GangmuLexicon
package import GangmuModel

/// Words that rules look for.
package enum Term: String, CaseIterable, Sendable {
  /// 锟斤拷: what is left of text that was decoded wrong and then encoded again.
  case garbage
  /// 请予批复: asks for a decision.
  case request
  /// 打印本页: belongs to a portal's page.
  case portal
  /// 施行, 生效: says when a text takes effect.
  case effect
  /// 有效期.
  case validity
  /// 首先、 第一、: an ordinal word with the wrong mark.
  case ordinalComma = "ordinal-comma"
  /// 组织部: a department of a party committee.
  case partyDepartment = "party-department"
  /// 左右, 以上, 以内 behind a number.
  case roughly
  case orMore = "or-more"
  case orLess = "or-less"
  /// 尽快, 适时: a time that says no date.
  case vagueTime = "vague-time"
  /// 明年, 自印发之日: a time that needs the document's date.
  case relativeTime = "relative-time"
  /// 行政许可法: a law or regulation of the state; from `statutes.tsv`.
  case statute
}

/// Where the words of `rule-terms.tsv` stand: one pass serves all rules.
package struct TermScan: Sendable {
  private var places: [[TextSpan]]

  package init(_ text: SourceText) {
    places = Array(repeating: [], count: Term.allCases.count)
    let units = text.units
    var at = 0
    while let start = Self.words.first(units, in: at..<units.count) {
      guard let word = Self.words.longest(units, at: start, limit: units.count) else { return }
      places[word.value].append(TextSpan(start, word.end))
      at = word.end
    }
  }

  /// The places of a kind of words, in order.
  package subscript(term: Term) -> [TextSpan] {
    Term.allCases.firstIndex(of: term).map { places[$0] } ?? []
  }

  /// Each word with the place of its kind in ``Term/allCases``.
  private static let words: UnitTrie<Int> = {
    var words = UnitTrie<Int>()
    for row in Lexicon.rows("rule-terms") where row.count >= 2 {
      if let kind = Term.allCases.firstIndex(where: { $0.rawValue == row[0] }) { words.insert(row[1], kind) }
    }
    if let statute = Term.allCases.firstIndex(of: .statute) {
      for row in Lexicon.rows("statutes") where !row.isEmpty { words.insert(row[0], statute) }
    }
    return words
  }()
}
