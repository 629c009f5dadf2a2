internal import GangmuModel

/// NO-06.
enum DocnumYearVsDateRule: DocumentRule {
  static let description = RuleDescription(
    code: "NO-06", name: "docnum-year-vs-date", severity: .warning,
    summary: LocalizedText("发文字号的年份与成文日期不符", "the document number's year is not that of the date"),
    rationale: LocalizedText(
      "文号按年编排，与成文日期同年，至多跨年；相差更多，其中一个有误。",
      "Numbers are given by the year: that of the date, or one beside it at a turn of the year. Else one of them is wrong."
    ),
    basis: [.init("党政机关公文处理工作条例", "第九条", .practice)],
    breaks: [
      .init(
        "关于做好河道管护工作的通知\n鹭政发〔2022〕16号\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n一、落实责任\n每月巡河一次。\n白鹭县人民政府\n2024年4月9日\n")
    ],
    passes: [
      .init(
        "关于做好河道管护工作的通知\n鹭政发〔2024〕16号\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n一、落实责任\n每月巡河一次。\n白鹭县人民政府\n2024年4月9日\n"),
      .init(
        "关于做好河道管护工作的通知\n鹭政发〔2023〕160号\n各镇人民政府：\n为加强河道管护，现就有关事项通知如下。\n一、落实责任\n每月巡河一次。\n白鹭县人民政府\n2024年1月2日\n",
        caption: LocalizedText("跨年", "at the turn of the year")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    guard let number = document.metadata.documentNumber, let year = number.year,
      let date = document.metadata.dates.signed, let signed = Int(date.prefix(4)), abs(year - signed) > 1
    else { return }
    let place = document.numbers.first { document.text[$0.span] == number.text }?.span
    report.add(
      place,
      LocalizedText("发文字号“\(number.text)”与成文日期 \(date) 年份不符", "“\(number.text)” does not fit the date \(date)"))
  }
}
