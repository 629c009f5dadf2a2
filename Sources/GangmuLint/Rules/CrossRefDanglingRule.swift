internal import GangmuModel

/// LEG-09.
enum CrossRefDanglingRule: DocumentRule {
  static let description = RuleDescription(
    code: "LEG-09", name: "cross-ref-dangling", severity: .warning,
    summary: LocalizedText("引用了本文没有的条、款、项", "a reference to an article that the text does not have"),
    rationale: LocalizedText(
      "修改时增删条文而没有改引用，所引的规定就落空或张冠李戴。",
      "When articles are added or removed and references are not, these lead nowhere or to the wrong place."),
    basis: [.init("立法法", "第六十五条", .practice)],
    breaks: [
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 违反本办法第九十条规定的，责令改正。\n第三条 本办法自2024年5月1日起施行。\n")
    ],
    passes: [
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 违反本办法第二条规定的，责令改正。\n"),
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 违反规定的，依照《中华人民共和国水法》第六十五条处罚。\n第三条 本办法自2024年5月1日起施行。\n",
        caption: LocalizedText("别的法律的条文", "an article of another law")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    guard document.marks.marks.contains(where: { $0.style == .articleOrdinal }) else { return }
    let units = document.text.units
    for diagnostic in document.document.diagnostics where diagnostic.rule == "reference-unresolved" {
      guard let span = diagnostic.span, units.contains(Self.article, in: span.range) else { continue }
      let written = document.text[span]
      report.add(span, LocalizedText("本文没有“\(written)”", "the text has no “\(written)”"))
    }
  }

  private static let article = UnitFold.units("条")
}
