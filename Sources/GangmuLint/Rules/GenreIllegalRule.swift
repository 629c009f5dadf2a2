internal import GangmuModel

/// DOC-02.
enum GenreIllegalRule: DocumentRule {
  static let description = RuleDescription(
    code: "DOC-02", name: "genre-illegal", severity: .info,
    summary: LocalizedText("文种不在法定十五种之内", "the title ends in no official type of document"),
    rationale: LocalizedText(
      "公文只有十五个文种；方案、办法、规划、要点等由通知等文种印发。汇报、总结、申请等不能作为公文单独行文。",
      "There are fifteen types of official documents, which carry plans, measures and lists. Accounts, summaries and applications are none."
    ),
    basis: [.init("党政机关公文处理工作条例", "第八条", .recommended)],
    breaks: [
      .init(
        "白鹭县水利局关于河道管护情况的汇报\n县人民政府：\n现将河道管护情况汇报如下。\n一、基本情况\n河道畅通。\n二、下步打算\n加强巡查。\n白鹭县水利局\n2024年4月9日\n"),
      .init(
        "白鹭县水利局关于购置巡河船只的申请\n县人民政府：\n为加强河道巡查，需购置船只两艘，所需经费请予支持。\n白鹭县水利局\n2024年4月9日\n"),
    ],
    passes: [
      .init(
        "白鹭县水利局关于河道管护情况的报告\n县人民政府：\n现将河道管护情况报告如下。\n一、基本情况\n河道畅通。\n二、下步打算\n加强巡查。\n白鹭县水利局\n2024年4月9日\n"),
      .init(
        "白鹭县河道管护工作方案\n为加强河道管护，制定本方案。\n一、总体要求\n坚持节水优先。\n",
        caption: LocalizedText("由公文印发的文本", "a text that a document carries")),
    ],
    parameters: [
      RuleParameter(
        "not-official", .words(["汇报", "总结", "工作总结", "申请", "请求", "建议", "情况", "设想", "思路", "打算"]),
        LocalizedText("不能单独行文的名称", "names that are no type of document"))
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    // Only what is sent is a document of its own: it names who gets it, or who signed it.
    let metadata = document.metadata
    guard !metadata.recipients.isEmpty || metadata.documentNumber != nil || document.letter?.signature?.dateSpan != nil
    else { return }
    let words = report.parameters.folded("not-official")
    for title in titles(document) {
      guard let (word, _) = words.first(where: { title.ends(with: $0.units) }) else { continue }
      report.add(
        title.span, LocalizedText("“\(word)”不是公文文种", "“\(word)” is no type of official document"),
        advice: LocalizedText("按内容改用报告、请示、函等文种", "use 报告, 请示, 函 or another type, by what it says"))
      return
    }
  }

  /// The title, and lines in its place that were not taken for it because they end in no known type.
  private static func titles(_ document: CheckedDocument) -> [TitleText] {
    let title = TitleText(document.letter, document.text)
    let others = (document.lines(.chrome) + document.lines(.issuerBanner)).lazy
      .filter { document.letter?.span.contains($0) == true }
      .map { TitleText($0, document.text) }
      .filter { $0.contains(Self.about) }
    return (title.map { [$0] } ?? []) + others
  }

  private static let about = UnitFold.units("关于")
}
