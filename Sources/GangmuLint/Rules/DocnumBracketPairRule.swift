internal import GangmuModel

/// NO-02.
enum DocnumBracketPairRule: DocumentRule {
  static let description = RuleDescription(
    code: "NO-02", name: "docnum-bracket-pair", severity: .error,
    summary: LocalizedText("发文字号的括号不成对", "the brackets of a document number are no pair"),
    rationale: LocalizedText(
      "一边一种括号，或缺了一边：程序读不出年份和序号，文号等于没有。",
      "With two shapes of bracket, or one missing, year and serial number cannot be read."),
    basis: [.init("GB/T 9704-2012", "7.2.5", .required)],
    breaks: [
      .init("关于做好河道管护工作的通知\n鹭政发[2024〕16号\n各镇人民政府：\n现就有关事项通知如下。\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n根据鹭政发2024〕16号文件，通知如下。\n"),
      .init("关于做好河道管护工作的通知\n各镇人民政府：\n根据鹭政发〔2024 16号文件，通知如下。\n"),
    ],
    passes: [
      .init("关于做好河道管护工作的通知\n鹭政发〔2024〕16号\n各镇人民政府：\n现就有关事项通知如下。\n"),
      .init(
        "关于做好河道管护工作的通知\n鹭政发（2024）16号\n各镇人民政府：\n现就有关事项通知如下。\n", caption: LocalizedText("成对，属 NO-01", "a pair: NO-01")),
      .init("关于河道管护的通知\n各镇人民政府：\n涉及地块（见附图 2024）16号宗地除外。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for number in document.numbers where !isPaired(number, document) {
      let written = document.text[number.span]
      report.add(
        number.span, LocalizedText("发文字号“\(written)”的括号不成对", "the brackets of “\(written)” are no pair"))
    }
  }

  private static func isPaired(_ number: WrittenNumber, _ document: CheckedDocument) -> Bool {
    if let open = number.open, let close = number.close {
      return BracketPair(open, close, in: document)?.isMatched ?? true
    }
    // A round bracket may be of a longer bracketed text: （见附图2024）16号.
    guard let single = number.open ?? number.close else { return true }
    let unit = document.text.units[single]
    return unit == UInt16(ascii: "(") || unit == UInt16(ascii: ")")
  }
}
