internal import GangmuModel

/// Spans in the order of the text that do not overlap one another, to be asked for those that overlap a place.
struct SortedSpans {
  private var spans: [TextSpan]

  init(_ spans: [TextSpan]) {
    self.spans = spans
    self.spans.order(by: \.start)
  }

  func overlapping(_ place: TextSpan) -> ArraySlice<TextSpan> {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= place.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < spans.count, spans[end].start < place.end { end += 1 }
    return spans[low..<end]
  }
}
