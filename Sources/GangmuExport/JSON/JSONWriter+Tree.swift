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
    array(part.tables) { $0.table($1, text) }
    key("signature")
    signature(part.signature, text)
    endObject()
  }

  private mutating func clauses(_ clauses: [Clause], _ text: JSONText) {
    array(clauses) { $0.clause($1, text) }
  }

  private mutating func clause(_ clause: Clause, _ text: JSONText) {
    beginObject()
    key("id")
    string(clause.id)
    key("marker")
    marker(clause.marker)
    key("inline")
    boolean(clause.inline)
    key("heading")
    if let heading = clause.heading { string(text, heading) } else { null() }
    key("paragraphs")
    strings(text, clause.paragraphs)
    key("span")
    span(clause.span)
    key("clauses")
    clauses(clause.clauses, text)
    sources(clause.sources)
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

  private mutating func marker(_ marker: Marker) {
    beginObject()
    key("text")
    string(marker.text)
    key("style")
    string(marker.style)
    key("ordinal")
    number(marker.ordinal)
    key("span")
    span(marker.span)
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
    array(table.rows) { $0.strings(text, $1) }
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
