internal import GangmuModel

/// A document of fixed pages as lines and tables in reading order.
///
/// What formats such as PDF and OFD have in common: words at places become lines, paragraphs, tables and furniture.
struct LayoutDocument {
  enum Item {
    /// In the column of a number.
    case line(LayoutLine, column: Int)
    case table(LayoutTable)
    case furniture(LayoutLine)
  }

  private(set) var items: [Item] = []
  private(set) var style: LayoutStyle
  private var columns: [[LayoutLine]] = []

  /// - Parameters:
  ///   - words: Of each page.
  ///   - furniture: What each page has of a form for all pages; nothing where the format has none.
  ///   - rules: What is ruled on a page.
  init(
    _ words: [[LayoutWord]], furniture: [[LayoutWord]] = [], _ input: IngestInput,
    rules: (LayoutPage) throws(IngestError) -> LayoutRules?
  ) throws(IngestError) {
    style = LayoutStyle([])
    let pages = try Self.pages(words, input, rules)
    for (page, margin) in zip(pages, LayoutFurniture(pages.map(\.lines)).margins) {
      if page.number <= furniture.count {
        items += LayoutPage(furniture[page.number - 1], number: page.number).lines.map { .furniture($0) }
      }
      items += page.lines.prefix(margin.head).map { .furniture($0) }
      order(Array(page.lines.dropFirst(margin.head).dropLast(margin.foot)), page.tables)
      items += page.lines.suffix(margin.foot).map { .furniture($0) }
    }
    style = LayoutStyle(columns)
  }

  private static func pages(
    _ words: [[LayoutWord]], _ input: IngestInput, _ rules: (LayoutPage) throws(IngestError) -> LayoutRules?
  ) throws(IngestError) -> [LayoutPage] {
    var pages: [LayoutPage] = []
    for words in words {
      try input.time.check()
      var page = LayoutPage(words, number: pages.count + 1)
      if let rules = try rules(page) { page.takeTables(rules) }
      pages.append(page)
    }
    return pages
  }

  private mutating func order(_ lines: [LayoutLine], _ tables: [LayoutTable]) {
    let pieces = lines.flatMap(\.pieces)
    let parts = pieces.map { (box: $0.box, size: $0.size) } + tables.map { (box: $0.box, size: 0) }
    let columns = LayoutColumns(parts)
    guard columns.isDivided else {
      append(lines, tables)
      return
    }
    for group in columns.groups(parts) {
      append(
        LayoutLine.joined(group.filter { $0 < pieces.count }.map { pieces[$0] }),
        group.filter { $0 >= pieces.count }.map { tables[$0 - pieces.count] })
    }
  }

  /// Adds what stands in one column.
  private mutating func append(_ lines: [LayoutLine], _ tables: [LayoutTable]) {
    var tables = tables[...]
    for line in LayoutLine.readable(lines) {
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
