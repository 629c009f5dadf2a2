internal import GangmuModel

/// NUM-05.
enum MixedStyleRule: DocumentRule {
  static let description = RuleDescription(
    code: "NUM-05", name: "mixed-style", severity: .warning,
    summary: LocalizedText("同一层次混用几种序号", "siblings are numbered in several styles"),
    rationale: LocalizedText(
      "同一层次的“1.”“2、”“3）”是不同的序数形式，读者会以为是不同层次。",
      "1. 2、 3） are three styles: among siblings they look like three levels."),
    basis: [.init("GB/T 15834-2011", "B.3.3", .recommended)],
    breaks: [
      .init("关于河道管护的意见\n一、工作任务\n1.疏浚河道。\n2、清理岸线。\n3.补植绿化。\n"),
      .init("关于河道管护的意见\n一、工作任务\n1.疏浚河道。\n2）清理岸线。\n"),
    ],
    passes: [
      .init("关于河道管护的意见\n一、工作任务\n1.疏浚河道。\n2.清理岸线。\n3．补植绿化。\n"),
      .init("关于河道管护的意见\n一、工作任务\n1.疏浚河道\n（1）清淤。\n（2）护坡。\n2.清理岸线。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let marks = document.marks.marks
    for mark in marks where !mark.isInline {
      guard let other = mark.previous ?? mark.parent,
        isMixed(mark, marks[other], isSibling: mark.previous != nil, document)
      else { continue }
      add(mark.span, beside: marks[other], document, &report)
    }
    // 2） alone is no list to the parser, and stays text.
    let units = document.text.units
    for head in document.lineHeads where head.end < units.count && units[head.end] == UInt16(ascii: ")") {
      let span = TextSpan(head.start, head.end + 1)
      guard !head.isBracketed, let other = document.marks.last(upTo: span.start), other.style == .arabicDot,
        other.span.end <= span.start, head.value(units) == other.ordinal + 1
      else { continue }
      add(span, beside: other, document, &report)
    }
  }

  private static func add(
    _ span: TextSpan, beside other: ClauseMark, _ document: CheckedDocument, _ report: inout RuleReport
  ) {
    let (first, second) = (document.text[other.span], document.text[span])
    report.add(
      span, LocalizedText("“\(second)”与前面的“\(first)”不是同一种序号", "“\(second)” is not of the style of “\(first)” before it")
    )
  }

  /// 2、 behind 1.; or 2） under 1., which was meant to stand beside it.
  private static func isMixed(
    _ mark: ClauseMark, _ other: ClauseMark, isSibling: Bool, _ document: CheckedDocument
  ) -> Bool {
    if isSibling {
      let units = document.text.units
      return mark.style == .arabicDot && other.style == .arabicDot && mark.ordinal == other.ordinal + 1
        && units[mark.span.end - 1] != units[other.span.end - 1]
    }
    return mark.ordinal > 1 && mark.ordinal == other.ordinal + 1 && mark.style != other.style
      && Self.arabic.contains(mark.style) && Self.arabic.contains(other.style)
  }

  private static let arabic: [MarkerStyle] = [.arabicDot, .arabicParen, .arabicHalfParen]
}
