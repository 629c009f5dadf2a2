internal import GangmuModel

/// A table drawn with `|`: rows around a `---|---` line, or at least three rows alike between two `|`.
struct PipeTable {
  struct Cell {
    var bytes: ArraySlice<UInt8> = []
    var location: Location?
  }

  var rows: [[Cell]]
  /// The index of the first line after the table.
  var end: Int

  /// True where a rule line may be in the text, three dashes beside a `|`, or two rows that meet in `|`.
  static func mayHaveTables(_ utf8: [UInt8]) -> Bool {
    let source = utf8.span
    var dashes = 0
    var afterPipe = false
    var endedLine = false
    for offset in source.indices {
      let byte = source[offset]
      if byte == UInt8(ascii: "-") {
        dashes += 1
        if dashes >= 3, afterPipe { return true }
      } else if byte == UInt8(ascii: "|") {
        if dashes >= 2 || endedLine { return true }
        afterPipe = true
        dashes = 0
      } else if byte == 0x0A, afterPipe, dashes == 0 {
        endedLine = true
        continue
      } else if byte != 0x20, byte != UInt8(ascii: ":") {
        afterPipe = false
        dashes = 0
      }
      endedLine = false
    }
    return false
  }

  /// Wider rows, and larger tables, are not meant as tables.
  private static let mostColumns = 512
  private static let mostCells = 1_000_000

  /// The table whose first row is at `start`; `nil` where there is none.
  init?(_ lines: [SourceLine], at start: Int) {
    if let rows = Self.rowsAlike(lines, at: start) {
      self.rows = rows
      end = start + rows.count
      return
    }
    guard start + 1 < lines.count, Self.isRule(lines[start + 1].bytes),
      lines[start].bytes.contains(UInt8(ascii: "|"))
    else { return nil }
    rows = [Self.cells(lines[start])]
    end = start + 2
    var width = rows[0].count
    guard width <= Self.mostColumns else { return nil }
    while end < lines.count, lines[end].bytes.contains(UInt8(ascii: "|")) {
      if !Self.isRule(lines[end].bytes) {
        let row = Self.cells(lines[end])
        width = max(width, row.count)
        guard row.count <= Self.mostColumns, width * (rows.count + 1) <= Self.mostCells else { return }
        rows.append(row)
      }
      end += 1
    }
  }

  /// Rows without a rule: each begins and ends with `|`, and all have as many cells.
  private static func rowsAlike(_ lines: [SourceLine], at start: Int) -> [[Cell]]? {
    var rows: [[Cell]] = []
    while start + rows.count < lines.count {
      let line = Blank.trimmed(lines[start + rows.count].bytes)
      guard line.first == UInt8(ascii: "|"), line.last == UInt8(ascii: "|"), !isRule(line) else { break }
      let row = cells(lines[start + rows.count])
      guard row.count >= 3, row.count <= mostColumns, row.count == rows.first?.count ?? row.count else { break }
      guard row.count * (rows.count + 1) <= mostCells else { break }
      rows.append(row)
    }
    let next = start + rows.count
    return rows.count >= 3 && (next >= lines.count || !isRule(lines[next].bytes)) ? rows : nil
  }

  /// Only `-`, `|`, `:` and spaces, with at least one `|` and three dashes.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    var dashes = 0
    var pipes = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): pipes += 1
      case 0x20, 0x09, UInt8(ascii: ":"): break
      default: return false
      }
    }
    return dashes >= 3 && pipes >= 1
  }

  private static func cells(_ line: SourceLine) -> [Cell] {
    var row = Blank.trimmed(line.bytes)
    if row.first == UInt8(ascii: "|") { row = row.dropFirst() }
    if row.last == UInt8(ascii: "|"), row.dropLast().last != UInt8(ascii: "\\") { row = row.dropLast() }
    var cells: [Cell] = []
    // The 1-based column of what begins at `counted`.
    var column = 1
    var counted = line.bytes.startIndex
    var start = row.startIndex
    func add(_ end: Int) {
      let bytes = Blank.trimmed(row[start..<end])
      column += scalars(line.bytes[counted..<bytes.startIndex])
      counted = bytes.startIndex
      cells.append(Cell(bytes: bytes, location: Location(line: line.number, column: column)))
    }
    for offset in row.indices where row[offset] == UInt8(ascii: "|") {
      if offset > start, row[offset - 1] == UInt8(ascii: "\\") { continue }
      add(offset)
      start = offset + 1
    }
    add(row.endIndex)
    return cells
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
