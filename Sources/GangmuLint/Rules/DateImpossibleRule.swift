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
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n龙舟赛于农历二月三十日前报名。\n", caption: LocalizedText("农历", "the lunar calendar")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for date in document.dates where isDate(date) && !date.isReal && !isLunar(date, document.text.units) {
      let written = document.text[date.span]
      report.add(date.span, LocalizedText("没有“\(written)”这一天", "there is no “\(written)”"))
    }
  }

  /// 农历二月三十日
  private static func isLunar(_ date: WrittenDate, _ units: [UInt16]) -> Bool {
    let before = max(0, date.span.start - 6)..<date.span.start
    return Self.lunar.contains { units.contains($0, in: before) }
  }

  private static let lunar = ["农历", "阴历", "旧历"].map(UnitFold.units)

  /// A month alone may count months: 18月龄.
  private static func isDate(_ date: WrittenDate) -> Bool {
    guard let year = date.year else { return date.day != nil }
    return (1900...2199).contains(year.value)
  }
}
