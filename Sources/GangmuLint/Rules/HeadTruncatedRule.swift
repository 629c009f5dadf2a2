internal import GangmuModel

/// DOC-10.
enum HeadTruncatedRule: DocumentRule {
  static let description = RuleDescription(
    code: "DOC-10", name: "head-truncated", severity: .warning,
    summary: LocalizedText("开头被截去", "the text does not begin with its first clause"),
    rationale: LocalizedText(
      "第一个条款不是“第一条”“第一章”或“一、”，多是下载时丢了开头，标题和制定依据也随之丢失。",
      "A text that begins with its second article mostly lost its beginning, with the title and the grounds for it."),
    basis: [.init("转载实务", nil, .practice)],
    breaks: [
      .init("白鹭县河道管护办法\n第二条 本办法适用于本县。\n第三条 县水利局负责河道管护。\n第四条 本办法自2024年5月1日起施行。\n"),
      .init("关于河道管护的意见\n二、工作任务\n疏浚河道。\n三、保障措施\n加强领导。\n"),
    ],
    passes: [
      .init("白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n"),
      .init(
        "关于河道管护的意见\n一、工作任务\n疏浚河道。\n三、保障措施\n加强领导。\n",
        caption: LocalizedText("中间缺号属 NUM-01", "a gap further on is NUM-01")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for fault in document.numberingFaults where isHead(fault, document) {
      let marker = document.text[fault.mark.span]
      report.add(
        fault.mark.span,
        LocalizedText(
          "第一个条款是“\(marker)”，前面的内容可能丢失", "the first clause is “\(marker)”: what stood before it may be lost"))
    }
  }

  /// The main text's first clause, of a style that documents begin with.
  static func isHead(_ fault: NumberingFault, _ document: CheckedDocument) -> Bool {
    guard fault.kind == .gap, fault.isHead, document.document.parts.indices.contains(fault.mark.part) else {
      return false
    }
    return document.document.parts[fault.mark.part].kind == .main && Self.styles.contains(fault.mark.style)
  }

  private static let styles: [MarkerStyle] = [.articleOrdinal, .chapterOrdinal, .hanComma]
}
