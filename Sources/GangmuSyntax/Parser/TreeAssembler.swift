internal import GangmuModel

/// Makes the tree of clauses from the gathered text: ids, spans, headings. Lists it flat for extractors on the way.
struct TreeAssembler {
  private let document: IngestedDocument
  private let text: SourceText
  private let units: [UInt16]
  private let styles = NumberingStyleRegistry.markerStyles
  private let drafts: ClauseDrafts
  private let headings: HeadingFinder
  /// Index of the part in the tree.
  private let part: Int
  /// Of the clause that is being made.
  private var id: ClauseID

  /// Gives a part its clauses, and the tree's index the part; the part's other text is there already.
  static func assemble(
    _ drafts: ClauseDrafts, _ document: IngestedDocument, into part: inout Part, of tree: inout SyntaxTree
  ) {
    var assembler = TreeAssembler(drafts, document, part: tree.parts.count, id: part.id)
    let entry = tree.clauses.count
    // Later parts grow the lists as they need.
    if entry == 0 {
      tree.clauses.reserveCapacity(drafts.count + 1)
      tree.segments.reserveCapacity(drafts.count + part.paragraphs.count + part.closing.count)
    }
    tree.clauses.append(
      ClauseEntry(
        id: part.id, part: tree.parts.count, parent: nil, marker: nil, heading: part.titleLines.first, span: part.span))
    let segments = tree.segments.count
    _ = Self.list(part.paragraphs, entry, &tree)
    assembler.listInline(drafts.first, entry, &tree)
    tree.clauses[entry].segments = segments..<tree.segments.count
    part.clauses = assembler.clauses(from: drafts.first, under: entry, &tree)
    tree.clauses[entry].closingSegments = Self.list(part.closing, entry, &tree)
  }

  private init(_ drafts: ClauseDrafts, _ document: IngestedDocument, part: Int, id: String) {
    self.drafts = drafts
    self.document = document
    self.part = part
    self.id = ClauseID(id)
    text = document.text
    units = document.text.units
    headings = HeadingFinder(document.text.units)
  }

  /// A clause and those after it under one parent. Nesting is as deep as the parser's styles, so the recursion is bounded.
  ///
  /// - Parameter entry: The parent in the index; `nil` inside an inline clause, which has no entry.
  private mutating func clauses(from first: Int, under entry: Int?, _ tree: inout SyntaxTree) -> [Clause] {
    guard first >= 0 else { return [] }
    var clauses: [Clause] = []
    clauses.reserveCapacity(drafts.siblings(from: first))
    var repeats = MarkerRepeats()
    let parent = id.count
    var at = first
    while at >= 0 {
      id.open(drafts, at, units)
      if !repeats.isRising(style: drafts[at].style, ordinal: drafts[at].ordinal, isRow: drafts[at].row != nil) {
        id.append(repeats: repeats.count(at, of: drafts, from: first, label: id.bytes[(parent + 1)...], units))
      }
      clauses.append(clause(at, under: entry, &tree))
      id.cut(to: parent)
      at = drafts[at].next
    }
    return clauses
  }

  private mutating func clause(_ draft: Int, under parent: Int?, _ tree: inout SyntaxTree) -> Clause {
    let id = id.text
    let heading = headings.heading(of: draft, in: drafts)
    var span = ownSpan(draft)
    var entry: Int?
    if let parent, !drafts[draft].isInline {
      entry = tree.clauses.count
      tree.clauses.append(
        ClauseEntry(
          id: id, part: part, parent: parent,
          marker: ClauseEntry.Number(ordinal: drafts[draft].ordinal, span: drafts[draft].marker), heading: heading,
          span: span, row: drafts[draft].row, segments: list(draft, tree.clauses.count, &tree)))
    }
    let children = clauses(from: drafts[draft].firstChild, under: entry, &tree)
    for child in children.indices { span = span.union(children[child].span) }
    if let entry { tree.clauses[entry].span = span }
    return Clause(
      id: id, marker: marker(of: draft), inline: drafts[draft].isInline, heading: heading,
      paragraphs: drafts[paragraphsOf: draft],
      span: span, clauses: children, row: drafts[draft].row)
  }

  private func marker(of draft: Int) -> Marker {
    Marker(
      text: drafts[draft].rowNumber.map { String($0) } ?? text[drafts[draft].marker],
      style: styles[drafts[draft].style], ordinal: drafts[draft].ordinal, span: drafts[draft].marker)
  }

  private func ownSpan(_ draft: Int) -> TextSpan {
    if let place = drafts[draft].place { return place }
    var span = drafts[draft].marker
    for paragraph in drafts[paragraphsOf: draft] { span = span.union(paragraph) }
    return span
  }
}

// MARK: The index

extension TreeAssembler {
  /// Adds a clause's own text and that of its inline clauses.
  private func list(_ draft: Int, _ entry: Int, _ tree: inout SyntaxTree) -> Range<Int> {
    let start = tree.segments.count
    if let row = drafts[draft].row, let grid = grid(of: row) {
      for span in drafts[paragraphsOf: draft] {
        tree.segments.append(Segment(clause: entry, kind: Self.kind(span, grid, row.row), span: span))
      }
    } else {
      _ = Self.list(drafts[paragraphsOf: draft], entry, &tree)
    }
    listInline(drafts[draft].firstChild, entry, &tree)
    return start..<tree.segments.count
  }

  private func listInline(_ first: Int, _ entry: Int, _ tree: inout SyntaxTree) {
    var at = first
    while at >= 0 {
      if drafts[at].isInline {
        _ = Self.list(drafts[paragraphsOf: at], entry, &tree)
        listInline(drafts[at].firstChild, entry, &tree)
      }
      at = drafts[at].next
    }
  }

  private static func list(_ spans: [TextSpan], _ entry: Int, _ tree: inout SyntaxTree) -> Range<Int> {
    let start = tree.segments.count
    for span in spans { tree.segments.append(Segment(clause: entry, span: span)) }
    return start..<tree.segments.count
  }

  /// The table of a row: copied once a row and not for each of its cells.
  private func grid(of row: Clause.TableRow) -> TableGrid? {
    guard row.table < document.tables.count, row.row < document.tables[row.table].rows.count else { return nil }
    return document.tables[row.table]
  }

  private static func kind(_ span: TextSpan, _ grid: TableGrid, _ row: Int) -> Segment.Kind {
    for column in grid.rows[row].indices {
      if let cell = grid.span(row, column), cell.contains(span.start) { return .cell(column: column) }
    }
    return .paragraph
  }
}
