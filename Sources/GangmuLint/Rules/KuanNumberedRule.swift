internal import GangmuModel

/// LEG-03.
enum KuanNumberedRule: DocumentRule {
  static let description = RuleDescription(
    code: "LEG-03", name: "kuan-numbered", severity: .warning,
    summary: LocalizedText("款编了序号", "the paragraphs of an article are numbered"),
    rationale: LocalizedText(
      "款不编序号，引用时按自然段数。编了号的款会被当作项或目。规范性文件参照执行。",
      "Paragraphs of an article have no numbers and are counted; numbered ones pass for its items."),
    basis: [.init("立法法", "第六十五条", .required), .init("行政法规制定程序条例", "第六条", .required)],
    breaks: [
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 河长应当巡河。\n1.县级河长每月巡河一次。\n2.镇级河长每周巡河一次。\n第三条 本办法自2024年5月1日起施行。\n")
    ],
    passes: [
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 县级河长每月巡河一次。\n镇级河长每周巡河一次。\n第三条 本办法自2024年5月1日起施行。\n"),
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 河道管护遵循下列原则：\n（一）统一管理；\n（二）分级负责。\n第三条 本办法自2024年5月1日起施行。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for list in document.articleLists where list.level == .paragraphs && Self.numbers.contains(list.first.style) {
      let marker = document.text[list.first.span]
      report.add(
        list.first.span,
        LocalizedText("款编了序号“\(marker)”", "the paragraphs of this article are numbered from “\(marker)”"),
        advice: LocalizedText(
          "款不编号；分项列举的，前面写明“下列”并以冒号引出", "leave paragraphs without numbers, or announce items with a colon"))
    }
  }

  private static let numbers: [MarkerStyle] = [.arabicDot, .hanComma, .arabicParen, .arabicHalfParen, .circled]
}
