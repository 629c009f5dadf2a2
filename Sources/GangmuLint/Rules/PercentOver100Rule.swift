internal import GangmuModel

/// QTY-05.
enum PercentOver100Rule: DocumentRule {
  static let description = RuleDescription(
    code: "QTY-05", name: "percent-over-100", severity: .warning,
    summary: LocalizedText("占比、覆盖率等超过100%", "a share or coverage of more than 100 %"),
    rationale: LocalizedText(
      "部分不会多于整体；多半是数字或指标名称写错。", "No part is more than the whole: the figure or the metric's name is wrong."),
    basis: [.init("统计指标表述惯例", nil, .practice)],
    breaks: [
      .init("一、工作目标\n到2026年底，古桥建档覆盖率达到120%。\n"),
      .init("一、工作目标\n到2026年底，石拱桥占比达到105%以上。\n"),
    ],
    passes: [
      .init("一、工作目标\n到2026年底，古桥建档覆盖率达到100%。\n"),
      .init("一、工作目标\n到2026年底，年度任务完成率达到120%，毛入学率达到101%。\n"),
      .init("一、工作目标\n到2026年底，古桥游客人数增长120%。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    for target in document.document.targets where RateWords.isPercent(target.unit) {
      guard exceeds(target.value), !target.isChange,
        RateWords.kind(of: target.metric) == .share
      else { continue }
      report.add(
        target.span,
        LocalizedText("“\(target.metric)”不会超过100%", "“\(target.metric)” cannot be more than 100 %"),
        advice: LocalizedText("核对数字和指标名称", "check the figure and the metric's name"))
    }
  }

  /// Whether a plain decimal, or the upper end of a range, is more than 100.
  private static func exceeds(_ value: String) -> Bool {
    // Three digits are the least.
    guard value.utf8.count >= 3 else { return false }
    var (start, at) = (value.utf8.startIndex, value.utf8.startIndex)
    var isDot = false
    for byte in value.utf8 {
      at = value.utf8.index(after: at)
      if isDot, byte == UInt8(ascii: ".") { start = at }
      isDot = byte == UInt8(ascii: ".")
    }
    return Double(value[start...]).map { $0 > 100 } ?? false
  }
}
