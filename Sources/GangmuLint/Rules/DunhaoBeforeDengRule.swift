internal import GangmuModel

/// PUN-06.
enum DunhaoBeforeDengRule: DocumentRule {
  static let description = RuleDescription(
    code: "PUN-06", name: "dunhao-before-deng", severity: .info,
    summary: LocalizedText("“等”前用了顿号", "、 before 等"),
    rationale: LocalizedText(
      "“等”不是列举的一项，前面不用顿号；多出的顿号也可能是丢了一项。",
      "等 is no item of the list and takes no 、; a 、 there may also mean that an item was lost."),
    basis: [.init("GB/T 15834-2011", "B.1.2", .recommended)],
    breaks: [.init("一、摸清底数\n登记古桥、古井、古树、等资源。\n")],
    passes: [
      .init("一、摸清底数\n登记古桥、古井、古树等资源。\n"),
      .init("一、摸清底数\n登记古桥的名称、等级、位置。\n", caption: LocalizedText("等级是一项", "等级 is an item")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    document.forEachPlace(of: .dengBehindDunhao) { at, paragraph in
      guard at > paragraph.range.lowerBound, document.text.units[at - 1] == 0x3001,
        EnumerationEnd.stands(at: at, in: document.text.units, limit: paragraph.range.upperBound)
      else { return }
      report.add(
        TextSpan(at - 1, at + 1), LocalizedText("“等”前不用顿号", "no 、 before 等"),
        fix: .init(TextSpan(at - 1, at), ""))
    }
  }
}
