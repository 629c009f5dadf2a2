internal import GangmuModel

/// NO-03.
enum DocnumDiRule: DocumentRule {
  static let description = RuleDescription(
    code: "NO-03", name: "docnum-di", severity: .warning,
    summary: LocalizedText("发文字号的序号前加了“第”", "第 before the serial number of a document number"),
    rationale: LocalizedText(
      "发文顺序号不加“第”字。令、公告按“第N号”编号，上世纪的文号按当时写法，不在此列。",
      "No 第 stands before the serial number. Orders and announcements are numbered 第N号, and old numbers keep it: these are not meant."
    ),
    basis: [.init("GB/T 9704-2012", "7.2.5", .required)],
    breaks: [
      .init("关于做好河道管护工作的通知\n鹭政发〔2024〕第16号\n各镇人民政府：\n现就有关事项通知如下。\n")
    ],
    passes: [
      .init("关于做好河道管护工作的通知\n鹭政发〔2024〕16号\n各镇人民政府：\n现就有关事项通知如下。\n"),
      .init(
        "白鹭县水利局关于禁采区的公告\n白鹭县水利局公告〔2024〕第16号\n现将禁采区公告如下。\n一、范围\n白鹭河全段。\n",
        caption: LocalizedText("公告的编号", "an announcement's number")),
      .init(
        "关于清理文件的通知\n各镇人民政府：\n鹭城建字〔84〕第678号文件予以废止。\n",
        caption: LocalizedText("旧文号", "an old number")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    for number in document.numbers {
      guard let sign = number.ordinalSign, !isOld(number, units),
        !Self.exempt.contains(where: { units.has($0, at: number.agency.end - $0.count, limit: number.agency.end) })
      else { continue }
      let written = document.text[number.span]
      report.add(
        TextSpan(sign, number.span.end), LocalizedText("发文字号“\(written)”不应有“第”", "“\(written)” should have no 第"),
        fix: .init(TextSpan(sign, sign + 1), ""))
    }
  }

  /// Numbers of the last century are cited as they were given.
  private static func isOld(_ number: WrittenNumber, _ units: [UInt16]) -> Bool {
    number.year.count == 2 || units[number.year.start] == UInt16(ascii: "1")
  }

  private static let exempt = ["令", "公告", "通告", "公报", "决定", "决议"].map(UnitFold.units)
}
