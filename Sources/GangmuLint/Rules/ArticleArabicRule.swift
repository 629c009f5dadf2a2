internal import GangmuModel

/// LEG-02.
enum ArticleArabicRule: DocumentRule {
  static let description = RuleDescription(
    code: "LEG-02", name: "article-arabic", severity: .warning,
    summary: LocalizedText("条文序号用了阿拉伯数字", "an article's number is in Arabic numerals"),
    rationale: LocalizedText(
      "编、章、节、条的序号用中文数字依次表述。", "Books, chapters, sections and articles are numbered in Chinese."),
    basis: [.init("立法法", "第六十五条", .required)],
    breaks: [
      .init("白鹭县河道管护办法\n第1条 为加强河道管护，制定本办法。\n第2条 本办法适用于本县。\n"),
      .init("白鹭县河道管护办法\n第1章 总则\n第一条 为加强河道管护，制定本办法。\n第2章 职责\n第二条 县水利局负责河道管护。\n"),
    ],
    passes: [.init("白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县，依照上级规定第5条执行。\n")])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    for mark in document.marks.marks where Self.styles.contains(mark.style) {
      guard units[mark.span.range].contains(where: { UnitClass.of($0).isDigit }) else { continue }
      let marker = document.text[mark.span]
      report.add(
        mark.span, LocalizedText("“\(marker)”应用中文数字", "the number of “\(marker)” should be in Chinese"))
    }
  }

  private static let styles: [MarkerStyle] = [.bookOrdinal, .chapterOrdinal, .sectionOrdinal, .articleOrdinal]
}
