internal import GangmuModel

/// For people at a terminal: each place with its line, marked by carets, and what to do.
enum TextReporter: Reporter {
  static let name = "text"

  static func text(of report: ValidationReport, _ options: ReportOptions) -> String {
    var text = ""
    for placed in report.listed { text += block(placed, options) }
    return text + ReportSummary.text(of: report, options.language) + "\n"
  }

  private static func block(_ placed: PlacedFinding, _ options: ReportOptions) -> String {
    let finding = placed.finding
    let style: TerminalStyle = finding.severity == .info ? .faint : .warning
    let severity = style.paint(finding.severity.name(options.language), options.usesColour)
    let rule = TerminalStyle.marker.paint("\(finding.code) \(finding.rule)", options.usesColour)
    let message = finding.message.text(options.language).asTerminalLine
    var text = "\(title(finding, options)): \(severity) \(rule): \(message)\n"
    let margin = "    "
    if let excerpt = placed.excerpt {
      let (line, indent, width) = excerpt.shown(in: max(40, options.width) - margin.utf8.count)
      let carets = TerminalStyle.lead.paint(String(repeating: "^", count: width), options.usesColour)
      text += "\(margin)\(line)\n\(margin)\(String(repeating: " ", count: indent))\(carets)\n"
    }
    if let advice = finding.advice { text += "\(margin)\(advice.text(options.language).asTerminalLine)\n" }
    return text
  }

  private static func title(_ finding: Finding, _ options: ReportOptions) -> String {
    TerminalStyle.title.paint(finding.uri.asTerminalLine + place(finding.location), options.usesColour)
  }

  /// `:12:3`, an address in brackets, or both.
  private static func place(_ location: Location?) -> String {
    guard let location else { return "" }
    let line = location.line.map { ":\($0):\(location.column ?? 1)" } ?? ""
    return line + (location.address.map { " (\($0.asTerminalLine))" } ?? "")
  }
}
