internal import GangmuExport
internal import GangmuModel
internal import GangmuStore

/// Rows for reading in a terminal: columns that hold anything, aligned for double-width characters, long values cut.
struct TextTable {
  private var columns: [String]
  private var rows: [[String]]
  private var widths: [Int]

  private static let gap = "  "
  private static let narrowest = 10

  /// - Parameter width: The terminal's columns; `nil` leaves values up to 40.
  init(_ result: QueryResult, width: Int?) {
    let used = result.columns.indices.filter { column in
      result.rows.contains { column < $0.count && !$0[column].cell.isEmpty }
    }
    let rows = result.rows.map { row in used.map { row[$0].cell.asTerminalLine } }
    columns = used.map { result.columns[$0] }
    widths = used.indices.map { column in
      rows.reduce(DisplayWidth.of(result.columns[used[column]])) { max($0, DisplayWidth.of($1[column])) }
    }
    self.rows = rows
    fit(width ?? columns.count * (40 + Self.gap.count))
  }

  /// Takes columns from the widest until all fit.
  private mutating func fit(_ width: Int) {
    let room = width - Self.gap.count * max(0, columns.count - 1)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > Self.narrowest {
      let next = max(widths.filter { $0 < widest }.max() ?? 0, Self.narrowest)
      let many = widths.count { $0 == widest }
      let excess = widths.reduce(0, +) - room
      let target = max(next, widest - (excess + many - 1) / many)
      for column in widths.indices where widths[column] == widest { widths[column] = target }
    }
  }

  func write(_ usesColour: Bool, into output: inout ByteOutput) {
    guard !rows.isEmpty else { return }
    output.append(TerminalStyle.title.paint(line(columns), usesColour) + "\n")
    for row in rows { output.append(line(row) + "\n") }
  }

  private func line(_ cells: [String]) -> String {
    let cut = zip(cells, widths).map { cell, width in
      (DisplayWidth.of(cell) > width ? cell.shortened(to: width) : cell).padded(to: width)
    }
    var line = cut.joined(separator: Self.gap)
    while line.last == " " { line.removeLast() }
    return line
  }
}
