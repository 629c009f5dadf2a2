package import GangmuModel

/// A 发文字号 as it is written, right or wrong: 某政发〔2024〕5号, 某政发[2024〕第05号.
package struct WrittenNumber: Sendable {
  package var span: TextSpan
  /// 某政发
  package var agency: TextSpan
  /// The brackets' places; `nil` for one that is missing.
  package var open: Int?
  package var close: Int?
  /// What stands for the year, without brackets and blanks: 2024, 24.
  package var year: TextSpan
  /// 年 inside or behind the bracket.
  package var yearSign: Int?
  /// 第 before the serial number.
  package var ordinalSign: Int?
  /// The serial number's digits.
  package var serial: TextSpan

  /// All numbers of a text; `serials` are the places of 号.
  package static func all(in units: [UInt16], serials: [Int]) -> [WrittenNumber] {
    serials.compactMap { read(units, endingAt: $0) }
  }

  /// Reads backwards from 号: digits, perhaps 第, 年, a bracket, the year's digits, a bracket, the agency's code.
  private static func read(_ units: [UInt16], endingAt end: Int) -> WrittenNumber? {
    if end + 1 < units.count, counted.contains(units[end + 1]) { return nil }
    var cursor = BackwardCursor(units: units, at: end)
    guard let serial = cursor.digits(atMost: 6) else { return nil }
    let ordinalSign = cursor.take(0x7B2C)  // 第
    var yearSign = cursor.take(0x5E74)  // 年
    let close = cursor.takeBracket()
    if yearSign == nil { yearSign = cursor.take(0x5E74) }
    guard let year = cursor.digits(atMost: 4) else { return nil }
    let open = cursor.takeBracket()
    // Without any bracket 2024年第5号 counts issues, and 12月5号 is a day.
    guard open != nil || close != nil, isYear(units, year) else { return nil }
    guard let agency = cursor.code(atMost: 16) else { return nil }
    return WrittenNumber(
      span: TextSpan(agency.start, end + 1), agency: agency, open: open, close: close, year: year, yearSign: yearSign,
      ordinalSign: ordinalSign, serial: serial)
  }

  /// What else is numbered 号: 3号楼, 2号线.
  private static let counted = UnitSet("楼线院井宗机房地门路桥洞馆厅仓坑孔片区渠")

  /// Four digits, or two that were cut off a year.
  private static func isYear(_ units: [UInt16], _ span: TextSpan) -> Bool {
    if span.count == 4 { return units[span.start] == 0x31 || units[span.start] == 0x32 }
    return span.count == 2
  }
}

/// Reads a line from its end on.
private struct BackwardCursor {
  let units: [UInt16]
  /// What is read ends here.
  private(set) var at: Int

  init(units: [UInt16], at: Int) {
    self.units = units
    self.at = at
  }

  private mutating func skipBlanks() { while at > 0, units[at - 1] == 0x20 { at -= 1 } }

  mutating func digits(atMost limit: Int) -> TextSpan? {
    skipBlanks()
    let end = at
    while at > 0, UnitClass.of(units[at - 1]).isDigit { at -= 1 }
    return at < end && end - at <= limit ? TextSpan(at, end) : nil
  }

  mutating func take(_ unit: UInt16) -> Int? {
    skipBlanks()
    guard at > 0, units[at - 1] == unit else { return nil }
    at -= 1
    return at
  }

  /// A bracket of any shape; which side it is for is not asked, as a mixed pair has one turned round.
  mutating func takeBracket() -> Int? {
    skipBlanks()
    guard at > 0, Self.brackets.contains(units[at - 1]) else { return nil }
    at -= 1
    return at
  }

  /// The agency's code: Chinese characters right before the bracket.
  mutating func code(atMost limit: Int) -> TextSpan? {
    skipBlanks()
    let end = at
    while at > 0, end - at < limit, UnitClass.of(units[at - 1]).isHan { at -= 1 }
    return at < end ? TextSpan(at, end) : nil
  }

  private static let brackets = UnitSet("()[]【】<>《》{}")
}
