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
      guard task.isEmpty, previous != nil else { return task }
      return rest(context, own, after: max(start, end - longest), until: end)
    }
  }

  /// What the segments hold between two offsets.
  private static func rest(
    _ context: ExtractionContext, _ own: ArraySlice<Segment>, after start: Int, until end: Int
  ) -> [TextSpan] {
    let units = context.units
    var spans: [TextSpan] = []
    for segment in own[index(of: start, in: own)...] {
      guard segment.span.start < end else { break }
      var begin = max(segment.span.start, start)
      let stop = min(segment.span.end, end)
      while begin < stop, UnitClass.of(units[begin]).isSentenceEnd { begin += 1 }
      guard begin < stop else { continue }
      let piece = context.text.trimmed(TextSpan(begin, stop))
      if !piece.isEmpty { spans.append(piece) }
    }
    return spans
  }

  /// The first segment that ends behind an offset; a clause may have as many as the text has lines.
  private static func index(of offset: Int, in own: ArraySlice<Segment>) -> Int {
    var (low, high) = (own.startIndex, own.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if own[middle].span.end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// How far a task reaches on each side of its formula: no sentence is so long but one that lost its marks, and were
  /// the task all of it, each of its formulas would repeat it.
  private static let longest = 1_000

  /// The sentence around a formula.
  static func sentence(_ units: [UInt16], _ range: Range<Int>, in own: ArraySlice<Segment>) -> TextSpan {
    let found = own[index(of: range.lowerBound, in: own)...].first?.span
    let bounds = found.flatMap { $0.contains(range.lowerBound) ? $0 : nil } ?? TextSpan(range)
    var start = range.lowerBound
    var end = range.upperBound
    let (first, last) = (max(bounds.start, start - longest), min(bounds.end, end + longest))
    while start > first, !UnitClass.of(units[start - 1]).isSentenceEnd { start -= 1 }
    while end < last, !UnitClass.of(units[end]).isSentenceEnd { end += 1 }
    while start < end, UnitClass.of(units[start]).isBlank { start += 1 }
    return TextSpan(start, end)
  }
}
