internal import GangmuModel

/// DDL-04.
enum DeadlineConflictRule: DocumentRule {
  static let description = RuleDescription(
    code: "DDL-04", name: "deadline-conflict", severity: .warning,
    summary: LocalizedText(
      "附件与正文对同一任务的时限不同", "an annex gives a task another date than the text does"),
    rationale: LocalizedText(
      "分工表取自正文，日期不同，按哪一个督办就有争议。", "The annex divides the tasks of the text: which of the dates is to be kept?"),
    basis: [.init("督查工作惯例", nil, .practice)],
    breaks: [
      .init(
        """
        青岚县古桥保护实施方案
        一、重点任务
        （一）依托村级公共服务站建立古桥巡查登记制度，2024年12月底前完成。
        （二）组织开展古桥测绘并且逐桥建立保护档案。
        附件
        青岚县古桥保护任务分工表
        一、依托村级公共服务站建立古桥巡查登记制度，2025年12月底前完成。（责任单位：县文物局）
        二、组织开展古桥测绘并且逐桥建立保护档案。（责任单位：县自然资源局）

        """)
    ],
    passes: [
      .init(
        """
        青岚县古桥保护实施方案
        一、重点任务
        （一）依托村级公共服务站建立古桥巡查登记制度，2024年12月底前完成。
        （二）组织开展古桥测绘并且逐桥建立保护档案。
        附件
        青岚县古桥保护任务分工表
        一、依托村级公共服务站建立古桥巡查登记制度，2024年底前完成。（责任单位：县文物局）
        二、组织开展古桥测绘并且逐桥建立保护档案。（责任单位：县自然资源局）

        """, caption: LocalizedText("同一天的两种写法", "one day written in two ways"))
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let sourced = document.document.parts.filter { $0.kind == .annex }.flatMap { sourcedClauses($0.clauses) }
    guard !sourced.isEmpty else { return }
    let limits = Dictionary(
      grouping: document.document.deadlines.filter { $0.kind == .by && $0.end != nil }, by: \.clause)
    for clause in sourced {
      guard let own = limits[clause.id] else { continue }
      let sources = clause.sources.flatMap { source in
        (limits[source.clause] ?? []).filter { $0.span.overlaps(source.span) }
      }
      guard let other = sources.first, let first = own.first,
        Set(own.map(\.end)).isDisjoint(with: sources.map(\.end))
      else { continue }
      report.add(
        first.span,
        LocalizedText("正文\(other.clause)中为“\(other.text)”", "\(other.clause) of the text has “\(other.text)”"),
        advice: LocalizedText("使两处时限一致", "make the dates equal"))
    }
  }

  private static func sourcedClauses(_ clauses: [Clause]) -> [Clause] {
    clauses.flatMap { clause in
      (clause.sources.isEmpty ? [] : [clause]) + sourcedClauses(clause.clauses)
    }
  }
}
