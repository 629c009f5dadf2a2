/// Writes rows as RFC 4180 says, in UTF-8. A cell that a spreadsheet would read as a formula begins with `'`.
package enum CSVWriter {
  package static func write(_ cells: [String], into output: inout ByteOutput) {
    for (column, cell) in cells.enumerated() {
      if column > 0 { output.append(",") }
      write(cell, into: &output)
    }
    output.append("\r\n")
  }

  private static func write(_ cell: String, into output: inout ByteOutput) {
    let cell = startsFormula(cell) ? "'" + cell : cell
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      output.append(cell)
      return
    }
    output.append("\"")
    for byte in cell.utf8 {
      if byte == 0x22 { output.append(byte) }
      output.append(byte)
    }
    output.append("\"")
  }

  /// Spreadsheets take these beginnings, and their full-width forms, for a formula.
  private static func startsFormula(_ cell: String) -> Bool {
    // A relation (`=`, `+<=`) alone calculates nothing.
    guard let first = cell.unicodeScalars.first, !cell.utf8.allSatisfy({ relationSigns.contains($0) }) else {
      return false
    }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }

  private static let relationSigns = Array("=+-<>~".utf8)
}
