/// Lines of a text: where each begins, for locations in messages.
public struct LineIndex: Sendable {
  /// Where lines end; what stands after the last line end is a line too.
  private let ends: [UInt32]
  /// How long the text is.
  private let length: Int

  public init(_ text: SourceText) {
    ends = text.escapes.filter { text.units[Int($0)] == 0x0A }
    length = text.count
  }

  /// How many lines there are; what stands after the last line end is one too.
  package var count: Int { ends.count + 1 }

  /// A line by its 0-based number, without its line end.
  package func span(of line: Int) -> TextSpan {
    TextSpan(start(of: line), line < ends.count ? Int(ends[line]) : length)
  }

  /// The 1-based line and column (in scalars) of an offset.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  public func location(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if start(of: middle) <= offset { low = middle } else { high = middle }
    }
    return (low + 1, max(0, offset - start(of: low)) + 1)
  }

  private func start(of line: Int) -> Int { line == 0 ? 0 : Int(ends[line - 1]) + 1 }
}
