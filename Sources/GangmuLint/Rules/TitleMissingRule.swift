internal import GangmuModel

/// DOC-01.
enum TitleMissingRule: DocumentRule {
  static let description = RuleDescription(
    code: "DOC-01", name: "title-missing", severity: .warning,
    summary: LocalizedText("没有标题", "the document has no title"),
    rationale: LocalizedText(
      "标题由发文机关名称、事由和文种组成。没有标题的文本多是截取时丢了开头，也无从判断文种。",
      "A title names issuer, matter and type. A text without one mostly lost its beginning, and its type is unknown."),
    basis: [.init("党政机关公文处理工作条例", "第九条", .recommended)],
    breaks: [
      .init(
        """
        为加强河道管护，保障防洪安全，结合我县实际，提出如下意见。
        一、总体要求
        坚持节水优先。
        二、保障措施
        加强组织领导。
        """)
    ],
    passes: [
      .init(
        """
        关于加强河道管护的意见
        为加强河道管护，保障防洪安全，结合我县实际，提出如下意见。
        一、总体要求
        坚持节水优先。
        二、保障措施
        加强组织领导。
        """)
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    if document.metadata.title == nil {
      report.add(nil, LocalizedText("没有找到标题", "no title was found"))
    }
  }
}
