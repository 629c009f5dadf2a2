/// A numbered node of the tree: 编, 章, 节, 条, 一、, （一）, 1., a task table's row, or 一是 inside a paragraph.
public struct Clause: Sendable {
  /// Unique in the document, for example `main/二/(一)/1`; a repeated marker gets `#2`, `#3` ….
  public var id: String
  public var marker: Marker
  /// `true` for 一是…二是… inside a paragraph.
  public var inline: Bool
  /// The own-line or run-in heading without its full stop; `nil` where there is none.
  public var heading: TextSpan?
  /// Own text in order, the heading included, sub-clauses left out. A table row has a paragraph a cell.
  public var paragraphs: [TextSpan]
  /// From the marker to the end of the last sub-clause.
  public var span: TextSpan
  public var clauses: [Clause]
  /// For a task of an annex: the sentences of the body that it came from.
  public var sources: [ClauseSource] = []
  /// For a table's row: the table in ``IngestedDocument/tables`` and the row in its grid.
  @usableFromInline package var row: TableRow?

  @usableFromInline package struct TableRow: Sendable, Hashable {
    package var table: Int
    package var row: Int
    package init(table: Int, row: Int) {
      self.table = table
      self.row = row
    }
  }

  @inlinable
  package init(
    id: String = "", marker: Marker, inline: Bool = false, heading: TextSpan? = nil, paragraphs: [TextSpan] = [],
    span: TextSpan, clauses: [Clause] = [], row: TableRow? = nil
  ) {
    self.id = id
    self.marker = marker
    self.inline = inline
    self.heading = heading
    self.paragraphs = paragraphs
    self.span = span
    self.clauses = clauses
    self.row = row
  }
}

/// A sentence of the body from which an annex took a task.
public struct ClauseSource: Sendable, Hashable {
  /// The id of the clause that holds it.
  public var clause: String
  public var span: TextSpan

  package init(clause: String, span: TextSpan) {
    self.clause = clause
    self.span = span
  }
}

/// 序号: the characters that number a clause.
public struct Marker: Sendable, Hashable {
  /// As written, for example `（一）`.
  public var text: String
  /// The numbering style's name, for example `hanParen`; `tableRow` for a row without a number of its own.
  public var style: String
  public var ordinal: Int
  public var span: TextSpan

  @inlinable
  package init(text: String, style: String, ordinal: Int, span: TextSpan) {
    self.text = text
    self.style = style
    self.ordinal = ordinal
    self.span = span
  }
}
