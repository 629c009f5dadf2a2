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

  /// - Parameters:
  ///   - words: Of each page.
  ///   - furniture: What each page has of a form for all pages; nothing where the format has none.
  ///   - rules: What is ruled on a page.
  init(
    _ words: [[PDFWord]], furniture: [[PDFWord]] = [], _ input: IngestInput,
    rules: (PDFPage) throws(IngestError) -> PDFRules?
  ) throws(IngestError) {
    layout = PDFLayout([])
    let pages = try Self.pages(words, input, rules)
    for (page, margin) in zip(pages, PDFFurniture(pages.map(\.lines)).margins) {
      if page.number <= furniture.count {
        items += PDFPage(furniture[page.number - 1], number: page.number).lines.map { .furniture($0) }
      }
      items += page.lines.prefix(margin.head).map { .furniture($0) }
      order(Array(page.lines.dropFirst(margin.head).dropLast(margin.foot)), page.tables)
      items += page.lines.suffix(margin.foot).map { .furniture($0) }
    }
    layout = PDFLayout(columns)
  }

  private static func pages(
    _ words: [[PDFWord]], _ input: IngestInput, _ rules: (PDFPage) throws(IngestError) -> PDFRules?
  ) throws(IngestError) -> [PDFPage] {
    var pages: [PDFPage] = []
    for words in words {
      try input.time.check()
      var page = PDFPage(words, number: pages.count + 1)
      if let rules = try rules(page) { page.takeTables(rules) }
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
