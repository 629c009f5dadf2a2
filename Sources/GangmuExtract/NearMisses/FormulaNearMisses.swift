internal import GangmuModel

/// Lists of bodies that look like responsibility formulas.
enum FormulaNearMisses {
  @Sendable static func find(_ context: ExtractionContext, _ facts: Facts, _ segment: Int) -> [NearMiss] {
    let known = SortedSpans(facts.assignments.filter { $0.basis == .declared }.map(\.span))
    var findings = FormulaFindings()
    let entry = context.tree.segments[segment]
    var scanner = FormulaScanner(context.units)
    scanner.scan(
      context.marks.formulas(of: segment), in: entry.span.range, clause: entry.clause, into: &findings)
    return findings.formulas.compactMap { finding in
      let span = TextSpan(finding.span)
      guard known.overlapping(span).isEmpty else { return nil }
      let reason =
        finding.form == .bareBracket
        ? "a list of bodies alone in a bracket counts only where the document has at least three formulas"
        : "no unit is left in it"
      return NearMiss(rule: finding.form.rule, span: span, reason: reason)
    }
  }
}
