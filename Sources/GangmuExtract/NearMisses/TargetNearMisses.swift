internal import GangmuModel

/// Quantities that are no targets and no results.
enum TargetNearMisses {
  @Sendable static func find(_ context: ExtractionContext, _ facts: Facts, _ segment: Int) -> [NearMiss] {
    let found = SortedSpans(facts.targets.map(\.span))
    let verdict = ReportedTense(context.tree, context.text, facts.metadata, tables: context.document.tables)
      .verdict(segment: segment)
    let isRule = RuleTypes.contains(facts.metadata.documentType ?? facts.metadata.title, context)
    let known = DocumentDates(context, facts.metadata).known
    return context.marks.sentences(of: segment).flatMap { sentence in
      TargetReader(units: context.units, sentence: sentence.range, tense: verdict, isRule: isRule, known: known)
        .refusals(context.marks.quantities[sentence.quantities])
        .filter { found.overlapping($0.span).isEmpty }
    }
  }
}

extension TargetReader {
  /// The quantities that ``readings(_:)`` leaves out.
  func refusals(_ triggers: ArraySlice<Int>) -> [NearMiss] {
    var traits = SentenceTraits(sentence, of: whole, units, known)
    var previous: Candidate?
    return candidates(triggers).compactMap { candidate in
      if candidate.quantity.kind == .time { return nil }
      let isReported = tense == .reported || tense == .open && traits.tellsResult(before: candidate.leadStart)
      let reason =
        isReported
        ? isAchievement(candidate, &traits) ? nil : "it counts nothing that was done or reached"
        : refusal(candidate, after: previous, &traits)
      if reason == nil { previous = candidate }
      let rule: FactRule = isReported ? .reportedResult : .countedTask
      let words = reason ?? (traits.defines ? "its sentence says what a word means" : nil)
      return words.map { NearMiss(rule: rule, span: TextSpan(candidate.leadStart..<candidate.end), reason: $0) }
    }
  }

  private func refusal(_ candidate: Candidate, after previous: Candidate?, _ traits: inout SentenceTraits) -> String? {
    if candidate.isQuoted { return "it stands in quotation marks or a title" }
    if !isTarget(candidate, after: previous) { return "nothing says that it is to be reached, kept or done" }
    if describesCounted(candidate, previous) { return "it says which of the counted things are meant" }
    if isTerm(candidate, &traits) { return "it is a condition, or a term of a rule, fee or benefit" }
    return nil
  }
}
