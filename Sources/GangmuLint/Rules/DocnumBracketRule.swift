internal import GangmuModel

/// NO-01.
enum DocnumBracketRule: DocumentRule {
  static let description = RuleDescription(
    code: "NO-01", name: "docnum-bracket", severity: .warning,
    summary: LocalizedText("发文字号的年份不用六角括号", "the year of a document number is not in 〔 〕"),
    rationale: LocalizedText(
      "年份用六角括号“〔〕”（U+3014、U+3015）括入。用别的括号，同一文号就有几种写法，检索和比对不到。",
      "The year stands in 〔 〕 (U+3014, U+3015). With other brackets one number is written in several ways and not found."
    ),
    basis: [.init("GB/T 9704-2012", "7.2.5", .required)],
    breaks: [
      .init("关于做好河道管护工作的通知\n鹭政发[2024]16号\n各镇人民政府：\n现就有关事项通知如下。\n"),
      .init(
        "关于做好河道管护工作的通知\n鹭政发﹝2024﹞16号\n各镇人民政府：\n现就有关事项通知如下。\n",
        caption: LocalizedText("小一号的“﹝﹞”", "the small form ﹝ ﹞")),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n根据《关于节水的意见》（鹭政发（2023）8号），通知如下。\n"),
    ],
    passes: [
      .init("关于做好河道管护工作的通知\n鹭政发〔2024〕16号\n各镇人民政府：\n现就有关事项通知如下。\n"),
      .init(
        "关于执行裁判的通知\n各镇人民政府：\n依据（2024）鹭01民初12号判决书，通知如下。\n",
        caption: LocalizedText("案号用圆括号", "court cases have round brackets")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for number in document.numbers {
      guard let open = number.open, let close = number.close, let pair = BracketPair(open, close, in: document),
        pair.isMatched, pair.family != .tortoise
      else { continue }
      let written = document.text[number.span]
      let year = document.text[TextSpan(open + 1, close)]
      report.add(
        TextSpan(open, close + 1),
        LocalizedText("发文字号“\(written)”的年份应用〔〕", "the year of “\(written)” belongs in 〔 〕"),
        fix: .init(TextSpan(open, close + 1), "〔\(year)〕"))
    }
  }
}
