internal import GangmuModel

/// Text whose paragraphs were cut into lines: how wide the lines are, and where paragraphs end.
struct LineWrapping {
  /// The usual width of a full line, in half-width columns.
  private var width = 0
  /// From this width on a line is full; no line is where lines are of no one width.
  private var full = Int.max
  /// Paragraphs begin with an indent, all of them: lines without one go on.
  private var indentsParagraphs = false
  /// In a few lines only running text tells that a line goes on.
  private var isShort = false

  /// Lines that are looked at: what is wrapped, is wrapped from its first pages on.
  private static let sample = 1500

  /// `nil` where lines are paragraphs.
  static func detect(in text: SourceText, _ index: LineIndex) -> LineWrapping? {
    let hasPages = hasPageNumbers(text, index)
    guard mayBeWrapped(text, index) else { return hasPages || cutsList(text, index) ? LineWrapping() : nil }
    let utf8 = text.utf8
    let head = utf8.count > 1 << 18 ? Array(utf8[..<(1 << 18)]) : utf8
    let lines = LineScanner.lines(of: head, limit: sample)
    let measures = lines.map { LineMeasure($0.bytes) }
    let wrapping = LineWrapping(measures)
    return wrapping.isOfUse || hasPages || hasCertainJoint(lines, measures) ? wrapping : nil
  }

  /// `nil` where lines are paragraphs, as nearly always where each is an element of its own: only lines of one width
  /// tell otherwise.
  static func detect(in lines: [SourceLine]) -> LineWrapping? {
    let head = lines.prefix(sample)
    guard head.count(where: { $0.bytes.count > 300 }) * 10 <= head.count else { return nil }
    let wrapping = LineWrapping(head.map { LineMeasure($0.bytes) })
    return wrapping.full < Int.max && !wrapping.isShort ? wrapping : nil
  }

  private init() {}

  private var isOfUse: Bool { full < Int.max || indentsParagraphs }

  private init(_ measures: [LineMeasure]) {
    let widths = measures.filter { $0.width > 0 }.map(\.total).sorted()
    guard widths.count >= 6 else { return }
    isShort = widths.count < 16
    width = widths[isShort ? widths.count - 1 : widths.count * 9 / 10]
    guard width >= 24, width <= 120 else { return }
    // Few lines must agree the better.
    let edge = isShort ? width - 3 : (width * 84 + 99) / 100
    if isWrapped(measures, at: edge, widths) { full = edge }
    indentsParagraphs = Self.indentsParagraphs(measures, edge: (width * 84 + 99) / 100)
  }

  /// A third of the lines are full, and most of them go on in the next.
  private func isWrapped(_ measures: [LineMeasure], at edge: Int, _ widths: [Int]) -> Bool {
    var full = 0
    var continued = 0
    var running = 0
    for index in measures.indices where measures[index].total >= edge {
      full += 1
      if measures[index].hasMarks { running += 1 }
      guard index + 1 < measures.count, !measures[index].endsSentence else { continue }
      if measures[index + 1].width > 0, !measures[index + 1].opensClause { continued += 1 }
    }
    let beyond = widths.count - (widths.firstIndex { $0 > width * 5 / 4 } ?? widths.count)
    guard full * 3 >= widths.count, continued * 3 >= full * 2, beyond * 10 <= widths.count else { return false }
    // Names of one length are a list.
    return !isShort || (width >= 40 && full >= 3 && running * 3 >= full * 2)
  }

  /// Clauses are indented, and so is every paragraph after a full stop.
  private static func indentsParagraphs(_ measures: [LineMeasure], edge: Int) -> Bool {
    let clauses = measures.filter(\.opensClause)
    guard clauses.count >= 2, clauses.filter(\.isIndented).count * 10 >= clauses.count * 9 else { return false }
    let filled = measures.filter { $0.width > 0 }
    return !zip(filled, filled.dropFirst()).contains { line, next in
      line.endsSentence && line.total < edge && next.endsSentence && !next.isIndented && next.hasMarks
    }
  }

  /// Lines of one width have few that are longer: most texts are told from wrapped ones by the bytes of their lines.
  private static func mayBeWrapped(_ text: SourceText, _ index: LineIndex) -> Bool {
    var lines = 0
    var long = 0
    var next = 0
    while next + 1 < index.count, lines < sample {
      let line = index.span(of: next)
      if !line.isEmpty { lines += 1 }
      // 150 columns: a quarter beyond the widest width.
      if line.count > 300 || line.count > 75 && text.utf8Range(of: line).count > 300 { long += 1 }
      next += 1
    }
    return long * 10 <= lines
  }

  private static func hasPageNumbers(_ text: SourceText, _ index: LineIndex) -> Bool {
    (0..<min(index.count, sample)).contains { line in
      let span = index.span(of: line)
      // Page numbers begin with a dash: most lines need no look at their bytes.
      guard !span.isEmpty, span.count <= 60, !UnitClass.of(text.units[span.start]).isHan else { return false }
      let bytes = text.utf8Range(of: span)
      return bytes.count >= 3 && bytes.count <= 60 && LineJoint.isPageNumber(text.utf8[bytes])
    }
  }

  /// Whether a line ends in 、: no paragraph does.
  private static func cutsList(_ text: SourceText, _ index: LineIndex) -> Bool {
    (0..<min(index.count, sample)).contains { line in
      let span = index.span(of: line)
      return !span.isEmpty && text.units[span.end - 1] == 0x3001
    }
  }

  private static func hasCertainJoint(_ lines: [SourceLine], _ measures: [LineMeasure]) -> Bool {
    lines.indices.dropLast().contains { line in
      measures[line].width > 0 && measures[line + 1].width > 0 && !measures[line].endsSentence
        && !measures[line + 1].isIndented && LineJoint.isCertain(lines[line].bytes, lines[line + 1].bytes)
    }
  }

  // MARK: Paragraphs

  /// The lines of the paragraph that begins at `start`, and those of the page numbers inside it.
  ///
  /// - Parameter measures: Those of the lines.
  func paragraph(_ lines: [SourceLine], _ measures: [LineMeasure], from start: Int) -> (end: Int, pages: [Int]) {
    var end = start + 1
    var pages: [Int] = []
    var paragraph = Paragraph(measures[start])
    var last = start
    while end < lines.count {
      let next = afterPageNumber(lines, end)
      guard next.line < lines.count else { break }
      let measure = measures[next.line]
      let goesOn =
        next.pages.isEmpty
        ? goesOn(paragraph, measure, lines[last].bytes, lines[next.line].bytes) : goesOnOverPage(paragraph, measure)
      guard measure.width > 0, goesOn else { break }
      pages += next.pages
      paragraph.append(measure)
      last = next.line
      end = next.line + 1
    }
    return (end, pages)
  }

  /// Whether there is any paragraph of more than one line.
  func joinsLines(of utf8: [UInt8]) -> Bool {
    let lines = LineScanner.lines(of: utf8)
    let measures = lines.map { LineMeasure($0.bytes) }
    return lines.indices.contains { measures[$0].width > 0 && paragraph(lines, measures, from: $0).end > $0 + 1 }
  }

  /// What is known of the lines of a paragraph so far.
  private struct Paragraph {
    var last: LineMeasure
    var indent: Int
    var opensClause: Bool
    var hasMarks: Bool

    init(_ first: LineMeasure) {
      last = first
      indent = first.indent
      opensClause = first.opensClause
      hasMarks = first.hasMarks
    }

    mutating func append(_ line: LineMeasure) {
      last = line
      hasMarks = hasMarks || line.hasMarks
    }
  }

  private func goesOn(
    _ paragraph: Paragraph, _ next: LineMeasure, _ line: ArraySlice<UInt8>, _ below: ArraySlice<UInt8>
  ) -> Bool {
    if next.opensClause || next.isIndented { return false }
    let current = paragraph.last
    // A full line that ends a sentence may end the paragraph too: only a line of the whole width surely goes on.
    if current.endsSentence { return !isShort && current.total >= full && next.width >= width - 1 }
    if !paragraph.hasMarks, LineJoint.partsFront(line, below) { return false }
    if LineJoint.isCertain(line, below) { return true }
    let isRunning = paragraph.hasMarks || next.hasMarks
    if current.total >= full, !isShort || isRunning { return true }
    guard indentsParagraphs, (1...6).contains(paragraph.indent) else { return false }
    if next.hasSentenceEnd, paragraph.hasMarks || (!paragraph.opensClause && current.total * 2 >= width) { return true }
    return isRunning && current.total * 100 >= width * 84
  }

  /// Across the foot of a page only running text goes on, to the end of its sentence.
  private func goesOnOverPage(_ paragraph: Paragraph, _ next: LineMeasure) -> Bool {
    paragraph.hasMarks && !paragraph.last.endsSentence && !next.opensClause && !next.isIndented && next.hasSentenceEnd
  }

  /// The next line that is no page number, where there is one with nothing but blank lines around it.
  private func afterPageNumber(_ lines: [SourceLine], _ start: Int) -> (line: Int, pages: [Int]) {
    var line = start
    var pages: [Int] = []
    while line < lines.count, line < start + 6 {
      if LineJoint.isPageNumber(lines[line].bytes) {
        pages.append(line)
      } else if !Blank.isBlank(lines[line].bytes) {
        break
      }
      line += 1
    }
    return pages.isEmpty ? (start, []) : (line, pages)
  }

  /// The lines as one, with a space only between two Latin words or numbers.
  static func joined(_ lines: some Sequence<SourceLine>) -> [UInt8] {
    var joined: [UInt8] = []
    for line in lines {
      let bytes = joined.isEmpty ? line.bytes : Blank.trimmed(line.bytes)
      if needsSpace(joined.last, bytes.first) { joined.append(0x20) }
      joined.append(contentsOf: bytes)
      while let last = joined.last, last == 0x20 || last == 0x09 { joined.removeLast() }
    }
    return joined
  }

  /// Between two words of Latin letters; two digits are one number that was cut.
  static func needsSpace(_ last: UInt8?, _ first: UInt8?) -> Bool {
    guard let last, let first, isWord(last), isWord(first) else { return false }
    return last >= 0x41 || first >= 0x41
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
  }
}
