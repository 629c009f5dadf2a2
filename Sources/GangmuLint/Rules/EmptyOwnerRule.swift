internal import GangmuModel

/// RSP-02.
enum EmptyOwnerRule: DocumentRule {
  static let description = RuleDescription(
    code: "RSP-02", name: "empty-owner", severity: .error,
    summary: LocalizedText("“责任单位”之后没有单位", "a label of responsibility with no body behind it"),
    rationale: LocalizedText(
      "标签之后空着，多是漏填或转换时丢失。", "What stood behind the label was forgotten, or lost in a conversion."),
    basis: [.init("督查工作惯例", nil, .practice)],
    breaks: [
      .init("一、重点任务\n（一）开展古桥普查，登记造册。（责任单位：）\n"),
      .init("一、重点任务\n（一）开展古桥普查，登记造册。（牵头单位：县文物局；配合单位：）\n"),
      .init("一、重点任务\n（一）开展古桥普查，登记造册。\n责任单位：\n（二）修缮古桥。\n"),
    ],
    passes: [
      .init("一、重点任务\n（一）开展古桥普查，登记造册。（责任单位：县文物局）\n"),
      .init(
        "一、重点任务\n（一）开展古桥普查，登记造册。\n责任单位：\n县文物局、各镇\n",
        caption: LocalizedText("单位另起一行", "the bodies stand on the next line")),
      .init("一、重点任务\n（一）明确每座古桥的责任单位：由各镇提出，县文物局审核。\n"),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    document.forEachPlace(of: .colon) { colon, paragraph in
      let range = paragraph.range
      guard !paragraph.isCell, let start = RoleLabels.start(endingAt: colon, in: units, floor: range.lowerBound),
        isEmpty(after: colon + 1, range.upperBound, units) ?? !goesOn(after: paragraph.segment, document)
      else { return }
      let label = document.text[TextSpan(start, colon)]
      report.add(
        TextSpan(start, colon + 1), LocalizedText("“\(label)”之后没有单位", "no body behind “\(label)”"),
        advice: LocalizedText("填上单位，或删去标签", "name the body or remove the label"))
    }
  }

  /// `nil` at the end of the paragraph, where the next one decides.
  private static func isEmpty(after start: Int, _ limit: Int, _ units: [UInt16]) -> Bool? {
    let at = units.skipBlanks(start, limit: limit)
    guard at < limit else { return nil }
    return ends.contains(units[at]) || RoleLabels.begins(at: at, in: units, limit: limit)
  }

  /// Whether the clause has another paragraph, which names the bodies and is no label itself.
  private static func goesOn(after index: Int, _ document: CheckedDocument) -> Bool {
    let segments = document.tree.segments
    guard index + 1 < segments.count, segments[index + 1].clause == segments[index].clause else { return false }
    let next = document.text.trimmed(segments[index + 1].span)
    return !next.isEmpty && !RoleLabels.begins(at: next.start, in: document.text.units, limit: next.end)
  }

  private static let ends = UnitSet(")];。,、】")
}
