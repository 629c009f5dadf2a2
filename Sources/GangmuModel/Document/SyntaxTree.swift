/// What the parser makes of an ingested document: its parts with their clauses, the role of each line outside them,
/// and a flat index of clauses and text segments that extractors walk.
package struct SyntaxTree: Sendable {
  package var parts: [Part]
  package var frontLines: [FrontLine]
  package var clauses: [ClauseEntry]
  package var segments: [Segment]
  package var diagnostics: [Diagnostic]

  package init(
    parts: [Part] = [], frontLines: [FrontLine] = [], clauses: [ClauseEntry] = [], segments: [Segment] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.parts = parts
    self.frontLines = frontLines
    self.clauses = clauses
    self.segments = segments
    self.diagnostics = diagnostics
  }
}

/// A line that carries metadata rather than body text.
package struct FrontLine: Sendable, Hashable {
  package enum Role: Sendable, Hashable {
    case title
    /// The issuer's own line above the title (中共…县委).
    case issuerBanner
    case documentNumber
    /// 题注: (…年…月…日…会议通过).
    case titleNote
    /// 主送机关.
    case recipient
    case signatureIssuer
    case signatureDate
    /// 附件: the annex's own label line.
    case annexLabel
    /// 附件说明: 附件:1.… 2.… after the text.
    case annexList
    /// (此件公开发布), 联系人:…
    case note
    /// A line of page furniture, for example 发布时间:2024-04-16.
    case chrome
  }

  package var role: Role
  package var span: TextSpan
  /// Index into ``SyntaxTree/parts``.
  package var part: Int

  package init(role: Role, span: TextSpan, part: Int) {
    self.role = role
    self.span = span
    self.part = part
  }
}

/// A part or block clause in the flat index. Inline clauses have no entry: their text counts as their block clause's.
package struct ClauseEntry: Sendable {
  /// A marker's number and place, without its characters: entries are copied by every extractor.
  package struct Number: Sendable {
    package var ordinal: Int
    package var span: TextSpan

    @inlinable
    package init(ordinal: Int, span: TextSpan) {
      self.ordinal = ordinal
      self.span = span
    }
  }

  /// The clause's id, or the part's for text outside clauses.
  package var id: String
  package var part: Int
  /// Index of the enclosing entry; `nil` for a part.
  package var parent: Int?
  package var marker: Number?
  package var heading: TextSpan?
  package var span: TextSpan
  package var row: Clause.TableRow?
  /// The entry's own segments, a range of ``SyntaxTree/segments``; a part's closing text is in ``closingSegments``.
  package var segments: Range<Int>
  package var closingSegments: Range<Int>

  @inlinable
  package init(
    id: String, part: Int, parent: Int?, marker: Number?, heading: TextSpan?, span: TextSpan,
    row: Clause.TableRow? = nil, segments: Range<Int> = 0..<0, closingSegments: Range<Int> = 0..<0
  ) {
    self.id = id
    self.part = part
    self.parent = parent
    self.marker = marker
    self.heading = heading
    self.span = span
    self.row = row
    self.segments = segments
    self.closingSegments = closingSegments
  }
}

/// One paragraph (or cell) of own text of a clause or part; inline clauses' text is in their block clause's segments.
package struct Segment: Sendable {
  package enum Kind: Sendable, Hashable {
    case paragraph
    /// A table's cell that belongs to a row clause, by its column.
    case cell(column: Int)
  }

  /// Index into ``SyntaxTree/clauses``.
  package var clause: Int
  package var kind: Kind
  package var span: TextSpan

  @inlinable
  package init(clause: Int, kind: Kind = .paragraph, span: TextSpan) {
    self.clause = clause
    self.kind = kind
    self.span = span
  }
}
