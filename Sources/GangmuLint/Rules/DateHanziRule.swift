internal import GangmuModel

/// DAT-02.
enum DateHanziRule: DocumentRule {
  static let description = RuleDescription(
    code: "DAT-02", name: "date-hanzi", severity: .info,
    summary: LocalizedText("成文日期用了汉字", "the date of the document is in Chinese numerals"),
    rationale: LocalizedText(
      "自 2012 年 7 月 1 日起，成文日期用阿拉伯数字；此前的公文用汉字，不在此列。",
      "Since 1 July 2012 the date is in Arabic numerals; older documents keep their Chinese ones."),
    basis: [.init("GB/T 9704-2012", "7.3.5.4", .required)],
    breaks: [
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n现就有关事项通知如下。\n一、落实责任\n每月巡河。\n白鹭县人民政府\n二〇一五年三月二日\n")
    ],
    passes: [
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n现就有关事项通知如下。\n一、落实责任\n每月巡河。\n白鹭县人民政府\n2015年3月2日\n"),
      .init(
        "关于做好河道管护工作的通知\n各镇人民政府：\n现就有关事项通知如下。\n一、落实责任\n每月巡河。\n白鹭县人民政府\n二〇〇六年九月七日\n",
        caption: LocalizedText("当时应用汉字", "right in its time")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for date in document.ownDates where date.month.isHan {
      guard let year = date.year?.value, let day = date.day?.value, date.isReal else { continue }
      if (year, date.month.value, day) < (2012, 7, 1) { continue }
      let written = document.text[date.span]
      report.add(
        date.span,
        LocalizedText("成文日期“\(written)”应用阿拉伯数字", "“\(written)” should be in Arabic numerals"),
        fix: .init(date.span, "\(year)年\(date.month.value)月\(day)日"))
    }
  }
}
