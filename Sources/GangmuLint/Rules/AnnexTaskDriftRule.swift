internal import GangmuModel

/// ANX-04.
enum AnnexTaskDriftRule: DocumentRule {
  static let description = RuleDescription(
    code: "ANX-04", name: "annex-task-drift", severity: .info,
    summary: LocalizedText(
      "附件中的任务与正文表述不同", "a task of an annex is worded otherwise than in the text"),
    rationale: LocalizedText(
      "分工方案取自正文，字句不同，责任单位就有两个依据。",
      "The annex divides the tasks of the text; where the words differ, a body finds two duties and not one."),
    basis: [.init("督查工作惯例", nil, .practice)],
    breaks: [
      .init(
        """
        青岚县古桥保护实施方案
        一、重点任务
        （一）依托村级公共服务站建立古桥巡查登记制度。
        （二）组织开展古桥测绘并且逐桥建立保护档案。
        附件
        青岚县古桥保护任务分工表
        一、依托公共服务站建立古桥巡查登记制度。（责任单位：县文物局）
        二、组织开展古桥测绘并且逐桥建立保护档案。（责任单位：县自然资源局）

        """)
    ],
    passes: [
      .init(
        """
        青岚县古桥保护实施方案
        一、重点任务
        （一）依托村级公共服务站建立古桥巡查登记制度。
        （二）组织开展古桥测绘并且逐桥建立保护档案。
        附件
        青岚县古桥保护任务分工表
        一、依托村级公共服务站建立古桥巡查登记制度。（责任单位：县文物局）
        二、组织开展古桥测绘，并且逐桥建立保护档案。（责任单位：县自然资源局）

        """, caption: LocalizedText("只有标点不同", "only the punctuation differs"))
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let divisions = document.document.parts.filter { $0.kind == .annex && divides($0, document.text.units) }.map(\.span)
    for diagnostic in document.document.diagnostics where diagnostic.rule == "task-wording-differs" {
      guard let span = diagnostic.span, divisions.contains(where: { $0.contains(span) }) else { continue }
      report.add(
        span, LocalizedText("与正文中同一任务的表述不同", diagnostic.message),
        advice: LocalizedText("核对正文，使两处一致", "compare with the text and make both equal"))
    }
  }

  /// Other annexes than those that divide the tasks say things of their own.
  private static func divides(_ part: Part, _ units: [UInt16]) -> Bool {
    part.titleLines.contains { line in words.contains { units.first($0, in: line.range) != nil } }
  }

  private static let words = ["分工", "分解", "任务", "台账", "责任清单"].map(UnitFold.units)
}
