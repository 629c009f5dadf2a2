internal import GangmuModel

/// Joins lines to paragraphs, and tables over pages, and writes them.
struct LayoutBlockWriter {
  private let document: LayoutDocument
  private let joint: LayoutJoint
  private(set) var builder = TextBuilder()

  private var paragraph: [LayoutJoint.Place] = []
  private var column = -1
  private var table: LayoutTable?
  /// What stands inside the paragraph or table that is not yet at its end.
  private var furniture: [(text: [UInt8], location: Location)] = []

  init(_ document: LayoutDocument) {
    self.document = document
    joint = LayoutJoint(style: document.style)
  }

  mutating func write() {
    for item in document.items {
      switch item {
      case .furniture(let line): furniture.append((line.text, Self.location(line.page, line.number)))
      case .line(let line, let column): add(line, column)
      case .table(let table): add(table)
      }
    }
    endTable()
    endParagraph()
  }

  private mutating func add(_ line: LayoutLine, _ column: Int) {
    endTable()
    let place = LayoutJoint.Place(line, document.style.frame(of: column))
    if !joint.goesOn(paragraph, place, isNewColumn: column != self.column) { endParagraph() }
    paragraph.append(place)
    self.column = column
  }

  private mutating func add(_ next: LayoutTable) {
    endParagraph(keepsFurniture: table != nil)
    if let repeated = table?.append(next) {
      furniture += repeated.map { ($0, Self.location(next.page, next.number)) }
      return
    }
    endTable()
    table = next
  }

  private mutating func endParagraph(keepsFurniture: Bool = false) {
    if let first = paragraph.first {
      let location = Self.location(first.line.page, first.line.number)
      let lines = paragraph.map { SourceLine(number: $0.line.number, bytes: $0.text[...]) }
      builder.addLine(LineWrapping.joined(lines)[...], location: location)
      paragraph = []
    }
    if !keepsFurniture { writeFurniture() }
  }

  private mutating func endTable() {
    guard var table else { return }
    self.table = nil
    let location = Self.location(table.page, table.number)
    guard table.content.rows.count > 1 else {
      for line in table.content.cells.flatMap(\.paragraphs) { builder.addLine(line, location: location) }
      writeFurniture()
      return
    }
    var caption: TextSpan?
    for title in table.content.removeTitleRows() where builder.addLine(title, location: location) {
      caption = builder.blocks.last?.span
    }
    TableWriter.write(table.content, to: &builder, location: location, caption: caption)
    writeFurniture()
  }

  private mutating func writeFurniture() {
    for line in furniture { builder.addLine(line.text[...], isFurniture: true, location: line.location) }
    furniture = []
  }

  private static func location(_ page: Int, _ line: Int) -> Location { Location(address: "page \(page) line \(line)") }
}
