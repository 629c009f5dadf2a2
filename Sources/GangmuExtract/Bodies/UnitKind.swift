internal import GangmuLexicon
internal import GangmuModel

/// The branch that a body belongs to, by its name: the longest word at the end of the name, then the word it begins with.
enum UnitKind {
  private typealias Kind = AssignedUnit.Kind

  /// The words of `unit-kinds` that stand at one place; a word without a kind says that there is none.
  private static func words(_ place: String) -> [(String, AssignedUnit.Kind?)] {
    Lexicon.rows("unit-kinds").filter { $0.count == 3 && $0[1] == place }.map { ($0[0], Kind(rawValue: $0[2])) }
  }

  private static let endings = EndingTrie(words("ends"))
  private static let beginnings = UnitTrie(words("begins"))

  /// - Parameters:
  ///   - units: The folded text.
  ///   - span: The name, with what the list left out.
  static func of(_ units: [UInt16], _ span: Range<Int>) -> AssignedUnit.Kind? {
    let name = withoutBracket(units, span)
    if let begins = beginnings.longest(units, at: name.lowerBound, limit: name.upperBound)?.value { return begins }
    guard let body = BodyEnding.of(units, name) else { return nil }
    if body.ending.branch == .follow {
      // 县委办, 政府办公室: the office is of the body before it.
      let owner = name.lowerBound..<body.start
      return owner.isEmpty ? nil : of(units, owner)
    }
    let known = kind(of: body.ending.branch)
    if let ends = endings.longest(units, end: name.upperBound, floor: name.lowerBound),
      known == nil || ends.start < body.start
    {
      return ends.value
    }
    if known == nil, isCommittee(units, name) { return .party }
    return known
  }

  private static func withoutBracket(_ units: [UInt16], _ span: Range<Int>) -> Range<Int> {
    guard let open = Brackets.opening(units, of: span.upperBound - 1, floor: span.lowerBound), open > span.lowerBound
    else { return span }
    return span.lowerBound..<open
  }

  private static let committee: UInt16 = 0x59D4  // 委

  /// 县委, 各市委: a level and 委.
  private static func isCommittee(_ units: [UInt16], _ name: Range<Int>) -> Bool {
    guard name.count >= 2, units[name.upperBound - 1] == committee else { return false }
    return Levels.isCharacter(units[name.upperBound - 2])
  }

  private static func kind(of branch: BodyEnding.Branch) -> AssignedUnit.Kind? {
    switch branch {
    case .party: .party
    case .government, .vertical, .central: .government
    case .congress: .congress
    case .cppcc: .cppcc
    case .court: .court
    case .procuratorate: .procuratorate
    case .discipline: .discipline
    case .mass: .massOrganization
    case .enterprise: .enterprise
    case .institution, .township: .institution
    case .locality: .locality
    case .class, .body, .follow, .none: nil
    }
  }
}
