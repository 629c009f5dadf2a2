internal import GangmuModel

/// QTY-04.
enum PercentVsPointRule: DocumentRule {
  static let description = RuleDescription(
    code: "QTY-04", name: "percent-vs-point", severity: .warning,
    summary: LocalizedText("比率的增减用了百分比，没有用百分点", "a share that changes by per cent and not by points"),
    rationale: LocalizedText(
      "覆盖率由60%“提高5%”，是到65%还是63%，读者无从知道。",
      "From 60 % up by 5 %: to 65 % or to 63 %? A reader cannot know."),
    basis: [.init("统计指标表述惯例", nil, .practice)],
    breaks: [
      .init("一、工作目标\n到2026年底，古桥建档覆盖率提高5%。\n"),
      .init("一、工作目标\n到2026年底，群众知晓率提升10%以上。\n"),
    ],
    passes: [
      .init("一、工作目标\n到2026年底，古桥建档覆盖率提高5个百分点。\n"),
      .init("一、工作目标\n到2026年底，古桥建档覆盖率提高到85%，游客人数增长5%。\n"),
      .init("一、工作目标\n到2026年底，办事效率提高30%，劳动生产率提高5%。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for target in document.document.targets where RateWords.isPercent(target.unit) {
      guard target.isChange,
        RateWords.kind(of: target.metric) == .share
      else { continue }
      report.add(
        target.span,
        LocalizedText(
          "“\(target.metric)”是比率，增减应以百分点计", "“\(target.metric)” is a share, which changes by percentage points"),
        advice: LocalizedText("写作“个百分点”，或写明提高到多少", "write 个百分点, or say up to which figure"))
    }
  }
}
