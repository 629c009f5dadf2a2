internal import GangmuModel

/// NUM-13.
enum EmptyClauseRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-13", name: "empty-clause", severity: .error,
    summary: LocalizedText("只有序号，没有内容", "a number with no text"),
    rationale: LocalizedText(
      "条款内容丢失，或序号多余。", "The clause's text was lost, or the number is one too many."),
    basis: [.init("转载实务", nil, .practice)],
    breaks: [
      .init("关于河道管护的意见\n一、工作任务\n（一）疏浚河道。\n（二）清理岸线。\n（三）\n二、保障措施\n加强领导。\n")
    ],
    passes: [
      .init(
        "关于河道管护的意见\n一、工作任务\n（一）疏浚河道。\n（二）清理岸线。\n（三）\n补植绿化。\n二、保障措施\n加强领导。\n",
        caption: LocalizedText("内容在下一行", "the text is on the next line"))
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let marks = document.marks.marks
    for (index, mark) in marks.enumerated() where isEmpty(mark) && !isAboveTable(mark, document) {
      // Annexes hold forms to be filled in: 1. 2. 3. with nothing behind any of them.
      let neighbours = [mark.previous.map { marks[$0] }, marks.dropFirst(index + 1).first]
      if document.document.parts[mark.part].kind == .annex, neighbours.contains(where: { $0.map(isEmpty) ?? false }) {
        continue
      }
      let marker = document.text[mark.span]
      report.add(mark.span, LocalizedText("“\(marker)”后没有内容", "nothing follows “\(marker)”"))
    }
  }

  private static func isEmpty(_ mark: ClauseMark) -> Bool { !mark.hasText && !mark.hasChildren }

  /// The clause is what the table below holds.
  private static func isAboveTable(_ mark: ClauseMark, _ document: CheckedDocument) -> Bool {
    let units = document.text.units
    var at = mark.extent.end
    while at < units.count, UnitClass.of(units[at]).isBlank { at += 1 }
    guard let next = document.block(of: at), case .table = next.kind else { return false }
    return true
  }
}
