internal import GangmuLexicon
internal import GangmuModel

/// Words that rules look for.
package enum Term: UInt8, CaseIterable, Sendable {
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
  case ordinalComma
  /// 组织部: a department of a party committee.
  case partyDepartment
  /// 左右, 以上, 以内 behind a number.
  case roughly
  case orMore
  case orLess
  /// 尽快, 适时: a time that says no date.
  case vagueTime
  /// 明年, 自印发之日: a time that needs the document's date.
  case relativeTime
  /// 行政许可法: a law or regulation of the state; from `statutes.tsv`.
  case statute
}

extension Term {
  /// Its place in ``allCases``.
  var index: Int { Int(rawValue) }

  /// What `rule-terms.tsv` calls it.
  private var name: String {
    switch self {
    case .ordinalComma: "ordinal-comma"
    case .partyDepartment: "party-department"
    case .orMore: "or-more"
    case .orLess: "or-less"
    case .vagueTime: "vague-time"
    case .relativeTime: "relative-time"
    default: String(describing: self)
    }
  }

  /// The words of `rule-terms.tsv` and `statutes.tsv`, each with the index of its kind; they have two characters or more.
  static let list: [(word: String, kind: Int)] = {
    let terms = Lexicon.rows("rule-terms").filter { $0.count >= 2 }.compactMap { row in
      allCases.first { $0.name == row[0] }.map { (row[1], $0.index) }
    }
    return terms + Lexicon.rows("statutes").filter { !$0.isEmpty }.map { ($0[0], Term.statute.index) }
  }()

  static let words = UnitTrie(list.map { ($0.word, $0.kind) })
}
