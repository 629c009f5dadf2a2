/// One paragraph, heading or table of an ingested document, in reading order.
///
/// Blocks other than tables hold no line end. What lies between blocks is white space only.
package struct Block: Sendable {
  package enum Kind: Sendable, Hashable {
    case paragraph
    /// A heading by markup (`<h2>`, `##`), 1 to 6: a hint, since converters set levels wrongly.
    case heading(Int)
    /// A table, by its index in ``IngestedDocument/tables``.
    case table(Int)
  }

  package var kind: Kind
  package var span: TextSpan
  /// The reader holds this for page furniture by the page's structure (navigation, footer, lists of links).
  package var isFurniture: Bool
  /// Where the block begins in the source file.
  package var location: Location?

  @inlinable
  package init(kind: Kind = .paragraph, span: TextSpan, isFurniture: Bool = false, location: Location? = nil) {
    self.kind = kind
    self.span = span
    self.isFurniture = isFurniture
    self.location = location
  }
}

/// A table with its merged cells resolved: a full grid of cell numbers.
package struct TableGrid: Sendable {
  package struct Cell: Sendable {
    /// The cell's text without white space at its ends; empty cells have an empty span.
    package var span: TextSpan
    /// The paragraphs in the cell.
    package var paragraphs: [TextSpan]
    package var isHeader: Bool

    @inlinable
    package init(span: TextSpan, paragraphs: [TextSpan], isHeader: Bool = false) {
      self.span = span
      self.paragraphs = paragraphs
      self.isHeader = isHeader
    }
  }

  /// Where a row or a cell begins in the text, and where in the source file.
  package struct Place: Sendable {
    package var start: Int
    package var location: Location
    /// The cell's characters stand one behind the other from there on.
    package var isOfCell: Bool

    package init(start: Int, location: Location, isOfCell: Bool) {
      self.start = start
      self.location = location
      self.isOfCell = isOfCell
    }
  }

  package var span: TextSpan
  package var cells: [Cell]
  /// For each row and column the index of its cell; a merged cell stands in each place it covers. All rows have the
  /// same length; -1 marks a place that no cell covers.
  package var rows: [[Int]]
  package var caption: TextSpan?
  /// For formats that tell the place of each row, or of each cell, those of all; else empty.
  package var places: [Place]

  package init(
    span: TextSpan, cells: [Cell], rows: [[Int]], caption: TextSpan? = nil, places: [Place] = []
  ) {
    self.span = span
    self.cells = cells
    self.rows = rows
    self.caption = caption
    self.places = places
  }

  package var columnCount: Int { rows.first?.count ?? 0 }

  @inlinable @inline(__always)
  package func cell(_ row: Int, _ column: Int) -> Cell? { index(row, column).map { cells[$0] } }

  /// Where the text of the cell at a place stands.
  @inlinable @inline(__always)
  package func span(_ row: Int, _ column: Int) -> TextSpan? { index(row, column).map { cells[$0].span } }

  /// The number of the cell at a place.
  @inlinable @inline(__always)
  package func index(_ row: Int, _ column: Int) -> Int? {
    guard row < rows.count, column < rows[row].count else { return nil }
    let index = rows[row][column]
    return index >= 0 && index < cells.count ? index : nil
  }
}

/// A named value that the page states about the document: 索引号, 发文字号, 成文日期, a `<meta>` element, front matter.
package struct PageField: Sendable {
  /// Where the field was read: a field that a person sees outranks one in the page's head.
  package enum Origin: String, Sendable { case table, meta, frontMatter }
  package var name: String
  package var value: String
  /// Where the value stands in the text; `nil` for `<meta>` and front matter, which are not part of the text.
  package var span: TextSpan?
  package var origin: Origin

  package init(name: String, value: String, span: TextSpan?, origin: Origin) {
    self.name = name
    self.value = value
    self.span = span
    self.origin = origin
  }
}

/// What a reader makes of a file: text, blocks, tables, fields. All formats give the same, so that what follows does
/// not know the format.
package struct IngestedDocument: Sendable {
  package var source: SourceDescription
  package var text: SourceText
  package var blocks: [Block]
  package var tables: [TableGrid]
  package var fields: [PageField]
  package var diagnostics: [Diagnostic]

  package init(
    source: SourceDescription, text: SourceText, blocks: [Block], tables: [TableGrid] = [],
    fields: [PageField] = [], diagnostics: [Diagnostic] = []
  ) {
    self.source = source
    self.text = text
    self.blocks = blocks
    self.tables = tables
    self.fields = fields
    self.diagnostics = diagnostics
  }
}
