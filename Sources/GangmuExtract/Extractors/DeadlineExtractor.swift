internal import GangmuModel

/// Finds the times by, from, within, over or at which something is to be done (完成时限).
package enum DeadlineExtractor: Extractor {
  package static let name = "deadlines"

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    let dates = facts.dates(context)
    let tense = facts.tense(context)
    let columns = DeadlineColumns(context)
    let (units, marks, clauses) = (context.units, context.marks, context.tree.clauses)
    var found: [Deadline] = []
    for (index, segment) in context.tree.segments.enumerated() {
      guard segment.clause < clauses.count, !context.isFront[index], tense.verdict(segment: index) != .reported
      else { continue }
      let field = columns.field(segment, clauses[segment.clause].row)
      for sentence in marks.sentences(of: index) where !(sentence.times.isEmpty && sentence.labels.isEmpty) {
        // Most numbers are no times.
        var times = sentence.times
        while let first = times.first, !TimeExpressionReader.startsExpression(units, marks.times[first], sentence.range)
        {
          times.removeFirst()
        }
        if times.isEmpty, sentence.labels.isEmpty { continue }
        var spoken = dates
        if tense.verdict(segment: index) == .planned, let year = DocumentDates.headingYear(of: segment.clause, context)
        {
          spoken.planYear = year
        }
        var reader = TimeExpressionReader(units, sentence.range, spoken)
        reader.field = field
        reader.isHeading =
          clauses[segment.clause].heading.map { $0.contains(TextSpan(sentence.range)) || $0 == segment.span } ?? false
        reader.readWithFields(marks.times[times], labels: marks.labels[sentence.labels])
        for reading in reader.readings {
          found.append(reading.deadline(clause: clauses[segment.clause].id, context.text))
        }
      }
      if field != nil, let reading = OngoingWords.reading(units, segment.span) {
        found.append(reading.deadline(clause: clauses[segment.clause].id, context.text))
      }
    }
    found.order { $0.span.start }
    for index in found.indices { found[index].id = FactID.of(FactID.deadline, index) }
    facts.deadlines.adopt(found)
  }
}
