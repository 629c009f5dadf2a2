package import GangmuModel

/// Which clauses report what was done, so that their times and counts are results and not duties.
///
/// A report's clauses do unless a heading announces what comes next (下一步工作打算, 2024年主要安排), with or without a number;
/// elsewhere a clause does under a heading such as 工作情况 or 取得成效.
package struct ReportedTense: Sendable {
  package enum Verdict: Sendable { case reported, planned, open }
  private let verdicts: [Verdict]

  /// - Parameter tables: Columns of theirs may hold results: 落实情况.
  package init(_ tree: SyntaxTree, _ text: SourceText, _ metadata: Metadata, tables: [TableGrid] = []) {
    let results = tables.map { Self.resultColumns($0, text.units) }
    let type = UnitFold.units(metadata.documentType ?? metadata.title ?? "")
    let reports = Self.reportTypes.longest(type, endingAt: type.count, from: 0) != nil
    let (units, clauses) = (text.units, tree.clauses)
    let tasks = tables.map { Self.listsTasks($0, text.units) }
    let headed = Self.headed(clauses, units, documentReports: reports)
    var line: (part: Int, start: Int, verdict: Verdict)?
    verdicts = tree.segments.map { segment in
      guard segment.clause < clauses.count else { return reports ? .reported : .open }
      let clause = clauses[segment.clause]
      if case .cell(let column) = segment.kind, let row = clause.row, row.table < results.count,
        results[row.table].contains(column)
      {
        return .reported
      }
      // A report's list of what is to be done, by whom and until when.
      if reports, let row = clause.row, row.table < tasks.count, tasks[row.table] { return .planned }
      if Self.begins(segment.span, with: Self.told, units) { return .reported }
      // 目标任务:… in a report of progress
      if Self.begins(segment.span, with: Self.aimed, units) { return .planned }
      if line?.part != clause.part { line = nil }
      if reports, let found = Self.verdict(line: segment.span, units, inClause: clause.parent != nil) {
        line = (clause.part, segment.span.start, found)
      }
      let said = headed[segment.clause]
      return line.flatMap { $0.start > said.start ? $0.verdict : nil } ?? said.verdict
    }
  }

  /// 落实情况, 完成情况: the columns in which a table tells what was done.
  private static func resultColumns(_ table: TableGrid, _ units: [UInt16]) -> Set<Int> {
    guard let head = table.rows.indices.first else { return [] }
    return Set(
      (0..<table.columnCount).filter { column in
        guard let span = table.cell(head, column)?.span, span.count <= longestHead else { return false }
        return told.longest(units, endingAt: span.end, from: span.start) != nil
      })
  }

  /// 责任单位, 完成时限: a table's columns by which its rows are tasks.
  private static func listsTasks(_ table: TableGrid, _ units: [UInt16]) -> Bool {
    guard let head = table.rows.indices.first else { return false }
    return (0..<table.columnCount).contains { column in
      guard let span = table.cell(head, column)?.span, span.count <= longestHead else { return false }
      return taskHeads.longest(units, endingAt: span.end, from: span.start) != nil
    }
  }

  private static let taskHeads = WordEndings<Bool>(
    ["完成时限", "整改时限", "完成时间", "整改期限", "办结时限"].map { ($0, true) })

  /// 完成情况:…: a paragraph that says by its label what it tells.
  private static func begins(_ span: TextSpan, with labels: WordEndings<Bool>, _ units: [UInt16]) -> Bool {
    let range = span.range.clamped(to: units.indices)
    guard let mark = units[range].prefix(longestHead).firstIndex(of: 0x3A), mark > range.lowerBound else {
      return false
    }
    return labels.longest(units, endingAt: mark, from: range.lowerBound) != nil
  }

  private static let aimed = WordEndings<Bool>(
    [
      "目标任务", "年度目标", "工作目标", "全年目标", "任务目标", "下步打算", "下一步打算", "下步工作", "下一步工作", "下一步安排", "下一步措施", "下步措施", "下一步计划",
      "后续措施",
    ].map { ($0, true) })
  private static let longestHead = 12
  private static let told = WordEndings<Bool>(
    ["落实情况", "完成情况", "进展情况", "推进情况", "办理情况", "整改情况", "工作成效", "目前进展", "工作进展"].map { ($0, true) })

  package func verdict(segment: Int) -> Verdict { verdicts.indices.contains(segment) ? verdicts[segment] : .open }

  /// What each clause's heading or the next one above it says, and where that clause begins; a part's title says least.
  private static func headed(
    _ clauses: [ClauseEntry], _ units: [UInt16], documentReports: Bool
  ) -> [(verdict: Verdict, start: Int)] {
    var found: [(verdict: Verdict, start: Int)] = []
    found.reserveCapacity(clauses.count)
    for (index, clause) in clauses.enumerated() {
      let above = clause.parent.flatMap { $0 < found.count ? found[$0] : nil }
      let isTitle = clause.parent == nil
      let own =
        clause.heading.map { verdict(heading: $0, units, documentReports: documentReports, isTitle: isTitle) } ?? .open
      if own != .open, !(own == .reported && !documentReports && isLookedInto(index, clauses, units)) {
        found.append((own, isTitle ? -1 : clause.span.start))
      } else {
        found.append(above ?? (documentReports ? .reported : .open, -1))
      }
    }
    return found
  }

  /// 工程进展情况 over 督查时间:… and 督查对象:…: what is going to be looked into.
  private static func isLookedInto(_ clause: Int, _ clauses: [ClauseEntry], _ units: [UInt16]) -> Bool {
    var next = clause + 1
    while next < clauses.count, next <= clause + 4, clauses[next].parent == clause {
      let start = clauses[next].marker?.span.end ?? clauses[next].span.start
      if inspections.starts(units, at: units.skipBlanks(start, limit: units.count), limit: units.count) { return true }
      next += 1
    }
    return false
  }

  private static let inspections = WordList(
    ["督查", "督办", "督导", "检查", "考核", "调研"].flatMap { act in
      ["时间", "对象", "内容", "要求", "方式"].map { act + $0 }
    })

  /// A short line of a report that reads as a heading, 重点工作; in a clause only with a year, 2024年重点工作.
  private static func verdict(line: TextSpan, _ units: [UInt16], inClause: Bool) -> Verdict? {
    let range = line.start..<min(line.end, units.count)
    guard shortest...longest ~= range.count, !units[range].contains(where: { stops.contains($0) }),
      !inClause || years.starts(units, at: range.lowerBound, limit: range.upperBound)
    else { return nil }
    let found = verdict(heading: line, units, documentReports: true)
    // 2023年工作总结和2024年工作计划 is a title.
    return found == .open || found == .planned && tales.occurs(units, in: range) ? nil : found
  }

  private static let shortest = 4
  private static let longest = 30
  private static let stops = UnitSet("。;:,、")
  private static let years = WordList(["19", "20", "明年", "来年", "下一年", "今年", "今后", "未来"])
  private static let tales = WordList(["总结", "情况", "回顾", "报告"])

  private static func verdict(
    heading: TextSpan, _ units: [UInt16], documentReports: Bool, isTitle: Bool = false
  ) -> Verdict {
    let range = max(heading.start, heading.end - 60)..<min(heading.end, units.count)
    guard !range.isEmpty else { return .open }
    if accounts.occurs(units, in: range) { return .open }
    let tells =
      reported.longest(units, endingAt: range.upperBound, from: range.lowerBound) != nil || isBackground(range, units)
    // 2024年计划执行情况 tells of a plan; 取得成效和今后打算 ends in what is planned.
    if documentReports, !tells, plans(range, units, isTitle: isTitle) { return .planned }
    let boasts = successes.longest(units, endingAt: range.upperBound, from: range.lowerBound) != nil
    let looksBack = !tells && pasts.occurs(units, in: range) && !planned.occurs(units, in: range)
    return (tells || looksBack || boasts && !aims.occurs(units, in: range)) && !isDuty(range, units) ? .reported : .open
  }

  /// Whether a heading announces a plan: a title does not if it tells of the plan's results behind it (工作计划完成情况的报告).
  private static func plans(_ heading: Range<Int>, _ units: [UInt16], isTitle: Bool) -> Bool {
    guard isTitle else { return planned.occurs(units, in: heading) }
    guard let told = heading.last(where: { results.starts(units, at: $0, limit: heading.upperBound) }) else {
      return planned.occurs(units, in: heading)
    }
    return planned.occurs(units, in: told..<heading.upperBound)
  }

  private static let results = WordList(["情况", "总结", "回顾", "进展", "自评", "评价", "评估", "考核"])

  /// 过去五年的主要工作, 三年来的工作.
  private static let pasts = WordList([
    "过去一年", "过去两年", "过去三年", "过去四年", "过去五年", "过去几年", "过去的一年", "过去的五年", "一年来", "两年来", "三年来", "四年来", "五年来", "十年来",
  ])

  /// 节水工作取得显著成效, but not 推动节水工作取得显著成效.
  private static let successes = WordEndings<Bool>(
    ["取得显著成效", "取得明显成效", "取得积极成效", "取得积极进展", "取得重大进展", "取得显著成绩"].map { ($0, true) })
  private static let aims = WordList(["推动", "确保", "力争", "争取", "促进", "努力", "促使", "推进", "切实", "务必", "奋力"])

  /// 设专栏,集中公开重点工作落实情况: what is to be done with a report, not the report.
  private static func isDuty(_ heading: Range<Int>, _ units: [UInt16]) -> Bool {
    heading.contains { units[$0] == 0x2C } || disclosures.occurs(units, in: heading)
  }

  /// 第一节 发展环境; 优化发展环境 is a task.
  private static func isBackground(_ heading: Range<Int>, _ units: [UInt16]) -> Bool {
    guard let word = backgrounds.longest(units, endingAt: heading.upperBound, from: heading.lowerBound) else {
      return false
    }
    return word.start == heading.lowerBound || !UnitClass.of(units[word.start - 1]).isHan
  }

  private static let backgrounds = WordEndings<Bool>(
    ["发展环境", "面临形势", "面临的形势", "发展形势", "形势分析", "形势与环境"].map { ($0, true) })
  /// 2023年决算草案: a draft of what was spent.
  private static let accounts = WordList(["决算草案"])
  private static let disclosures = WordList([
    "公开", "公布", "发布", "宣传", "展示", "报告", "报送", "上报", "汇报", "通报", "反馈", "听取", "审议", "检查", "督查", "了解", "掌握", "跟踪", "监测",
    "评估",
  ])
  private static let reportTypes = WordEndings<Bool>(
    ["报告", "总结", "公报", "通报", "情况", "白皮书", "汇报", "情况汇总"].map { ($0, true) })
  private static let planned = WordList([
    "下一步", "下步", "打算", "安排", "思路", "计划", "目标", "工作重点", "重点工作", "努力方向", "展望", "今后", "下阶段", "重点任务", "工作任务", "工作要求", "草案",
    "下半年工作", "下半年重点", "下半年主要", "下半年措施",
  ])
  private static let reported = WordEndings<Bool>(
    [
      "工作情况", "执行情况", "建设情况", "推进情况", "基本情况", "进展情况", "完成情况", "落实情况", "开展情况", "主要情况", "取得成效", "主要成效", "工作成效", "取得的成效",
      "工作回顾", "发展回顾", "工作总结", "工作小结",
      "建设成效", "取得的成绩", "主要成绩", "主要做法", "发展基础", "发展现状", "现状", "发展背景", "规划背景", "编制背景", "建设背景", "背景与基础", "现状与基础", "工作基础",
      "建设基础", "现实基础", "发展成效", "实现程度", "规划基础", "现状分析", "发展历程",
      "情况概述", "效果概述", "总体情况", "超额完成", "圆满完成", "全面完成", "顺利完成", "如期完成",
      "工作进展", "发展成就", "主要成就",
      "的成就", "巨大成就", "重大成就",
    ].map { ($0, true) })
}
