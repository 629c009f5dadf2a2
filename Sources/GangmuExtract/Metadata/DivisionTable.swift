internal import CLexicons
internal import GangmuModel

/// The divisions of `divisions.tsv`, searched in place: the file is sorted by name, so a look-up reads a few rows and
/// nothing is parsed beforehand.
enum DivisionTable {
  struct Row: Hashable {
    var name: String
    /// Six digits.
    var code: String
    /// First and last year; exact ones exclude, others only prove.
    var first: Bound?
    var last: Bound?

    struct Bound: Hashable {
      var year: Int
      var isExact: Bool
    }

    /// Whether the division had this name and code in a year; `nil` where the table cannot tell.
    func isValid(in year: Int) -> Bool? {
      if let first, year < first.year { return first.isExact ? false : nil }
      if let last, year > last.year { return last.isExact ? false : nil }
      return first == nil && year < 2002 ? nil : true
    }

    var level: String {
      code.hasSuffix("0000") ? "province" : code.hasSuffix("00") ? "prefecture" : "county"
    }
  }

  /// Two characters: the shortest name.
  private static let shortest = 6

  /// Rows whose name the bytes begin with, the longest names first.
  static func rows(beginning bytes: ArraySlice<UInt8>) -> [Row] {
    let key = Array(bytes.prefix(shortest))
    guard key.count == shortest, openings[opening(key[...])] else { return [] }
    let rows = rows(prefix: key).filter { bytes.starts(with: $0.name.utf8) }
    return rows.sorted { ($1.name.utf8.count, $0.code) < ($0.name.utf8.count, $1.code) }
  }

  /// The level of the longest name that a text begins with; `nil` where divisions of several levels have it. Most
  /// names of bodies are asked for it, so no row is made.
  static func level(beginning text: String) -> AssignedUnit.Level? {
    let text = Array(text.utf8)
    let key = Array(text.prefix(shortest))
    guard key.count == shortest, openings[opening(key)] else { return nil }
    let file = bytes
    var found: (length: Int, level: AssignedUnit.Level?) = (0, nil)
    var line = lowerBound(key)
    while line < file.count, matches(key, line) {
      var tab = line
      while tab < file.count, tab - line < text.count, file[tab] == text[tab - line] { tab += 1 }
      let length = tab - line
      if tab + 6 < file.count, file[tab] == 0x09, length >= found.length {
        let level = level(ofCode: tab + 1)
        found = (length, length > found.length || found.level == level ? level : nil)
      }
      line = lineEnd(tab) + 1
    }
    return found.level
  }

  /// That of a code of six digits: 110000 is a province, 110100 a prefecture.
  private static func level(ofCode at: Int) -> AssignedUnit.Level {
    guard bytes[at + 4] == 0x30, bytes[at + 5] == 0x30 else { return .county }
    return bytes[at + 2] == 0x30 && bytes[at + 3] == 0x30 ? .province : .prefecture
  }

  /// Rows whose names begin with these bytes.
  static func rows(prefix: [UInt8]) -> [Row] {
    var rows: [Row] = []
    var at = lowerBound(prefix)
    while at < bytes.count, matches(prefix, at) {
      let end = lineEnd(at)
      if let row = row(at, end) { rows.append(row) }
      at = end + 1
    }
    return rows
  }

  /// The names that a province's or prefecture's code had.
  static func names(ofCode code: String) -> [Row] {
    guard let code = Int(code), let lines = upper[code] else { return [] }
    return lines.compactMap { row($0, lineEnd($0)) }
  }

  /// Where the rows of provinces and prefectures begin, by code: kept once a first place was found.
  private static let upper: [Int: [Int]] = {
    var upper: [Int: [Int]] = [:]
    let bytes = Self.bytes
    var at = start
    while at < bytes.count {
      let end = lineEnd(at)
      var tab = at
      while tab < end, bytes[tab] != 0x09 { tab += 1 }
      if tab + 6 < end, bytes[tab + 5] == 0x30, bytes[tab + 6] == 0x30 {
        let code = bytes[tab + 1...tab + 6].reduce(0) { $0 * 10 + Int($1) - 0x30 }
        upper[code, default: []].append(at)
      }
      at = end + 1
    }
    return upper
  }()

  // The embedded bytes are constant, so threads may share them.
  private nonisolated(unsafe) static let bytes: UnsafeBufferPointer<UInt8> = {
    let entry = gangmu_lexicon("divisions")
    return UnsafeBufferPointer(start: entry.bytes, count: entry.count)
  }()

  /// Whether some name may begin with six bytes, by ``opening(_:)``: most words that are looked up begin none.
  private static let openings: [Bool] = {
    var openings = [Bool](repeating: false, count: 1 << 14)
    var at = start
    while at < bytes.count {
      openings[opening(bytes[at..<min(at + 6, bytes.count)])] = true
      at = lineEnd(at) + 1
    }
    return openings
  }()

  private static func opening(_ key: some Sequence<UInt8>) -> Int {
    key.reduce(0) { $0 &* 31 &+ Int($1) } & (1 << 14 - 1)
  }

  /// The offset after the comment lines.
  private static let start: Int = {
    var at = 0
    while at < bytes.count, bytes[at] == 0x23 { at = lineEnd(at) + 1 }
    return at
  }()

  private static func lineEnd(_ at: Int) -> Int {
    let bytes = Self.bytes
    var end = at
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  /// The first line whose name is not before the prefix.
  private static func lowerBound(_ prefix: [UInt8]) -> Int {
    var low = start
    var high = bytes.count
    while low < high {
      var line = (low + high) / 2
      while line > low, bytes[line - 1] != 0x0A { line -= 1 }
      if isBefore(line, prefix) { low = min(lineEnd(line) + 1, high) } else { high = line }
    }
    return low
  }

  private static func isBefore(_ line: Int, _ prefix: [UInt8]) -> Bool {
    let bytes = Self.bytes
    for (offset, byte) in prefix.enumerated() {
      let at = line + offset
      guard at < bytes.count, bytes[at] != 0x09 else { return true }
      if bytes[at] != byte { return bytes[at] < byte }
    }
    return false
  }

  private static func matches(_ pattern: [UInt8], _ at: Int) -> Bool {
    let bytes = Self.bytes
    guard at + pattern.count <= bytes.count else { return false }
    for (offset, byte) in pattern.enumerated() where bytes[at + offset] != byte { return false }
    return true
  }

  private static func row(_ start: Int, _ end: Int) -> Row? {
    let cells = bytes[start..<end].split(separator: 0x09, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard cells.count == 4 else { return nil }
    return Row(name: cells[0], code: cells[1], first: bound(cells[2]), last: bound(cells[3]))
  }

  private static func bound(_ cell: String) -> Row.Bound? {
    let digits = cell.utf8.filter { $0 != 0x7E }
    guard let year = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    return Row.Bound(year: year, isExact: digits.count == cell.utf8.count)
  }
}
