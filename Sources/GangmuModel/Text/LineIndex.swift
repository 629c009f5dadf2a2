/// Lines of a text: where each begins, for locations in messages.
public struct LineIndex: Sendable {
  private var starts: [Int]
  /// How long the text is.
  private let end: Int

  public init(_ text: SourceText) {
    starts = [0]
    self.end = text.count
    var end = text.units.firstIndex(of: 0x0A, from: 0, limit: text.count)
    while end < text.count {
      starts.append(end + 1)
      end = text.units.firstIndex(of: 0x0A, from: end + 1, limit: text.count)
    }
  }

  /// How many lines there are; what stands after the last line end is one too.
  package var count: Int { starts.count }

  /// A line by its 0-based number, without its line end.
  package func span(of line: Int) -> TextSpan {
    TextSpan(starts[line], line + 1 < starts.count ? starts[line + 1] - 1 : end)
  }

  /// The 1-based line and column (in scalars) of an offset.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  public func location(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, max(0, offset - starts[low]) + 1)
  }
}
