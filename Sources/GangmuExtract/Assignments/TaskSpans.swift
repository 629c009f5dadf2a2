internal import GangmuModel

/// What is to be done: the clause's own text without the formulas, or the sentence that holds the formula.
enum TaskSpans {
  /// - Parameters:
  ///   - formulas: Which of the findings make the assignment.
  ///   - previous: Where the formula before them in their clause ends.
  static func of(
    _ context: ExtractionContext, _ findings: [FormulaFinding], _ formulas: Range<Int>, after previous: Int?
  ) -> [TextSpan] {
    let (clause, first) = (findings[formulas.lowerBound].clause, findings[formulas.lowerBound].span)
    let segments = context.tree.clauses[clause].segments
    let own = context.tree.segments[segments.clamped(to: context.tree.segments.indices)]
    switch findings[formulas.lowerBound].form {
    case .sentence:
      return [sentence(context.units, first, in: own)]
    case .row:
      return own.lazy.map(\.span).filter { cell in
        !cell.isEmpty && !formulas.contains { TextSpan(findings[$0].span).overlaps(cell) }
      }
    case .heading:
      return rest(context, own, after: first.upperBound, until: Int.max)
    case .roster:
      let colon = first.upperBound + 1
      return rest(context, own.filter { $0.span.range.contains(first.lowerBound) }[...], after: colon, until: Int.max)
    case .bracket, .bareBracket, .line:
      let start = context.tree.clauses[clause].span.start
      let end = first.lowerBound
      let task = rest(context, own, after: previous ?? start, until: end)
      return task.isEmpty && previous != nil ? rest(context, own, after: start, until: end) : task
    }
  }

  /// What the segments hold between two offsets.
  private static func rest(
    _ context: ExtractionContext, _ own: ArraySlice<Segment>, after start: Int, until end: Int
  ) -> [TextSpan] {
    let units = context.units
    var spans: [TextSpan] = []
    for segment in own {
      var begin = max(segment.span.start, start)
      let stop = min(segment.span.end, end)
      while begin < stop, UnitClass.of(units[begin]).isSentenceEnd { begin += 1 }
      guard begin < stop else { continue }
      let piece = context.text.trimmed(TextSpan(begin, stop))
      if !piece.isEmpty { spans.append(piece) }
    }
    return spans
  }

  /// The sentence around a formula.
  static func sentence(_ units: [UInt16], _ range: Range<Int>, in own: ArraySlice<Segment>) -> TextSpan {
    let bounds = own.first { $0.span.contains(range.lowerBound) }?.span ?? TextSpan(range)
    var start = range.lowerBound
    var end = range.upperBound
    while start > bounds.start, !UnitClass.of(units[start - 1]).isSentenceEnd { start -= 1 }
    while end < bounds.end, !UnitClass.of(units[end]).isSentenceEnd { end += 1 }
    while start < end, UnitClass.of(units[start]).isBlank { start += 1 }
    return TextSpan(start, end)
  }
}
