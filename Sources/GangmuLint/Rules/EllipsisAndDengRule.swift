internal import GangmuModel

/// PUN-05.
enum EllipsisAndDengRule: DocumentRule {
  static let description = RuleDescription(
    code: "PUN-05", name: "ellipsis-and-deng", severity: .warning,
    summary: LocalizedText("省略号与“等”并用", "…… together with 等"),
    rationale: LocalizedText(
      "省略号和“等”都表示列举未尽，并用重复。", "Both say that a list goes on; one of them is enough."),
    basis: [.init("GB/T 15834-2011", "A.9.2", .required)],
    breaks: [
      .init("一、摸清底数\n登记古桥、古井、古树……等资源。\n"),
      .init("一、摸清底数\n登记古桥、古井、古树等……资源。\n"),
    ],
    passes: [
      .init("一、摸清底数\n登记古桥、古井、古树等资源。\n"),
      .init("一、摸清底数\n登记古桥、古井、古树……等级由县文物局评定。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    document.forEachPlace(of: .ellipsis) { at, paragraph in
      guard at == paragraph.range.lowerBound || units[at - 1] != ellipsis else { return }
      var end = at
      while end < paragraph.range.upperBound, units[end] == ellipsis { end += 1 }
      if EnumerationEnd.stands(at: end, in: units, limit: paragraph.range.upperBound) {
        end += 1
      } else if !(at > paragraph.range.lowerBound && units[at - 1] == EnumerationEnd.unit) {
        return
      }
      report.add(
        TextSpan(at, end), LocalizedText("省略号与“等”重复", "…… and 等 say the same"),
        advice: LocalizedText("只留“等”", "keep 等 alone"))
    }
  }

  private static let ellipsis: UInt16 = 0x2026
}
