internal import GangmuModel

/// Finds the times by, from, within, over or at which something is to be done (完成时限).
package enum DeadlineExtractor: Extractor {
  package static let name = "deadlines"

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    let dates = DocumentDates(facts.metadata, fallback: context.options.date)
    let tense = ReportedTense(context.tree, context.text, facts.metadata)
    let columns = DeadlineColumns(context)
    let front = FrontLines(context.tree)
    var found: [Deadline] = []
    for segment in context.tree.segments {
      guard segment.clause < context.tree.clauses.count, !front.covers(segment.span),
        tense.verdict(segment.clause) != .reported
      else { continue }
      let entry = context.tree.clauses[segment.clause]
      let isField = columns.isDeadline(segment, entry)
      scanner.forEachSentence(of: context.units, in: segment.span) { sentence, triggers in
        var reader = TimeExpressionReader(context.units, sentence, dates)
        reader.isField = isField
        reader.isHeading = entry.heading.map { $0.contains(TextSpan(sentence)) || $0 == segment.span } ?? false
        reader.readWithFields(triggers)
        for reading in reader.readings { found.append(reading.deadline(clause: entry.id, context.text)) }
      }
      if isField, let reading = OngoingWords.reading(context.units, segment.span) {
        found.append(reading.deadline(clause: entry.id, context.text))
      }
    }
    found.sort { $0.span.start < $1.span.start }
    for index in found.indices { found[index].id = "d\(index + 1)" }
    facts.deadlines += found
  }

  private static let scanner = SentenceScanner(triggers: TimeExpressionReader.triggers + DeadlineLabels.lead)
}
