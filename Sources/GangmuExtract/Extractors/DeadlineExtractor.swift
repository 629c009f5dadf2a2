internal import GangmuModel

/// Finds the times by, from, within, over or at which something is to be done (完成时限).
package enum DeadlineExtractor: Extractor {
  package static let name = "deadlines"

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    let dates = facts.dates(context)
    let tense = facts.tense(context)
    let columns = DeadlineColumns(context)
    let isRule = RuleTypes.contains(facts.metadata.documentType ?? facts.metadata.title, context)
    let (units, marks, clauses) = (context.units, context.marks, context.tree.clauses)
    var found: [Deadline] = []
    var carried: (clause: Int, year: Int)?
    /// The year of the heading over a clause.
    var headed: (clause: Int, year: Int?)?
    /// Whose labels were read: each clause's once.
    var labelled: Int?
    for (index, segment) in context.tree.segments.enumerated() {
      guard segment.clause < clauses.count, !context.isFront[index] else { continue }
      let verdict = tense.verdict(segment: index)
      let tellsPast = verdict == .reported && !DeadlineLabels.begin(units, segment.span)
      if tellsPast, dates.day == nil { continue }
      let field = columns.field(segment, clauses[segment.clause].row)
      for sentence in marks.sentences(of: index) where !(sentence.times.isEmpty && sentence.labels.isEmpty) {
        // Most numbers are no times.
        var times = sentence.times
        while let first = times.first, !TimeExpressionReader.startsExpression(units, marks.times[first], sentence.range)
        {
          times.removeFirst()
        }
        if times.isEmpty && sentence.labels.isEmpty || tellsPast && !ReportRequests.asks(units, sentence.range) {
          continue
        }
        if dates.planYear == nil, labelled != segment.clause {
          labelled = segment.clause
          carried = labelledYear(in: clauses[segment.clause], context).map { (segment.clause, $0) }
        }
        var spoken = dates
        if headed?.clause != segment.clause {
          headed = (segment.clause, DocumentDates.headingYear(of: segment.clause, context))
        }
        // 2023年考核通报 of June 2024: what it asks for is asked of its own year.
        if verdict != .open, let year = dates.day?.year, dates.planYear.map({ $0 < year }) == true {
          spoken.planYear = year
        }
        // (二)推进阶段(2025年1月至10月): a stage that is still to come speaks of its own year.
        if let year = headed?.year,
          verdict == .planned || dates.planYear.map({ $0 < year }) == true
        {
          spoken.planYear = year
        }
        // 2011年3月底前部署。4月底前验收: an undated text's clause may state the year once.
        let isCarried = spoken.planYear == nil && carried?.clause == segment.clause
        spoken.planYear = spoken.planYear ?? (isCarried ? carried?.year : DocumentDates.unknownYear)
        var reader = TimeExpressionReader(units, sentence.range, spoken)
        reader.isStanding = isRule && clauses[segment.clause].parent != nil
        reader.field = field
        reader.isHeading =
          clauses[segment.clause].heading.map { $0.contains(TextSpan(sentence.range)) || $0 == segment.span } ?? false
        reader.readWithFields(marks.times[times], labels: marks.labels[sentence.labels])
        if dates.planYear == nil, let year = reader.year, !DocumentDates.isUnknown(year) {
          carried = (segment.clause, year)
        }
        for var reading in reader.readings where !tellsPast || ReportRequests.isToCome(reading, dates, units) {
          // What merely happened on a day may be past; a limit is still to come.
          if reading.kind == .by, let year = dates.onlyYear { reading.take(year: year) }
          if let diagnostic = yearUnknown(reading, context, isCarried: isCarried) {
            facts.diagnostics.append(diagnostic)
          } else {
            found.append(reading.deadline(clause: clauses[segment.clause].id, context.text))
          }
        }
        facts.diagnostics += reader.impossibleDays.map { dateImpossible($0, context.text) }
      }
      if field != nil, let reading = OngoingWords.reading(units, segment.span) {
        found.append(reading.deadline(clause: clauses[segment.clause].id, context.text))
      }
    }
    found.order { $0.span.start }
    for index in found.indices { found[index].id = FactID.of(FactID.deadline, index) }
    facts.deadlines.adopt(found)
  }

  /// 3月底前 in a document without a date: no deadline, but not lost in silence.
  ///
  /// - Parameter isCarried: The year comes from the clause, which says nothing of 今年 and 明年.
  private static func yearUnknown(
    _ reading: TimeReading, _ context: ExtractionContext, isCarried: Bool
  ) -> Diagnostic? {
    guard reading.inferredYear, let day = reading.last ?? reading.first,
      DocumentDates.isUnknown(day.year) || isCarried && relative.contains(context.units[reading.range.lowerBound])
    else { return nil }
    let span = TextSpan(reading.range)
    let text = context.text
    return Diagnostic(
      rule: "deadline-year-unknown", severity: .warning,
      message: "“\(text[span])” is no deadline yet: neither it nor the document names a year; give the document's date "
        + "with --date",
      span: span)
  }

  /// 目标任务:年底完成。完成时间:2012年12月: the year behind a clause's labels, which is that of what stands before too.
  private static func labelledYear(in clause: ClauseEntry, _ context: ExtractionContext) -> Int? {
    let units = context.units
    for segment in [clause.segments, clause.closingSegments].joined() {
      let range = context.tree.segments[segment].span.range.clamped(to: units.indices)
      let reader = WrittenDateReader(units: units, limit: range.upperBound)
      for colon in range
      where units[colon] == UInt16(ascii: ":") && timeLabels.longest(units, end: colon, floor: range.lowerBound) != nil
      {
        if let date = reader.date(at: units.skipBlanks(colon + 1, limit: range.upperBound)), !date.inferredYear {
          return date.days.first.year
        }
      }
    }
    return nil
  }

  private static let timeLabels = EndingTrie(["时间", "时限", "期限"].map { ($0, true) })

  private static let relative = UnitSet("今本明")

  private static func dateImpossible(_ range: Range<Int>, _ text: SourceText) -> Diagnostic {
    let span = TextSpan(range)
    return Diagnostic(
      rule: "date-impossible", severity: .warning,
      message: "“\(text[span])” names a day that its month lacks; it is read as the month's last", span: span)
  }
}
