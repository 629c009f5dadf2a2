/// How a document's lines are set: what its body looks like, and which edges each column has.
struct LayoutStyle {
  /// The size of the type of most characters.
  let size: Double
  /// Paragraphs begin with an indent.
  let indentsParagraphs: Bool
  /// How far, in points; 0 where they do not.
  let indent: Double
  /// There is room between paragraphs.
  let spacesParagraphs: Bool
  private let frames: [LayoutFrame]

  /// - Parameter columns: The lines of each column, in reading order.
  init(_ columns: [[LayoutLine]]) {
    let size = Self.commonSize(columns)
    self.size = size
    frames = Self.frames(columns, size)
    (indent, indentsParagraphs) = Self.indent(columns, frames, size)
    spacesParagraphs = Self.spacesParagraphs(columns, frames, size)
  }

  func frame(of column: Int) -> LayoutFrame { frames[column] }

  private static func commonSize(_ columns: [[LayoutLine]]) -> Double {
    var weights: [Int: Int] = [:]
    for line in columns.joined() {
      for word in line.words where word.showsSize {
        weights[Int((word.size * 2).rounded()), default: 0] += word.columns
      }
    }
    let common = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return common.map { Double($0.key) / 2 } ?? columns.joined().first?.size ?? 12
  }

  private static func frames(_ columns: [[LayoutLine]], _ size: Double) -> [LayoutFrame] {
    let found = columns.map { LayoutFrame($0, size: size) }
    let usual = LayoutFrame.usual(found.compactMap { $0 }) ?? LayoutFrame(columns.flatMap { $0 }, size: size)
    guard let usual else { return columns.map { _ in LayoutFrame(left: 0, right: .infinity, pitch: size * 1.8) } }
    return found.map { frame in
      guard var frame else { return usual }
      // Nothing but short lines does not show the edges.
      if frame.width < usual.width * 0.85 {
        if abs(frame.left - usual.left) < size * 5 { frame.left = usual.left }
        frame.right = frame.left + usual.width
      }
      return frame
    }
  }

  /// Whether lines that end well before the edge have room below them.
  private static func spacesParagraphs(_ columns: [[LayoutLine]], _ frames: [LayoutFrame], _ size: Double) -> Bool {
    var (spaced, ends) = (0, 0)
    for (lines, frame) in zip(columns, frames) {
      for (line, next) in zip(lines, lines.dropFirst()) where frame.right - line.box.right > size * 4 {
        ends += 1
        if next.middle - line.middle > frame.pitch * 1.3 { spaced += 1 }
      }
    }
    return ends > 2 && spaced * 5 >= ends * 4
  }

  /// The usual indent of a first line, where lines that begin with one go on at the edge.
  private static func indent(
    _ columns: [[LayoutLine]], _ frames: [LayoutFrame], _ size: Double
  ) -> (Double, Bool) {
    var indents: [Int: Int] = [:]
    var flush = 0
    for (lines, frame) in zip(columns, frames) {
      for (line, next) in zip(lines, lines.dropFirst()) where line.box.right > frame.right - size * 2 {
        let (first, second) = (frame.indent(of: line), frame.indent(of: next))
        guard abs(second) < size * 0.7 else { continue }
        if first > size * 1.2, first < size * 5 {
          indents[Int((first / 2).rounded()), default: 0] += 1
        } else if abs(first) < size * 0.7 {
          flush += 1
        }
      }
    }
    guard let common = indents.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return (0, false) }
    return (Double(common.key) * 2, common.value * (common.value > 1 ? 30 : 4) >= flush)
  }
}
