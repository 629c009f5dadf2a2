internal import GangmuPlatform

/// Straight lines that are drawn on a page.
struct PDFRules: Sendable {
  struct Rule: Sendable {
    /// Where it stands on the other axis.
    var place: Double
    var from: Double
    var to: Double

    func reaches(_ value: Double) -> Bool { value >= from - PDFRules.slack && value <= to + PDFRules.slack }
  }

  private(set) var horizontal: [Rule] = []
  private(set) var vertical: [Rule] = []

  /// Points by which rules may miss each other.
  static let slack = 3.0
  /// A page with more of them is a drawing.
  private static let most = 2000

  /// - Parameter tree: A page that pdftocairo wrote as SVG, in points.
  init(svg tree: XMLTree) {
    var node = 0
    while node < tree.nodes.count {
      if Self.holdsNoMarks(tree.nodes[node].name) {
        node = tree.nodes[node].end
        continue
      }
      if tree.nodes[node].name == "path" { add(SVGPath(tree, node)) }
      node += 1
    }
    merge()
  }

  /// - Parameter bars: The sides of figures, and thin figures that are filled.
  init(bars: [PDFBox]) {
    for bar in bars { add(bar) }
    merge()
  }

  private mutating func merge() {
    horizontal = Self.merged(horizontal)
    vertical = Self.merged(vertical)
    if horizontal.count + vertical.count > Self.most { (horizontal, vertical) = ([], []) }
  }

  private static func holdsNoMarks(_ name: String) -> Bool {
    ["defs", "clipPath", "mask", "symbol", "pattern"].contains(name)
  }

  private mutating func add(_ path: SVGPath) {
    for points in path.figures {
      guard let first = points.first else { continue }
      if path.isFilled {
        // A bar is a rule, whatever it is called.
        let bar = points.dropFirst().reduce(PDFBox(at: first)) { $0.union(PDFBox(at: $1)) }
        add(bar)
      } else {
        for (start, end) in zip(points, points.dropFirst()) { add(PDFBox(at: start).union(PDFBox(at: end))) }
      }
    }
  }

  private mutating func add(_ bar: PDFBox) {
    if bar.height <= Self.slack, bar.width > bar.height {
      horizontal.append(Rule(place: bar.middle, from: bar.left, to: bar.right))
    } else if bar.width <= Self.slack, bar.height > bar.width {
      vertical.append(Rule(place: bar.center, from: bar.top, to: bar.bottom))
    }
  }

  /// Rules that lie on one line and touch are one: many producers draw each cell's edges.
  private static func merged(_ rules: [Rule]) -> [Rule] {
    var merged: [Rule] = []
    for line in clusters(rules) {
      let start = merged.count
      for rule in line.sorted(by: { $0.from < $1.from }) {
        if merged.count > start, let last = merged.last, rule.from <= last.to + slack {
          merged[merged.count - 1].to = max(last.to, rule.to)
        } else {
          merged.append(rule)
        }
      }
    }
    return merged.filter { $0.to - $0.from >= 6 }
  }

  private static func clusters(_ rules: [Rule]) -> [[Rule]] {
    var clusters: [[Rule]] = []
    for rule in rules.sorted(by: { ($0.place, $0.from) < ($1.place, $1.from) }) {
      if let first = clusters.last?.first, rule.place - first.place < slack {
        clusters[clusters.count - 1].append(Rule(place: first.place, from: rule.from, to: rule.to))
      } else {
        clusters.append([rule])
      }
    }
    return clusters
  }

  // MARK: Grids

  /// The rules that hang together, each group by itself.
  var groups: [PDFRules] {
    var group = Array(0..<horizontal.count + vertical.count)
    func root(_ place: Int) -> Int {
      var place = place
      while group[place] != place {
        group[place] = group[group[place]]
        place = group[place]
      }
      return place
    }
    for (row, across) in horizontal.enumerated() {
      for (column, down) in vertical.enumerated()
      where across.reaches(down.place) && down.reaches(across.place) {
        group[root(row)] = root(horizontal.count + column)
      }
    }
    var found: [Int: PDFRules] = [:]
    for (row, rule) in horizontal.enumerated() { found[root(row), default: PDFRules()].horizontal.append(rule) }
    for (column, rule) in vertical.enumerated() {
      found[root(horizontal.count + column), default: PDFRules()].vertical.append(rule)
    }
    return found.values.filter { !$0.horizontal.isEmpty && !$0.vertical.isEmpty }.sorted { $0.top < $1.top }
  }

  private var top: Double { min(horizontal.map(\.place).min() ?? 0, vertical.map(\.from).min() ?? 0) }

  private init() {}
}

extension PDFBox {
  init(at point: (x: Double, y: Double)) { self.init(left: point.x, top: point.y, right: point.x, bottom: point.y) }
}
