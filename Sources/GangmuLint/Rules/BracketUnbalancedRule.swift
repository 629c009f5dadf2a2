internal import GangmuModel

/// PUN-02.
enum BracketUnbalancedRule: DocumentRule {
  static let description = RuleDescription(
    code: "PUN-02", name: "bracket-unbalanced", severity: .error,
    summary: LocalizedText(
      "括号、引号或书名号不成对", "a bracket, quotation mark or title mark without its other half"),
    rationale: LocalizedText(
      "少一半标点，文件名、责任单位或引文到哪里为止就无从判断；转载中丢字也常由此露出。",
      "Without its other half nobody can tell where a title, a list of bodies or a quotation ends; often text was lost."
    ),
    basis: [.init("GB/T 15834-2011", "4.8.2, 4.9.2, 4.15.2", .recommended)],
    breaks: [
      .init("一、健全制度\n修订《青岚县古桥保护办法，明确巡查责任。\n"),
      .init("一、健全制度\n明确巡查责任（责任单位：县文物局。\n"),
      .init("一、健全制度\n推行一桥一档”管理。\n"),
    ],
    passes: [
      .init("一、健全制度\n修订《青岚县古桥保护办法》，推行“一桥一档”管理（责任单位：县文物局）。\n"),
      .init(
        "一、健全制度\n明确下列事项：1)巡查次数；2)巡查路线。\n",
        caption: LocalizedText("只有后括号的序号", "numbers with one half of a bracket")),
      .init(
        "一、健全制度\n（责任单位：县文物局\n配合单位：各镇）\n",
        caption: LocalizedText("括号跨段", "a bracket that closes in the next paragraph")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    // What follows the first lone mark of a clause is mostly a consequence of it.
    var reported = -1
    for lone in document.brackets.lone where lone.clause != reported {
      reported = lone.clause
      let span = TextSpan(lone.at, lone.at + 1)
      let mark = document.text[span]
      report.add(
        span, LocalizedText("“\(mark)”没有与之成对的另一半", "“\(mark)” has no other half"),
        advice: LocalizedText("补上另一半或删去", "add the other half or remove it"))
    }
  }
}
