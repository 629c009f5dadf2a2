internal import GangmuModel

/// PUN-04.
enum DunhaoBetweenTitlesRule: DocumentRule {
  static let description = RuleDescription(
    code: "PUN-04", name: "dunhao-between-titles", severity: .info, profile: .authored,
    summary: LocalizedText("并列的书名号或引号之间用了顿号", "、 between titles or quotations in a row"),
    rationale: LocalizedText(
      "书名号、引号已把各项分开，通常不再用顿号；各项之后有括注的除外。",
      "The marks part the items already; 、 is for lists in which a note follows some item."),
    basis: [.init("GB/T 15834-2011", "4.5.3.5", .recommended)],
    breaks: [
      .init("一、总体要求\n落实《青岚县古桥保护办法》、《青岚县古树保护办法》。\n"),
      .init("一、总体要求\n推行“一桥一档”、“一树一牌”管理。\n"),
    ],
    passes: [
      .init("一、总体要求\n落实《青岚县古桥保护办法》《青岚县古树保护办法》，推行“一桥一档”“一树一牌”。\n"),
      .init(
        "一、总体要求\n落实《青岚县古桥保护办法》（青政发〔2021〕3号）、《青岚县古树保护办法》、《青岚县古井保护办法》。\n",
        caption: LocalizedText("书名之后有括注", "a note follows a title of the list")),
      .init("一、总体要求\n落实《青岚县古桥保护办法》、县委有关决定。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    /// The list that was judged last, by its notes.
    var list = 0..<0
    var hasNotes = false
    for at in document.brackets.joined {
      if !list.contains(at) {
        list = QuotedList.range(around: at, in: units)
        hasNotes = QuotedList.hasNotes(list, in: units)
      }
      guard !hasNotes else { continue }
      let span = TextSpan(at, at + 1)
      report.add(
        span, LocalizedText("并列的书名号或引号之间通常不用顿号", "no 、 is needed between the marks"), fix: .init(span, ""))
    }
  }
}
