internal import GangmuModel

/// Bodies that a sentence names without a duty.
enum DutyNearMisses {
  @Sendable static func find(_ context: ExtractionContext, _ facts: Facts, _ segment: Int) -> [NearMiss] {
    let known = SortedSpans(
      facts.assignments.flatMap { [$0.basis == .declared ? $0.span : nil] + $0.units.map(\.span) }.compactMap { $0 })
    let (units, marks) = (context.units, context.marks)
    var found: [NearMiss] = []
    for statement in marks.statements(of: segment) {
      var consumed = statement.range.lowerBound
      for end in marks.bodyEnds[statement.bodyEnds] where end > consumed {
        let clause = SentencePart.around(end - 1, in: statement.range, units)
        consumed = max(end, clause.upperBound)
        let last = marks.bodyEnds[statement.bodyEnds].last { $0 <= clause.upperBound } ?? end
        guard let (name, reason) = body(units, clause, end: last), known.overlapping(TextSpan(name)).isEmpty else {
          continue
        }
        found.append(NearMiss(rule: .dutySubject, span: TextSpan(name), reason: reason))
      }
    }
    return found
  }

  /// The body that a clause between commas begins with, and why it has no duty.
  ///
  /// - Parameter end: Where the clause's last body ends.
  private static func body(_ units: [UInt16], _ clause: Range<Int>, end: Int) -> (Range<Int>, String)? {
    let start = LeadingWords.skip(units, clause)
    guard start < clause.upperBound else { return nil }
    if let (subject, predicate) = DutySubject.read(units, at: start, limit: clause.upperBound, needsPredicate: false) {
      return (subject.span, reason(predicate?.kind, ClauseEnds.isCondition(units, clause)))
    }
    guard SubjectWords.opening(units, start, clause.upperBound) != .name,
      let (_, first) = BodyEnding.longest(units, end: end, floor: clause.lowerBound)
    else { return nil }
    return (first..<end, "its clause begins with a word before which no subject stands: the body is an object")
  }

  private static func reason(_ kind: DutyPredicate.Kind?, _ isCondition: Bool) -> String {
    switch kind {
    case nil: "nothing behind it says that it has to act"
    case .may: "可, 可以 and the like give leave, no duty"
    case .past: "已 and the like tell what was done"
    case .copula: "the sentence says what it is, not what it does"
    case .modal, .verb, .prep, .adverb, .some(.none):
      isCondition
        ? "its clause is a condition, and no duty follows"
        : "a plain statement counts only for a body that is named, outside reports and preambles"
    }
  }
}
