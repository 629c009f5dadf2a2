internal import GangmuModel

/// PUN-03.
enum TitleNestedRule: DocumentRule {
  static let description = RuleDescription(
    code: "PUN-03", name: "title-nested", severity: .warning,
    summary: LocalizedText("书名号内又用双书名号", "double title marks inside double title marks"),
    rationale: LocalizedText(
      "里外两层相同，文件名在何处结束就看不出来，按文件名检索也会截断。",
      "With the same marks inside and outside nobody sees where a title ends, and searches cut it short."),
    basis: [.init("GB/T 15834-2011", "4.15.3.5", .recommended)],
    breaks: [.init("一、总体要求\n落实《青岚县贯彻《古桥保护条例》实施办法》。\n")],
    passes: [
      .init("一、总体要求\n落实《青岚县贯彻〈古桥保护条例〉实施办法》。\n"),
      .init("一、总体要求\n落实《青岚县古桥保护办法》《青岚县古树保护办法》。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for span in document.brackets.nested where document.text.units[span.start] == 0x300A {
      let title = document.text[TextSpan(span.start + 1, span.end - 1)]
      report.add(
        span, LocalizedText("书名号内的书名应用单书名号：〈\(title)〉", "a title inside a title takes 〈〉: 〈\(title)〉"),
        fix: .init(span, "〈\(title)〉"))
    }
  }
}
