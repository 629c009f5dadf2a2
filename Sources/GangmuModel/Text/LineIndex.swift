/// Lines of a text: where each begins, for locations in messages.
public struct LineIndex: Sendable {
  private var starts: [Int]

  public init(_ text: SourceText) {
    starts = [0]
    for (offset, unit) in text.units.enumerated() where unit == 0x0A { starts.append(offset + 1) }
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
