internal import GangmuModel

/// One sentence of a paragraph after the other, cut at its commas: finds who has a duty in it.
struct DutySentence {
  let units: [UInt16]
  private(set) var range = 0..<0
  private(set) var clauses: [Clause] = []
  /// Offsets at which a body's name may end, of the whole text, and those in the sentence: a clause without one states
  /// nobody's duty.
  private let bodyEnds: [Int]
  private let table = ScanFlags.table
  private var ends = 0..<0
  /// Plain statements count (not in a report or a preamble, which tell what was done).
  private(set) var readsPlain = false

  /// A clause between top-level commas.
  struct Clause {
    var range: Range<Int>
    /// Those of its units.
    var flags: ScanFlags
  }

  struct Duty {
    var subject: DutySubject
    var role: AssignedUnit.Role
    var rule: FactRule
  }

  init(_ units: [UInt16], _ marks: TextMarks) {
    self.units = units
    bodyEnds = marks.bodyEnds
  }

  mutating func move(to statement: TextMarks.Statement) {
    ends = statement.bodyEnds
    range = ListSplitter.trim(units, statement.range)
    // What stands before the comma was a formula.
    while let first = range.first, UnitClass.of(units[first]).isSeparator {
      range = ListSplitter.trim(units, first + 1..<range.upperBound)
    }
    range = behindMarker(range)
    // (县水利局要放水。县财政局要…): the bracket around sentences is no part of the first name.
    if let first = range.first, units[first] == Brackets.round,
      Brackets.closing(units, of: first, limit: range.upperBound) == nil
    {
      range = first + 1..<range.upperBound
    }
  }

  /// 1.协助县水利局: a number that a cell's text begins with is no part of a name.
  private func behindMarker(_ range: Range<Int>) -> Range<Int> {
    var at = range.lowerBound
    while at < min(range.upperBound, range.lowerBound + 3), UnitClass.of(units[at]).isDigit { at += 1 }
    guard at > range.lowerBound, at + 1 < range.upperBound, units[at] == Self.dot || units[at] == 0x3001,  // 、
      UnitClass.of(units[at + 1]).isHan
    else { return range }
    return at + 1..<range.upperBound
  }

  private static let dot = UInt16(ascii: ".")

  /// Whether it is worth cutting at its commas: it is not page debris, and something stands behind a body or makes a
  /// body act. Most sentences name bodies without a duty, so this looks as closely as it can without the cuts.
  var mayStateDuty: Bool { range.count > 3 && range.count < 3_000 && (saysMore || makesAct) }

  /// Whether something may be said behind a body, or what is behind it may make it the last of a list.
  private var saysMore: Bool {
    for index in ends where bodyEnds[index] < range.upperBound {
      let end = bodyEnds[index]
      let flag = table[Int(units[end])]
      if units[end] == Self.comma ? mayGoOn(behind: end) : flag.contains(.open) { return true }
      if flag.contains(.following), DutyPredicate.mayBegin(units, at: end, limit: range.upperBound) { return true }
    }
    return false
  }

  /// The cheap test of a list before a comma: a predicate may begin behind it.
  private func mayGoOn(behind comma: Int) -> Bool {
    var at = comma + 1
    while at < range.upperBound, !table[Int(units[at])].isDisjoint(with: [.stop, .blank]) { at += 1 }
    return DutyPredicate.mayBegin(units, at: at, limit: range.upperBound)
  }

  /// Whether a word such as 由 or 会同 may stand before a body.
  private var makesAct: Bool {
    guard let last = ends.last else { return false }
    let limit = min(bodyEnds[last], range.upperBound)
    var at = range.lowerBound
    while true {
      at = ScanFlags.first([.agent, .together], units, from: at, limit: limit)
      guard at < limit else { return false }
      let isWord =
        table[Int(units[at])].contains(.together)
        ? units.has(Self.togetherWith, at: at - 1, limit: range.upperBound)
          || units.has(Self.alongside, at: at - 1, limit: range.upperBound)
        : AgentWords.begins(units, at, range.upperBound)
      if isWord, reachesBody(from: at) { return true }
      at += 1
    }
  }

  /// Whether a body's name ends behind an offset with no comma before it; a bracket between may hold any.
  private func reachesBody(from start: Int) -> Bool {
    guard let end = ends.first(where: { bodyEnds[$0] > start }).map({ min(bodyEnds[$0], range.upperBound) })
    else { return false }
    let at = ScanFlags.first([.open, .stop], units, from: start, limit: end)
    return at == end || table[Int(units[at])].contains(.open)
  }

  static let comma: UInt16 = 0x2C

  mutating func duties(readsPlain: Bool) -> [Duty] {
    self.readsPlain = readsPlain
    splitClauses()
    return find()
  }

  private func find() -> [Duty] {
    var found: [Duty] = []
    var next = ends.lowerBound
    for index in clauses.indices {
      while next < ends.upperBound, bodyEnds[next] <= clauses[index].range.lowerBound { next += 1 }
      guard next < ends.upperBound else { break }
      guard bodyEnds[next] <= clauses[index].range.upperBound else { continue }
      let last = lastBodyEnd(from: next, in: clauses[index].range)
      let said = firstSaid(behind: next...last, in: clauses[index].range)
      if let duty = said.map({ subjectDuty(index, $0) }) ?? listBeforeComma(index) {
        addListsBefore(index, duty, to: &found)
        found.append(duty)
      }
      if clauses[index].flags.contains(.agent) { addAgents(index, before: bodyEnds[last], to: &found) }
      if let joined = joinedDuty(index, after: found.last?.subject.span) { found.append(joined) }
    }
    return found.isEmpty || ClauseEnds.defines(units, range) || ClauseEnds.looksInto(units, range) ? [] : found
  }

  private mutating func splitClauses() {
    clauses.removeAll(keepingCapacity: true)
    ListSplitter.forEachPart(units, range, at: .stop, areLong: true) { clauses.append(Clause(range: $0, flags: $1)) }
  }

  private func lastBodyEnd(from next: Int, in clause: Range<Int>) -> Int {
    var last = next
    while last + 1 < ends.upperBound, bodyEnds[last + 1] <= clause.upperBound { last += 1 }
    return last
  }

  /// The cheap test of a subject: the first of the clause's bodies of which something is said.
  private func firstSaid(behind ends: ClosedRange<Int>, in clause: Range<Int>) -> DutySubject.Said? {
    for index in ends where bodyEnds[index] < clause.upperBound {
      let end = bodyEnds[index]
      if table[Int(units[end])].contains(.following),
        let said = DutySubject.said(units, behind: end, limit: clause.upperBound)
      {
        return said
      }
    }
    return nil
  }

  // MARK: Subjects

  /// - Parameter said: What is said of the first body of which anything is.
  private func subjectDuty(_ index: Int, _ said: DutySubject.Said) -> Duty? {
    let clause = clauses[index].range
    let start = LeadingWords.skip(units, clause)
    guard let (subject, predicate) = DutySubject.read(units, at: start, limit: clause.upperBound, first: said)
    else { return describedDuty(index, start) ?? listBeforeComma(index) }
    guard let predicate, holds(subject, predicate, index), !statesPrinciple(index) else { return nil }
    let rule: FactRule = predicate.kind == .modal ? .dutySubject : .plainStatement
    return Duty(
      subject: named(subject, predicate, clause.upperBound),
      role: role(predicate, index), rule: rule)
  }

  /// A word of role at the sentence's end belongs to the last body that something is said of.
  private func role(_ predicate: DutyPredicate, _ index: Int) -> AssignedUnit.Role {
    let limit = clauses[index].range.upperBound
    let role = predicate.role(units, limit: limit, sentence: range.upperBound)
    guard role == .participating, let next = clauses.dropFirst(index + 1).first(where: { saysOfOther($0.range) })
    else { return role }
    return predicate.role(units, limit: limit, sentence: next.range.lowerBound)
  }

  private func saysOfOther(_ clause: Range<Int>) -> Bool {
    guard let first = ends.first(where: { bodyEnds[$0] > clause.lowerBound }), bodyEnds[first] < clause.upperBound,
      let said = firstSaid(behind: first...lastBodyEnd(from: first, in: clause), in: clause)
    else { return false }
    return DutySubject.read(units, at: LeadingWords.skip(units, clause), limit: clause.upperBound, first: said) != nil
  }

  static let placed: UInt16 = 0x8BBE  // 设在
  static let being: UInt16 = 0x4E3A  // 为

  /// 考核部门为县水利局,负责…: the body by its name.
  private func named(_ subject: DutySubject, _ predicate: DutyPredicate, _ limit: Int) -> DutySubject {
    let object = predicate.end..<limit
    guard predicate.kind == .copula || units[predicate.start] == Self.being,
      units[predicate.start] != Self.placed, !object.isEmpty,
      let shape = BodyEnding.of(units, object)?.ending.shape,
      shape != .class, shape != .place, !units[object].contains(Self.of), let formula = DutySubject.names(units, object)
    else { return subject }
    return DutySubject(span: object, formula: formula)
  }

  /// 承担帮扶任务的金融单位要…: a clause that begins with a verb describes the body behind 的.
  private func describedDuty(_ index: Int, _ start: Int) -> Duty? {
    let limit = clauses[index].range.upperBound
    guard let (subject, predicate) = described(start, limit: limit, needsPredicate: true), let predicate,
      predicate.kind == .modal || isCharged(predicate), holds(subject, predicate, index)
    else { return nil }
    return Duty(
      subject: subject, role: predicate.role(units, limit: limit, sentence: range.upperBound), rule: .describedSubject)
  }

  /// 承担审批的主管部门负责审查
  private func isCharged(_ predicate: DutyPredicate) -> Bool {
    predicate.kind == .verb && units.has(Self.charge, at: predicate.start, limit: predicate.end)
  }

  static let charge = UnitFold.units("负责")

  /// The body behind 的; where that is only a class (具备条件的单位), the description belongs to the name.
  func described(
    _ start: Int, limit: Int, needsPredicate: Bool
  ) -> (subject: DutySubject, predicate: DutyPredicate?)? {
    let reach = start..<max(start, min(limit, start + Self.longestDescription))
    guard let mark = reach.first(where: { units[$0] == Self.of }), mark > start,
      SubjectWords.opening(units, start, limit) != .name || listsVerbs(start, mark),
      !SubjectWords.entrusts(units, start, limit), !DutySubject.beginsWithObjectVerb(units, start..<mark),
      !hasBarred(afterVerb(start, limit: mark)..<mark),
      let read = DutySubject.read(units, at: mark + 1, limit: limit, needsPredicate: needsPredicate)
    else { return nil }
    var subject = read.subject
    subject.describe(from: start, units)
    return (subject, read.predicate)
  }

  /// ⟦生产、经营⟧危险化学品的单位
  private func listsVerbs(_ start: Int, _ limit: Int) -> Bool {
    guard let (kind, end) = DutyPredicate.word(units, at: start, limit: limit), kind == .verb, end < limit else {
      return false
    }
    return units[end] == 0x3001 && DutySubject.names(units, start..<end) == nil  // 、
  }

  private static let longestDescription = 36
  static let of: UInt16 = 0x7684  // 的

  /// 使用, 接到: what a verb is made of bars nothing.
  private func afterVerb(_ start: Int, limit: Int) -> Int {
    DutyPredicate.word(units, at: start, limit: limit).map { $0.end - start > 1 ? $0.end : start } ?? start
  }

  func hasBarred(_ span: Range<Int>) -> Bool {
    span.contains { SubjectWords.bars(units, $0, from: span.lowerBound) }
  }

  private static let each: UInt16 = 0x5404  // 各
  private static let leads = UnitFold.units("牵头")
  private static let joins = UnitFold.units("配合")

  /// 牵头部门, 配合单位: the role that a name says by itself; `nil` for both or none.
  static func namedRole(_ units: [UInt16], _ span: Range<Int>) -> AssignedUnit.Role? {
    let leads = isRoleName(units, span, leads)
    let joins = isRoleName(units, span, joins)
    return leads == joins ? nil : leads ? .lead : .participating
  }

  /// 牵头部门, 各配合单位, 各项目牵头单位: the name itself says the role, and nothing else but of what.
  private static func isRoleName(_ units: [UInt16], _ span: Range<Int>, _ word: [UInt16]) -> Bool {
    guard let at = units.first(word, in: span),
      Attributes.cover(units, span.lowerBound..<at)
        || at - span.lowerBound <= (units[span.lowerBound] == each ? longestMatter + 1 : shortMatter)
    else { return false }
    let end = at + word.count
    let office = units.has(responsible, at: end, limit: span.upperBound) ? end + responsible.count : end
    return SubjectWords.beginsOffice(units, office, span.upperBound)
  }

  private static let responsible = UnitFold.units("责任")
  private static let longestMatter = 4
  /// 场景, 任务, 项目
  private static let shortMatter = 2
}
