internal import GangmuModel

/// NO-05.
enum DocnumYearRule: DocumentRule {
  static let description = RuleDescription(
    code: "NO-05", name: "docnum-year", severity: .error,
    summary: LocalizedText("发文字号的年份不是四位数字", "the year of a document number is not four digits"),
    rationale: LocalizedText(
      "年份标全称，不加“年”字。两位年份会与别的年份相混。1999 年以前的文号按当时写法，不在此列。",
      "The year is written in full and without 年. Numbers of before 1999 keep the two digits that were right then."),
    basis: [.init("GB/T 9704-2012", "7.2.5", .required)],
    breaks: [
      .init("关于做好河道管护工作的通知\n鹭政发〔24〕3号\n各镇人民政府：\n现就有关事项通知如下。\n"),
      .init("关于做好河道管护工作的通知\n鹭政发〔2024年〕3号\n各镇人民政府：\n现就有关事项通知如下。\n"),
      .init("关于做好河道管护工作的通知\n鹭政发〔2024〕年第3号\n各镇人民政府：\n现就有关事项通知如下。\n"),
    ],
    passes: [
      .init("关于做好河道管护工作的通知\n鹭政发〔2024〕3号\n各镇人民政府：\n现就有关事项通知如下。\n"),
      .init("关于清理文件的通知\n各镇人民政府：\n鹭政发〔85〕10号文件予以废止。\n", caption: LocalizedText("旧文号", "an old number")),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n沿河小区（12）3号楼除外。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    for number in document.numbers {
      let isCut = number.year.count == 2 && units[number.year.start] < UInt16(ascii: "5")
      guard number.yearSign != nil || (isCut && number.open != nil && number.close != nil) else { continue }
      let written = document.text[number.span]
      report.add(
        number.span, LocalizedText("发文字号“\(written)”的年份应为四位数字", "the year of “\(written)” should be four digits"))
    }
  }
}
