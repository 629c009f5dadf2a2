internal import GangmuModel

/// NUM-01.
enum GapRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-01", name: "gap", severity: .warning,
    summary: LocalizedText("序号不连续", "a number is missing among siblings"),
    rationale: LocalizedText(
      "缺号的条款可能在排版或转载中丢失，引用该序号的文字也无从对应。",
      "A clause may have been lost on the way, and references to its number lead nowhere."),
    basis: [.init("GB/T 9704-2012", "7.3.3", .required)],
    breaks: [.init("一、总体要求\n坚持节水优先。\n三、保障措施\n加强组织领导。\n")],
    passes: [.init("一、总体要求\n坚持节水优先。\n二、保障措施\n加强组织领导。\n")])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    // The parser decides each level's mode before it judges a gap.
    for diagnostic in document.document.diagnostics where diagnostic.rule == "numbering-gap" {
      report.add(diagnostic.span, LocalizedText("序号不连续", diagnostic.message))
    }
  }
}
