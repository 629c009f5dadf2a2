internal import GangmuModel

/// DOC-06.
enum RequestInReportRule: DocumentRule {
  static let description = RuleDescription(
    code: "DOC-06", name: "request-in-report", severity: .warning,
    summary: LocalizedText("报告夹带请示事项", "a report asks for a decision"),
    rationale: LocalizedText(
      "不得在报告等非请示性公文中夹带请示事项：受文机关对报告不作批复，请示的事项会落空。",
      "A report must carry no request: reports are not answered, so the request would be lost."),
    basis: [.init("党政机关公文处理工作条例", "第十五条", .required)],
    breaks: [
      .init("关于河道管护情况的报告\n县人民政府：\n现将河道管护情况报告如下。\n一、基本情况\n河道畅通。\n二、下步打算\n拟购置船只两艘。\n妥否，请批示。\n"),
      .init("关于河道管护情况的报告\n县人民政府：\n现将河道管护情况报告如下。\n一、基本情况\n河道畅通。所需经费请予批复。\n"),
    ],
    passes: [
      .init("关于购置巡河船只的请示\n县人民政府：\n为加强河道巡查，拟购置船只两艘。\n妥否，请批示。\n"),
      .init(
        "关于河道管护情况的报告\n县人民政府：\n现将河道管护情况报告如下。\n一、基本情况\n采砂项目均已报请批准，申请批准的材料齐全。\n特此报告。\n",
        caption: LocalizedText("叙述已报批的事项", "tells what was applied for")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    guard let part = document.letter, let title = TitleText(part, document.text), title.ends(with: Self.genre) else {
      return
    }
    for span in document.scan[.request] where part.span.contains(span) {
      // 申请批准, 报请批准, 应请批准 tell of other requests.
      if span.start > 0, Self.tellers.contains(document.text.units[span.start - 1]) { continue }
      let words = document.text[span]
      report.add(
        span, LocalizedText("报告中夹带请示事项“\(words)”", "the report asks: “\(words)”"),
        advice: LocalizedText("请示事项另行请示", "ask in a 请示 of its own"))
    }
  }

  private static let genre = UnitFold.units("报告")
  private static let tellers = UnitSet("申报提呈须需应先依按可未经已")
}
