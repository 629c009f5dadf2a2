internal import CLexicons

/// The rows of an embedded data file: tab-separated cells, `#` begins a comment line.
///
/// Each file of Sources/CLexicons/Data names its source in its first comment lines.
package enum Lexicon {
  /// All rows as strings: for small files.
  package static func rows(_ name: String) -> [[String]] {
    var rows: [[String]] = []
    forEachRow(name) { row in rows.append((0..<row.count).map { row.text($0) }) }
    return rows
  }

  /// Calls `body` with each row; nothing is copied.
  package static func forEachRow(_ name: String, _ body: (LexiconRow) -> Void) {
    let entry = gangmu_lexicon(name)
    forEachRow(of: UnsafeBufferPointer(start: entry.bytes, count: entry.count), body)
    for rows in AddedRows.use(name) { forEachRow(of: rows, body) }
  }

  static func forEachRow(of bytes: UnsafeBufferPointer<UInt8>, _ body: (LexiconRow) -> Void) {
    var start = 0
    while start < bytes.count {
      var row = LexiconRow(bytes, from: start)
      let end = row.readCells()
      if end > start, bytes[start] != 0x23 { body(row) }
      start = end + 1
    }
  }
}

/// One row of an embedded data file: its cells as they stand in the file.
package struct LexiconRow {
  private let file: UnsafeBufferPointer<UInt8>
  private var start: Int
  private var end: Int
  /// Where the first cells end; data files have at most four columns that are read.
  private var ends: (Int, Int, Int, Int)
  /// How many cells the row has.
  package private(set) var count = 0

  fileprivate init(_ file: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.file = file
    self.start = start
    end = start
    ends = (start, start, start, start)
  }

  /// Finds the cells' ends; returns the line's.
  fileprivate mutating func readCells() -> Int {
    var at = start
    while at < file.count, file[at] != 0x0A {
      if file[at] == 0x09 { close(at) }
      at += 1
    }
    close(at)
    end = at
    return at
  }

  private mutating func close(_ at: Int) {
    switch count {
    case 0: ends.0 = at
    case 1: ends.1 = at
    case 2: ends.2 = at
    case 3: ends.3 = at
    default: break
    }
    count += 1
  }

  /// A cell's UTF-8; empty for a cell that the row lacks. The bytes live as long as the program.
  package func bytes(_ cell: Int) -> UnsafeBufferPointer<UInt8> {
    guard cell >= 0, cell < count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let range: Range<Int>
    switch cell {
    case 0: range = start..<ends.0
    case 1: range = ends.0 + 1..<ends.1
    case 2: range = ends.1 + 1..<ends.2
    case 3: range = ends.2 + 1..<ends.3
    default: return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(rebasing: file[range])
  }

  package func text(_ cell: Int) -> String { String(decoding: bytes(cell), as: UTF8.self) }
}
