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

extension CheckedDocument {
  /// The numbers that paragraphs begin with.
  package var lineHeads: [LineHead] {
    ingested.blocks.compactMap { block in
      if case .table = block.kind { return nil }
      return head(at: text.units.skipBlanks(block.span.start, limit: block.span.end), limit: block.span.end)
    }
  }

  private func head(at start: Int, limit: Int) -> LineHead? {
    let units = text.units
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

  private func isNumber(_ unit: UInt16, like first: UInt16) -> Bool {
    UnitClass.of(first).isDigit ? UnitClass.of(unit).isDigit : UnitClass.of(unit).isNumeral
  }
}
