internal import GangmuModel

/// 附件, 附件1, 附件：分工方案, 附表2: the words that open an annex or a list of annexes.
struct AnnexLabel {
  /// The number after the word, where there is one.
  var ordinal: Int?
  /// The annex's title or the list's first entry, on the same line; empty where none.
  var rest: TextSpan
  var hasColon: Bool

  init?(_ units: [UInt16], _ span: TextSpan) {
    guard !span.isEmpty, units[span.start] == Self.attached,
      let word = Self.words.first(where: { units.has($0, at: span.start, limit: span.end) })
    else { return nil }
    var at = units.skipBlanks(span.start + word.count, limit: span.end)
    let gap = at > span.start + word.count
    let isBracketed = at < span.end && UnitClass.of(units[at]).isOpen
    if let number = Numeral.match(units, at: isBracketed ? at + 1 : at, limit: span.end), number.value <= 99 {
      ordinal = number.value
      at = number.end
      if at < span.end, units[at] == UInt16(ascii: "-"), let sub = Numeral.match(units, at: at + 1, limit: span.end) {
        at = sub.end
      }
      if isBracketed, at < span.end, UnitClass.of(units[at]).isClose { at += 1 }
    }
    let afterNumber = at
    at = units.skipBlanks(at, limit: span.end)
    hasColon = at < span.end && (units[at] == UInt16(ascii: ":") || (ordinal != nil && Self.marks.contains(units[at])))
    if hasColon { at = units.skipBlanks(at + 1, limit: span.end) }
    rest = TextSpan(at, span.end)
    // 附件所列… and 附件1中… are sentences: a title on the label's line stands after a colon or white space.
    if !rest.isEmpty, !hasColon, !(ordinal == nil && gap), !(ordinal != nil && at > afterNumber) { return nil }
    if rest.count > 120 { return nil }
  }

  private static let attached: UInt16 = 0x9644  // 附
  private static let words = ["附件", "附表", "附录", "附图"].map(UnitFold.units)
  private static let marks = UnitSet(".、")
}
