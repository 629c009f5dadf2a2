internal import GangmuModel

/// NUM-03.
enum OrderInvertedRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-03", name: "order-inverted", severity: .warning,
    summary: LocalizedText("层次序数倒置", "a stronger style of number stands under a weaker one"),
    rationale: LocalizedText(
      "结构层次依次为“一、”“（一）”“1.”“（1）”。倒置后读者分不清上下级。",
      "Levels go 一、 （一） 1. （1）. Turned round, nobody can tell which is above."),
    basis: [.init("GB/T 9704-2012", "7.3.3", .recommended), .init("GB/T 15834-2011", "B.3.8", .recommended)],
    breaks: [
      .init("关于河道管护的意见\n1.总体要求\n一、指导思想\n坚持节水优先。\n二、工作目标\n河道畅通。\n2.保障措施\n一、加强领导\n成立小组。\n二、强化督查\n每季通报。\n"),
      .init("关于河道管护的意见\n一、工作任务\n1.疏浚河道\n（一）清淤。\n（二）护坡。\n2.清理岸线\n（一）拆违。\n（二）补绿。\n"),
    ],
    passes: [
      .init("关于河道管护的意见\n一、总体要求\n（一）指导思想\n坚持节水优先。\n（二）工作目标\n1.河道畅通。\n2.岸线整洁。\n二、保障措施\n（一）加强领导。\n（二）强化督查。\n"),
      .init("白鹭县河道管护办法\n第一条 河道管护遵循下列原则：\n（一）统一管理；\n（二）分级负责。\n第二条 本办法自2024年5月1日起施行。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let marks = document.marks.marks
    for mark in marks where mark.previous == nil && !mark.isInline {
      guard let parent = mark.parent, Self.levels.contains(mark.style), Self.levels.contains(marks[parent].style),
        mark.style < marks[parent].style
      else { continue }
      add(mark, under: marks[parent], document, &report)
    }
    for index in restarts(marks) { add(marks[index], under: marks[index - 1], document, &report) }
  }

  /// 1. 一、二、 2. 一、二、: the parser keeps 一、 above all others, so there the list begins anew behind each 1., 2.
  private static func restarts(_ marks: [ClauseMark]) -> [Int] {
    var found: [Int] = []
    for index in marks.indices.dropFirst() where marks[index].style == .hanComma && marks[index].ordinal == 1 {
      let before = marks[index - 1]
      if before.style == .arabicDot, before.part == marks[index].part, before.ordinal == found.count + 1 {
        found.append(index)
      }
    }
    return found.count >= 2 ? found : []
  }

  private static func add(
    _ mark: ClauseMark, under parent: ClauseMark, _ document: CheckedDocument, _ report: inout RuleReport
  ) {
    let (above, below) = (document.text[parent.span], document.text[mark.span])
    report.add(
      mark.span,
      LocalizedText(
        "“\(above)”之下用了上一级的序数“\(below)”", "“\(below)” is of a level above “\(above)”, under which it stands"))
  }

  private static let levels: [MarkerStyle] = [.hanComma, .hanParen, .arabicDot, .arabicParen, .circled]
}
