internal import GangmuModel

extension JSONWriter {
  mutating func part(_ part: Part, _ text: JSONText) {
    beginObject()
    key("id")
    string(part.id)
    key("kind")
    string(part.kind.rawValue)
    key("ordinal")
    number(part.ordinal)
    key("title")
    if part.titleLines.isEmpty { null() } else { string(text, part.titleLines) }
    key("span")
    span(part.span)
    key("paragraphs")
    strings(text, part.paragraphs)
    key("clauses")
    clauses(part.clauses, text)
    key("closing")
    strings(text, part.closing)
    key("tables")
    array(part.tables.indices) { $0.table(part.tables[$1], text) }
    key("signature")
    signature(part.signature, text)
    endObject()
  }

  private mutating func clauses(_ clauses: [Clause], _ text: JSONText) {
    array(clauses.indices) { $0.clause(clauses, $1, text) }
  }

  private mutating func clause(_ clauses: [Clause], _ index: Int, _ text: JSONText) {
    beginObject()
    key("id")
    string(clauses[index].id)
    marker(of: clauses, index)
    key("inline")
    boolean(clauses[index].inline)
    key("heading")
    if let heading = clauses[index].heading { string(text, heading) } else { null() }
    key("paragraphs")
    strings(text, clauses[index].paragraphs)
    key("span")
    span(clauses[index].span)
    key("clauses")
    self.clauses(clauses[index].clauses, text)
    sources(clauses[index].sources)
    endObject()
  }

  /// Only tasks of annexes have any.
  private mutating func sources(_ sources: [ClauseSource]) {
    guard !sources.isEmpty else { return }
    key("sources")
    beginArray()
    for source in sources {
      beginObject()
      key("clause")
      string(source.clause)
      key("span")
      span(source.span)
      endObject()
    }
    endArray()
  }

  private mutating func marker(of clauses: [Clause], _ index: Int) {
    key("marker")
    beginObject()
    key("text")
    string(clauses[index].marker.text)
    key("style")
    string(clauses[index].marker.style)
    key("ordinal")
    number(clauses[index].marker.ordinal)
    key("span")
    span(clauses[index].marker.span)
    endObject()
  }

  private mutating func table(_ table: Table, _ text: JSONText) {
    beginObject()
    key("id")
    string(table.id)
    key("caption")
    if let caption = table.caption { string(text, caption) } else { null() }
    key("columns")
    strings(table.columns)
    key("rows")
    array(table.rows.indices) { $0.strings(text, table.rows[$1]) }
    key("span")
    span(table.span)
    endObject()
  }

  private mutating func signature(_ signature: Signature?, _ text: JSONText) {
    guard let signature else { return null() }
    beginObject()
    key("issuers")
    strings(text, signature.issuers)
    key("date")
    string(signature.date)
    key("span")
    span(signature.span)
    endObject()
  }
}
