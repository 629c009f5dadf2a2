internal import GangmuModel
internal import GangmuPlatform

/// Writes the blocks of a Markdown file.
struct MarkdownBlocks {
  private let lines: [SourceLine]
  private var next: Int
  private let mayHaveTables: Bool
  private let mayHaveHTMLTables: Bool
  private let furniture: MarkdownFurniture
  /// In a fenced code block, whose lines are taken as they are.
  private var fence: UInt8?
  private var inComment = false
  /// Up to here no `<table>` is closed.
  private var tablesFailed = 0

  /// - Parameter marks: The characters that occur in the lines.
  init(_ lines: [SourceLine], from start: Int, marks: ASCIIMarks) {
    self.lines = lines
    next = start
    mayHaveTables = marks.contains("|")
    mayHaveHTMLTables = marks.contains("<") && lines.contains { Self.occurrences(of: "<table", in: $0.bytes) > 0 }
    furniture = MarkdownFurniture(lines, from: start)
  }

  mutating func read(into builder: inout TextBuilder) {
    while next < lines.count {
      let line = lines[next]
      let text = Blank.trimmed(line.bytes)
      if text.isEmpty || skipMark(text) {
        next += 1
      } else if fence == nil, mayHaveTables, let table = PipeTable(lines, at: next) {
        TableWriter.write(
          Self.cleaned(table), to: &builder, location: Location(line: line.number, column: line.firstColumn),
          isFurniture: furniture.contains(next))
        next = table.end
      } else if fence == nil, mayHaveHTMLTables, Self.occurrences(of: "<table", in: text) > 0,
        let end = endOfTable()
      {
        HTMLFragment.write(
          Array(lines[next...end].map { Array($0.bytes) }.joined(separator: [0x0A])), to: &builder,
          firstLine: line.number, isFurniture: furniture.contains(next))
        next = end + 1
      } else {
        add(line, to: &builder)
        next += 1
      }
    }
  }

  /// Lines that are marks only: fences and rules.
  private mutating func skipMark(_ text: ArraySlice<UInt8>) -> Bool {
    if let open = fence {
      if Self.isFence(text) == open { fence = nil }
      return fence == nil
    }
    if let mark = Self.isFence(text) {
      fence = mark
      return true
    }
    return Self.isRule(text)
  }

  private mutating func add(_ line: SourceLine, to builder: inout TextBuilder) {
    let location = Location(line: line.number, column: line.firstColumn)
    guard fence == nil else {
      builder.addLine(line.bytes, location: location)
      return
    }
    let parsed = MarkdownLine(line.bytes)
    let kind = parsed.headingLevel.map { Block.Kind.heading($0) } ?? .paragraph
    let isFurniture = furniture.contains(next) || parsed.isFurniture
    for piece in MarkdownInline.clean(parsed.content, inComment: &inComment) {
      builder.addLine(piece[...], kind: kind, isFurniture: isFurniture, location: location)
    }
  }

  /// The index of the line with `</table>` that closes the table at ``next``.
  private mutating func endOfTable() -> Int? {
    guard next >= tablesFailed else { return nil }
    let limit = min(lines.count, next + 20000)
    var depth = 0
    for index in next..<limit {
      depth += Self.occurrences(of: "<table", in: lines[index].bytes)
      depth -= Self.occurrences(of: "</table", in: lines[index].bytes)
      if depth <= 0 { return index }
    }
    tablesFailed = limit
    return nil
  }

  private static func cleaned(_ table: PipeTable) -> PipeTable {
    var table = table
    var inComment = false
    for row in table.rows.indices {
      for column in table.rows[row].indices {
        let pieces = MarkdownInline.clean(table.rows[row][column].bytes, inComment: &inComment)
        table.rows[row][column].bytes = Array(pieces.joined(separator: [0x20]))[...]
      }
    }
    return table
  }

  private static func isFence(_ text: ArraySlice<UInt8>) -> UInt8? {
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let isFence = text.count >= 3 && text.prefix(3).allSatisfy { $0 == mark } && !text.dropFirst(3).contains(mark)
    return isFence ? mark : nil
  }

  /// Three or more `-`, `*` or `_` and nothing else.
  private static func isRule(_ text: ArraySlice<UInt8>) -> Bool {
    guard let mark = text.first, mark == 0x2D || mark == 0x2A || mark == 0x5F else { return false }
    return text.filter { $0 == mark }.count >= 3 && text.allSatisfy { $0 == mark || $0 == 0x20 }
  }

  static func starts(_ text: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    guard text.count >= word.utf8CodeUnitCount else { return false }
    for (index, byte) in word.description.utf8.enumerated() {
      let own = text[text.startIndex + index]
      if own != byte, !(own >= 0x41 && own <= 0x5A && own | 0x20 == byte) { return false }
    }
    return true
  }

  private static func occurrences(of word: StaticString, in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var offset = bytes.firstIndex(of: 0x3C, from: bytes.startIndex)
    while offset < bytes.endIndex {
      if starts(bytes[offset...], word) { count += 1 }
      offset = bytes.firstIndex(of: 0x3C, from: offset + 1)
    }
    return count
  }
}
