internal import GangmuModel

/// Plain text: one block for each line that is not blank.
enum TextReader: FormatReader {
  static let name = "text"
  static let fileExtensions = ["txt", "text"]
  static let isText = true

  /// Whatever else it is, it is also text.
  static func likelihood(_ input: IngestInput) -> Int { 10 }

  static func read(_ input: IngestInput) throws(IngestError) -> IngestedDocument {
    let utf8 = input.decoded.utf8
    let hasPipes = input.decoded.marks.contains("|") && PipeTable.mayHaveTables(utf8)
    let text = input.decoded.text ?? SourceText(utf8: utf8)
    let lines = LineIndex(text)
    // Where no line goes on, the text stays as it is.
    let wrapping = LineWrapping.detect(in: text, lines).flatMap { $0.joinsLines(of: utf8) ? $0 : nil }
    let forms = tables.filter { $0.mayBe(in: text, lines, input.decoded.marks) }
    return hasPipes || !forms.isEmpty || wrapping != nil
      ? readParagraphs(input, hasPipes: hasPipes, forms, wrapping) : readLines(input, text, lines)
  }

  /// The forms of tables besides pipes.
  private static let tables: [any LineTable.Type] = [CellLines.self, GapTable.self]

  private static func readParagraphs(
    _ input: IngestInput, hasPipes: Bool, _ forms: [any LineTable.Type], _ wrapping: LineWrapping?
  ) -> IngestedDocument {
    let utf8 = input.decoded.utf8
    var builder = TextBuilder()
    builder.reserve(utf8.count + 16)
    let lines = LineScanner.lines(of: utf8)
    let measures = wrapping == nil ? [] : lines.map { LineMeasure($0.bytes) }
    var next = 0
    while next < lines.count {
      if hasPipes, let table = PipeTable(lines, at: next) {
        TableWriter.write(table, to: &builder, location: Location(line: lines[next].number, column: 1))
        next = table.end
        continue
      }
      if let table = table(lines, at: next, forms) {
        TableWriter.write(table.content, to: &builder, location: Location(line: lines[next].number, column: 1))
        next = table.end
        continue
      }
      let (end, pages) = wrapping?.paragraph(lines, measures, from: next) ?? (next + 1, [])
      addParagraph(pages.isEmpty ? Array(lines[next..<end]) : Self.without(pages, lines, next..<end), to: &builder)
      for page in pages { addParagraph([lines[page]], to: &builder) }
      next = end
    }
    return builder.finish(source: input.source(format: name), diagnostics: input.decoded.diagnostics)
  }

  private static func table(_ lines: [SourceLine], at start: Int, _ forms: [any LineTable.Type]) -> (any LineTable)? {
    for form in forms { if let table = form.init(lines, at: start) { return table } }
    return nil
  }

  /// The quick way: the text stays as it is, and blocks are cut out of it.
  private static func readLines(_ input: IngestInput, _ text: SourceText, _ lines: LineIndex) -> IngestedDocument {
    var blocks: [Block] = []
    blocks.reserveCapacity(lines.count)
    for line in 0..<lines.count {
      let whole = lines.span(of: line)
      let span = text.trimmed(whole)
      if span.isEmpty { continue }
      blocks.append(Block(span: span, location: Location(line: line + 1, column: span.start - whole.start + 1)))
    }
    return IngestedDocument(
      source: input.source(format: name), text: text, blocks: blocks, diagnostics: input.decoded.diagnostics)
  }

  /// Page numbers are written behind the paragraph that runs over them.
  private static func without(_ pages: [Int], _ lines: [SourceLine], _ range: Range<Int>) -> [SourceLine] {
    let left = Set(pages)
    return range.filter { !left.contains($0) }.map { lines[$0] }
  }

  private static func addParagraph(_ lines: [SourceLine], to builder: inout TextBuilder) {
    guard let first = lines.first else { return }
    let location = Location(line: first.number, column: first.firstColumn)
    if lines.count == 1 {
      builder.addLine(first.bytes, location: location)
    } else {
      builder.addLine(LineWrapping.joined(lines)[...], location: location)
    }
  }
}
