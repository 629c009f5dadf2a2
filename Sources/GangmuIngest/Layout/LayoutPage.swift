/// A page's lines from the top down, and its tables.
struct LayoutPage {
  /// From 1.
  let number: Int
  /// Outside the tables.
  private(set) var lines: [LayoutLine]
  private(set) var tables: [LayoutTable] = []

  init(_ words: [LayoutWord], number: Int) {
    self.number = number
    lines = LayoutLine.lines(of: words)
    for index in lines.indices { (lines[index].page, lines[index].number) = (number, index + 1) }
  }

  /// Gaps between words in two lines: only such a page is worth a look at its rules.
  var mayHoldTable: Bool { lines.lazy.filter { $0.wideGaps > 0 }.prefix(2).count == 2 }

  /// Takes the words of ruled tables out of the lines.
  mutating func takeTables(_ rules: LayoutRules) {
    let words = lines.flatMap(\.words)
    for table in rules.groups.compactMap({ LayoutTable($0, words: words) }) {
      // Of a table in a table's cell the outer one is read, which begins higher up.
      if !tables.contains(where: { $0.box.overlaps(table.box) }) { tables.append(table) }
    }
    guard !tables.isEmpty else { return }
    let all = lines
    lines = LayoutLine.lines(
      of: words.filter { word in !tables.contains { $0.box.contains(x: word.box.center, y: word.box.middle) } })
    for index in lines.indices {
      (lines[index].page, lines[index].number) = (number, Self.number(of: lines[index].middle, in: all))
    }
    for index in tables.indices {
      (tables[index].page, tables[index].number) = (number, Self.number(of: tables[index].box.top, in: all))
    }
  }

  /// The number of the first line that is not above a place.
  private static func number(of place: Double, in lines: [LayoutLine]) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let probe = (low + high) / 2
      if lines[probe].middle < place - 0.01 { low = probe + 1 } else { high = probe }
    }
    return min(low + 1, lines.count)
  }
}
