internal import GangmuModel

/// NUM-01.
enum GapRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-01", name: "gap", severity: .warning,
    summary: LocalizedText("序号不连续", "a number is missing among siblings"),
    rationale: LocalizedText(
      "缺号的条款可能在排版或转载中丢失，引用该序号的文字也无从对应。",
      "A clause may have been lost on the way, and references to its number lead nowhere."),
    basis: [.init("GB/T 9704-2012", "7.3.3", .recommended)],
    breaks: [.init("一、总体要求\n坚持节水优先。\n三、保障措施\n加强组织领导。\n")],
    passes: [.init("一、总体要求\n坚持节水优先。\n二、保障措施\n加强组织领导。\n")])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for fault in document.numberingFaults where fault.kind == .gap || fault.kind == .order {
      // Articles, enumerations inside a paragraph and a lost beginning have rules of their own.
      guard fault.mark.style != .articleOrdinal, !fault.mark.style.isRunIn, !HeadTruncatedRule.isHead(fault, document)
      else { continue }
      report.add(
        fault.mark.span, LocalizedText(fault.message, english(fault, document)),
        advice: LocalizedText("核对是否漏了条款或编错了号", "see whether a clause is lost or a number is wrong"))
    }
  }

  private static func english(_ fault: NumberingFault, _ document: CheckedDocument) -> String {
    let marker = document.text[fault.mark.span]
    guard let previous = fault.mark.previous else {
      return "“\(marker)” comes first: the numbers before it are missing"
    }
    let before = document.text[document.marks.marks[previous].span]
    return "“\(marker)” stands behind “\(before)”" + (fault.kind == .gap ? ": a number between them is missing" : "")
  }
}
