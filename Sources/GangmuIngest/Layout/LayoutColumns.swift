/// The order in which a page is read: from the top down, or one column after the other.
struct LayoutColumns {
  /// A table or the words of a line, as far as the page's columns are concerned.
  typealias Part = (box: LayoutBox, size: Double)

  /// Where the first column ends and the second begins; `nil` on a page of one column.
  private let gutter: Double?

  var isDivided: Bool { gutter != nil }

  /// Text on both sides of a gutter in the page's middle: lines that fill their column, as a table's seldom do.
  init(_ parts: [Part]) {
    gutter = Self.gutter(parts)
  }

  private static func gutter(_ parts: [Part]) -> Double? {
    guard parts.count >= 12, let left = parts.map(\.box.left).min(), let right = parts.map(\.box.right).max(),
      right - left > 200
    else { return nil }
    // How many parts stand over each of a hundred places in the page's middle.
    let places = (0...100).map { left + (right - left) * (0.35 + 0.003 * Double($0)) }
    let covers = places.map { place in parts.reduce(0) { $0 + ($1.box.left < place && $1.box.right > place ? 1 : 0) } }
    guard let least = covers.min(), least * 4 <= parts.count, let first = covers.firstIndex(of: least) else {
      return nil
    }
    var last = first
    while last + 1 < covers.count, covers[last + 1] == least { last += 1 }
    let gutter = (places[first] + places[last]) / 2
    let before = parts.filter { $0.box.right <= gutter }
    let behind = parts.filter { $0.box.left >= gutter }
    guard isColumn(before), isColumn(behind) else { return nil }
    return gutter
  }

  /// Six lines of running text, and they are most.
  private static func isColumn(_ parts: [Part]) -> Bool {
    guard let left = parts.map(\.box.left).min(), let right = parts.map(\.box.right).max() else { return false }
    let full = parts.filter { $0.box.width > (right - left) * 0.7 && $0.box.width > $0.size * 8 }
    return full.count >= 6 && full.count * 2 > parts.count
  }

  /// Puts parts into groups that are read one after the other.
  func groups(_ parts: [Part]) -> [[Int]] {
    guard let gutter else { return [Array(parts.indices)] }
    var groups: [[Int]] = []
    var columns: ([Int], [Int]) = ([], [])
    for part in parts.indices.sorted(by: { parts[$0].box.middle < parts[$1].box.middle }) {
      if parts[part].box.right <= gutter {
        columns.0.append(part)
      } else if parts[part].box.left >= gutter {
        columns.1.append(part)
      } else {
        // What stands over both columns ends them.
        groups += [columns.0, columns.1, [part]]
        columns = ([], [])
      }
    }
    return (groups + [columns.0, columns.1]).filter { !$0.isEmpty }
  }
}
