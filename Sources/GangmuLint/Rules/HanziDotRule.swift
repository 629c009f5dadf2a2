internal import GangmuModel

/// NUM-08.
enum HanziDotRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-08", name: "hanzi-dot", severity: .warning,
    summary: LocalizedText("汉字序号后用了下脚点或逗号", "a Chinese number is followed by a full stop or comma"),
    rationale: LocalizedText(
      "汉字数字的序号后用顿号：“一、”。", "A Chinese number takes 、: 一、."),
    basis: [.init("GB/T 15834-2011", "B.3.2", .recommended)],
    breaks: [
      .init("关于河道管护的意见\n一.总体要求\n坚持节水优先。\n二.保障措施\n加强领导。\n"),
      .init("关于河道管护的意见\n一、总体要求\n坚持节水优先。\n二，保障措施\n加强领导。\n"),
    ],
    passes: [
      .init("关于河道管护的意见\n一、总体要求\n坚持节水优先。\n二、保障措施\n加强领导。\n"),
      .init("关于河道管护的意见\n一、总体要求\n一是节水，二是护岸。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for fault in document.numberingFaults where fault.kind == .damaged && fault.mark.style == .hanComma {
      let span = fault.mark.span
      let marker = document.text[span]
      let mark = TextSpan(span.end - 1, span.end)
      report.add(
        mark, LocalizedText("序号“\(marker)”后应用顿号", "“\(marker)” should have 、"), fix: .init(mark, "、"))
    }
  }
}
