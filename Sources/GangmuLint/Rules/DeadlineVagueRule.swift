internal import GangmuModel

/// DDL-02.
enum DeadlineVagueRule: DocumentRule {
  static let description = RuleDescription(
    code: "DDL-02", name: "deadline-vague", severity: .info,
    summary: LocalizedText("只说“尽快”“适时”，没有时限", "尽快 or 适时 in place of a date"),
    rationale: LocalizedText(
      "没有日期的要求不能督办，也不会列入台账。", "A demand without a date cannot be followed up, and no ledger shows when it is due."),
    basis: [.init("督查工作惯例", nil, .practice)],
    breaks: [
      .init("一、重点任务\n（一）尽快完成古桥普查。\n"), .init("一、重点任务\n（一）适时开展古桥保护评估。\n"),
    ],
    passes: [
      .init("一、重点任务\n（一）2026年6月底前完成古桥普查。\n"),
      .init(
        "一、重点任务\n（一）尽快启动，2026年6月底前完成古桥普查。\n",
        caption: LocalizedText("同句有日期", "a date in the same sentence")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let deadlines = document.document.deadlines
    var next = 0
    var sentence = TextSpan(0, 0)
    for word in document.scan[.vagueTime] where !document.isChrome(word.start) {
      if !sentence.contains(word) { sentence = document.sentence(around: word) }
      while next < deadlines.count, deadlines[next].span.end <= sentence.start { next += 1 }
      if next < deadlines.count, deadlines[next].span.overlaps(sentence) { continue }
      let written = document.text[word]
      report.add(
        word, LocalizedText("“\(written)”不是时限", "“\(written)” says no date"),
        advice: LocalizedText("写明完成日期", "say by which day"))
    }
  }
}
