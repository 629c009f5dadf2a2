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

  init(_ words: [[PDFWord]], _ input: IngestInput) throws(IngestError) {
    layout = PDFLayout([])
    let pages = try Self.pages(words, input)
    for (page, margin) in zip(pages, PDFFurniture(pages.map(\.lines)).margins) {
      items += page.lines.prefix(margin.head).map { .furniture($0) }
      order(Array(page.lines.dropFirst(margin.head).dropLast(margin.foot)), page.tables)
      items += page.lines.suffix(margin.foot).map { .furniture($0) }
    }
    layout = PDFLayout(columns)
  }

  private static func pages(_ words: [[PDFWord]], _ input: IngestInput) throws(IngestError) -> [PDFPage] {
    var pages: [PDFPage] = []
    var drawing: PDFDrawing?
    for words in words {
      try input.time.check()
      var page = PDFPage(words, number: pages.count + 1)
      if page.mayHoldTable {
        drawing = drawing ?? PDFDrawing(input)
        if let rules = try drawing?.rules(of: page.number) { page.takeTables(rules) }
      }
      pages.append(page)
    }
    return pages
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
