internal import GangmuModel

/// LEG-04.
enum XiangStyleRule: DocumentRule {
  static let description = RuleDescription(
    code: "LEG-04", name: "xiang-style", severity: .warning,
    summary: LocalizedText("项或目的序号样式不对", "items or subitems of an article have the wrong style of number"),
    rationale: LocalizedText(
      "项的序号用中文数字加括号，目的序号用阿拉伯数字；“第二条第（一）项”才指得明确。规范性文件参照执行。",
      "Items are numbered （一）, subitems 1.: only so does 第二条第（一）项 point at one place."),
    basis: [.init("立法法", "第六十五条", .required), .init("行政法规制定程序条例", "第六条", .required)],
    breaks: [
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 河道管护遵循下列原则：\n1.统一管理；\n2.分级负责。\n第三条 本办法自2024年5月1日起施行。\n"),
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 河长履行下列职责：\n（一）巡查河道：\n（1）每月一次；\n（2）汛期每周一次。\n（二）协调问题。\n第三条 本办法自2024年5月1日起施行。\n"
      ),
    ],
    passes: [
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 河道管护遵循下列原则：\n（一）统一管理；\n（二）分级负责：\n1.县级统筹；\n2.镇级落实。\n第三条 本办法自2024年5月1日起施行。\n")
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for list in document.articleLists {
      let right: MarkerStyle = list.level == .items ? .hanParen : .arabicDot
      guard list.level != .paragraphs, list.first.style != right, !list.first.style.isRunIn else { continue }
      let marker = document.text[list.first.span]
      report.add(
        list.first.span,
        list.level == .items
          ? LocalizedText("项的序号“\(marker)”应为“（一）”的样式", "items should be numbered （一）, not “\(marker)”")
          : LocalizedText("目的序号“\(marker)”应为“1.”的样式", "subitems should be numbered 1., not “\(marker)”"))
    }
  }
}
