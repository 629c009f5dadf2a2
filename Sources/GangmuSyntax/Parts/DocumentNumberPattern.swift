package import GangmuModel

/// 发文字号: 国发〔2007〕2号, 京政办发[2020]5号, with look-alike brackets.
package enum DocumentNumberPattern {
  /// The first document number in a span, its agency code included.
  package static func first(in units: [UInt16], _ span: TextSpan) -> TextSpan? {
    var at = span.start
    while at < span.end {
      if UnitClass.of(units[at]).isOpen, let end = end(of: units, at, span.end) {
        return TextSpan(agencyCodeStart(units, before: at, from: span.start), end)
      }
      at += 1
    }
    return nil
  }

  /// From the opening bracket of the year: 〔2007〕2号, 〔2020〕第18号.
  private static func end(of units: [UInt16], _ open: Int, _ limit: Int) -> Int? {
    let inner = units.skipBlanks(open + 1, limit: limit)
    var year = inner
    while year < limit, UnitClass.of(units[year]).isDigit { year += 1 }
    guard year - inner == 4 else { return nil }
    var at = units.skipBlanks(year, limit: limit)
    guard at < limit, UnitClass.of(units[at]).isClose else { return nil }
    at = units.skipBlanks(at + 1, limit: limit)
    if at < limit, units[at] == 0x7B2C { at = units.skipBlanks(at + 1, limit: limit) }
    let digits = at
    while at < limit, UnitClass.of(units[at]).isDigit { at += 1 }
    guard at > digits else { return nil }
    at = units.skipBlanks(at, limit: limit)
    guard at < limit, units[at] == 0x53F7 else { return nil }  // 号
    return at + 1
  }

  private static func agencyCodeStart(_ units: [UInt16], before open: Int, from start: Int) -> Int {
    var at = open
    while at > start, open - at < 16 {
      let kind = UnitClass.of(units[at - 1])
      guard kind.isHan || kind.isDigit || kind.isLatin else { break }
      if genreEnds.contains(where: { at - $0.count >= start && units.has($0, at: at - $0.count, limit: at) }) { break }
      at -= 1
    }
    return at
  }

  /// A title that ran into the number ends in one of these.
  private static let genreEnds = ["通知", "意见", "决定", "办法", "方案", "公告", "通告", "批复", "规定"].map(UnitFold.units)
}
