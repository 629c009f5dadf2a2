internal import GangmuModel

/// Dates, lengths of time and 每… that are no deadlines.
enum DeadlineNearMisses {
  @Sendable static func find(_ context: ExtractionContext, _ facts: Facts, _ segment: Int) -> [NearMiss] {
    let known = SortedSpans(facts.deadlines.map(\.span))
    let dates = DocumentDates(context, facts.metadata)
    let isReported =
      ReportedTense(context.tree, context.text, facts.metadata, tables: context.document.tables)
      .verdict(segment: segment) == .reported
    var found: [NearMiss] = []
    for sentence in context.marks.sentences(of: segment) {
      var consumed = sentence.range.lowerBound
      for at in context.marks.times[sentence.times] where at >= consumed {
        guard let (rule, range, last) = expression(context.units, at, sentence.range, dates) else { continue }
        consumed = range.upperBound
        let span = TextSpan(range)
        guard known.overlapping(span).isEmpty else { continue }
        found.append(NearMiss(rule: rule, span: span, reason: reason(isReported, last, dates)))
      }
    }
    return found
  }

  private static func expression(
    _ units: [UInt16], _ at: Int, _ sentence: Range<Int>, _ dates: DocumentDates
  ) -> (FactRule, Range<Int>, last: CalendarDay?)? {
    let limit = sentence.upperBound
    if let date = WrittenDateReader(units: units, limit: limit, impliedYear: dates.planYear).date(at: at) {
      return (.dateLimit, date.start..<date.end, date.days.last)
    }
    if let round = RecurrenceReader(units: units, limit: limit).recurrence(at: at) {
      return (.recurrence, round.start..<round.end, nil)
    }
    if let duration = DurationReader(units: units, limit: limit).duration(at: at) {
      return (.durationLimit, at..<duration.end, nil)
    }
    return nil
  }

  private static func reason(_ isReported: Bool, _ last: CalendarDay?, _ dates: DocumentDates) -> String {
    if isReported { return "it stands where the document reports what was done" }
    if let last, let known = dates.known, last < known { return "it lies before the document's own date, \(known.iso)" }
    if last != nil { return "no word such as 前, 底, 起, 到 or 内 makes it a limit, a beginning or a stretch" }
    return "it is a rate, an age or a length that sets no limit to what is to be done"
  }
}
