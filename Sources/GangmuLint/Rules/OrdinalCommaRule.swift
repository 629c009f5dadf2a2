internal import GangmuModel

/// NUM-10.
enum OrdinalCommaRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-10", name: "ordinal-comma", severity: .info,
    summary: LocalizedText("“第一”“首先”之类后用了顿号", "第一, 首先 and the like are followed by 、"),
    rationale: LocalizedText(
      "“第一”“其一”“首先”等后用逗号，顿号用于“一”“二”等汉字数字。",
      "第一, 其一, 首先 take a comma; 、 is for plain numerals."),
    basis: [.init("GB/T 15834-2011", "B.3.1", .recommended)],
    breaks: [
      .init("关于河道管护的意见\n为做好河道管护，首先、要落实责任。其次、要强化督查。\n"),
      .init("关于河道管护的意见\n管护工作要抓好两点。第一、落实责任。第二、强化督查。\n"),
    ],
    passes: [
      .init("关于河道管护的意见\n为做好河道管护，首先，要落实责任。其次，要强化督查。\n"),
      .init("关于河道管护的意见\n第一、二季度完成清淤，第一、第二渠道先行，第三、四类渠道随后。\n", caption: LocalizedText("并列的序数", "ordinals in a row")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    for span in document.scan[.ordinalComma] where opensClause(span, units) {
      let comma = TextSpan(span.end - 1, span.end)
      let word = document.text[TextSpan(span.start, comma.start)]
      report.add(comma, LocalizedText("“\(word)”后应用逗号", "“\(word)” should have a comma"), fix: .init(comma, "，"))
    }
  }

  /// Behind a mark or at a line's start, and no second ordinal follows.
  private static func opensClause(_ span: TextSpan, _ units: [UInt16]) -> Bool {
    if span.start > 0, !Self.boundaries.contains(units[span.start - 1]) { return false }
    guard span.end < units.count else { return false }
    let next = units[span.end]
    return !UnitClass.of(next).isNumeral && !UnitClass.of(next).isDigit && next != 0x7B2C
  }

  private static let boundaries = UnitSet("。;:!?,、\n \t”")
}
