internal import GangmuModel

/// NUM-09.
enum MalformedRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-09", name: "malformed", severity: .error,
    summary: LocalizedText("序号残缺或写法不规范", "a number lost a bracket or is written as no number is"),
    rationale: LocalizedText(
      "“四）”丢了前括号，“一十九”不合数字写法：检索和引用都对不上。",
      "四） lost its bracket, 一十九 is no numeral of Chinese: neither a search nor a reference finds them."),
    basis: [.init("GB/T 9704-2012", "7.3.3", .practice)],
    breaks: [
      .init("关于河道管护的意见\n一、工作任务\n（一）疏浚河道。\n二）清理岸线。\n（三）补植绿化。\n"),
      .init("关于河道管护的意见\n一十、工作任务\n疏浚河道。\n一十一、保障措施\n加强领导。\n"),
      .init("关于河道管护的意见\n廿一、工作任务\n疏浚河道。\n"),
    ],
    passes: [
      .init("关于河道管护的意见\n一、工作任务\n（一）疏浚河道。\n（二）清理岸线。\n（三）补植绿化。\n"),
      .init("关于河道管护的意见\n一、工作任务\n（一）在一百一十九处渠口设卡。\n一百一十九个渠口由镇里管护。\n一十分困难的农户免缴水费。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for fault in document.numberingFaults where fault.kind == .damaged && fault.mark.style == .hanParen {
      let marker = document.text[fault.mark.span]
      report.add(
        fault.mark.span, LocalizedText("序号“\(marker)”缺前括号", "“\(marker)” lost its opening bracket"),
        fix: .init(TextSpan(fault.mark.span.start, fault.mark.span.start), "（"))
    }
    let units = document.text.units
    for head in document.lineHeads where isOdd(head.numeral, units) {
      guard head.isBracketed || (head.end < units.count && units[head.end] == 0x3001) else { continue }
      let numeral = document.text[head.numeral]
      report.add(head.numeral, LocalizedText("序号“\(numeral)”写法不规范", "“\(numeral)” is not how a number is written"))
    }
  }

  /// 一十九, 廿一, 二〇. 一百一十九 and 一百〇一 are right, 二〇二三、二〇二四年 are years.
  private static func isOdd(_ span: TextSpan, _ units: [UInt16]) -> Bool {
    if units.has(Self.oneTen, at: span.start, limit: span.end) { return true }
    return span.count <= 2 && !Self.zeros.contains(units[span.start])
      && units[span.range].contains { Self.odd.contains($0) }
  }

  private static let oneTen = UnitFold.units("一十")
  private static let odd = UnitSet("廿卅卌〇零")
  private static let zeros = UnitSet("〇零")
}
