internal import GangmuModel

extension SyntaxTree {
  /// Whether a paragraph or cell is the document's own text, not page furniture.
  func isText(_ segment: Segment) -> Bool {
    guard clauses.indices.contains(segment.clause) else { return false }
    let part = clauses[segment.clause].part
    return parts.indices.contains(part) && parts[part].kind != .chrome
  }
}

extension CheckedDocument {
  /// Calls `body` with the place of each paragraph and cell, page furniture left out.
  func forEachParagraph(_ body: (Range<Int>) -> Void) {
    for segment in tree.segments where tree.isText(segment) { body(segment.span.range.clamped(to: text.units.indices)) }
  }

  /// Calls `body` with each place of a unit in the paragraphs, and with the paragraph.
  func forEachPlace(of unit: UInt16, _ body: (Int, Range<Int>) -> Void) {
    let units = text.units
    forEachParagraph { paragraph in
      var at = units.firstIndex(of: unit, from: paragraph.lowerBound, limit: paragraph.upperBound)
      while at < paragraph.upperBound {
        body(at, paragraph)
        at = units.firstIndex(of: unit, from: at + 1, limit: paragraph.upperBound)
      }
    }
  }
}
