internal import GangmuModel

/// NUM-02.
enum DuplicateRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-02", name: "duplicate", severity: .warning,
    summary: LocalizedText("序号重复", "two siblings have the same number"),
    rationale: LocalizedText(
      "同一层次两个条款序号相同，引用该序号时不知所指。",
      "Two clauses of one level share a number: what refers to it may mean either."),
    basis: [.init("GB/T 9704-2012", "7.3.3", .recommended)],
    breaks: [
      .init("关于河道管护的意见\n一、总体要求\n坚持节水优先。\n二、工作任务\n疏浚河道。\n二、保障措施\n加强领导。\n"),
      .init("白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第二条 县水利局负责管护。\n第三条 镇政府配合。\n"),
    ],
    passes: [
      .init("关于河道管护的意见\n一、总体要求\n坚持节水优先。\n二、工作任务\n疏浚河道。\n三、保障措施\n加强领导。\n"),
      .init(
        "关于河道管护的意见\n一、工作任务\n（一）疏浚河道。\n（二）清理岸线。\n二、保障措施\n（一）加强领导。\n（二）落实经费。\n",
        caption: LocalizedText("每章重新编号", "numbers begin anew in each chapter")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for fault in document.numberingFaults where fault.kind == .duplicate {
      let marker = document.text[fault.mark.span]
      report.add(
        fault.mark.span, LocalizedText("序号“\(marker)”重复", "“\(marker)” stands twice among siblings"),
        advice: LocalizedText("改正后一个序号，并核对引用", "renumber the later one, and see what refers to it"))
    }
  }
}
