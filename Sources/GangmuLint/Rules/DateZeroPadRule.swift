internal import GangmuModel

/// DAT-01.
enum DateZeroPadRule: DocumentRule {
  static let description = RuleDescription(
    code: "DAT-01", name: "date-zero-pad", severity: .warning,
    summary: LocalizedText("成文日期或印发日期编了虚位", "the date of the document or of its printing is padded with zeros"),
    rationale: LocalizedText(
      "成文日期和印发日期的月、日不编虚位，1 不编为 01。",
      "Month and day of both dates are not padded: 1 is not written 01."),
    basis: [.init("GB/T 9704-2012", "7.3.5.4", .required), .init("GB/T 9704-2012", "7.4.3", .required)],
    breaks: [
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n现就有关事项通知如下。\n一、落实责任\n每月巡河。\n白鹭县人民政府\n2024年04月09日\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n现就有关事项通知如下。\n一、落实责任\n每月巡河。\n白鹭县人民政府\n2024年4月9日\n白鹭县人民政府办公室　2024年4月09日印发\n"),
    ],
    passes: [
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n现就有关事项通知如下。\n一、落实责任\n每月巡河。\n白鹭县人民政府\n2024年10月20日\n"),
      .init(
        "关于做好河道管护工作的通知\n发布日期：2024-04-09\n各镇人民政府：\n现就有关事项通知如下。\n一、落实责任\n每月巡河。\n白鹭县人民政府\n2024年4月9日\n",
        caption: LocalizedText("网页的发布日期不是成文日期", "a page's date is not the document's")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for date in document.ownDates where !date.month.isHan {
      guard let day = date.day, isPadded(date.month, document) || isPadded(day, document) else { continue }
      let written = document.text[date.span]
      let year = date.year.map { document.text[$0.span] + "年" } ?? ""
      report.add(
        date.span, LocalizedText("日期“\(written)”编了虚位", "the date “\(written)” is padded with zeros"),
        fix: .init(date.span, "\(year)\(date.month.value)月\(day.value)日"))
    }
  }

  private static func isPadded(_ field: WrittenDate.Field, _ document: CheckedDocument) -> Bool {
    field.span.count > 1 && field.value > 0 && document.text.units[field.span.start] == UInt16(ascii: "0")
  }
}
