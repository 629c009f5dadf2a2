internal import GangmuModel

/// Spans in the order of the text, which mostly do not overlap one another, to be asked for those that overlap a place.
struct SortedSpans {
  private let spans: [TextSpan]
  /// Whether they end in order as well, so that a search may go on where the last one ended.
  private let endInOrder: Bool
  private var last = 0

  init(_ spans: [TextSpan]) {
    var spans = spans
    spans.order { $0.start }
    endInOrder = spans.indices.dropFirst().allSatisfy { spans[$0 - 1].end <= spans[$0].end }
    self.spans = spans
  }

  subscript(index: Int) -> TextSpan { spans[index] }

  func overlapping(_ place: TextSpan) -> ArraySlice<TextSpan> {
    spans[indices(overlapping: place, from: firstIndex(after: place.start))]
  }

  /// The same by indices, for places that mostly follow one another.
  mutating func indices(overlapping place: TextSpan) -> Range<Int> {
    guard endInOrder else { return indices(overlapping: place, from: firstIndex(after: place.start)) }
    if last > 0, spans[last - 1].end > place.start { last = firstIndex(after: place.start) }
    while last < spans.count, spans[last].end <= place.start { last += 1 }
    return indices(overlapping: place, from: last)
  }

  private func indices(overlapping place: TextSpan, from first: Int) -> Range<Int> {
    var end = first
    while end < spans.count, spans[end].start < place.end { end += 1 }
    return first..<end
  }

  /// The first span that ends behind an offset, by halving.
  private func firstIndex(after offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
