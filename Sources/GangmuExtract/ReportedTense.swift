package import GangmuModel

/// Which clauses report what was done, so that their times and counts are results and not duties.
///
/// A report's clauses do unless a heading announces what comes next (下一步工作打算, 2024年主要安排); elsewhere a clause does under a
/// heading such as 工作情况 or 取得成效.
package struct ReportedTense: Sendable {
  package enum Verdict: Sendable { case reported, planned, open }
  private let verdicts: [Verdict]
  package let documentReports: Bool

  package init(_ tree: SyntaxTree, _ text: SourceText, _ metadata: Metadata) {
    let type = UnitFold.units(metadata.documentType ?? metadata.title ?? "")
    let reports = Self.reportTypes.longest(type, endingAt: type.count, from: 0) != nil
    var found: [Verdict] = []
    found.reserveCapacity(tree.clauses.count)
    let (units, clauses) = (text.units, tree.clauses)
    for index in clauses.indices {
      var inherited: Verdict?
      if let parent = clauses[index].parent, parent < found.count { inherited = found[parent] }
      let own = clauses[index].heading.map { Self.verdict(heading: $0, units, documentReports: reports) }
      found.append((own == .open ? nil : own) ?? inherited ?? (reports ? .reported : .open))
    }
    verdicts = found
    documentReports = reports
  }

  package func verdict(_ clause: Int) -> Verdict {
    clause >= 0 && clause < verdicts.count ? verdicts[clause] : documentReports ? .reported : .open
  }

  private static func verdict(
    heading: TextSpan, _ units: [UInt16], documentReports: Bool
  ) -> Verdict {
    let range = max(heading.start, heading.end - 60)..<min(heading.end, units.count)
    guard !range.isEmpty else { return .open }
    let tells = reported.longest(units, endingAt: range.upperBound, from: range.lowerBound) != nil
    // 2024年计划执行情况 tells of a plan; 取得成效和今后打算 ends in what is planned.
    if documentReports, !tells, planned.occurs(units, in: range) { return .planned }
    return tells && !isDuty(range, units) ? .reported : .open
  }

  /// 设专栏,集中公开重点工作落实情况: what is to be done with a report, not the report.
  private static func isDuty(_ heading: Range<Int>, _ units: [UInt16]) -> Bool {
    heading.contains { units[$0] == 0x2C } || disclosures.occurs(units, in: heading)
  }

  private static let disclosures = WordList([
    "公开", "公布", "发布", "宣传", "展示", "报告", "报送", "上报", "汇报", "通报", "反馈", "听取", "审议", "检查", "督查", "了解", "掌握", "跟踪", "监测",
    "评估",
  ])
  private static let reportTypes = WordEndings<Bool>(
    ["报告", "总结", "公报", "通报", "情况", "白皮书", "汇报", "情况汇总"].map { ($0, true) })
  private static let planned = WordList([
    "下一步", "下步", "打算", "安排", "思路", "计划", "目标", "工作重点", "重点工作", "努力方向", "展望", "今后", "下阶段", "重点任务", "工作任务", "工作要求", "草案",
  ])
  private static let reported = WordEndings<Bool>(
    [
      "工作情况", "执行情况", "建设情况", "推进情况", "基本情况", "进展情况", "完成情况", "落实情况", "开展情况", "主要情况", "取得成效", "主要成效", "工作成效", "取得的成效",
      "工作回顾", "发展回顾",
      "建设成效", "取得的成绩", "主要成绩", "主要做法", "发展基础", "发展现状", "现状", "发展背景", "总体情况", "工作进展", "发展成就", "主要成就",
      "的成就", "巨大成就", "重大成就",
    ].map { ($0, true) })
}
