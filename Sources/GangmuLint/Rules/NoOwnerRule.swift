internal import GangmuModel

/// RSP-01.
enum NoOwnerRule: DocumentRule {
  static let description = RuleDescription(
    code: "RSP-01", name: "no-owner", severity: .warning,
    summary: LocalizedText(
      "同级任务都有责任单位，这一条没有", "no body for a task, though the tasks beside it have one"),
    rationale: LocalizedText(
      "没有责任单位的任务无人落实，也进不了督查台账。",
      "Nobody carries out a task that has no owner, and no ledger shows it."),
    basis: [.init("督查工作惯例", nil, .practice)],
    breaks: [
      .init(
        """
        青岚县古桥保护工作方案
        一、重点任务
        （一）开展古桥普查，登记造册。（责任单位：县文物局）
        （二）修缮重点古桥，消除隐患。（责任单位：县住房城乡建设局）
        （三）设立古桥保护标志，划定范围。
        （四）落实古桥巡查经费，专款专用。（责任单位：县财政局）

        """)
    ],
    passes: [
      .init(
        """
        青岚县古桥保护工作方案
        一、重点任务
        （一）开展古桥普查，登记造册。（责任单位：县文物局）
        （二）修缮重点古桥，消除隐患。（责任单位：县住房城乡建设局）
        （三）设立古桥保护标志，划定范围。（责任单位：各镇）
        二、保障措施
        （一）加强组织领导，压实责任。
        （二）加大宣传力度，营造氛围。

        """, caption: LocalizedText("整节都没有", "a section in which no clause has one")),
      .init(
        """
        青岚县古桥保护工作方案
        一、总体要求
        坚持保护第一，合理利用。
        二、开展普查
        登记造册，逐桥建档。（责任单位：县文物局）
        三、修缮古桥
        消除隐患，恢复原貌。（责任单位：县住房城乡建设局）
        四、加强巡查
        落实人员，按月巡查。（责任单位：各镇）

        """, caption: LocalizedText("总体要求不是任务", "general demands are no task")),
    ],
    parameters: [
      .init(
        "percent", .number(60),
        LocalizedText("同级条款中有责任单位的至少占多少才判断", "of the clauses beside it, how many must have a body"))
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let owners = ClauseOwners(document)
    guard owners.hasAny else { return }
    let percent = report.parameters.number("percent") ?? 60
    for group in owners.groups where group.count >= 3 {
      let labelled = group.count { owners.isLabelled($0) }
      guard labelled < group.count, labelled * 100 >= group.count * percent else { continue }
      for clause in group where !owners.isOwned(clause) {
        let entry = document.tree.clauses[clause]
        guard let marker = entry.marker, ClauseHeadings.isTask(entry, document) else { continue }
        report.add(
          marker.span, LocalizedText("这一条没有责任单位，同级条款有", "no body has this task; the tasks beside it have one"),
          advice: LocalizedText("写明责任单位", "name the body that has to do it"))
      }
    }
  }
}
