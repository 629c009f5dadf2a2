internal import GangmuLint
internal import GangmuModel

/// Fixes of a document's text as changes of its file's bytes.
struct FileEdits {
  struct Edit {
    var range: Range<Int>
    var replacement: [UInt8]
  }

  private let document: CheckedDocument
  private let bytes: [UInt8]
  private let lines: FileLines
  /// In the order of the file; of fixes that overlap the first.
  private(set) var edits: [Edit] = []

  init(_ fixes: [Finding.Fix], in document: CheckedDocument, bytes: [UInt8]) {
    self.document = document
    self.bytes = bytes
    lines = FileLines(bytes)
    let code = document.document.source.format == "markdown" ? MarkdownCode.lines(of: bytes) : []
    var end = 0
    let found = fixes.compactMap(edit).sorted { $0.range.lowerBound < $1.range.lowerBound }
    for edit in found where edit.range.lowerBound >= end && !code.contains(where: { $0.overlaps(edit.range) }) {
      edits.append(edit)
      end = max(edit.range.upperBound, edit.range.lowerBound + 1)
    }
  }

  static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    for edit in edits {
      result += bytes[start..<edit.range.lowerBound] + edit.replacement
      start = edit.range.upperBound
    }
    return result + bytes[start...]
  }

  // MARK: Places

  /// How many characters of the line before and behind a fix have to be the same in the file: less where marks of
  /// Markdown stand near, which the text does not have.
  private static let surroundings = [4, 2, 1]

  private func edit(_ fix: Finding.Fix) -> Edit? {
    guard fix.span.end <= document.text.count, let location = document.location(fix.span.start),
      let line = location.line,
      let place = lines.offset(line: line, column: location.column ?? 1)
    else { return nil }
    let inside = piece(fix.span.start, fix.span.end)
    guard !inside.contains(0x0A) else { return nil }
    for count in Self.surroundings {
      let head = piece(max(0, fix.span.start - count), fix.span.start).lastLine
      let tail = piece(fix.span.end, min(document.text.count, fix.span.end + count)).firstLine
      guard let start = start(of: head + inside + tail, near: place - head.count) else { continue }
      let first = start + head.count
      return Edit(range: first..<first + inside.count, replacement: Array(fix.replacement.utf8))
    }
    return nil
  }

  private func piece(_ start: Int, _ end: Int) -> [UInt8] {
    Array(document.text.utf8[document.text.utf8Range(of: TextSpan(start, end))])
  }

  /// Where the bytes stand: at the place, or once in its line.
  private func start(of wanted: [UInt8], near place: Int) -> Int? {
    guard !wanted.isEmpty else { return nil }
    if isAt(place, wanted) { return place }
    let line = lines.lineRange(of: max(place, 0))
    let found = line.filter { isAt($0, wanted) && $0 + wanted.count <= line.upperBound }
    return found.count == 1 ? found[0] : nil
  }

  private func isAt(_ place: Int, _ wanted: [UInt8]) -> Bool {
    place >= 0 && place + wanted.count <= bytes.count && bytes[place..<place + wanted.count].elementsEqual(wanted)
  }
}

extension [UInt8] {
  /// What stands behind the last line end.
  fileprivate var lastLine: [UInt8] { lastIndex(of: 0x0A).map { Array(self[($0 + 1)...]) } ?? self }
  /// What stands before the first line end.
  fileprivate var firstLine: [UInt8] { Array(prefix { $0 != 0x0A }) }
}
