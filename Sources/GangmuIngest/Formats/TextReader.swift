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
    let hasTables = input.decoded.marks.contains("|") && PipeTable.mayHaveTables(utf8)
    let wrapping = LineWrapping.detect(in: utf8)
    guard hasTables || wrapping != nil else { return readLines(input) }

    var builder = TextBuilder()
    builder.reserve(utf8.count + 16)
    let lines = LineScanner.lines(of: utf8)
    var next = 0
    while next < lines.count {
      if hasTables, let table = PipeTable(lines, at: next) {
        TableWriter.write(table, to: &builder, location: Location(line: lines[next].number, column: 1))
        next = table.end
        continue
      }
      let end = wrapping?.paragraphEnd(lines, from: next) ?? next + 1
      addParagraph(lines[next..<end], to: &builder)
      next = end
    }
    return builder.finish(source: input.source(format: name), diagnostics: input.decoded.diagnostics)
  }

  /// The quick way: the text stays as it is, and blocks are cut out of it.
  private static func readLines(_ input: IngestInput) -> IngestedDocument {
    let text = SourceText(utf8: input.decoded.utf8)
    var blocks: [Block] = []
    blocks.reserveCapacity(text.count / 64)
    let units = text.units.span
    var start = 0
    var line = 1
    for offset in 0...units.count where offset == units.count || units[offset] == 0x0A {
      var first = start
      var last = offset
      while first < last, UnitClass.of(units[first]).isBlank { first += 1 }
      while last > first, UnitClass.of(units[last - 1]).isBlank { last -= 1 }
      if first < last {
        blocks.append(
          Block(span: TextSpan(first, last), location: Location(line: line, column: first - start + 1)))
      }
      start = offset + 1
      line += 1
    }
    return IngestedDocument(
      source: input.source(format: name), text: text, blocks: blocks, diagnostics: input.decoded.diagnostics)
  }

  private static func addParagraph(_ lines: ArraySlice<SourceLine>, to builder: inout TextBuilder) {
    guard let first = lines.first else { return }
    let location = Location(line: first.number, column: first.firstColumn)
    if lines.count == 1 {
      builder.addLine(first.bytes, location: location)
    } else {
      builder.addLine(LineWrapping.joined(lines)[...], location: location)
    }
  }
}
