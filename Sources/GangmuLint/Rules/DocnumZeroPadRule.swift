internal import GangmuModel

/// NO-04.
enum DocnumZeroPadRule: DocumentRule {
  static let description = RuleDescription(
    code: "NO-04", name: "docnum-zero-pad", severity: .warning,
    summary: LocalizedText("发文字号的序号编了虚位", "the serial number of a document number is padded with zeros"),
    rationale: LocalizedText(
      "发文顺序号不编虚位，1 不编为 01；编了虚位，同一文号就有两种写法。",
      "Serial numbers are not padded: 1 is not written 01, which would make two forms of one number."),
    basis: [.init("GB/T 9704-2012", "7.2.5", .required)],
    breaks: [
      .init("关于做好河道管护工作的通知\n鹭政发〔2024〕06号\n各镇人民政府：\n现就有关事项通知如下。\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n根据鹭政发〔2023〕008号文件，通知如下。\n"),
    ],
    passes: [
      .init("关于做好河道管护工作的通知\n鹭政发〔2024〕6号\n各镇人民政府：\n现就有关事项通知如下。\n"),
      .init("关于做好河道管护工作的通知\n鹭政发〔2024〕160号\n各镇人民政府：\n现就有关事项通知如下。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    for number in document.numbers where units[number.serial.start] == UInt16(ascii: "0") {
      guard let first = number.serial.range.first(where: { units[$0] != UInt16(ascii: "0") }) else { continue }
      let written = document.text[number.span]
      report.add(
        number.serial, LocalizedText("发文字号“\(written)”的序号编了虚位", "the serial number of “\(written)” is padded"),
        fix: .init(TextSpan(number.serial.start, first), ""))
    }
  }
}
