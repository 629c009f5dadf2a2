internal import GangmuModel

/// 附件, 附　件1, 附件：分工方案, 附表2, 附：分工方案, 【附件】: the words that open an annex or a list of annexes.
struct AnnexLabel {
  /// The number after the word, where there is one.
  var ordinal: Int?
  /// The annex's title or the list's first entry, on the same line; empty where none.
  var rest: TextSpan
  var hasColon: Bool

  init?(_ units: [UInt16], _ span: TextSpan) {
    let span = Self.withoutBrackets(units, span)
    guard let wordEnd = Self.wordEnd(units, span) else { return nil }
    var at = units.skipBlanks(wordEnd, limit: span.end)
    let gap = at > wordEnd
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

  /// The cheap test of a line: hardly any begins so.
  @inline(__always)
  static func mayBegin(_ units: [UInt16], _ span: TextSpan) -> Bool {
    guard !span.isEmpty else { return false }
    let first = units[span.start]
    return first == attached || first == 0x3010 || first == UInt16(ascii: "[")
  }

  /// The end of 附件, also written with white space inside; of 附 where a colon follows.
  private static func wordEnd(_ units: [UInt16], _ span: TextSpan) -> Int? {
    guard !span.isEmpty, units[span.start] == attached else { return nil }
    let next = units.skipBlanks(span.start + 1, limit: span.end)
    guard next < span.end else { return nil }
    if units[next] == UInt16(ascii: ":") { return span.start + 1 }
    return nouns.contains(units[next]) ? next + 1 : nil
  }

  /// 附件 of 【附件】: a label may stand in square brackets, with nothing else on its line.
  private static func withoutBrackets(_ units: [UInt16], _ span: TextSpan) -> TextSpan {
    guard span.count >= 3, units[span.start] == 0x3010 || units[span.start] == UInt16(ascii: "["),
      UnitClass.of(units[span.end - 1]).isClose
    else { return span }
    return TextSpan(span.start + 1, span.end - 1)
  }

  private static let attached: UInt16 = 0x9644  // 附
  private static let nouns = UnitSet("件表录图")
  private static let marks = UnitSet(".、")
}
