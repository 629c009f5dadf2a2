internal import GangmuModel

/// NUM-04.
enum LevelSkipRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-04", name: "level-skip", severity: .info,
    summary: LocalizedText("“一、”之下直接用“1.”", "1. stands right under 一、"),
    rationale: LocalizedText(
      "层次序数依次可以用“一、”“（一）”“1.”“（1）”。只有两层时常跳过第二层，是允许的做法，仅作提示。",
      "Levels may be 一、 （一） 1. （1）. Texts of two levels often leave out the second, which is allowed: only a hint."),
    basis: [.init("GB/T 9704-2012", "7.3.3", .recommended)],
    breaks: [.init("关于河道管护的意见\n一、工作任务\n1.疏浚河道。\n2.清理岸线。\n二、保障措施\n加强领导。\n")],
    passes: [.init("关于河道管护的意见\n一、工作任务\n（一）疏浚河道\n1.清淤。\n2.护坡。\n（二）清理岸线。\n二、保障措施\n加强领导。\n")])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let marks = document.marks.marks
    let skips = marks.filter { mark in
      mark.style == .arabicDot && mark.previous == nil && !mark.isInline
        && mark.parent.map { marks[$0].style == .hanComma } ?? false
    }
    guard let first = skips.first, let parent = first.parent else { return }
    let (above, below) = (document.text[marks[parent].span], document.text[first.span])
    report.add(
      first.span,
      LocalizedText(
        "“\(above)”之下直接用“\(below)”，跳过“（一）”，全文共\(skips.count)处",
        "“\(below)” stands right under “\(above)”, as in \(skips.count) \(skips.count == 1 ? "place" : "places") of the text"
      ))
  }
}
