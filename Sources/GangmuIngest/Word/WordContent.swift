/// A paragraph or table of a Word document, before it is written to the text.
enum WordBlock {
  case paragraph(WordParagraph)
  case table(WordTable)
}

struct WordParagraph {
  /// The automatic number and what parts it from the text.
  var number = ""
  /// A line break begins a new line.
  var lines: [[UInt8]] = [[]]
  /// 1 to 9.
  var headingLevel: Int?
  /// Where it stands: `word/document.xml paragraph 12`.
  var address: String
  /// The text boxes that are anchored in it.
  var boxes: [WordBlock] = []

  var isEmpty: Bool { number.isEmpty && boxes.isEmpty && !hasText }
  var hasText: Bool { lines.contains { !Blank.isBlank($0[...]) } }

  /// The lines as a reader sees them.
  var numberedLines: [[UInt8]] {
    guard !number.isEmpty else { return lines }
    return [Array(number.utf8) + (lines.first ?? [])] + lines.dropFirst()
  }

  mutating func append(_ bytes: some Sequence<UInt8>) { lines[lines.count - 1].append(contentsOf: bytes) }

  mutating func breakLine() { lines.append([]) }

  /// Takes the next paragraph in where the mark between them is gone: what is left is that one's.
  mutating func append(_ next: WordParagraph) {
    headingLevel = next.headingLevel
    if !next.number.isEmpty { number = next.number }
    append(next.lines.first ?? [])
    lines += next.lines.dropFirst()
    boxes += next.boxes
  }
}

struct WordTable {
  struct Cell {
    var blocks: [WordBlock] = []
    /// Columns of the table's grid that it covers.
    var width = 1
    /// It continues the cell above it.
    var isContinued = false
    /// Cells below may continue it.
    var isVertical = false
  }

  struct Row {
    var cells: [Cell] = []
    /// Columns of the grid that are left free before the first cell.
    var indent = 0
    var isHeader = false
  }

  var rows: [Row] = []
  var address: String
}

/// A footnote or endnote as the text refers to it.
struct WordNote {
  enum Kind: String { case footnote, endnote }

  var kind: Kind
  var id: String
  /// Of the paragraph that refers to it.
  var address: String
}
