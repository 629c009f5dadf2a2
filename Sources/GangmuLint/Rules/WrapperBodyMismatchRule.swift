internal import GangmuModel

/// DOC-04.
enum WrapperBodyMismatchRule: DocumentRule {
  static let description = RuleDescription(
    code: "DOC-04", name: "wrapper-body-mismatch", severity: .warning,
    summary: LocalizedText("印发的文件与所附文件标题不一致", "the letter names another title than the text it issues"),
    rationale: LocalizedText(
      "印发、转发的通知标题中《》内的名称应与所附文件的标题相同，否则无法确认所附是否为该文件。",
      "The name in the letter's title should be that of the text behind it; else it may be another text."),
    basis: [.init("GB/T 9704-2012", "7.3.7", .practice)],
    breaks: [
      .init(
        """
        关于印发《白鹭县河道管护工作方案》的通知
        各镇人民政府：
        现将《白鹭县河道管护工作方案》印发给你们，请认真贯彻执行。
        白鹭县人民政府
        2024年4月9日
        白鹭县水库安全运行办法
        第一条 为保障水库安全，制定本办法。
        第二条 本办法适用于本县水库。
        """)
    ],
    passes: [
      .init(
        """
        关于印发《白鹭县河道管护工作方案》的通知
        各镇人民政府：
        现将《白鹭县河道管护工作方案》印发给你们，请认真贯彻执行。
        白鹭县人民政府
        2024年4月9日
        白鹭县河道管护工作方案
        为加强河道管护，制定本方案。
        一、总体要求
        坚持节水优先。
        """),
      .init(
        """
        白鹭县人民政府关于印发《河道管护 工作方案（试行）》的通知
        各镇人民政府：
        现将《河道管护工作方案（试行）》印发给你们，请认真贯彻执行。
        白鹭县人民政府
        2024年4月9日
        白鹭县河道管护工作方案（试行）
        为加强河道管护，制定本方案。
        一、总体要求
        坚持节水优先。
        """, caption: LocalizedText("空格和地名之差不计", "blanks and the place's name do not count")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    guard let letter = document.document.parts.first(where: { $0.kind == .notice }),
      let lines = letter.titleLines.first.map({ letter.titleLines.reduce($0) { $0.union($1) } }),
      let title = TitleText(document.main, document.text)
    else { return }
    let named = quoted(in: lines, document.text)
    // Of several texts the title names the first: 《某方案》等三个文件.
    guard let first = named.first, !isFirstOfMany(first, document.text.units),
      !named.contains(where: { $0.means(title) })
    else { return }
    let (name, own) = (document.text[first.span], document.text[title.span])
    report.add(
      title.span,
      LocalizedText("通知印发的是《\(name)》，所附文件题为“\(own)”", "the letter issues 《\(name)》, but the text is titled “\(own)”"))
  }

  private static func isFirstOfMany(_ name: TitleText, _ units: [UInt16]) -> Bool {
    units.has(Self.andOthers, at: name.span.end + 1, limit: units.count)
  }

  private static let andOthers = UnitFold.units("等")

  /// The titles in 《》, outermost ones.
  private static func quoted(in span: TextSpan, _ text: SourceText) -> [TitleText] {
    var found: [TitleText] = []
    var depth = 0
    var start = span.start
    for at in span.range {
      if text.units[at] == 0x300A {
        if depth == 0 { start = at + 1 }
        depth += 1
      } else if text.units[at] == 0x300B, depth > 0 {
        depth -= 1
        if depth == 0 { found.append(TitleText(TextSpan(start, at), text)) }
      }
    }
    return found
  }
}
