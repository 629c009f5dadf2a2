package import GangmuModel

/// Parses an ingested document to parts and clauses. Total: any input gives a tree.
package struct DocumentParser {
  private let document: IngestedDocument
  private let units: [UInt16]
  private let lines: [Line]
  private let tokens: LineTokens
  private var tree = SyntaxTree()
  private var faults = NumberingFaults()

  package static func parse(_ document: IngestedDocument) -> SyntaxTree {
    var parser = DocumentParser(document)
    parser.run()
    return parser.tree
  }

  private init(_ document: IngestedDocument) {
    self.document = document
    units = document.text.units
    lines = LineSplitter.lines(of: document)
    tokens = LineTokens(lines, units)
  }

  private mutating func run() {
    let tokens = tokens
    let (plans, chrome) = PartPlanner.plan(
      units: units, lines: lines, opensClause: lines.indices.map { tokens.opensClause($0) })
    var annexes = 0
    for plan in plans {
      if plan.kind == .annex { annexes += 1 }
      let ordinal = plan.kind == .annex ? annexes : 1
      add(plan, id: plan.kind == .annex ? "annex\(ordinal)" : plan.kind.rawValue, ordinal: ordinal)
    }
    for (slot, run) in chrome.enumerated() { addChrome(run, ordinal: slot + 1) }
    tree.diagnostics += faults.found()
  }

  private mutating func add(_ plan: PartPlan, id: String, ordinal: Int) {
    guard let first = plan.lines.first, let last = plan.lines.last else { return }
    var part = Part(
      id: id, kind: plan.kind, ordinal: ordinal, span: TextSpan(lines[first].span.start, lines[last].span.end))
    var tokens: [NumberingToken] = []
    tokens.reserveCapacity(plan.lines.count)
    for line in plan.lines where plan.isText(line) { self.tokens.append(of: line, to: &tokens) }
    var text = ClauseText(document: document, lines: lines)
    text.read(plan, tokens: tokens, openings: SequenceParser.parse(tokens, lines: lines))
    part.titleLines = plan.titleLines.map { titleSpan($0, plan) }
    part.paragraphs = text.paragraphs
    part.closing = text.closing
    TreeAssembler.assemble(text.drafts, document, into: &part, of: &tree)
    faults.check(text.drafts, document.text)
    part.tables = tables(of: plan, part: id)
    part.signature = signature(plan)
    addFrontLines(plan)
    tree.parts.append(part)
  }

  /// The title that stands on the label's line (附件1：分工方案) begins after the label.
  private func titleSpan(_ line: Int, _ plan: PartPlan) -> TextSpan {
    guard plan.roles[line] == .annexLabel, let label = AnnexLabel(units, lines[line].span) else {
      return lines[line].span
    }
    return label.rest
  }

  private mutating func addFrontLines(_ plan: PartPlan) {
    for line in plan.lines {
      guard let role = plan.roles[line] else { continue }
      var span = lines[line].span
      if let date = plan.signatureDates[line] {
        tree.frontLines.append(FrontLine(role: .signatureDate, span: date, part: tree.parts.count))
        span = document.text.trimmed(TextSpan(span.start, date.start))
      }
      tree.frontLines.append(FrontLine(role: role, span: span, part: tree.parts.count))
    }
  }

  private mutating func addChrome(_ run: [Int], ordinal: Int) {
    guard let first = run.first, let last = run.last else { return }
    var part = Part(
      id: "chrome\(ordinal)", kind: .chrome, ordinal: ordinal,
      span: TextSpan(lines[first].span.start, lines[last].span.end))
    part.paragraphs = run.map { lines[$0].span }
    for line in run { tree.frontLines.append(FrontLine(role: .chrome, span: lines[line].span, part: tree.parts.count)) }
    tree.parts.append(part)
  }

  // MARK: Tables and signature

  private func tables(of plan: PartPlan, part: String) -> [Table] {
    var tables: [Table] = []
    for line in plan.lines {
      guard let number = lines[line].table, number < document.tables.count else { continue }
      let grid = document.tables[number]
      let header = TableHeader(document.text, grid)
      let rows = grid.rows.indices.dropFirst(header.firstRow).map { row in
        grid.rows[row].indices.map { grid.span(row, $0) ?? TextSpan(grid.span.end, grid.span.end) }
      }
      tables.append(
        Table(
          id: "\(part)/table\(tables.count + 1)", caption: grid.caption, columns: header.columns, rows: rows,
          span: grid.span))
    }
    return tables
  }

  private func signature(_ plan: PartPlan) -> Signature? {
    var issuers: [TextSpan] = []
    var date: TextSpan?
    var all: TextSpan?
    for line in plan.lines where plan.roles[line]?.isSignature == true {
      let span = lines[line].span
      all = all.map { $0.union(span) } ?? span
      if plan.roles[line] == .signatureDate {
        date = span
      } else {
        if let trailing = plan.signatureDates[line] { date = trailing }
        let end = plan.signatureDates[line]?.start ?? span.end
        issuers += bodies(document.text.trimmed(TextSpan(span.start, end)))
      }
    }
    let day = date.flatMap { DateReader.first(units, in: $0.range)?.date.iso }
    return all.map { Signature(issuers: issuers, dateSpan: date, date: day, span: $0) }
  }

  /// Bodies that sign on one line with white space between them.
  private func bodies(_ span: TextSpan) -> [TextSpan] {
    let shape = LineShape(units: units)
    var found: [TextSpan] = []
    var start = span.start
    for at in span.range where UnitClass.of(units[at]).isBlank && at > start && !UnitClass.of(units[at - 1]).isBlank {
      let next = units.skipBlanks(at, limit: span.end)
      guard next < span.end, shape.endsLikeBody(TextSpan(start, at)), shape.endsLikeBody(TextSpan(next, span.end))
      else {
        continue
      }
      found.append(TextSpan(start, at))
      start = next
    }
    found.append(TextSpan(start, span.end))
    return found
  }
}
