internal import GangmuModel

/// Writes paragraphs and tables of Word documents to the text.
struct WordBlockWriter {
  var builder = TextBuilder()

  mutating func write(_ blocks: [WordBlock], isFurniture: Bool = false) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): write(paragraph, isFurniture)
      case .table(let table): write(table, isFurniture)
      }
    }
  }

  private mutating func write(_ paragraph: WordParagraph, _ isFurniture: Bool) {
    let kind = paragraph.headingLevel.map { Block.Kind.heading(min($0, 6)) } ?? .paragraph
    for line in paragraph.numberedLines {
      builder.addLine(line[...], kind: kind, isFurniture: isFurniture, location: Location(address: paragraph.address))
    }
    write(paragraph.boxes, isFurniture: isFurniture)
  }

  private mutating func write(_ table: WordTable, _ isFurniture: Bool) {
    guard var content = WordGrid.content(of: table), !WordGrid.isLayout(table, content) else {
      for row in table.rows {
        for cell in row.cells { write(cell.blocks, isFurniture: isFurniture) }
      }
      return
    }
    let location = Location(address: table.address)
    var caption: TextSpan?
    for line in content.removeTitleRows()
    where builder.addLine(line, isFurniture: isFurniture, location: location) {
      caption = builder.blocks.last?.span
    }
    TableWriter.write(content, to: &builder, location: location, isFurniture: isFurniture, caption: caption)
  }
}
