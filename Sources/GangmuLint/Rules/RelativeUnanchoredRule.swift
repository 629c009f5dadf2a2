internal import GangmuModel

/// DDL-03.
enum RelativeUnanchoredRule: DocumentRule {
  static let description = RuleDescription(
    code: "DDL-03", name: "relative-unanchored", severity: .warning,
    summary: LocalizedText(
      "“今年底”“自印发之日”所依的日期，文中没有", "今年底 or 自印发之日 in a document that states no date"),
    rationale: LocalizedText(
      "没有成文日期，“今年”是哪一年、从哪一天起算都不知道。",
      "Without the document's date nobody knows which year 今年 is, or from which day a limit runs."),
    basis: [.init("党政机关公文处理工作条例", "第九条", .practice)],
    breaks: [
      .init("青岚县古桥保护工作方案\n一、重点任务\n（一）今年底前完成古桥普查。\n"),
      .init("青岚县古桥保护办法\n第一条 各镇负责古桥巡查。\n第二条 本办法自印发之日起施行。\n"),
    ],
    passes: [
      .init("青岚县古桥保护工作方案\n一、重点任务\n（一）今年底前完成古桥普查。\n（二）加强巡查。\n青岚县人民政府\n2024年3月5日\n"),
      .init("青岚县古桥保护工作方案\n一、重点任务\n（一）2024年底前完成古桥普查。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let dates = document.metadata.dates
    guard dates.signed == nil, dates.published == nil, dates.adopted == nil,
      // The year may be the plan's own, or the user's.
      !document.document.deadlines.contains(where: { $0.inferredYear || $0.rule == .ownDate })
    else { return }
    for word in document.scan[.relativeTime] where !document.isChrome(word.start) {
      let written = document.text[word]
      report.add(
        word, LocalizedText("“\(written)”没有可依的日期", "“\(written)” depends on a date that the text does not state"),
        advice: LocalizedText("写明成文日期，或把时限写成具体日期", "state the document's date, or write the limit as a date"))
    }
  }
}
