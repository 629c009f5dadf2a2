internal import GangmuModel

/// LEG-06.
enum NoEffectiveClauseRule: DocumentRule {
  static let description = RuleDescription(
    code: "LEG-06", name: "no-effective-clause", severity: .warning,
    summary: LocalizedText("办法、规定、细则没有施行日期", "a text of articles does not say when it takes effect"),
    rationale: LocalizedText(
      "规章和规范性文件应当载明施行日期；没有写明的，何时适用会有争议。",
      "Rules have to say from when they apply; without it that is open to dispute."),
    basis: [.init("规章制定程序条例", "第三十条", .required)],
    breaks: [
      .init("白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 县水利局负责河道管护。\n第四条 本办法由县水利局负责解释。\n")
    ],
    passes: [
      .init("白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 县水利局负责河道管护。\n第四条 本办法自2024年5月1日起施行。\n"),
      .init("白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 县水利局负责河道管护。\n第四条 本办法自印发之日起执行，由县水利局负责解释。\n"),
      .init(
        "白鹭县河道管护方案\n一、总体要求\n坚持节水优先。\n二、保障措施\n加强领导。\n", caption: LocalizedText("方案不必写施行日期", "a plan need not say so")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    guard document.isInArticles, document.metadata.dates.effective == nil, document.ownTerms(.effect).isEmpty else {
      return
    }
    report.add(
      document.marks.marks.last { $0.style == .articleOrdinal }?.span,
      LocalizedText("没有写明施行日期", "the text does not say when it takes effect"))
  }
}
