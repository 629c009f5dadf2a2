internal import GangmuModel

/// LEG-01.
enum ArticleGapRule: DocumentRule {
  static let description = RuleDescription(
    code: "LEG-01", name: "article-gap", severity: .error,
    summary: LocalizedText("条文序号不连续", "an article is missing"),
    rationale: LocalizedText(
      "条的序号在全文连续编排。缺条的文本不完整，引用缺条的规定无从适用。",
      "Articles are numbered through the whole text. Where one is missing, what refers to it cannot be applied."),
    basis: [.init("立法法", "第六十五条", .required), .init("行政法规制定程序条例", "第六条", .required)],
    breaks: [
      .init("白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第四条 县水利局负责河道管护。\n")
    ],
    passes: [
      .init("白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 县水利局负责河道管护。\n"),
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第二条之一 湖泊参照执行。\n第三条 县水利局负责河道管护。\n",
        caption: LocalizedText("增加的条文", "an article added later")),
      .init("白鹭县河道管护办法\n第一章 总则\n第一条 为加强河道管护，制定本办法。\n第二章 职责\n第二条 县水利局负责河道管护，依照第五十条处罚。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for fault in document.numberingFaults where fault.kind == .gap || fault.kind == .order {
      guard fault.mark.style == .articleOrdinal, !HeadTruncatedRule.isHead(fault, document) else { continue }
      let marker = document.text[fault.mark.span]
      report.add(
        fault.mark.span, LocalizedText(fault.message, "“\(marker)” does not follow the article before it"))
    }
  }
}
