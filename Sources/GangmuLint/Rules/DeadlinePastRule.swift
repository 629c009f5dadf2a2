internal import GangmuModel

/// DDL-01.
enum DeadlinePastRule: DocumentRule {
  static let description = RuleDescription(
    code: "DDL-01", name: "deadline-past", severity: .warning,
    summary: LocalizedText("完成时限早于成文日期", "a deadline that had passed when the document was issued"),
    rationale: LocalizedText(
      "印发时已过的时限无法执行，多是沿用旧稿或年份写错。", "It cannot be kept: an older text was taken over, or the year is wrong."),
    basis: [.init("督查工作惯例", nil, .practice)],
    breaks: [
      .init("青岚县古桥保护工作方案\n一、重点任务\n（一）2016年底前完成古桥普查。\n（二）加强古桥巡查。\n青岚县人民政府\n2024年3月5日\n"),
      .init("青岚县古桥保护工作方案\n一、重点任务\n（一）县文物局于2024年1月31日前完成古桥普查。\n（二）加强古桥巡查。\n青岚县人民政府\n2024年3月5日\n"),
    ],
    passes: [
      .init("青岚县古桥保护工作方案\n一、重点任务\n（一）2026年底前完成古桥普查。\n（二）加强古桥巡查。\n青岚县人民政府\n2024年3月5日\n"),
      .init(
        "青岚县古桥保护工作方案\n一、基本情况\n2016年底前已完成古桥普查。\n二、重点任务\n2024年3月完成测绘。\n青岚县人民政府\n2024年3月5日\n",
        caption: LocalizedText("已经做到的，和当月的", "what was done, and the month of the document itself")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    // A page's date may be years after the document's.
    guard let signed = document.metadata.dates.signed else { return }
    for deadline in document.document.deadlines where deadline.kind == .by && !deadline.inferredYear {
      if let end = deadline.end, end < signed { add(deadline.span, signed, &report) }
    }
    // Limits of earlier years are no facts: mostly they tell what was done. Those that demand something are read here.
    guard let year = Int(signed.prefix(4)), !tellsWhatWasDone(document) else { return }
    for sign in document.scan[.year] where !document.isChrome(sign) {
      if let limit = PastLimit.read(document.text.units, yearSign: sign, before: year) { add(limit, signed, &report) }
    }
  }

  private static func add(_ span: TextSpan, _ signed: String, _ report: inout RuleReport) {
    report.add(
      span, LocalizedText("时限早于成文日期\(signed)", "the limit is before the document's date, \(signed)"),
      advice: LocalizedText("核对年份", "check the year"))
  }

  /// 报告, 总结 and 通报 look back.
  private static func tellsWhatWasDone(_ document: CheckedDocument) -> Bool {
    guard let type = document.metadata.documentType else { return false }
    return ["报告", "总结", "通报", "公报"].contains { type.hasSuffix($0) }
  }
}
