internal import GangmuModel

/// Paragraphs that begin with a body and a colon, its duties behind: 县水利局：负责修渠引水。
struct DutyRosters {
  private let context: ExtractionContext
  private let units: [UInt16]
  private static let colon: UInt16 = 0x3A
  /// How far from the paragraph's start the colon may stand.
  private static let reach = 60
  /// With one of these a single paragraph is enough.
  private static let duties = UnitTrie(["负责", "牵头", "承担", "会同", "配合", "协助"].map { ($0, true) })
  private static let leading = UnitTrie(["牵头", "总牵头", "负责牵头"].map { ($0, true) })
  /// So many paragraphs side by side are enough where one of them has a verb behind its colon.
  private static let neighbours = 2
  /// So many known bodies side by side say that what stands between them is one.
  private static let manyNeighbours = 3
  private static let longestUnknown = 8

  private struct Entry {
    var finding: FormulaFinding
    var isSure: Bool
    var hasVerb: Bool
    /// No lexicon knows the name: among enough bodies it is one too.
    var isUnknown = false
  }

  init(_ context: ExtractionContext) {
    self.context = context
    units = context.units
  }

  func findings() -> [FormulaFinding] {
    var rosters: [Int: [Entry]] = [:]
    for segment in context.tree.segments.indices where !context.isFront[segment] {
      if let colon = firstColon(segment), let entry = read(segment, colon) {
        rosters[place(entry.finding), default: []].append(entry)
      }
    }
    return rosters.values.flatMap { entries in
      let known = entries.filter { !$0.isUnknown }
      let isRoster = known.count >= Self.neighbours && known.contains(where: \.hasVerb)
      let admits = known.count >= Self.manyNeighbours && known.count * 2 >= entries.count
      let areSure = entries.count(where: \.isSure) >= Self.neighbours
      return entries.filter {
        $0.isUnknown ? admits && $0.hasVerb || areSure && $0.isSure : isRoster || $0.isSure
      }.map(\.finding)
    }
  }

  /// Neighbours are the clause's paragraphs, or the first paragraphs of its siblings.
  private func place(_ finding: FormulaFinding) -> Int {
    let clause = context.tree.clauses[finding.clause]
    let isFirst = clause.segments.first.map { context.tree.segments[$0].span.start == finding.span.lowerBound } ?? false
    return isFirst ? clause.parent ?? finding.clause : finding.clause
  }

  /// Most paragraphs have no colon.
  private func firstColon(_ segment: Int) -> Int? {
    context.marks.formulas(of: segment).first { units[$0] == Self.colon }
  }

  private func read(_ segment: Int, _ colon: Int) -> Entry? {
    let range = ListSplitter.trim(units, context.tree.segments[segment].span.range.clamped(to: units.indices))
    let clause = context.tree.segments[segment].clause
    guard isNear(colon, range), case .paragraph = context.tree.segments[segment].kind,
      context.tree.clauses[clause].row == nil
    else { return nil }
    let names = ListSplitter.trim(units, behindNumber(range.lowerBound, colon)..<colon)
    let start = units.skipBlanks(colon + 1, limit: range.upperBound)
    guard names.count >= 2, start < range.upperBound else { return nil }
    var formula = RoleFormula(units, names, isBracket: false)
    // 县水利局:牵头负责…
    if Self.leading.longest(units, at: start, limit: range.upperBound) != nil {
      for index in formula.items.indices { formula.items[index].role = .lead }
    }
    guard !formula.items.isEmpty, !formula.hasDuty, !formula.hasLabel, formula.people.isEmpty else { return nil }
    let isKnown =
      BodyEnding.of(units, names) != nil
      && (HeadingFormulas.isNamedBody(units, names) || !FormulaVerbs.isOneName(units, names))
      && formula.items.allSatisfy { HeadingFormulas.isNamedBody(units, $0.span) }
    guard isKnown || isUnknownName(names) else { return nil }
    let isSure = Self.duties.longest(units, at: start, limit: range.upperBound) != nil
    let predicate = DutyPredicate.read(units, at: start, limit: range.upperBound)?.kind
    return Entry(
      finding: FormulaFinding(form: .roster, clause: clause, span: names, formula: formula), isSure: isSure,
      hasVerb: isSure || predicate == .verb || !isKnown && predicate == .prep, isUnknown: !isKnown)
  }

  /// 3.县水利局: a number that opens no clause is no part of the name.
  private func behindNumber(_ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, UnitClass.of(units[at]).isDigit { at += 1 }
    return at > start && at < limit && (units[at] == 0x2E || units[at] == 0x3001) ? at + 1 : start  // . 、
  }

  /// 消防大队, 人武部: short, one name, and no verb first.
  private func isUnknownName(_ names: Range<Int>) -> Bool {
    3...Self.longestUnknown ~= names.count && names.allSatisfy { UnitClass.of(units[$0]).isHan }
      && BodyEnding.of(units, names) != nil
      && SubjectWords.opening(units, names.lowerBound, names.upperBound) == .name
  }

  /// Whether a paragraph's first colon stands near its start, with no sentence before it.
  private func isNear(_ colon: Int, _ range: Range<Int>) -> Bool {
    guard colon >= range.lowerBound, colon < range.upperBound, colon < range.lowerBound + Self.reach else {
      return false
    }
    // (责任单位:县水利局): a colon inside a bracket ends no name.
    return !(range.lowerBound..<colon).contains {
      UnitClass.of(units[$0]).isSentenceEnd || units[$0] == 0x2C
        || UnitClass.of(units[$0]).isOpen && Brackets.closing(units, of: $0, limit: colon) == nil
    }
  }
}
