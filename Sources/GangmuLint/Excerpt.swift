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

  /// The line cut to what fits into `columns`, the place in it, and how many columns stand before and in the place.
  ///
  /// - Returns: The line as a terminal can show it.
  package func shown(in columns: Int) -> (line: String, indent: Int, width: Int) {
    let scalars = Array(text.unicodeScalars)
    let place = Self.visible(scalars[min(start, scalars.count)..<min(end, scalars.count)])
    var head = Self.visible(scalars[..<min(start, scalars.count)])
    // At least a third of the line is for what stands behind the place.
    let room = max(0, columns - min(DisplayWidth.of(place), columns / 3) - columns / 3)
    if DisplayWidth.of(head) > room { head = "…" + Self.tail(of: head, in: room - 1) }
    let rest = Self.visible(scalars[min(end, scalars.count)...])
    let indent = DisplayWidth.of(head)
    let line = (head + place + rest).shortened(to: max(1, columns - 1))
    return (line, indent, max(1, min(DisplayWidth.of(place), DisplayWidth.of(line) - indent)))
  }

  /// What a terminal shows in its place: a tab as a space, nothing that steers it.
  private static func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var line = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.value {
      case 0x09, 0xA0: line.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2060...0x2069: line.append("\u{FFFD}")
      default: line.append(scalar)
      }
    }
    return String(line)
  }

  private static func tail(of text: String, in columns: Int) -> String {
    var width = 0
    var first = text.unicodeScalars.endIndex
    for index in text.unicodeScalars.indices.reversed() {
      width += DisplayWidth.of(text.unicodeScalars[index])
      guard width <= columns else { break }
      first = index
    }
    return String(text[first...])
  }
}
