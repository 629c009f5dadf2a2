internal import GangmuModel

/// REF-02.
enum CiteOrderRule: DocumentRule {
  static let description = RuleDescription(
    code: "REF-02", name: "cite-order", severity: .info,
    summary: LocalizedText("引用公文时文号写在标题前", "a cited document's number stands before its title"),
    rationale: LocalizedText(
      "引用公文先引标题，后引发文字号，并加圆括号。", "The title comes first, then the number in round brackets."),
    basis: [.init("公文写作惯例", nil, .practice)],
    breaks: [.init("一、工作依据\n根据青政发〔2021〕3号《青岚县古桥保护办法》开展工作。\n")],
    passes: [
      .init("一、工作依据\n根据《青岚县古桥保护办法》（青政发〔2021〕3号）《青岚县古树保护办法》开展工作。\n"),
      .init("一、工作依据\n根据青政发〔2021〕3号文件和《青岚县古桥保护办法》开展工作。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    for number in document.numbers where !document.isChrome(number.span.start) {
      let next = units.skipBlanks(number.span.end, limit: min(units.count, number.span.end + 3))
      guard next < units.count, units[next] == 0x300A, !units[number.span.end..<next].contains(0x0A),
        number.span.start == 0 || units[number.span.start - 1] != 0x300B
      else { continue }
      report.add(
        number.span, LocalizedText("文号应在标题之后", "the number comes behind the title"),
        advice: LocalizedText("写作《标题》（文号）", "write 《title》（number）"))
    }
  }
}
