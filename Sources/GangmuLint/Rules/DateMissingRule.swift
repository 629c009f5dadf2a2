internal import GangmuModel

/// DAT-07.
enum DateMissingRule: DocumentRule {
  static let description = RuleDescription(
    code: "DAT-07", name: "date-missing", severity: .info,
    summary: LocalizedText("没有成文日期", "the document has no date"),
    rationale: LocalizedText(
      "成文日期是公文的要素：没有它，“今年底前”“自印发之日起”都无从推算。",
      "The date is an element of every document: without it 今年底前 and 自印发之日起 mean no day."),
    basis: [.init("党政机关公文处理工作条例", "第九条", .recommended)],
    breaks: [.init("关于做好河道管护工作的通知\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n一、落实责任\n每月巡河。\n")],
    passes: [
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n一、落实责任\n每月巡河。\n白鹭县人民政府\n2024年4月9日\n")
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let dates = document.metadata.dates
    if dates.signed == nil, dates.adopted == nil {
      report.add(nil, LocalizedText("没有找到成文日期", "no date was found"))
    }
  }
}
