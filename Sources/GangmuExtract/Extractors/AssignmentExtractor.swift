internal import GangmuModel

/// 责任分工 declared with a label or formula: brackets, label lines, table columns, 由A牵头,B配合, headings that name a
/// body.
package enum AssignmentExtractor: Extractor {
  package static let name = "assignments"

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    let units = context.units
    var findings = FormulaFindings()
    let scanner = FormulaScanner(units)
    var rows = RowFormulas(context.document)
    let front = FrontLines(context.tree)
    let segments = context.tree.segments
    let parts = context.tree.parts.map { $0.kind == .chrome }
    for (index, entry) in context.tree.clauses.enumerated() where !(entry.part < parts.count && parts[entry.part]) {
      let columns = entry.row.map { rows.read($0, clause: index) } ?? []
      findings.formulas += columns
      for segment in Array(entry.segments) + Array(entry.closingSegments) {
        let span = segments[segment].span
        if front.covers(span) || columns.contains(where: { TextSpan($0.span).overlaps(span) }) { continue }
        scanner.scan(span.range, clause: index, into: &findings)
      }
    }
    findings.formulas += HeadingFormulas(context.document, context.tree).findings()
    facts.assignments += AssignmentBuilder(context).build(findings)
  }
}
