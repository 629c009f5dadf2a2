package import GangmuModel

/// A physical line, or a piece of one where a text lost its line breaks.
package struct Line: Sendable {
  /// Without white space at its ends.
  package var span: TextSpan
  /// Held for page furniture by the reader.
  package var isFurniture = false
  /// The level that markup gives a heading; `nil` for other lines.
  package var headingLevel: Int?
  /// Index of the table that stands here instead of text.
  package var table: Int?
  /// The line was cut out of a longer one whose breaks were lost.
  package var isVirtual = false

  package init(
    span: TextSpan, isFurniture: Bool = false, headingLevel: Int? = nil, table: Int? = nil, isVirtual: Bool = false
  ) {
    self.span = span
    self.isFurniture = isFurniture
    self.headingLevel = headingLevel
    self.table = table
    self.isVirtual = isVirtual
  }
}
