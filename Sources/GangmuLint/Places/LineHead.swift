package import GangmuModel

/// A number at the start of a line, well formed or not: （一）, (1), 一十九、.
package struct LineHead: Sendable {
  package var start: Int
  /// After the closing bracket, or after the numeral where there is none.
  package var end: Int
  /// The numeral, or the digits.
  package var numeral: TextSpan
  package var isBracketed: Bool

  /// What its digits say; `nil` for a Chinese numeral.
  package func value(_ units: [UInt16]) -> Int? {
    let digits = units[numeral.range]
    guard digits.allSatisfy({ UnitClass.of($0).isDigit }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}

extension LineHead {
  /// The numbers that paragraphs begin with.
  static func all(in document: IngestedDocument) -> [LineHead] {
    let units = document.text.units
    var heads: [LineHead] = []
    for at in document.blocks.indices {
      if case .table = document.blocks[at].kind { continue }
      let span = document.blocks[at].span
      if let head = read(units, at: units.skipBlanks(span.start, limit: span.end), limit: span.end) {
        heads.append(head)
      }
    }
    return heads
  }

  private static func read(_ units: [UInt16], at start: Int, limit: Int) -> LineHead? {
    guard start < limit else { return nil }
    let isOpen = units[start] == UInt16(ascii: "(")
    let from = isOpen ? start + 1 : start
    var end = from
    while end < limit, end - from < 6, isNumber(units[end], like: units[from]) { end += 1 }
    guard end > from else { return nil }
    let isClosed = isOpen && end < limit && units[end] == UInt16(ascii: ")")
    // (2023) is a year.
    if isOpen, !isClosed || (end - from > 3 && UnitClass.of(units[from]).isDigit) { return nil }
    return LineHead(
      start: start, end: isClosed ? end + 1 : end, numeral: TextSpan(from, end), isBracketed: isClosed)
  }

  private static func isNumber(_ unit: UInt16, like first: UInt16) -> Bool {
    UnitClass.of(first).isDigit ? UnitClass.of(unit).isDigit : UnitClass.of(unit).isNumeral
  }
}
