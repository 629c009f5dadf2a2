package import GangmuModel

/// The line of text that holds a place, or of a long line the piece around it, for people to look at.
package struct Excerpt: Sendable, Hashable, Codable {
  package var text: String
  /// Where the place begins and ends in `text`, in scalars; it ends with the line at the latest.
  package var start: Int
  package var end: Int

  package init(text: String, start: Int, end: Int) {
    self.text = text
    self.start = start
    self.end = end
  }

  /// How much of a long line stands before and after the place's beginning.
  private static let before = 60
  private static let after = 100

  package init(_ span: TextSpan, in source: SourceText) {
    let units = source.units
    let place = min(span.start, units.count)
    var first = place
    while first > 0, place - first < Self.before, units[first - 1] != 0x0A { first -= 1 }
    var last = place
    while last < units.count, last - place < Self.after, units[last] != 0x0A { last += 1 }
    text = source[TextSpan(first, last)]
    start = place - first
    end = max(start, min(span.end, last) - first)
  }

  /// Whether all that tells a place from others stands in its excerpt.
  func covers(_ span: TextSpan) -> Bool { span.count + TextContext.around <= Self.after }

  /// The line cut to what fits into `columns`, the place in it, and how many columns stand before and in the place.
  ///
  /// - Returns: The line as a terminal can show it.
  package func shown(in columns: Int) -> (line: String, indent: Int, width: Int) {
    let line = TerminalLine(text)
    let first = min(start, line.count)
    let place = line.width(first..<max(first, min(end, line.count)))
    // At least a third of the line is for what stands behind the place.
    let room = max(0, columns - min(place, columns / 3) - columns / 3)
    let isCut = line.width(0..<first) > room
    let head = isCut ? line.start(of: first, in: room - 1) : 0
    let mark = isCut ? 1 : 0
    let indent = mark + line.width(head..<first)
    let (shown, width) = line.shortened(from: head, to: max(1, columns - 1), marked: isCut)
    return (shown, indent, max(1, min(place, width - indent)))
  }
}
