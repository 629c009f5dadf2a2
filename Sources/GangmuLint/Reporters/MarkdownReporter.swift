internal import GangmuModel

/// A summary for a pull request or a job's page: the counts, a table of findings, what could not be read.
enum MarkdownReporter: Reporter {
  static let name = "markdown"

  static func text(of report: ValidationReport, _ options: ReportOptions) -> String {
    let isChinese = options.language == .chinese
    var text = "## Gangmu\n\n\(ReportSummary.text(of: report, options.language))\n"
    if !report.findings.isEmpty {
      text += isChinese ? "\n| 位置 | 级别 | 规则 | 问题 |\n" : "\n| place | severity | rule | finding |\n"
      text += "| --- | --- | --- | --- |\n" + report.listed.map { row($0, options.language) }.joined()
    }
    if !report.failures.isEmpty {
      text += isChinese ? "\n### 无法读取\n\n" : "\n### Not read\n\n"
      text += report.failures.map { "- `\(code($0.uri))`: \(cell($0.message))\n" }.joined()
    }
    return text
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
