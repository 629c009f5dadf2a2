internal import GangmuModel

/// 责任分工 declared with a label or formula: brackets, label lines, table columns, 由A牵头,B配合, headings that name a
/// body.
package enum AssignmentExtractor: Extractor {
  package static let name = "assignments"

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    let units = context.units
    var findings = FormulaFindings()
    findings.formulas.reserveCapacity(context.tree.clauses.count / 2)
    var scanner = FormulaScanner(units)
    var rows = RowFormulas(context.document)
    let segments = context.tree.segments
    let parts = context.tree.parts.map { $0.kind == .chrome }
    let clauses = context.tree.clauses
    for index in clauses.indices where !(clauses[index].part < parts.count && parts[clauses[index].part]) {
      let columns = clauses[index].row.map { rows.read($0, clause: index) } ?? []
      if !columns.isEmpty { findings.formulas += columns }
      func scan(_ segment: Int) {
        let marks = context.marks.formulas(of: segment)
        if marks.isEmpty { return }
        let span = segments[segment].span
        if context.isFront[segment] || columns.contains(where: { TextSpan($0.span).overlaps(span) }) { return }
        scanner.scan(marks, in: span.range.clamped(to: units.indices), clause: index, into: &findings)
      }
      for segment in clauses[index].segments { scan(segment) }
      for segment in clauses[index].closingSegments { scan(segment) }
    }
    findings.admitHosts(clauses)
    findings.formulas += HeadingFormulas(context.document, context.tree).findings()
    findings.formulas += DutyRosters(context).findings()
    var builder = AssignmentBuilder(context, facts.takeMaker(context.text))
    facts.assignments.adopt(builder.build(findings))
    facts.putBack(builder.maker)
  }
}
