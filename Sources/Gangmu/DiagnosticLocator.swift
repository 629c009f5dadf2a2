internal import GangmuModel

/// Puts the place in the source file to diagnostics that know only their place in the text.
struct DiagnosticLocator: Sendable {
  private let blocks: [Block]
  private let tables: [TableGrid]
  private let units: [UInt16]

  init(_ document: IngestedDocument) {
    blocks = document.blocks
    tables = document.tables
    units = document.text.units
  }

  func located(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.location == nil, let span = diagnostic.span else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.location = location(of: span.start)
    return diagnostic
  }

  /// The line of the source file, for formats that have lines.
  func line(of offset: Int) -> Int? { location(of: offset)?.line }

  /// The block's own place, moved on to the offset where the format has lines.
  func location(of offset: Int) -> Location? {
    guard let block = block(at: offset) else { return nil }
    if case .table(let table) = block.kind, tables.indices.contains(table),
      let place = last(tables[table].places, from: offset, { $0.start })
    {
      var location = place.location
      if place.isOfCell { location.column = location.column.map { $0 + max(0, offset - place.start) } }
      return location
    }
    guard var location = block.location else { return nil }
    // Of a web page only the line of the element is known: between its characters others stand in the file.
    guard let line = location.line, let column = location.column else { return location }
    let end = min(max(offset, block.span.start), units.count)
    var lineStart = block.span.start
    var lines = 0
    // Only tables hold line ends.
    if case .table = block.kind {
      while let next = lineEnd(lineStart, end) {
        lines += 1
        lineStart = next + 1
      }
    }
    location.line = line + lines
    location.column = (lines == 0 ? column : 1) + end - lineStart
    return location
  }

  private func lineEnd(_ start: Int, _ limit: Int) -> Int? {
    let end = units.firstIndex(of: 0x0A, from: start, limit: limit)
    return end < limit ? end : nil
  }

  /// The last block that begins at or before the offset; the first one for what stands before all.
  private func block(at offset: Int) -> Block? { last(blocks, from: offset) { $0.span.start } }

  @inline(__always)
  private func last<Element>(_ elements: [Element], from offset: Int, _ start: (Element) -> Int) -> Element? {
    var low = 0
    var high = elements.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if start(elements[middle]) <= offset { low = middle } else { high = middle }
    }
    return low < elements.count ? elements[low] : nil
  }
}
