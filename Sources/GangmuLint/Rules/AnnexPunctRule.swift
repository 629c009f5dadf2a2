internal import GangmuModel

/// ANX-03.
enum AnnexPunctRule: DocumentRule {
  static let description = RuleDescription(
    code: "ANX-03", name: "annex-punct", severity: .info,
    summary: LocalizedText("附件名称后有标点", "punctuation behind an annex's name"),
    rationale: LocalizedText(
      "附件说明中附件名称后不加标点符号。", "In the list of annexes names end without punctuation."),
    basis: [.init("GB/T 9704-2012", "7.3.4", .required)],
    breaks: [
      .init(
        """
        青岚县人民政府关于加强古桥保护的通知
        各镇人民政府：
        现将有关事项通知如下。
        一、摸清底数
        各镇要在2024年6月底前完成古桥普查。
        附件：1.青岚县古桥名录；
        2.青岚县古桥巡查记录表
        青岚县人民政府
        2024年3月5日

        """)
    ],
    passes: [
      .init(
        """
        青岚县人民政府关于加强古桥保护的通知
        各镇人民政府：
        现将有关事项通知如下。
        一、摸清底数
        各镇要在2024年6月底前完成古桥普查。
        附件：1.青岚县古桥名录
        2.青岚县古桥巡查记录表（样式）
        青岚县人民政府
        2024年3月5日

        """)
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for entry in document.annexList.entries {
      guard let mark = entry.mark else { continue }
      report.add(
        mark, LocalizedText("附件名称后不加标点", "no punctuation behind an annex's name"), fix: .init(mark, ""))
    }
  }
}
