internal import GangmuModel

/// QTY-01.
enum RangeUnitLostRule: DocumentRule {
  static let description = RuleDescription(
    code: "QTY-01", name: "range-unit-lost", severity: .warning,
    summary: LocalizedText(
      "数值范围的前一个数省略了%、万或亿", "%, 万 or 亿 is left out behind the first number of a range"),
    rationale: LocalizedText(
      "“9～16亿”可以读作9至16亿，也可以读作9元至16亿元；省略会造成歧义的，不应省略。",
      "9～16亿 can be read as from nine; what would become ambiguous must not be left out."),
    basis: [.init("GB/T 15835-2011", "5.1.3", .required)],
    breaks: [
      .init("一、工作目标\n古桥修缮率提高15~30%。\n"),
      .init("一、工作目标\n每座古桥补助5-10万元。\n"),
      .init("一、工作目标\n安排资金1.5—2亿元。\n"),
    ],
    passes: [
      .init("一、工作目标\n古桥修缮率提高15%~30%，每座古桥补助5万元—10万元。\n"),
      .init("一、工作目标\n每镇修缮古桥3—5座，2023—2025年完成。\n"),
      .init("一、工作目标\n咨询电话010-12345678，执行DB12/T 345-2020%表。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    for dash in [Anchor.tilde, .dash] {
      document.forEachPlace(of: dash) { at, paragraph in
        guard let start = NumberRange.start(endingAt: at, in: units, floor: paragraph.range.lowerBound),
          let end = NumberRange.end(from: at + 1, in: units, limit: paragraph.range.upperBound),
          end < paragraph.range.upperBound, scales.contains(units[end])
        else { return }
        let sign = document.text[TextSpan(end, end + 1)]
        report.add(
          TextSpan(start, end + 1), LocalizedText("前一个数后省略了“\(sign)”", "“\(sign)” is left out behind the first number"),
          advice: LocalizedText("两个数后都写“\(sign)”", "write “\(sign)” behind both numbers"))
      }
    }
  }

  private static let scales = UnitSet("%‰万亿")
}
