internal import GangmuModel
internal import GangmuSyntax

/// Reads 发文字号: 株县发〔2015〕1号 with any brackets, 国务院令第737号, 〔十五届〕第62号.
enum DocumentNumberReader {
  struct Match: Sendable {
    var span: TextSpan
    var agency: TextSpan?
    var year: Int?
    var sequence: Int?
  }

  /// The first number in a range.
  static func first(in units: [UInt16], range: Range<Int>) -> Match? {
    let range = range.clamped(to: units.indices)
    for at in range where units[at] == hao {
      if let match = numberedOrder(at, units, range) ?? ending(at: at, units, from: range.lowerBound) { return match }
    }
    return nil
  }

  /// 某省人民政府第123号令, 某部第三号令
  private static func numberedOrder(_ end: Int, _ units: [UInt16], _ range: Range<Int>) -> Match? {
    guard end + 1 < range.upperBound, units[end + 1] == ling,
      let ordinal = units[max(range.lowerBound, end - longestSequence)..<end].lastIndex(of: di),
      let number = Numeral.match(units, at: units.skipBlanks(ordinal + 1, limit: end), limit: end),
      units.skipBlanks(number.end, limit: end) == end
    else { return nil }
    var start = skipBlanksBack(ordinal, units, range.lowerBound)
    let agencyEnd = start
    while start > range.lowerBound, agencyEnd - start < longestAgency, UnitClass.of(units[start - 1]).isHan {
      start -= 1
    }
    guard start < agencyEnd else { return nil }
    return Match(
      span: TextSpan(start, end + 2), agency: TextSpan(start, agencyEnd), year: nil, sequence: number.value)
  }

  private static let ling: UInt16 = 0x4EE4  // 令
  private static let longestSequence = 8
  private static let longestAgency = 30

  /// 第16号, 2012年第54号 by itself, as it stands under the name of an order or announcement.
  static func bareOrdinal(in units: [UInt16], range: Range<Int>) -> (span: TextSpan, sequence: Int)? {
    let range = range.clamped(to: units.indices)
    guard let first = units[range].firstIndex(of: di) else { return nil }
    let year = yearBefore(first, units, range.lowerBound)
    guard (year?.start ?? first) - range.lowerBound <= 1 else { return nil }
    let at = units.skipBlanks(first + 1, limit: range.upperBound)
    guard let number = Numeral.match(units, at: at, limit: range.upperBound) else { return nil }
    let end = units.skipBlanks(number.end, limit: range.upperBound)
    guard end < range.upperBound, units[end] == hao else { return nil }
    return (TextSpan(year?.start ?? first, end + 1), number.value)
  }

  /// 〔2021〕12号 that fills a line.
  static func bareYear(in units: [UInt16], range: Range<Int>) -> (year: Int, sequence: Int)? {
    let range = range.clamped(to: units.indices)
    guard let first = range.first, Self.opening.contains(units[first]),
      let year = Numeral.arabic(units, at: first + 1, limit: range.upperBound), (1949...2199).contains(year.value),
      year.end < range.upperBound, Self.closing.contains(units[year.end])
    else { return nil }
    var at = units.skipBlanks(year.end + 1, limit: range.upperBound)
    if at < range.upperBound, units[at] == di { at += 1 }
    guard let sequence = Numeral.arabic(units, at: at, limit: range.upperBound),
      units.skipBlanks(sequence.end, limit: range.upperBound) == range.upperBound - 1,
      units[range.upperBound - 1] == hao
    else { return nil }
    return (year.value, sequence.value)
  }

  /// The number as the published JSON has it.
  static func number(_ match: Match, of text: SourceText) -> DocumentNumber {
    DocumentNumber(
      text: text[match.span], agencyCode: match.agency.map { text[$0] }, year: match.year, sequence: match.sequence)
  }

  private static let hao: UInt16 = 0x53F7  // 号
  private static let di: UInt16 = 0x7B2C  // 第
  private static let opening = UnitSet("[(【")
  private static let closing = UnitSet("])】")
  private static let orders = ["令", "公告"].map(UnitFold.units)

  /// Reads backwards from 号: sequence, then a bracketed year with the agency's code before it, or 令第.
  private static func ending(at end: Int, _ units: [UInt16], from start: Int) -> Match? {
    var at = skipBlanksBack(end, units, start)
    let last = at
    while at > start, UnitClass.of(units[at - 1]).isDigit { at -= 1 }
    guard at < last, last - at <= 6, let sequence = Numeral.arabic(units, at: at, limit: last)?.value else {
      return nil
    }
    at = skipBlanksBack(at, units, start)
    let isOrdinal = at > start && units[at - 1] == di
    if isOrdinal { at = skipBlanksBack(at - 1, units, start) }
    if at > start, Self.closing.contains(units[at - 1]) {
      return bracketed(closing: at - 1, end + 1, sequence, isOrdinal, units, start)
    }
    guard isOrdinal else { return nil }
    guard let year = yearBefore(at, units, start) else {
      // 国务院令(第292号)
      let open = at > start && Self.opening.contains(units[at - 1]) ? at - 1 : at
      let isClosed = open < at && end + 1 < units.count && Self.closing.contains(units[end + 1])
      return order(before: isClosed ? open : at, isClosed ? end + 2 : end + 1, sequence, units, start)
    }
    var match = order(before: year.start, end + 1, sequence, units, start)
    match?.year = year.value
    return match
  }

  /// 国家税务总局公告⟦2012年⟧第54号
  private static func yearBefore(_ end: Int, _ units: [UInt16], _ start: Int) -> (value: Int, start: Int)? {
    guard end - start >= 5, units[end - 1] == 0x5E74,  // 年
      let year = Numeral.arabic(units, at: end - 5, limit: end - 1), year.end == end - 1,
      (1949...2199).contains(year.value)
    else { return nil }
    return (year.value, end - 5)
  }

  private static func bracketed(
    closing: Int, _ end: Int, _ sequence: Int, _ isOrdinal: Bool, _ units: [UInt16], _ start: Int
  ) -> Match? {
    var at = closing
    while at > start, closing - at < 9, !Self.opening.contains(units[at - 1]) { at -= 1 }
    guard at > start, Self.opening.contains(units[at - 1]) else { return nil }
    let open = at - 1
    let inner = units[at..<closing].filter { !UnitClass.of($0).isBlank }
    let year = inner.count == 4 ? Numeral.arabic(inner, at: 0, limit: 4) : nil
    // A session's number, 〔十五届〕, takes the year's place in announcements of people's congresses.
    guard year?.end == 4 && (1949...2199).contains(year?.value ?? 0) || (isOrdinal && inner.last == 0x5C4A)
    else { return nil }
    let agencyEnd = skipBlanksBack(open, units, start)
    var agency = agencyEnd
    while agency > start, agencyEnd - agency < 24, isCode(units[agency - 1]) { agency -= 1 }
    agency = afterTitle(units, agency, agencyEnd)
    if agency == agencyEnd, year != nil { return nil }
    return Match(
      span: TextSpan(agency < agencyEnd ? agency : open, end),
      agency: agency < agencyEnd ? TextSpan(agency, agencyEnd) : nil, year: year?.value, sequence: sequence)
  }

  /// 某省人民政府令第282号, 国务院令 第737号.
  private static func order(before end: Int, _ after: Int, _ sequence: Int, _ units: [UInt16], _ start: Int) -> Match? {
    guard let word = orders.first(where: { units.has($0, at: end - $0.count, limit: end) && end - $0.count >= start })
    else { return nil }
    var at = end - word.count
    while at > start, end - at < 30, UnitClass.of(units[at - 1]).isHan { at -= 1 }
    // A law's date may run into the name: 2011年12月15日某市人民政府令第61号.
    if let day = units[at..<end].lastIndex(where: { $0 == 0x65E5 }), day > at || at > start { at = day + 1 }
    guard end - at > word.count else { return nil }
    return Match(span: TextSpan(at, after), agency: TextSpan(at, end), year: nil, sequence: sequence)
  }

  /// Text that lost its line breaks runs from the title into the number: …的通知某政发〔2020〕1号.
  private static func afterTitle(_ units: [UInt16], _ start: Int, _ end: Int) -> Int {
    for at in stride(from: end - 2, through: start, by: -1) {
      for word in titleEnds
      where units.has(word, at: at - word.count + 1, limit: at + 1) && at - word.count + 1 >= start {
        return at + 1
      }
    }
    return start
  }

  private static let titleEnds = ["通知", "意见", "办法", "决定", "方案", "措施", "规定", "通告", "公告", "通报", "批复"].map(UnitFold.units)

  private static func isCode(_ unit: UInt16) -> Bool { UnitClass.of(unit).isHan && unit != hao }

  private static func skipBlanksBack(_ end: Int, _ units: [UInt16], _ start: Int) -> Int {
    var at = end
    while at > start, UnitClass.of(units[at - 1]).isBlank, units[at - 1] != 0x0A { at -= 1 }
    return at
  }
}
