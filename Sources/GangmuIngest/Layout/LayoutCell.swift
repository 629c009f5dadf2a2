internal import GangmuModel

/// The text of a table's cell.
struct LayoutCell {
  private(set) var paragraphs: [ArraySlice<UInt8>] = []
  /// Its last line has no room for more.
  private(set) var isFull = false

  init(_ words: [LayoutWord], in area: LayoutBox) {
    let lines = LayoutLine.lines(of: words)
    guard let size = lines.map(\.size).max() else { return }
    let padding = Self.padding(lines, in: area)
    var paragraph: [SourceLine] = []
    for (number, line) in lines.enumerated() {
      // Narrow cells that are set to both edges have wide gaps.
      let text = line.text(gap: 1.5)
      if let last = paragraph.last, number > 0,
        !Self.goesOn(last.bytes, lines[number - 1].box.width, text, area.width - 2 * padding, size)
      {
        end(&paragraph)
      }
      paragraph.append(SourceLine(number: number, bytes: text[...]))
    }
    end(&paragraph)
    isFull = area.width - 2 * padding - (lines.last?.box.width ?? 0) < size
    paragraphs = TableContent.joiningVertical(paragraphs)
  }

  private mutating func end(_ paragraph: inout [SourceLine]) {
    paragraphs.append(LineWrapping.joined(paragraph)[...])
    paragraph = []
  }

  private static func goesOn(
    _ line: ArraySlice<UInt8>, _ width: Double, _ next: [UInt8], _ space: Double, _ size: Double
  ) -> Bool {
    let (measure, below) = (LineMeasure(line), LineMeasure(next[...]))
    if below.opensClause, measure.endsSentence || width < space * 0.6 { return false }
    return space - width < LayoutLineStart.width(next) * size + size * 0.2 || LineJoint.isCertain(line, next[...])
  }

  /// What is always left free at both sides.
  private static func padding(_ lines: [LayoutLine], in area: LayoutBox) -> Double {
    let free = lines.map { min($0.box.left - area.left, area.right - $0.box.right) }.min() ?? 0
    return min(max(free, 0), 6)
  }
}
