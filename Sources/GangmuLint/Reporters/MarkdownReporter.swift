internal import GangmuModel

/// A summary for a pull request or a job's page: the counts, a table of findings, what could not be read.
enum MarkdownReporter: Reporter {
  static let name = "markdown"

  static func write(_ report: ValidationReport, _ options: ReportOptions, to receive: (String) -> Void) {
    let isChinese = options.language == .chinese
    receive("## Gangmu\n\n\(ReportSummary.text(of: report, options.language))\n")
    if !report.findings.isEmpty {
      receive(isChinese ? "\n| 位置 | 级别 | 规则 | 问题 |\n" : "\n| place | severity | rule | finding |\n")
      receive("| --- | --- | --- | --- |\n")
      for placed in report.listed { receive(row(placed, options.language)) }
    }
    if !report.failures.isEmpty {
      receive(isChinese ? "\n### 无法读取\n\n" : "\n### Not read\n\n")
      for failure in report.failures { receive("- `\(code(failure.uri))`: \(cell(failure.message))\n") }
    }
  }

  private static func row(_ placed: PlacedFinding, _ language: LocalizedText.Language) -> String {
    let finding = placed.finding
    let line = finding.location?.line.map { ":\($0)" } ?? finding.location?.address.map { " \($0)" } ?? ""
    var message = cell(finding.message.text(language))
    if let advice = finding.advice { message += "<br>" + cell(advice.text(language)) }
    return "| `\(code(finding.uri + line))` | \(finding.severity.name(language)) | \(finding.code) \(finding.rule)"
      + " | \(message) |\n"
  }

  /// Text that a table's cell shows as it is.
  private static func cell(_ text: String) -> String {
    text.asTerminalLine.unicodeScalars.map { scalar in
      switch scalar {
      case "|", "\\", "`", "*", "_", "[", "]", "<", ">", "#", "~": "\\\(scalar)"
      default: String(scalar)
      }
    }.joined()
  }

  private static func code(_ text: String) -> String {
    text.asTerminalLine.unicodeScalars.map { $0 == "`" ? "'" : $0 == "|" ? "\\|" : String($0) }.joined()
  }
}
