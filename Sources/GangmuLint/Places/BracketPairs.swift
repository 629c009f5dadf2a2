package import GangmuModel

/// What one pass over the brackets, quotation marks and title marks of a document finds.
///
/// A mark may close in a later paragraph of its clause; each table cell stands alone.
package struct BracketPairs: Sendable {
  /// A mark without its other half.
  package struct Lone: Sendable {
    package var at: Int
    /// Index into ``SyntaxTree/clauses``.
    package var clause: Int
  }

  /// Pairs right inside a pair of the same shape, in the order of their ends.
  package private(set) var nested: [TextSpan] = []
  package private(set) var lone: [Lone] = []
  /// The places of 、 between 》《 or ”“.
  package private(set) var joined: [Int] = []

  private struct Open {
    var unit: UInt16
    var at: Int
    var paragraph: Int
  }

  private let units: [UInt16]
  private var open: [Open] = []
  private var paragraph = 0
  private var clause = -1

  package init(_ text: SourceText, _ tree: SyntaxTree) {
    units = text.units
    var isCell = false
    for (number, segment) in tree.segments.enumerated() where tree.isText(segment) {
      if segment.clause != clause || isCell || segment.kind != .paragraph { close() }
      isCell = segment.kind != .paragraph
      (clause, paragraph) = (segment.clause, number)
      read(segment.span.range.clamped(to: units.indices))
    }
    close()
  }

  private mutating func read(_ range: Range<Int>) {
    var at = Self.marks.firstIndex(in: units, from: range.lowerBound, limit: range.upperBound)
    while at < range.upperBound {
      if UnitClass.of(units[at]).isOpen { opened(at, range) } else { closed(at, range) }
      at = Self.marks.firstIndex(in: units, from: at + 1, limit: range.upperBound)
    }
  }

  private mutating func opened(_ at: Int, _ range: Range<Int>) {
    let unit = units[at]
    // Each paragraph of a long quotation begins with the mark, and only the last one ends with it.
    if unit == 0x201C, let last = open.last, last.unit == unit, last.paragraph != paragraph { open.removeLast() }
    if at > range.lowerBound + 1, units[at - 1] == 0x3001, unit == 0x201C || unit == 0x300A,
      units[at - 2] == Self.closing(unit)
    {
      joined.append(at - 1)
    }
    if open.count < Self.deepest { open.append(Open(unit: unit, at: at, paragraph: paragraph)) }
  }

  private mutating func closed(_ at: Int, _ range: Range<Int>) {
    guard let partner = open.lastIndex(where: { Self.closing($0.unit) == units[at] }) else {
      if !isNumber(at, range) { lone.append(Lone(at: at, clause: clause)) }
      return
    }
    for lost in open[(partner + 1)...] { lone.append(Lone(at: lost.at, clause: clause)) }
    if partner > 0, open[partner - 1].unit == open[partner].unit { nested.append(TextSpan(open[partner].at, at + 1)) }
    open.removeSubrange(partner...)
  }

  /// What is still open at a clause's end stays alone.
  private mutating func close() {
    for lost in open { lone.append(Lone(at: lost.at, clause: clause)) }
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

  private static let marks = UnitSet("()[]【】《》〈〉“”")
  private static let numbers = UnitSet("0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩")
  /// What nests deeper is no text; the limit keeps a file of opening marks linear.
  private static let deepest = 64
}
