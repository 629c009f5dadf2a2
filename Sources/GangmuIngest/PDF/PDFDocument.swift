internal import GangmuModel

/// A PDF's pages as lines and tables in reading order.
struct PDFDocument {
  enum Item {
    /// In the column of a number.
    case line(PDFLine, column: Int)
    case table(PDFTable)
    case furniture(PDFLine)
  }

  private(set) var items: [Item] = []
  private(set) var layout: PDFLayout
  private var columns: [[PDFLine]] = []

  init(_ pages: [[PDFWord]], _ input: IngestInput) throws(IngestError) {
    layout = PDFLayout([])
    var lines: [[PDFLine]] = []
    for (page, words) in pages.enumerated() {
      if page % 16 == 0 { try input.time.check() }
      lines.append(Self.lines(words, page: page + 1))
    }
    let margins = PDFFurniture(lines).margins
    var drawing: PDFDrawing?
    for (lines, margin) in zip(lines, margins) {
      try input.time.check()
      items += lines.prefix(margin.head).map { .furniture($0) }
      let body = lines.dropFirst(margin.head).dropLast(margin.foot)
      if let page = lines.first?.page, Self.mayHoldTable(body) {
        drawing = drawing ?? PDFDrawing(input)
        append(body, try drawing?.rules(of: page))
      } else {
        append(body, nil)
      }
      items += lines.suffix(margin.foot).map { .furniture($0) }
    }
    layout = PDFLayout(columns)
  }

  private static func lines(_ words: [PDFWord], page: Int) -> [PDFLine] {
    var lines = PDFLine.lines(of: words)
    for index in lines.indices { (lines[index].page, lines[index].number) = (page, index + 1) }
    return lines
  }

  /// Gaps between words in two lines: only such a page is worth a look at its rules.
  private static func mayHoldTable(_ lines: ArraySlice<PDFLine>) -> Bool {
    lines.lazy.filter { $0.wideGaps > 0 }.prefix(2).count == 2
  }

  // MARK: Pages

  private mutating func append(_ body: ArraySlice<PDFLine>, _ rules: PDFRules?) {
    guard let page = body.first?.page else { return }
    var tables: [PDFTable] = []
    var words: [PDFWord] = []
    if let groups = rules?.groups, !groups.isEmpty {
      let all = body.flatMap(\.words)
      tables = groups.compactMap { PDFTable($0, words: all) }
      words = all.filter { word in !tables.contains { $0.box.contains(x: word.box.center, y: word.box.middle) } }
    }
    var lines = tables.isEmpty ? Array(body) : PDFLine.lines(of: words)
    for index in lines.indices {
      lines[index].page = page
      // Where a table took words out, lines keep their numbers.
      lines[index].number = Self.number(of: lines[index].middle, in: body)
    }
    for index in tables.indices {
      tables[index].page = page
      tables[index].number = Self.number(of: tables[index].box.top, in: body)
    }
    order(lines, tables)
  }

  private static func number(of middle: Double, in lines: ArraySlice<PDFLine>) -> Int {
    var (low, high) = (lines.startIndex, lines.endIndex)
    while low < high {
      let probe = (low + high) / 2
      if lines[probe].middle < middle - 0.01 { low = probe + 1 } else { high = probe }
    }
    return low < lines.endIndex ? lines[low].number : lines.last?.number ?? 0
  }

  private mutating func order(_ lines: [PDFLine], _ tables: [PDFTable]) {
    let pieces = lines.flatMap(\.pieces)
    let parts = pieces.map { (box: $0.box, size: $0.size) } + tables.map { (box: $0.box, size: 0) }
    let columns = PDFColumns(parts)
    guard columns.isDivided else {
      append(lines, tables)
      return
    }
    for group in columns.groups(parts) {
      append(
        PDFLine.joined(group.filter { $0 < pieces.count }.map { pieces[$0] }),
        group.filter { $0 >= pieces.count }.map { tables[$0 - pieces.count] })
    }
  }

  /// Adds what stands in one column.
  private mutating func append(_ lines: [PDFLine], _ tables: [PDFTable]) {
    var tables = tables[...]
    for line in PDFLine.readable(lines) {
      while let table = tables.first, table.box.top < line.middle {
        items.append(.table(table))
        tables.removeFirst()
      }
      items.append(.line(line, column: columns.count))
    }
    items += tables.map { .table($0) }
    columns.append(lines)
  }
}
