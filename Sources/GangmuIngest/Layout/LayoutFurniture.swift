internal import GangmuModel

/// Finds page numbers, running heads and what a browser prints around a page, which stand outermost on it.
struct LayoutFurniture {
  /// For each page how many lines at its top and at its foot are furniture.
  private(set) var margins: [(head: Int, foot: Int)] = []

  /// More lines than a margin holds.
  private static let deepest = 6

  /// - Parameter pages: Each page's lines from the top down.
  init(_ pages: [[LayoutLine]]) {
    let all = pages.joined()
    let top = all.map(\.box.top).min() ?? 0
    let bottom = all.map(\.box.bottom).max() ?? 0
    let reach = (bottom - top) * 0.15
    let heads = Repetition(pages.map { $0.prefix(Self.deepest).filter { $0.middle < top + reach } })
    let feet = Repetition(pages.map { $0.suffix(Self.deepest).reversed().filter { $0.middle > bottom - reach } })
    margins = pages.map { lines in
      let head = heads.count(in: lines[...])
      return (head, feet.count(in: lines.dropFirst(head).reversed()[...]))
    }
  }
}

/// What the outermost lines of pages have in common, at the top or at the foot.
private struct Repetition {
  private var counts: [Key: Int] = [:]
  /// How far bare numbers are from the number of their page, and how many pages say so.
  private var offset: (value: Int, pages: Int)?
  private let pages: Int

  private struct Key: Hashable {
    var text: [UInt8]
    var middle: Int
  }

  init(_ margins: [[LayoutLine]]) {
    pages = margins.count
    var offsets: [Int: Int] = [:]
    for lines in margins {
      for key in Set(lines.compactMap(Self.key)) { counts[key, default: 0] += 1 }
      if let line = lines.first, case .bare(let number) = PrintedPageNumber(line.text) {
        offsets[number - line.page, default: 0] += 1
      }
    }
    let best = offsets.max { ($0.value, $1.key) < ($1.value, $0.key) }
    offset = best.map { ($0.key, $0.value) }
  }

  /// How many lines, counted from the outermost, are furniture.
  func count(in lines: some Collection<LayoutLine>) -> Int {
    lines.prefix { isFurniture($0) }.count
  }

  private func isFurniture(_ line: LayoutLine) -> Bool {
    let text = line.text
    switch PrintedPageNumber(text) {
    case .marked: return true
    case .bare(let number):
      guard let offset, number - line.page == offset.value else { return false }
      return offset.pages > 1 ? offset.pages * 2 >= pages : pages == 1 && number == 1
    case nil: break
    }
    if BrowserPrint.isMargin(line) { return true }
    guard let key = Self.key(line), let count = counts[key] else { return false }
    return count >= 2 && count * 4 >= pages
  }

  /// What repeats of a line; `nil` for one that is none of a margin: a table's head, an annex's label, a clause.
  private static func key(_ line: LayoutLine) -> Key? {
    guard line.wideGaps < 2 else { return nil }
    var words = line.words[...]
    if words.count > 1, let first = words.first, isNumber(first) { words.removeFirst() }
    if words.count > 1, let last = words.last, isNumber(last) { words.removeLast() }
    let text = Array(words.map(\.bytes).joined())
    guard !text.starts(with: "附".utf8), !LineMeasure(text[...]).opensClause else { return nil }
    return Key(text: text, middle: Int((line.middle / 3).rounded()))
  }

  private static func isNumber(_ word: LayoutWord) -> Bool { word.bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
}
