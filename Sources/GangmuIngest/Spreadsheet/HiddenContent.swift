internal import GangmuModel

/// Says what of a workbook was left out because a reader does not see it.
enum HiddenContent {
  static func report(_ worksheet: Worksheet, _ name: String, to builder: inout TextBuilder) {
    let place = Location(address: SheetAddress(name).sheet)
    let rows = ranges(worksheet.hiddenRows)
    if !rows.isEmpty {
      builder.diagnostics.append(
        diagnostic("rows \(rows) of sheet “\(name)” are hidden or filtered out and were left out", at: place))
    }
    if !worksheet.hiddenColumnNames.isEmpty {
      let columns = worksheet.hiddenColumnNames.joined(separator: ", ")
      builder.diagnostics.append(
        diagnostic("columns \(columns) of sheet “\(name)” are hidden and were left out", at: place))
    }
    if worksheet.formulasWithoutValue > 0 {
      builder.diagnostics.append(
        Diagnostic(
          rule: "formula-without-value", severity: .warning,
          message: "\(worksheet.formulasWithoutValue) formulas of sheet “\(name)” have no value yet; "
            + "open and save the workbook in a spreadsheet program", location: place))
    }
  }

  static func diagnostic(_ message: String, at place: Location?) -> Diagnostic {
    Diagnostic(rule: "hidden-content", severity: .warning, message: message, location: place)
  }

  /// `3–5, 9`, the first of them.
  private static func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    let words = ranges.prefix(20).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    return words.joined(separator: ", ") + (ranges.count > 20 ? " …" : "")
  }
}
