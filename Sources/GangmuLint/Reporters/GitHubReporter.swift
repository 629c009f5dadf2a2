internal import GangmuModel

/// Workflow commands of GitHub Actions, which annotate the lines of a pull request.
enum GitHubReporter: Reporter {
  static let name = "github"

  static func write(_ report: ValidationReport, _ options: ReportOptions, to receive: (String) -> Void) {
    for placed in report.listed { receive(line(placed, options.language) + "\n") }
  }

  private static func line(_ placed: PlacedFinding, _ language: LocalizedText.Language) -> String {
    let finding = placed.finding
    var properties = ["file=\(escaped(property: finding.uri))"]
    if let line = finding.location?.line {
      properties.append("line=\(line)")
      if let end = placed.end?.line { properties.append("endLine=\(end)") }
      // Columns are taken only where the place is in one line.
      if let column = finding.location?.column, placed.end?.line ?? line == line {
        properties.append("col=\(column)")
        if let end = placed.end?.column { properties.append("endColumn=\(end)") }
      }
    }
    properties.append("title=\(escaped(property: "\(finding.code) \(finding.rule)"))")
    var message = finding.message.text(language)
    if let address = finding.location?.address { message += " (\(address))" }
    if let advice = finding.advice { message += "\n" + advice.text(language) }
    return "::\(command(finding.severity)) \(properties.joined(separator: ","))::\(escaped(data: message))"
  }

  private static func command(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private static func escaped(data text: String) -> String { escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"]) }

  private static func escaped(property text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
  }
}
