internal import GangmuModel

/// For people at a terminal: each place with its line, marked by carets, and what to do.
enum TextReporter: Reporter {
  static let name = "text"

  static func write(_ report: ValidationReport, _ options: ReportOptions, to receive: (String) -> Void) {
    for index in report.listed.indices { receive(text(of: report.findings[index], options)) }
    receive(ReportSummary.text(of: report, options.language) + "\n")
  }

  private static func text(of placed: PlacedFinding, _ options: ReportOptions) -> String {
    // Mostly enough for all pieces.
    var text = ""
    text.reserveCapacity(768)
    let finding = placed.finding
    let style: TerminalStyle = finding.severity == .info ? .faint : .warning
    text += title(finding, options)
    text += ": "
    text += style.paint(finding.severity.name(options.language), options.usesColour)
    text += " "
    text += TerminalStyle.marker.paint(finding.code + " " + finding.rule, options.usesColour)
    text += ": "
    text += finding.message.text(options.language).asTerminalLine
    text += "\n"
    if let excerpt = placed.excerpt { write(excerpt, options, into: &text) }
    if let advice = finding.advice {
      text += margin
      text += advice.text(options.language).asTerminalLine
      text += "\n"
    }
    return text
  }

  /// The line, and carets below the place.
  private static func write(_ excerpt: Excerpt, _ options: ReportOptions, into text: inout String) {
    let (line, indent, width) = excerpt.shown(in: max(40, options.width) - margin.utf8.count)
    text += margin
    text += line
    text += "\n"
    text += row(of: " ", margin.utf8.count + indent)
    text += TerminalStyle.lead.paint(row(of: "^", width), options.usesColour)
    text += "\n"
  }

  private static let margin = "    "

  private static func row(of sign: Unicode.Scalar, _ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { bytes in
      bytes.initialize(repeating: UInt8(ascii: sign))
      return count
    }
  }

  private static func title(_ finding: Finding, _ options: ReportOptions) -> String {
    TerminalStyle.title.paint(finding.uri.asTerminalLine + place(finding.location), options.usesColour)
  }

  /// `:12:3`, an address in brackets, or both.
  private static func place(_ location: Location?) -> String {
    guard let location else { return "" }
    let line = location.line.map { ":\($0)" + (location.column.map { ":\($0)" } ?? "") } ?? ""
    return line + (location.address.map { " (\($0.asTerminalLine))" } ?? "")
  }
}
