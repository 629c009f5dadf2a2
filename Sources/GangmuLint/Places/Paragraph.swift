package import GangmuModel

/// A paragraph or cell of the document's own text, page furniture left out.
package struct Paragraph: Sendable {
  package var range: Range<Int>
  /// Index into ``SyntaxTree/clauses``.
  package var clause: Int
  /// Index into ``SyntaxTree/segments``.
  package var segment: Int
  package var isCell: Bool

  package static func all(in tree: SyntaxTree, _ text: SourceText) -> [Paragraph] {
    let limits = text.units.indices
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(tree.segments.count)
    for (index, segment) in tree.segments.enumerated() where tree.isText(segment) {
      paragraphs.append(
        Paragraph(
          range: segment.span.range.clamped(to: limits), clause: segment.clause, segment: index,
          isCell: segment.kind != .paragraph))
    }
    return paragraphs
  }
}

extension SyntaxTree {
  fileprivate func isText(_ segment: Segment) -> Bool {
    guard clauses.indices.contains(segment.clause) else { return false }
    let part = clauses[segment.clause].part
    return parts.indices.contains(part) && parts[part].kind != .chrome
  }
}

/// Finds which of many places in order lie in one paragraph after the other: fast where paragraphs are in order too.
package struct PlaceCursor {
  private let places: [Int]
  private var next = 0

  package init(_ places: [Int]) { self.places = places }

  /// The indices of the places in a range of the text.
  package mutating func places(in range: Range<Int>) -> Range<Int> {
    if next > 0, places[next - 1] >= range.lowerBound { next = 0 }
    while next < places.count, places[next] < range.lowerBound { next += 1 }
    let first = next
    while next < places.count, places[next] < range.upperBound { next += 1 }
    return first..<next
  }
}

extension CheckedDocument {
  /// Calls `body` with each place of an anchor in the paragraphs, and with the paragraph.
  func forEachPlace(of anchor: Anchor, _ body: (Int, Paragraph) -> Void) {
    let places = scan[anchor]
    guard !places.isEmpty else { return }
    var cursor = PlaceCursor(places)
    for paragraph in paragraphs {
      for place in cursor.places(in: paragraph.range) { body(places[place], paragraph) }
    }
  }
}
