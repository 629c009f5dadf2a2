internal import GangmuModel

/// What is to be done: the clause's own text without the formulas, or the sentence that holds the formula.
enum TaskSpans {
  static func of(
    _ context: ExtractionContext, _ findings: ArraySlice<FormulaFinding>, after previous: FormulaFinding?
  ) -> [TextSpan] {
    guard let first = findings.first else { return [] }
    let entry = context.tree.clauses[first.clause]
    let own = entry.segments.map { context.tree.segments[$0].span }
    switch first.form {
    case .sentence:
      return [sentence(context.units, first.span, in: own)]
    case .row:
      let used = findings.map { TextSpan($0.span) }
      return own.filter { cell in !used.contains { $0.overlaps(cell) } && !cell.isEmpty }
    case .heading:
      return own.compactMap { rest(context, $0, after: first.span.upperBound, until: Int.max) }
    case .bracket, .bareBracket, .line:
      let start = previous.map(\.span.upperBound) ?? entry.span.start
      let task = own.compactMap { rest(context, $0, after: start, until: first.span.lowerBound) }
      guard task.isEmpty, previous != nil else { return task }
      return own.compactMap { rest(context, $0, after: entry.span.start, until: first.span.lowerBound) }
    }
  }

  private static func rest(_ context: ExtractionContext, _ span: TextSpan, after start: Int, until end: Int)
    -> TextSpan?
  {
    var begin = max(span.start, start)
    let stop = min(span.end, end)
    while begin < stop, UnitClass.of(context.units[begin]).isSentenceEnd { begin += 1 }
    guard begin < stop else { return nil }
    let piece = context.text.trimmed(TextSpan(begin, stop))
    return piece.isEmpty ? nil : piece
  }

  /// The sentence around a formula.
  static func sentence(_ units: [UInt16], _ range: Range<Int>, in own: [TextSpan]) -> TextSpan {
    let bounds = own.first { $0.contains(range.lowerBound) } ?? TextSpan(range)
    var start = range.lowerBound
    var end = range.upperBound
    while start > bounds.start, !UnitClass.of(units[start - 1]).isSentenceEnd { start -= 1 }
    while end < bounds.end, !UnitClass.of(units[end]).isSentenceEnd { end += 1 }
    while start < end, UnitClass.of(units[start]).isBlank { start += 1 }
    return TextSpan(start, end)
  }
}
