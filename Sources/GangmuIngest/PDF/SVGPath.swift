internal import GangmuPlatform

/// A path of straight pieces in an SVG file. Source: W3C SVG 1.1, 8.3 (path data), 7.6 (transform).
struct SVGPath {
  /// Corners in the page's own coordinates; a figure with a curve is left out.
  private var figures: [[LayoutPoint]] = []
  private let isFilled: Bool

  var bars: [LayoutBox] { figures.flatMap { LayoutRules.bars(of: $0, isFilled: isFilled) } }

  init(_ tree: XMLTree, _ node: Int) {
    let style = tree.attribute("style", of: node) ?? ""
    isFilled = !(Array(style.utf8).holds("fill:none") || tree.attribute("fill", of: node) == "none")
    let matrix = Self.matrix(tree.attribute("transform", of: node) ?? "")
    read(tree.attribute("d", of: node) ?? "") { x, y in
      (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])
    }
  }

  private static func matrix(_ text: String) -> [Double] {
    let numbers = text.utf8.split { !($0 >= 0x2D && $0 <= 0x39 || $0 == 0x65) }.compactMap { Double(Substring($0)) }
    return text.hasPrefix("matrix") && numbers.count == 6 ? numbers : [1, 0, 0, 1, 0, 0]
  }

  /// cairo writes absolute coordinates, and a letter for each piece.
  private mutating func read(_ data: String, place: (Double, Double) -> LayoutPoint) {
    var figure: [LayoutPoint] = []
    var isStraight = true
    var x: Double?
    for token in data.utf8.split(separator: 0x20) {
      if let number = Double(Substring(token)) {
        if let left = x { figure.append(place(left, number)) }
        x = x == nil ? number : nil
        continue
      }
      x = nil
      switch token.first {
      case UInt8(ascii: "M"):
        if isStraight { figures.append(figure) }
        (figure, isStraight) = ([], true)
      case UInt8(ascii: "L"): break
      case UInt8(ascii: "Z"): if let first = figure.first { figure.append(first) }
      default: isStraight = false
      }
    }
    if isStraight { figures.append(figure) }
  }
}

extension LayoutRules {
  /// - Parameter tree: A page that pdftocairo wrote as SVG, in points.
  init(svg tree: XMLTree) {
    var bars: [LayoutBox] = []
    var node = 0
    while node < tree.nodes.count {
      if Self.holdsNoMarks(tree.nodes[node].name) {
        node = tree.nodes[node].end
        continue
      }
      if tree.nodes[node].name == "path" { bars += SVGPath(tree, node).bars }
      node += 1
    }
    self.init(bars: bars)
  }

  private static func holdsNoMarks(_ name: String) -> Bool {
    ["defs", "clipPath", "mask", "symbol", "pattern"].contains(name)
  }
}
