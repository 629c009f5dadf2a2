internal import GangmuModel

/// Words on one baseline, from left to right.
struct LayoutLine: Sendable {
  private(set) var words: [LayoutWord]
  private(set) var box: LayoutBox
  /// The size of its type, by its longest word.
  private(set) var size: Double
  /// The middle of its longest word, which is where the line stands.
  private(set) var middle: Double
  /// The height of that word's font.
  private(set) var height: Double
  /// Whether the size is beyond doubt.
  private(set) var showsSize: Bool
  private var longest: (any: Double, sized: Double)

  /// The page's number and the line's in it, both from 1.
  var page = 0
  var number = 0

  init(_ word: LayoutWord) {
    words = [word]
    box = word.box
    size = word.size
    height = word.box.height
    middle = word.box.middle
    showsSize = word.showsSize
    longest = (word.box.width, word.box.width)
  }

  mutating func append(_ word: LayoutWord) {
    words.append(word)
    box = box.union(word.box)
    if word.showsSize == showsSize ? word.box.width > longest.sized : word.showsSize {
      (longest.sized, size, height, showsSize) = (word.box.width, word.size, word.box.height, word.showsSize)
    }
    if word.box.width > longest.any { (longest.any, middle) = (word.box.width, word.box.middle) }
  }

  /// Whether a word stands on the line's baseline, as far as boxes of uneven fonts tell.
  func holds(_ word: LayoutWord) -> Bool {
    let reach = max(size, word.size) * 0.5 - min(size, word.size) * 0.1
    return abs(word.box.middle - middle) <= reach
  }

  /// The lines that words make, from the top down.
  static func lines(of words: [LayoutWord]) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    for word in words.sorted(by: { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }) {
      // Those before the last few end above it.
      if let line = lines.indices.suffix(3).last(where: { lines[$0].holds(word) }) {
        lines[line].append(word)
      } else {
        lines.append(LayoutLine(word))
      }
    }
    for line in lines.indices { lines[line].words.sort { $0.box.left < $1.box.left } }
    return lines
  }

  /// The line cut at its wide gaps.
  var pieces: [LayoutLine] {
    var pieces: [LayoutLine] = []
    for (index, word) in words.enumerated() {
      if index > 0, Self.gap(words[index - 1], word) < size * 1.5, !pieces.isEmpty {
        pieces[pieces.count - 1].append(word)
      } else {
        pieces.append(LayoutLine(word))
      }
      pieces[pieces.count - 1].page = page
      pieces[pieces.count - 1].number = number
    }
    return pieces
  }

  /// Pieces put together again where they were of one line.
  static func joined(_ pieces: [LayoutLine]) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    for piece in pieces {
      if let last = lines.last, last.number == piece.number, last.page == piece.page {
        for word in piece.words { lines[lines.count - 1].append(word) }
      } else {
        lines.append(piece)
      }
    }
    return lines
  }

  /// The order in which lines are read that stand beside each other: 文件 beside two issuers comes after both.
  static func readable(_ lines: [LayoutLine]) -> [LayoutLine] {
    var ordered = lines
    for index in lines.indices.dropFirst().dropLast() {
      let (above, line, below) = (lines[index - 1], lines[index], lines[index + 1])
      let reach = max(line.size, above.size) * 0.9
      if line.box.left > max(above.box.right, below.box.right), line.middle - above.middle < reach,
        below.middle - line.middle < reach
      {
        ordered.swapAt(index, index + 1)
      }
    }
    return ordered
  }

  // MARK: Text

  var text: [UInt8] { text(gap: 0.75) }

  /// The text, with a space for a gap that is seen as one.
  ///
  /// - Parameter gap: How wide, in characters of full width, it is at least.
  func text(gap: Double) -> [UInt8] {
    var text: [UInt8] = []
    for index in words.indices {
      if index > 0, Self.isApart(words[index - 1], words[index], gap) { text.append(0x20) }
      text.append(contentsOf: words[index].bytes)
    }
    return text
  }

  /// Gaps as wide as a character.
  var wideGaps: Int {
    zip(words, words.dropFirst()).reduce(0) { $0 + (Self.gap($1.0, $1.1) >= max($1.0.size, $1.1.size) ? 1 : 0) }
  }

  private static func gap(_ word: LayoutWord, _ next: LayoutWord) -> Double { next.box.left - word.box.right }

  /// Between Chinese characters, and beside them, typesetters put room that is no space.
  private static func isApart(_ word: LayoutWord, _ next: LayoutWord, _ wide: Double) -> Bool {
    let size = min(word.size, next.size)
    let isLatin = (word.bytes.last ?? 0x80) < 0x80 && (next.bytes.first ?? 0x80) < 0x80
    return gap(word, next) > size * (isLatin ? 0.18 : wide)
  }
}
