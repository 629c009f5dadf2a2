internal import GangmuModel

/// DOC-09.
enum ChromeLeftRule: DocumentRule {
  static let description = RuleDescription(
    code: "DOC-09", name: "chrome-left", severity: .info,
    summary: LocalizedText("正文里留有网页文字", "words of the web page stand within the text"),
    rationale: LocalizedText(
      "“打印本页”“责任编辑”之类是网页的文字，不属于公文；混在正文里会被当作条款内容。",
      "Words such as 打印本页 belong to the page, not to the document; within the text they pass for its clauses."),
    basis: [.init("转载实务", nil, .practice)],
    breaks: [
      .init("关于河道管护的意见\n为加强河道管护，提出如下意见。\n一、总体要求\n坚持节水优先。\n【字体：大 中 小】\n二、保障措施\n加强组织领导，落实工作经费，定期开展督查。\n")
    ],
    passes: [
      .init(
        "关于河道管护的意见\n【字体：大 中 小】\n为加强河道管护，提出如下意见。\n一、总体要求\n坚持节水优先。\n二、保障措施\n加强组织领导。\n责任编辑：某某\n",
        caption: LocalizedText("在正文前后，已分出", "before and after the text, where it is set apart")),
      .init("关于规范公文格式的意见\n为规范公文格式，提出如下意见。\n一、字体要求\n标题用小标宋字体，打印用A4纸。\n二、报送要求\n打印后报送。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for span in document.scan[.portal] {
      guard !document.isChromeLine(span.start),
        let line = document.block(of: span.start), case .paragraph = line.kind, line.span.count <= 60
      else { continue }
      let words = document.text[span]
      report.add(span, LocalizedText("正文里留有网页文字“\(words)”", "“\(words)” belongs to the web page"))
    }
  }
}
