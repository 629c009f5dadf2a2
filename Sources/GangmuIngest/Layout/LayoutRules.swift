/// Straight lines that are drawn on a page.
struct LayoutRules: Sendable {
  struct Rule: Sendable {
    /// Where it stands on the other axis.
    var place: Double
    var from: Double
    var to: Double

    func reaches(_ value: Double) -> Bool { value >= from - LayoutRules.slack && value <= to + LayoutRules.slack }
  }

  private(set) var horizontal: [Rule] = []
  private(set) var vertical: [Rule] = []

  /// Points by which rules may miss each other.
  static let slack = 3.0
  /// A page with more of them is a drawing.
  private static let most = 2000

  /// - Parameter bars: The sides of figures, and thin figures that are filled.
  init(bars: [LayoutBox]) {
    for bar in bars { add(bar) }
    merge()
  }

  /// What a figure of straight pieces rules: filled it is a bar, else each of its sides is a line.
  static func bars(of figure: [LayoutPoint], isFilled: Bool) -> [LayoutBox] {
    guard let first = figure.first, figure.count > 1 else { return [] }
    if isFilled { return [figure.reduce(LayoutBox(at: first)) { $0.union(LayoutBox(at: $1)) }] }
    return zip(figure, figure.dropFirst()).map { LayoutBox(at: $0).union(LayoutBox(at: $1)) }
  }

  private mutating func merge() {
    horizontal = Self.merged(horizontal)
    vertical = Self.merged(vertical)
    if horizontal.count + vertical.count > Self.most { (horizontal, vertical) = ([], []) }
  }

  private mutating func add(_ bar: LayoutBox) {
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
  var groups: [LayoutRules] {
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
    var found: [Int: LayoutRules] = [:]
    for (row, rule) in horizontal.enumerated() { found[root(row), default: LayoutRules()].horizontal.append(rule) }
    for (column, rule) in vertical.enumerated() {
      found[root(horizontal.count + column), default: LayoutRules()].vertical.append(rule)
    }
    return found.values.filter { !$0.horizontal.isEmpty && !$0.vertical.isEmpty }.sorted { $0.top < $1.top }
  }

  private var top: Double { min(horizontal.map(\.place).min() ?? 0, vertical.map(\.from).min() ?? 0) }

  private init() {}
}
