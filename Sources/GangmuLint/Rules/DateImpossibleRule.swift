internal import GangmuModel

/// DAT-04.
enum DateImpossibleRule: DocumentRule {
  static let description = RuleDescription(
    code: "DAT-04", name: "date-impossible", severity: .error,
    summary: LocalizedText("日历上没有的日期", "a date that the calendar does not have"),
    rationale: LocalizedText(
      "2 月 30 日、13 月之类是笔误，据此无法确定期限。",
      "A 30 February or a month 13 is a slip, and no time limit can be drawn from it."),
    basis: [.init("GB/T 7408.1-2023", nil, .practice)],
    breaks: [
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n请于2023年2月30日前报送方案。\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n请于6月31日前报送方案。\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n请于2024年13月底前报送方案。\n"),
    ],
    passes: [
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n请于2024年2月29日24:00前报送方案。\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n请于2月28日前报送方案，18月龄以上幼儿除外，工期24个月。\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n办公地点为五一路6月31号楼。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for date in document.dates where isDate(date) && !date.isReal {
      let written = document.text[date.span]
      report.add(date.span, LocalizedText("没有“\(written)”这一天", "there is no “\(written)”"))
    }
  }

  /// A month alone may count months: 18月龄.
  private static func isDate(_ date: WrittenDate) -> Bool {
    guard let year = date.year else { return date.day != nil }
    return (1900...2199).contains(year.value)
  }
}
