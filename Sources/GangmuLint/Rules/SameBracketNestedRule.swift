internal import GangmuModel

/// PUN-01.
enum SameBracketNestedRule: DocumentRule {
  static let description = RuleDescription(
    code: "PUN-01", name: "same-bracket-nested", severity: .warning, profile: .authored,
    summary: LocalizedText("同一形式的括号套用", "brackets of one shape inside each other"),
    rationale: LocalizedText(
      "同形括号套用时，读者不易看出内层括号在何处结束，责任单位等列举容易读错。",
      "Where the shapes are the same, a reader cannot see which bracket ends, and lists of bodies are misread."),
    basis: [.init("GB/T 15834-2011", "4.9.3.6", .recommended)],
    breaks: [
      .init("一、整治河道\n加强河道巡查（责任单位：县水利局、各镇（街道））。\n"),
      .init("一、整治河道\n加强河道巡查(由县水利局(河长办)负责)。\n"),
    ],
    passes: [
      .init("一、整治河道\n加强河道巡查（责任单位：县水利局、各镇〔街道〕）。\n"),
      .init(
        "一、整治河道\n各镇（街道）加强河道巡查（责任单位：县水利局）。\n",
        caption: LocalizedText("先后两对括号", "one bracket after the other")),
      .init("一、整治河道\n依据《河道条例（试行）》（以下简称“条例（试行）”）加强巡查。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for span in document.brackets.nested where document.text.units[span.start] == 0x28 {
      report.add(
        span, LocalizedText("圆括号内又用圆括号", "a round bracket inside a round bracket"),
        advice: LocalizedText("内层改用六角括号〔〕", "use 〔〕 for the inner one"))
    }
  }
}
