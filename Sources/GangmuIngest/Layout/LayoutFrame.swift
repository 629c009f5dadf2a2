/// The edges of a column of text.
struct LayoutFrame {
  var left: Double
  var right: Double
  /// The distance of lines inside a paragraph.
  var pitch: Double

  var width: Double { right - left }

  init(left: Double, right: Double, pitch: Double) {
    self.left = left
    self.right = right
    self.pitch = pitch
  }

  /// - Returns: `nil` where no line is long enough to show the edges.
  init?(_ lines: [LayoutLine], size: Double) {
    let body = lines.filter { abs($0.size - size) <= size * 0.15 }
    guard let left = body.map(\.box.left).min(), let right = body.map(\.box.right).max() else { return nil }
    let wide = body.filter { $0.box.width >= (right - left) * 0.6 && $0.box.width > size * 10 }
    guard wide.count >= 2 else { return nil }
    self.left = wide.map(\.box.left).min() ?? left
    // Marks may hang over the edge.
    self.right = Self.agreed(wide.map(\.box.right).sorted(by: >))
    let distances = zip(lines, lines.dropFirst()).map { $1.middle - $0.middle }.filter { $0 > size && $0 < size * 3 }
    pitch = distances.isEmpty ? size * 1.8 : distances.sorted()[distances.count / 4]
  }

  /// Of many columns the one in the middle by its width.
  static func usual(_ frames: [LayoutFrame]) -> LayoutFrame? {
    let sorted = frames.sorted { $0.width < $1.width }
    return sorted.isEmpty ? nil : sorted[sorted.count / 2]
  }

  /// The outermost edge that two lines have.
  private static func agreed(_ edges: [Double]) -> Double {
    for (edge, next) in zip(edges, edges.dropFirst()) where edge - next < 2 { return edge }
    return edges.first ?? 0
  }

  /// How far a line begins from the left edge.
  func indent(of line: LayoutLine) -> Double { line.box.left - left }
}
