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

  /// - Parameter places: The offsets of all brackets and marks.
  package init(_ text: SourceText, _ paragraphs: [Paragraph], places: [Int]) {
    units = text.units
    var cursor = PlaceCursor(places)
    var isCell = false
    for segment in paragraphs {
      if segment.clause != clause || isCell || segment.isCell { close() }
      isCell = segment.isCell
      (clause, paragraph) = (segment.clause, segment.segment)
      for place in cursor.places(in: segment.range) {
        let at = places[place]
        if UnitClass.of(units[at]).isOpen { opened(at, segment.range) } else { closed(at, segment.range) }
      }
    }
    close()
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

  private static let numbers = UnitSet("0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩")
  /// What nests deeper is no text; the limit keeps a file of opening marks linear.
  private static let deepest = 64
}
