import GangmuLint
import GangmuModel

/// A report with what is hard to write: line ends, marks and brackets in texts, wide characters, places without lines.
enum SampleReport {
  static let report: ValidationReport = {
    var report = ValidationReport(tool: .init(name: "gangmu", version: "0.1.0"))
    report.documents = ["a.txt", "好 文件,1.md", "plan.docx", "notices.zip#b:c.txt"]
    report.findings = findings
    report.failures = [.init(uri: "bad.pdf", message: "the file is a scan: it has no text <layer>")]
    report.baselined = 2
    report.rules = [rule]
    report.failing = .warning
    return report
  }()

  private static let rule = RuleDescription(
    code: "NUM-01", name: "gap", severity: .warning,
    summary: LocalizedText("序号不连续", "a number is missing among siblings"),
    rationale: LocalizedText("缺号的条款可能丢失。", "A clause may have been lost."),
    basis: [.init("GB/T 9704-2012", "7.3.3", .required)],
    breaks: [.init("一、总体要求\n三、保障措施\n", caption: LocalizedText("缺二", "two is missing"))],
    passes: [.init("一、总体要求\n```\n二、保障措施\n", "一、\u{200B}\n")],
    parameters: [
      RuleParameter("most", .number(3), LocalizedText("至多", "at most")),
      RuleParameter("words", .words(["甲", "乙"]), LocalizedText("词", "words")),
    ])

  private static let findings = [
    PlacedFinding(
      Finding(
        code: "NUM-01", rule: "gap", severity: .warning, message: LocalizedText("缺少“二”", "“二” is missing"),
        advice: LocalizedText("补上缺失的条款", "put the lost clause back"), uri: "a.txt", span: TextSpan(25, 27),
        location: Location(line: 4, column: 1), clause: "main/三"),
      at: TextPlace(excerpt: Excerpt(text: "三、保障措施，由县水利局牵头", start: 0, end: 2), end: Location(line: 4, column: 3)),
      fingerprint: "56a16c91585f2431"),
    PlacedFinding(
      Finding(
        code: "DAT-04", rule: "date-impossible", severity: .error,
        message: LocalizedText("没有“2月30日”：\n100%错", "there is no “30 February”:\n100% wrong, <b>|`x`"),
        uri: "好 文件,1.md", span: TextSpan(3, 8), location: Location(line: 12, column: 7),
        fix: Finding.Fix(TextSpan(3, 8), "2月28日")),
      at: TextPlace(
        excerpt: Excerpt(text: "青岚县于2023年2月30日前完成", start: 9, end: 14), end: Location(line: 12, column: 12)),
      fingerprint: "0123456789abcdef"),
    PlacedFinding(
      Finding(
        code: "RSP-01", rule: "no-owner", severity: .info, message: LocalizedText("没有责任单位", "nobody is responsible"),
        uri: "plan.docx", span: TextSpan(3, 8), location: Location(address: "table[1]/row[3]"), clause: "annex1/3"),
      at: TextPlace(excerpt: Excerpt(text: "3\t修好青岚桥\u{1B}[31m", start: 2, end: 7)), fingerprint: "00000000000000aa"),
    PlacedFinding(
      Finding(
        code: "DOC-01", rule: "title-missing", severity: .warning, message: LocalizedText("没有标题", "there is no title"),
        uri: "notices.zip#b:c.txt"), at: TextPlace(), fingerprint: "00000000000000bb"),
  ]
}
