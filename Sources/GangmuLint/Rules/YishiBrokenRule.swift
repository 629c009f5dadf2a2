internal import GangmuModel

/// NUM-14.
enum YishiBrokenRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-14", name: "yishi-broken", severity: .warning,
    summary: LocalizedText("“一是”“二是”不连续", "一是, 二是 in a paragraph are not in order"),
    rationale: LocalizedText(
      "段内列举缺一项，多是删改时漏改序号或丢了内容。",
      "Where an enumeration in a paragraph skips a number, an item was lost or the numbers were not put right."),
    basis: [.init("GB/T 15834-2011", "B.3.7", .practice)],
    breaks: [
      .init("关于河道管护的意见\n一、保障措施\n强化保障。一是加强领导，落实责任。三是强化督查，定期通报。\n"),
      .init("关于河道管护的意见\n一、保障措施\n强化保障。一要加强领导，落实责任。二要保障经费。四要强化督查，定期通报。\n"),
    ],
    passes: [
      .init("关于河道管护的意见\n一、保障措施\n强化保障。一是加强领导，落实责任。二是强化督查，定期通报。\n"),
      .init("关于河道管护的意见\n一、保障措施\n首先，加强领导，落实责任。其次，保障经费。最后，强化督查。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for fault in document.numberingFaults where fault.kind == .gap || fault.kind == .order {
      guard fault.mark.style.isRunIn else { continue }
      let marker = document.text[fault.mark.span]
      report.add(
        fault.mark.span, LocalizedText("“\(marker)”与前面的列举不连续", "“\(marker)” does not follow the item before it"))
    }
  }
}
