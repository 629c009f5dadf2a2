internal import GangmuModel

/// Lists a tree's clauses and their text in order, for extractors.
struct TreeIndexer {
  private let document: IngestedDocument
  private var clauses: [ClauseEntry] = []
  private var segments: [Segment] = []

  static func index(_ tree: inout SyntaxTree, of document: IngestedDocument) {
    var indexer = TreeIndexer(document: document)
    for (number, part) in tree.parts.enumerated() where part.kind != .chrome { indexer.add(part, number) }
    tree.clauses = indexer.clauses
    tree.segments = indexer.segments
  }

  private init(document: IngestedDocument) { self.document = document }

  private mutating func add(_ part: Part, _ number: Int) {
    let entry = clauses.count
    clauses.append(
      ClauseEntry(id: part.id, part: number, parent: nil, marker: nil, heading: part.titleLines.first, span: part.span))
    clauses[entry].segments = append(part.paragraphs.map { Segment(clause: entry, span: $0) })
    for clause in part.clauses { add(clause, part: number, parent: entry) }
    clauses[entry].closingSegments = append(part.closing.map { Segment(clause: entry, span: $0) })
  }

  private mutating func add(_ clause: Clause, part: Int, parent: Int) {
    let entry = clauses.count
    clauses.append(
      ClauseEntry(
        id: clause.id, part: part, parent: parent, marker: clause.marker, heading: clause.heading, span: clause.span,
        row: clause.row))
    var own = clause.paragraphs.map { Segment(clause: entry, kind: kind($0, clause), span: $0) }
    appendInline(clause.clauses, entry, to: &own)
    clauses[entry].segments = append(own)
    for child in clause.clauses where !child.inline { add(child, part: part, parent: entry) }
  }

  private func appendInline(_ children: [Clause], _ entry: Int, to segments: inout [Segment]) {
    for child in children where child.inline {
      segments += child.paragraphs.map { Segment(clause: entry, span: $0) }
      appendInline(child.clauses, entry, to: &segments)
    }
  }

  private func kind(_ span: TextSpan, _ clause: Clause) -> Segment.Kind {
    guard let row = clause.row, row.table < document.tables.count else { return .paragraph }
    let grid = document.tables[row.table]
    guard row.row < grid.rows.count else { return .paragraph }
    for column in grid.rows[row.row].indices {
      if let cell = grid.cell(row.row, column), cell.span.contains(span.start) { return .cell(column: column) }
    }
    return .paragraph
  }

  private mutating func append(_ new: [Segment]) -> Range<Int> {
    let start = segments.count
    segments += new
    return start..<segments.count
  }
}
