internal import GangmuModel

/// NUM-07.
enum BracketPlusMarkRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-07", name: "bracket-plus-mark", severity: .warning,
    summary: LocalizedText("带括号的序号后又加标点", "a mark follows a number in brackets"),
    rationale: LocalizedText(
      "带括号的序号后不加标点；“（一）、”易与引用“（一）、（二）项”混淆。",
      "A number in brackets takes no mark; （一）、 is easily taken for the reference （一）、（二）项."),
    basis: [.init("GB/T 15834-2011", "B.3.4", .recommended)],
    breaks: [
      .init("关于河道管护的意见\n一、工作任务\n（一）、疏浚河道。\n（二）、清理岸线。\n"),
      .init("关于河道管护的意见\n一、工作任务\n(1).疏浚河道。\n(2).清理岸线。\n"),
    ],
    passes: [
      .init("关于河道管护的意见\n一、工作任务\n（一）疏浚河道。\n（二）清理岸线。\n"),
      .init("关于河道管护的意见\n一、工作任务\n疏浚河道。\n（一）、（二）项任务由县水利局牵头。\n（一）、二项任务年底完成。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    for head in document.lineHeads where head.isBracketed && head.end < units.count {
      guard Self.marks.contains(units[head.end]), !isReference(units, head.end + 1) else { continue }
      let mark = TextSpan(head.end, head.end + 1)
      let written = document.text[TextSpan(head.start, mark.end)]
      report.add(
        mark, LocalizedText("序号“\(written)”后不应有标点", "no mark should follow the bracket of “\(written)”"),
        fix: .init(mark, ""))
    }
  }

  /// （一）、（二）项, （一）、二项, (1)、2)
  private static func isReference(_ units: [UInt16], _ at: Int) -> Bool {
    guard at < units.count else { return true }
    let next = UnitClass.of(units[at])
    return next.isOpen || next.isNumeral || next.isDigit || next.isBlank
  }

  private static let marks = UnitSet("、.,:")
}
