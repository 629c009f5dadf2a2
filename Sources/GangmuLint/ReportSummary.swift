internal import GangmuModel

/// The counts of a report in one line.
enum ReportSummary {
  static func text(of report: ValidationReport, _ language: LocalizedText.Language) -> String {
    let pieces = language == .chinese ? chinese(report) : english(report)
    return pieces.joined(separator: language == .chinese ? "；" : "; ")
  }

  private static func english(_ report: ValidationReport) -> [String] {
    let documents = counted(report.documents.count, "document")
    var pieces: [String] = []
    if report.findings.isEmpty {
      pieces.append("no findings in \(documents)")
    } else {
      let counts = [
        counted(report.count(.error), "error"), counted(report.count(.warning), "warning"),
        "\(report.count(.info)) info",
      ]
      pieces.append("\(counted(report.count, "finding")) (\(counts.joined(separator: ", "))) in \(documents)")
    }
    if report.listed.count < report.findings.count { pieces.append("the first \(report.listed.count) are listed") }
    if report.baselined > 0 { pieces.append("\(report.baselined) more in the baseline") }
    if !report.failures.isEmpty { pieces.append("\(counted(report.failures.count, "input")) could not be read") }
    return pieces
  }

  private static func chinese(_ report: ValidationReport) -> [String] {
    var pieces: [String] = []
    if report.findings.isEmpty {
      pieces.append("\(report.documents.count) 份文件未发现问题")
    } else {
      pieces.append(
        "\(report.documents.count) 份文件，\(report.count) 个问题"
          + "（错误 \(report.count(.error))，警告 \(report.count(.warning))，提示 \(report.count(.info))）")
    }
    if report.listed.count < report.findings.count { pieces.append("仅列出前 \(report.listed.count) 个") }
    if report.baselined > 0 { pieces.append("另有 \(report.baselined) 个在基线中") }
    if !report.failures.isEmpty { pieces.append("\(report.failures.count) 个输入无法读取") }
    return pieces
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
