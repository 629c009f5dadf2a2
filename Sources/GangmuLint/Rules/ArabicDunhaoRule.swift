internal import GangmuModel

/// NUM-06.
enum ArabicDunhaoRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-06", name: "arabic-dunhao", severity: .info,
    summary: LocalizedText("阿拉伯数字序号后用了顿号", "an Arabic number is followed by 、"),
    rationale: LocalizedText(
      "不带括号的阿拉伯数字序号后用下脚点“.”，顿号用于汉字序号。",
      "Arabic numbers take a full stop at the base line; 、 is for Chinese ones."),
    basis: [.init("GB/T 15834-2011", "B.3.3", .recommended)],
    breaks: [.init("关于河道管护的意见\n一、工作任务\n1、完善制度。\n2、清理岸线。\n")],
    passes: [
      .init("关于河道管护的意见\n一、工作任务\n1.完善制度。\n2.清理岸线。\n"),
      .init("关于河道管护的意见\n一、工作任务\n1、2月份完成清淤，3、4号渠同步实施。\n", caption: LocalizedText("并列的数字", "numbers in a row")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    for mark in document.marks.marks where mark.style == .arabicDot && units[mark.span.end - 1] == 0x3001 {
      let marker = document.text[mark.span]
      let comma = TextSpan(mark.span.end - 1, mark.span.end)
      // 1、2024年 must not become 1.2024年.
      let isSure = mark.span.end < units.count && UnitClass.of(units[mark.span.end]).isHan
      report.add(
        comma, LocalizedText("序号“\(marker)”应用下脚点", "“\(marker)” should have a full stop"),
        fix: isSure ? .init(comma, ".") : nil)
    }
  }
}
