internal import GangmuModel

/// QTY-07.
enum TargetConflictRule: CorpusRule {
  static let description = RuleDescription(
    code: "QTY-07", name: "target-conflict", severity: .warning,
    summary: LocalizedText(
      "同一地方、同一指标、同一年份的目标值不同", "one metric of one place and year with two values"),
    rationale: LocalizedText(
      "两个目标值不能同时作数，考核时各执一词。", "Only one of the values can hold, and each office will name the one it likes."),
    basis: [.init("督查工作惯例", nil, .practice)],
    breaks: [
      .init(
        "青岚县古桥保护工作方案\n一、工作目标\n到2026年底，全县古桥测绘建档率达到100%。\n二、重点任务\n开展古桥普查，到2026年底，全县古桥测绘建档率达到90%。\n",
        caption: LocalizedText("同一文件前后不一", "in one document")),
      .init(
        "云南省昆明市西山区古桥保护工作方案\n一、工作目标\n到2026年底，全区重点古桥修缮率达到80%以上。\n云南省昆明市西山区人民政府\n2024年3月5日\n",
        "云南省昆明市西山区文化遗产保护规划\n一、工作目标\n到2026年底，全区重点古桥修缮率达到90%以上。\n云南省昆明市西山区人民政府\n2024年6月5日\n",
        caption: LocalizedText("同一地方的两个文件", "in two documents of one place")),
    ],
    passes: [
      .init(
        "青岚县古桥保护工作方案\n一、工作目标\n到2026年底，全县古桥测绘建档率达到90%；到2028年底，全县古桥测绘建档率达到100%。\n",
        caption: LocalizedText("不同年份", "two years")),
      .init(
        "青岚县古桥保护工作方案\n一、工作目标\n到2026年底，全县古桥测绘建档率达到90%。\n", "白石县古桥保护工作方案\n一、工作目标\n到2026年底，全县古桥测绘建档率达到95%。\n",
        caption: LocalizedText("两个地方", "two places")),
    ])

  static func notes(on document: CheckedDocument) -> [CorpusNote] {
    let targets = document.document.targets
    let dated = targets.indices.filter { targets[$0].modality == .target && targets[$0].deadline != nil }
    guard !dated.isEmpty else { return [] }
    let deadlines = document.document.deadlines
    let ends = Dictionary(deadlines.map { ($0.id, $0.end) }) { first, _ in first }
    return document.notes(
      dated.compactMap { index in
        let target = targets[index]
        guard !target.isChange, let end = target.deadline.flatMap({ ends[$0] ?? nil }),
          let metric = metric(of: target)
        else { return nil }
        let key = [metric, String(end.prefix(4)), target.unit ?? "", target.per ?? ""].joined(separator: "|")
        return LocalStatement(key: key, values: [target.value, target.unit ?? "", target.clause], span: target.span)
      })
  }

  static func check(_ notes: [CorpusNote], _ report: inout CorpusReport) {
    for group in CorpusNotes.differing(notes) {
      guard let first = group.first else { continue }
      // The values of one clause are a series: 城区…、乡村….
      for note in group.dropFirst() where note.value(0) != first.value(0) && !isSameClause(note, first) {
        let other = first.value(0) + first.value(1)
        let place = first.uri == note.uri ? first.value(2) : first.uri
        report.add(
          note, LocalizedText("\(place)中同一指标为\(other)", "\(place) has \(other) for the same metric"),
          advice: LocalizedText("核对，只留一个目标值", "find out which value holds"))
      }
    }
  }

  private static func isSameClause(_ note: CorpusNote, _ other: CorpusNote) -> Bool {
    note.uri == other.uri && note.value(2) == other.value(2)
  }

  /// The metric without numbers before it and blanks. Short ones (覆盖率), and percentages of what is no rate
  /// (中小学校20%以上), do not say what is measured.
  private static func metric(of target: Target) -> String? {
    if RateWords.isPercent(target.unit), RateWords.kind(of: target.metric) == nil { return nil }
    let content = Wording.content(target.metric).drop { !UnitClass.of($0).isHan }
    return content.count >= 6 ? Wording.string(content) : nil
  }
}
