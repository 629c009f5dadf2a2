internal import GangmuModel

/// Pairs the brackets, quotation marks and title marks of a document in one pass.
///
/// A bracket may close in a later paragraph of its clause; each table cell stands alone.
struct BracketScan {
  enum Event {
    /// Two marks that belong together, and the mark that encloses them directly.
    case pair(TextSpan, inside: UInt16?)
    /// A mark without its other half, and the clause (an index into ``SyntaxTree/clauses``) that it stands in.
    case lone(Int, clause: Int)
  }

  private struct Open {
    var unit: UInt16
    var at: Int
    var paragraph: Int
  }

  private static let marks = UnitSet("()[]【】《》〈〉“”")
  private static let numbers = UnitSet("0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩")
  /// What nests deeper is no text; the limit keeps a file of opening marks linear.
  private static let deepest = 64

  private let units: [UInt16]
  private var open: [Open] = []
  private var paragraph = 0
  private var clause = -1

  private init(units: [UInt16]) { self.units = units }

  /// Calls `visit` with each pair where it ends, and each lone mark at the end of its clause or where another mark shows
  /// that it stays alone.
  static func forEachEvent(in document: CheckedDocument, _ visit: (Event) -> Void) {
    var scan = BracketScan(units: document.text.units)
    var isCell = false
    for (number, segment) in document.tree.segments.enumerated() where document.isText(segment) {
      if segment.clause != scan.clause || isCell || segment.kind != .paragraph { scan.close(visit) }
      isCell = segment.kind != .paragraph
      (scan.clause, scan.paragraph) = (segment.clause, number)
      scan.read(segment.span.range.clamped(to: scan.units.indices), visit)
    }
    scan.close(visit)
  }

  private mutating func read(_ range: Range<Int>, _ visit: (Event) -> Void) {
    var at = Self.marks.firstIndex(in: units, from: range.lowerBound, limit: range.upperBound)
    while at < range.upperBound {
      if UnitClass.of(units[at]).isOpen {
        opened(at)
      } else {
        closed(at, range, visit)
      }
      at = Self.marks.firstIndex(in: units, from: at + 1, limit: range.upperBound)
    }
  }

  private mutating func opened(_ at: Int) {
    // Each paragraph of a long quotation begins with the mark, and only the last one ends with it.
    if units[at] == 0x201C, let last = open.last, last.unit == 0x201C, last.paragraph != paragraph { open.removeLast() }
    if open.count < Self.deepest { open.append(Open(unit: units[at], at: at, paragraph: paragraph)) }
  }

  private mutating func closed(_ at: Int, _ range: Range<Int>, _ visit: (Event) -> Void) {
    guard let partner = open.lastIndex(where: { Self.closing($0.unit) == units[at] }) else {
      if !isNumber(at, range) { visit(.lone(at, clause: clause)) }
      return
    }
    for lost in open[(partner + 1)...] { visit(.lone(lost.at, clause: clause)) }
    visit(.pair(TextSpan(open[partner].at, at + 1), inside: partner > 0 ? open[partner - 1].unit : nil))
    open.removeSubrange(partner...)
  }

  private mutating func close(_ visit: (Event) -> Void) {
    for lost in open { visit(.lone(lost.at, clause: clause)) }
    open.removeAll(keepingCapacity: true)
  }

  /// 1) 2) 一) and a) number items with one half of the bracket.
  private func isNumber(_ at: Int, _ range: Range<Int>) -> Bool {
    guard at > range.lowerBound, units[at] == 0x29 else { return false }
    return Self.numbers.contains(units[at - 1]) || UnitClass.of(units[at - 1]).isLatin
  }

  private static func closing(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x28: 0x29
    case 0x5B: 0x5D
    default: unit + 1
    }
  }
}
