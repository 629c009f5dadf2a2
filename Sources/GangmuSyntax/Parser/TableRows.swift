internal import GangmuModel

/// A clause of a table, with its own text.
struct RowDraft {
  var clause: ClauseDraft
  var paragraphs: [TextSpan]
}

/// Makes clauses of the rows of a table of tasks or indicators.
struct TableRows {
  private let document: IngestedDocument
  private let table: Int
  private let grid: TableGrid
  private let header: TableHeader
  private let units: [UInt16]
  private let lexer: NumberingLexer
  /// The column of 序号 where Arabic numbers count most of the rows.
  private let hanNumberColumn: Int?

  init(_ document: IngestedDocument, table: Int) {
    self.document = document
    self.table = table
    grid = document.tables[table]
    header = TableHeader(document.text, grid)
    units = document.text.units
    lexer = NumberingLexer(units)
    hanNumberColumn = header.numberColumn.flatMap { [grid, header, units] column in
      let rows = header.firstRow..<grid.rows.count
      let arabic = rows.count { row in
        grid.span(row, column).map { !$0.isEmpty && UnitClass.of(units[$0.start]).isDigit } ?? false
      }
      return arabic * 2 > rows.count ? column : nil
    }
  }

  /// The rows as clauses under `parent`; indices count from `offset` on. Empty for tables that hold no tasks.
  func drafts(parent: Int?, offset: Int) -> [RowDraft] {
    guard header.isTaskTable else { return [] }
    var drafts: [RowDraft] = []
    var sections = OpenSections()
    let usesInnerNumbers = header.numberColumn == nil && rowsHaveInnerNumbers()
    for row in header.firstRow..<grid.rows.count where isEntry(row) {
      if var draft = sectionDraft(row) {
        draft.clause.parent =
          sections.open(offset + drafts.count, rank: rank(of: draft.clause.style), isWide: isOneCell(row)) ?? parent
        drafts.append(draft)
        continue
      }
      if isOneCell(row) { continue }
      let around = sections.around(rank: sections.areWide ? nil : number(of: row)?.rank) ?? parent
      let draft = rowDraft(row, number: row - header.firstRow + 1, usesInnerNumbers, around)
      appendWithChildren(draft, row, offset, to: &drafts)
    }
    return drafts
  }

  private func isEntry(_ row: Int) -> Bool { !isBlank(row) && !header.isTotal(row) && !header.repeats(row) }

  private func rowDraft(_ row: Int, number: Int, _ usesInnerNumbers: Bool, _ parent: Int?) -> RowDraft {
    var column = 0
    var marker = TextSpan(firstCellStart(row), firstCellStart(row))
    var ordinal = number
    var unwritten: Int?
    var textStart: Int?
    if let numbers = header.numberColumn, let cell = grid.cell(row, numbers), !cell.span.isEmpty {
      marker = cell.span
      ordinal = Numeral.match(units, at: cell.span.start, limit: cell.span.end)?.value ?? number
      column = numbers + 1
    } else if usesInnerNumbers, let (inner, token) = innerNumber(row) {
      marker = token.span
      ordinal = token.ordinal
      column = inner
      textStart = token.span.end
    } else {
      unwritten = number
    }
    var draft = ClauseDraft(marker: marker, style: NumberingStyleRegistry.tableRow, ordinal: ordinal, parent: parent)
    draft.row = Clause.TableRow(table: table, row: row)
    draft.place = place(of: row)
    draft.rowNumber = unwritten
    draft.lineCount = 1
    return RowDraft(clause: draft, paragraphs: ownText(row, from: column, textStart))
  }

  /// The cells after the marker, in column order; a cell over several columns once.
  private func ownText(_ row: Int, from column: Int, _ textStart: Int?) -> [TextSpan] {
    var spans: [TextSpan] = []
    var previous = -1
    for at in column..<max(column, grid.rows[row].count) {
      let index = grid.rows[row][at]
      guard index >= 0, index != previous, let cell = grid.cell(row, at) else { continue }
      previous = index
      let span =
        spans.isEmpty && at == column
        ? document.text.trimmed(TextSpan(textStart ?? cell.span.start, cell.span.end)) : cell.span
      if !span.isEmpty { spans.append(span) }
    }
    return spans
  }

  // MARK: Numbered paragraphs in cells

  private func appendWithChildren(_ draft: RowDraft, _ row: Int, _ offset: Int, to drafts: inout [RowDraft]) {
    let index = offset + drafts.count
    drafts.append(draft)
    var seen = Set<Int>()
    for column in grid.rows[row].indices {
      guard let number = grid.index(row, column), grid.cells[number].paragraphs.count > 1,
        seen.insert(number).inserted, isFirstRow(of: number, row)
      else { continue }
      let cell = grid.cells[number]
      let children = numberedParagraphs(cell)
      guard let first = children.first else { continue }
      let slot = drafts.count - 1
      shorten(&drafts[index - offset], cell.span, at: first.token.span.start)
      for (number, child) in children.enumerated() {
        let end = number + 1 < children.count ? children[number + 1].token.span.start : cell.span.end
        let clause = ClauseDraft(
          marker: child.token.span, style: child.token.style, ordinal: child.token.ordinal, parent: index)
        var draft = RowDraft(
          clause: clause,
          paragraphs: cell.paragraphs.filter { $0.start >= child.token.span.start && $0.end <= end })
        if let head = draft.paragraphs.first {
          draft.paragraphs[0] = document.text.trimmed(TextSpan(child.token.span.end, head.end))
        }
        drafts.append(draft)
      }
      if drafts.count > slot + 1 { return }
    }
  }

  private func numberedParagraphs(_ cell: TableGrid.Cell) -> [(token: NumberingToken, paragraph: TextSpan)] {
    var found: [(token: NumberingToken, paragraph: TextSpan)] = []
    for paragraph in cell.paragraphs {
      var tokens: [NumberingToken] = []
      lexer.tokens(in: paragraph, line: 0, into: &tokens)
      guard let token = tokens.first, token.isAtLineStart, !token.isBeforeDigit || token.ordinal == found.count + 1,
        token.ordinal == found.count + 1, found.first.map({ $0.token.style == token.style }) ?? true
      else { continue }
      found.append((token, paragraph))
    }
    return found.count >= 2 ? found : []
  }

  private func shorten(_ draft: inout RowDraft, _ cell: TextSpan, at start: Int) {
    for slot in draft.paragraphs.indices where draft.paragraphs[slot].end == cell.end && cell.contains(start) {
      draft.paragraphs[slot] = document.text.trimmed(
        TextSpan(draft.paragraphs[slot].start, max(start, draft.paragraphs[slot].start)))
    }
    draft.paragraphs.removeAll { $0.isEmpty }
  }

  private func place(of row: Int) -> TextSpan? {
    var place: TextSpan?
    for column in grid.rows[row].indices {
      guard let span = grid.span(row, column), !span.isEmpty, isFirstRow(of: grid.rows[row][column], row) else {
        continue
      }
      place = place?.union(span) ?? span
    }
    return place
  }

  private func isFirstRow(of cell: Int, _ row: Int) -> Bool {
    row == 0 || !grid.rows[row - 1].contains(cell)
  }

  // MARK: Rows

  private func isBlank(_ row: Int) -> Bool {
    grid.rows[row].indices.allSatisfy { grid.span(row, $0)?.isEmpty ?? true }
  }

  private func isOneCell(_ row: Int) -> Bool {
    guard let first = grid.rows[row].first, grid.rows[row].count > 1 else { return false }
    return grid.rows[row].allSatisfy { $0 == first }
  }

  /// A row that heads the rows below: 一、重点任务 over the whole width, 一、 among rows that count 1, 2, 3, or a number and
  /// a title with empty cells above a row that counts on a lower level.
  private func sectionDraft(_ row: Int) -> RowDraft? {
    if isSparse(row), let number = number(of: row), let next = nextNumber(below: row), next.rank > number.rank {
      return sectionDraft(row, number.style, number.ordinal, number.marker, from: numberColumn)
    }
    let column = isOneCell(row) ? 0 : hanNumberColumn
    guard let column, let cell = grid.cell(row, column), let token = leadingToken(cell) else { return nil }
    if !isOneCell(row), NumberingStyleRegistry.ranks[token.style] > HanParen.rank || token.span.end < cell.span.end {
      return nil
    }
    return sectionDraft(row, token.style, token.ordinal, token.span, from: column)
  }

  private func sectionDraft(
    _ row: Int, _ style: Int, _ ordinal: Int, _ marker: TextSpan, from column: Int
  ) -> RowDraft {
    var draft = ClauseDraft(marker: marker, style: style, ordinal: ordinal, parent: nil)
    draft.place = place(of: row)
    return RowDraft(clause: draft, paragraphs: ownText(row, from: column, marker.end))
  }

  private func leadingToken(_ cell: TableGrid.Cell) -> NumberingToken? {
    var tokens: [NumberingToken] = []
    lexer.tokens(in: cell.span, line: 0, into: &tokens)
    return tokens.first { $0.isAtLineStart }
  }

  private var numberColumn: Int { header.numberColumn ?? 0 }

  /// A number and perhaps a title, and nothing in at least one of the other columns.
  private func isSparse(_ row: Int) -> Bool {
    guard !isOneCell(row), grid.span(row, numberColumn)?.isEmpty == false else { return false }
    var filled = 0
    var previous = -1
    for column in grid.rows[row].indices where grid.rows[row][column] != previous {
      previous = grid.rows[row][column]
      if grid.span(row, column)?.isEmpty == false { filled += 1 }
    }
    return filled <= 2 && filled < grid.columnCount
  }

  private struct RowNumber {
    var style: Int
    var ordinal: Int
    var marker: TextSpan
    /// Smaller is higher: 一 stands above （一）, and that above 1.
    var rank: Int
  }

  /// The number that a row's first or 序号 cell begins with, or consists of.
  private func number(of row: Int) -> RowNumber? {
    guard let cell = grid.cell(row, numberColumn), !cell.span.isEmpty else { return nil }
    if let number = Numeral.match(units, at: cell.span.start, limit: cell.span.end), number.end == cell.span.end {
      let isArabic = UnitClass.of(units[cell.span.start]).isDigit
      let style = isArabic ? NumberingStyleRegistry.arabicBare : NumberingStyleRegistry.hanBare
      return RowNumber(style: style, ordinal: number.value, marker: cell.span, rank: rank(of: style))
    }
    guard let token = leadingToken(cell), NumberingStyleRegistry.evidence[token.style] == .form else { return nil }
    return RowNumber(style: token.style, ordinal: token.ordinal, marker: token.span, rank: rank(of: token.style))
  }

  /// In a table 1 is written without a mark where a text has 1. on the same level.
  private func rank(of style: Int) -> Int {
    style == NumberingStyleRegistry.arabicBare ? ArabicDot.rank : NumberingStyleRegistry.ranks[style]
  }

  private func nextNumber(below row: Int) -> RowNumber? {
    var next = row + 1
    while next < grid.rows.count, next <= row + 4, !isEntry(next) { next += 1 }
    return next < grid.rows.count ? number(of: next) : nil
  }

  private func firstCellStart(_ row: Int) -> Int {
    var start = -1
    for column in grid.rows[row].indices { start = max(start, grid.span(row, column)?.start ?? -1) }
    return start >= 0 ? start : grid.span.start
  }

  private func innerNumber(_ row: Int) -> (Int, NumberingToken)? {
    for column in grid.rows[row].indices {
      guard let cell = grid.cell(row, column), let paragraph = cell.paragraphs.first else { continue }
      var tokens: [NumberingToken] = []
      lexer.tokens(in: paragraph, line: 0, into: &tokens)
      // 95.3% is a value, not an item 95.
      if let token = tokens.first, token.isAtLineStart, NumberingStyleRegistry.evidence[token.style] == .form,
        !token.isBeforeDigit || token.ordinal == row - header.firstRow + 1
      {
        return (column, token)
      }
    }
    return nil
  }

  private func rowsHaveInnerNumbers() -> Bool {
    let rows = header.firstRow..<grid.rows.count
    return rows.filter { innerNumber($0) != nil }.count * 2 >= rows.count
  }
}

/// The rows that head the rows below them, the highest first.
private struct OpenSections {
  private var open: [(index: Int, rank: Int, isWide: Bool)] = []

  /// Whether a row over the whole width heads the next rows, whatever their numbers.
  var areWide: Bool { open.last?.isWide ?? true }

  /// Opens a section and returns the one that it stands in.
  mutating func open(_ index: Int, rank: Int, isWide: Bool) -> Int? {
    let parent = around(rank: rank)
    open.append((index, rank, isWide))
    return parent
  }

  /// The section that a row of this rank stands in; a row without a number stands in the latest.
  mutating func around(rank: Int?) -> Int? {
    if let rank {
      while let last = open.last, last.rank >= rank { open.removeLast() }
    }
    return open.last?.index
  }
}
