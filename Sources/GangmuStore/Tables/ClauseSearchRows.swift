internal import GangmuExport
internal import GangmuModel

/// The full text, by clause: headings, text and the cells of tables that are no clauses.
enum ClauseSearchRows: StoreTable {
  static let insertion = """
    INSERT INTO clause_search (rowid, text) \
    SELECT clause_key, ?3 FROM clause WHERE document_id = ?1 AND clause = ?2
    """
  static let width = 2

  static func rows(of document: Document) -> [[TableValue]] {
    let text = document.text
    var rows: [[TableValue]] = []
    func add(_ clause: String, _ spans: [TextSpan]) {
      guard !spans.isEmpty else { return }
      rows.append([.text(clause), .text(SearchText.words(of: text.joined(spans)))])
    }
    for part in document.parts {
      let cells = part.tables.filter { !part.hasClauses(in: $0) }.flatMap { $0.rows.joined() }
      add(part.id, part.titleLines + part.paragraphs + part.closing + cells)
      part.forEachClause { clause, _ in add(clause.id, clause.paragraphs) }
    }
    return rows
  }
}

extension Part {
  /// Whether a table's rows are clauses, so that its text is theirs.
  fileprivate func hasClauses(in table: Table) -> Bool {
    clauses.contains { $0.span.start >= table.span.start && $0.span.end <= table.span.end }
  }
}
