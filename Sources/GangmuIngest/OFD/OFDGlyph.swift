internal import GangmuModel

/// One character on a page, in points from the upper left corner.
struct OFDGlyph {
  var bytes: ArraySlice<UInt8>
  var left: Double
  var right: Double
  var baseline: Double
  var size: Double
  /// The number of the object that it belongs to.
  var object: Int

  var isBlank: Bool { Blank.isBlank(bytes) }

  /// The words that the characters of a page make, whatever the order in which they are drawn.
  ///
  /// - Parameter rules: Between characters of two objects they part words, since cells may stand close.
  static func words(of glyphs: [OFDGlyph], _ rules: LayoutRules) -> [LayoutWord] {
    var words: [LayoutWord] = []
    var word: [OFDGlyph] = []
    for line in lines(of: glyphs) {
      for glyph in line {
        if let last = word.last {
          if last.draws(glyph) { continue }
          if !last.isFollowed(by: glyph, rules) { end(&word, &words) }
        }
        word.append(glyph)
      }
      end(&word, &words)
    }
    return words
  }

  /// The characters of each baseline, from left to right; what is raised or lowered a little belongs to it.
  private static func lines(of glyphs: [OFDGlyph]) -> [[OFDGlyph]] {
    var lines: [[OFDGlyph]] = []
    for glyph in glyphs.sorted(by: { $0.baseline < $1.baseline }) {
      if let first = lines.last?.first, glyph.baseline - first.baseline < max(first.size, glyph.size) * 0.4 {
        lines[lines.count - 1].append(glyph)
      } else {
        lines.append([glyph])
      }
    }
    return lines.map { $0.sorted { $0.left < $1.left } }
  }

  private static func end(_ word: inout [OFDGlyph], _ words: inout [LayoutWord]) {
    defer { word = [] }
    guard let first = word.firstIndex(where: { !$0.isBlank }), let last = word.lastIndex(where: { !$0.isBlank }) else {
      return
    }
    let seen = word[first...last]
    let size = seen.reduce(0) { max($0, $1.size) }
    let baseline = seen.first { $0.size == size }?.baseline ?? word[first].baseline
    let box = LayoutBox(
      left: word[first].left, top: baseline - size * 0.86, right: word[last].right, bottom: baseline + size * 0.14)
    LayoutWord(Array(seen.map(\.bytes).joined())[...], box: box).map { words.append($0) }
  }

  /// The same character at the same place, drawn again to make it bold.
  private func draws(_ next: OFDGlyph) -> Bool {
    next.object != object && abs(next.left - left) < size * 0.15 && abs(next.baseline - baseline) < size * 0.15
      && next.bytes.elementsEqual(bytes)
  }

  private func isFollowed(by next: OFDGlyph, _ rules: LayoutRules) -> Bool {
    let gap = next.left - right
    guard gap < min(size, next.size) * 0.3, gap > -size * 0.6, abs(next.size - size) < size * 0.6 else { return false }
    guard next.object != object else { return true }
    let (from, to) = ((left + right) / 2, (next.left + next.right) / 2)
    return !rules.vertical.contains { $0.place > from && $0.place < to && $0.reaches(baseline - size / 2) }
  }
}
