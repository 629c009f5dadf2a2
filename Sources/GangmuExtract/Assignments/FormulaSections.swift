internal import GangmuModel

/// A label with its list, as they follow one another in a formula: 牵头单位:A;配合单位:B、C.
struct FormulaSection: Sendable {
  /// `nil` before the first label.
  var meaning: RoleLabel.Meaning?
  var content: Range<Int>
}

enum FormulaSections {
  private static let colon: UInt16 = 0x3A

  /// Cuts a formula at its labels; what an unknown label names (完成时限:…) is marked as other.
  static func forEach(
    _ units: [UInt16], _ range: Range<Int>, label: RoleLabel.Meaning? = nil, _ body: (FormulaSection) -> Void
  ) {
    var meaning = label
    var start = range.lowerBound
    var at = start
    while true {
      at = ScanFlags.first([.open, .stop], units, from: at, limit: range.upperBound)
      guard at < range.upperBound else { break }
      if UnitClass.of(units[at]).isOpen {
        at = Brackets.skip(units, from: at, limit: range.upperBound)
        continue
      }
      if units[at] == colon, let found = self.label(units, start..<at) {
        give(units, meaning, start..<found.start, to: body)
        let isMembers = meaning == .units(.lead) && units[found.start..<at].elementsEqual(members)
        meaning = isMembers ? .units(.participating) : found.meaning
        start = at + 1
      }
      at += 1
    }
    give(units, meaning, start..<range.upperBound, to: body)
  }

  /// 牵头单位:A;成员单位:B: by itself the label says who belongs to a group, beside a lead who takes part.
  private static let members = UnitFold.units("成员单位")

  private static func give(
    _ units: [UInt16], _ meaning: RoleLabel.Meaning?, _ range: Range<Int>, to body: (FormulaSection) -> Void
  ) {
    let content = ListSplitter.trim(units, range)
    if !content.isEmpty { body(FormulaSection(meaning: meaning, content: content)) }
  }

  /// The label before a colon: from a separator on, the longest piece that reads as one.
  private static func label(_ units: [UInt16], _ range: Range<Int>) -> RoleLabel? {
    var begin = range.lowerBound
    if let label = whole(units, begin..<range.upperBound) { return label }
    var at = begin
    while at < range.upperBound {
      let kind = UnitClass.of(units[at])
      if kind.isOpen {
        at = Brackets.skip(units, from: at, limit: range.upperBound)
        continue
      }
      at += 1
      guard kind.isSeparator || kind.isBlank || kind.isSentenceEnd else { continue }
      begin = at
      if let label = whole(units, begin..<range.upperBound) { return label }
    }
    // Something else's label (适用范围:): a short word behind a separator, when bodies came before it, or whose bodies
    // have another part (试点单位:).
    guard begin > range.lowerBound || RoleLabel.parties.longest(units, end: range.upperBound, floor: begin) != nil,
      (2...8).contains(range.upperBound - begin)
    else { return nil }
    return RoleLabel(meaning: .other, start: begin)
  }

  private static func whole(_ units: [UInt16], _ range: Range<Int>) -> RoleLabel? {
    guard let label = RoleLabel.whole(units, ListSplitter.trim(units, range)) else { return nil }
    return RoleLabel(meaning: label.meaning, start: range.lowerBound)
  }
}
