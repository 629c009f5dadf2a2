internal import GangmuModel

/// 1.1 and 1.2.3 before a heading, as in emergency plans; 2.1米 and 3.5亿元 are told apart by the sequence.
package enum DecimalOutline: NumberingStyle {
  package static let name = "decimalOutline"
  package static let rank = 65
  package static let leads = "123456789"
  package static let evidence = Evidence.sequence

  package static func match(_ units: [UInt16], at start: Int, limit: Int) -> MarkerMatch? {
    var path = DottedPath()
    var last = 0
    var at = start
    while let number = Numeral.arabic(units, at: at, limit: limit), (1...99).contains(number.value), path.count < 6 {
      path.append(number.value)
      last = number.value
      at = number.end
      guard at + 1 < limit, units[at] == UInt16(ascii: "."), UnitClass.of(units[at + 1]).isDigit else { break }
      at += 1
    }
    guard path.count >= 2, at < limit else { return nil }
    if units[at] == UInt16(ascii: ".") || units[at] == 0x3001 { at += 1 }
    let content = units.skipBlanks(at, limit: limit)
    guard content < limit, opensHeading(units[content], isApart: content > at) else { return nil }
    // A measure right after the number: 2.1米, 1.5万. A heading's first word is no lone unit of measure.
    if content == at, measures.contains(units[at]) { return nil }
    return MarkerMatch(ordinal: last, end: at, path: path)
  }

  /// A heading begins with a Chinese character, a bracket or a grade (Ⅲ级响应), after white space also with a Latin word.
  private static func opensHeading(_ unit: UInt16, isApart: Bool) -> Bool {
    let kind = UnitClass.of(unit)
    return kind.isHan || kind.isOpen || (0x2160...0x216B).contains(unit) || (isApart && kind.isLatin)
  }

  private static let measures = UnitSet("万亿元米倍个亩吨年月日%‰")
}
