/// A piece of a document that is read by itself: the letter that issues a text, the text, an annex, page furniture.
public struct Part: Sendable {
  public enum Kind: String, Sendable, Codable {
    /// A letter that issues or forwards another text (印发, 转发, 批转).
    case notice
    case main
    /// 附件.
    case annex
    /// Site navigation and page furniture.
    case chrome
  }

  /// `main`, `notice`, `annex1`, `chrome1` …; unique in the document.
  public var id: String
  public var kind: Kind
  /// Counts parts of one kind from 1.
  public var ordinal: Int
  /// The title's lines, in order.
  public var titleLines: [TextSpan] = []
  public var span: TextSpan
  /// Text before the first clause, title lines left out.
  public var paragraphs: [TextSpan] = []
  public var clauses: [Clause] = []
  /// Text after the last clause that belongs to no clause: closing paragraphs, notes on annexes.
  public var closing: [TextSpan] = []
  public var tables: [Table] = []
  public var signature: Signature?

  package init(id: String, kind: Kind, ordinal: Int, span: TextSpan) {
    self.id = id
    self.kind = kind
    self.ordinal = ordinal
    self.span = span
  }
}

/// 落款: who signed and when.
public struct Signature: Sendable {
  /// Each signing body's line or piece of one.
  public var issuers: [TextSpan]
  public var dateSpan: TextSpan?
  /// ISO 8601; `nil` where the date is missing or damaged beyond reading.
  public var date: String?
  public var span: TextSpan

  package init(issuers: [TextSpan], dateSpan: TextSpan?, date: String? = nil, span: TextSpan) {
    self.issuers = issuers
    self.dateSpan = dateSpan
    self.date = date
    self.span = span
  }
}

/// A table as published, merged cells repeated in each place they cover.
public struct Table: Sendable {
  /// For example `annex1/table1`.
  public var id: String
  public var caption: TextSpan?
  /// The texts of the header row; empty where the table has none.
  public var columns: [String]
  /// Rows below the header.
  public var rows: [[TextSpan]]
  public var span: TextSpan

  package init(id: String, caption: TextSpan?, columns: [String], rows: [[TextSpan]], span: TextSpan) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.span = span
  }
}
