package import GangmuModel

/// A row for each quantity that is to be reached or was.
package enum TargetsTable: FactTable {
  package static let name = "targets"

  package static let columns: [TableColumn] = [
    .document, .clause, TableColumn("target", "指标编号"), TableColumn("metric", "指标"),
    TableColumn("modality", "目标或完成", valueLabels: ValueLabels.modality),
    TableColumn("relation", "关系"), TableColumn("value", "数值"), TableColumn("unit", "计量单位"), TableColumn("per", "每"),
    TableColumn("by", "截止日期", .day), TableColumn("text", "原文"), .start, .end,
  ]

  package static func rows(of document: Document, _ facts: ClauseFacts) -> [[TableValue]] {
    var ends: [String: String] = [:]
    for deadline in document.deadlines { ends[deadline.id] = deadline.end }
    return document.targets.map { target in
      [
        .text(document.source.uri), .text(target.clause), .text(target.id), .text(target.metric),
        .text(target.modality.rawValue), .text(target.relation), .text(target.value), TableValue(target.unit),
        TableValue(target.per), TableValue(target.deadline.flatMap { ends[$0] }), .text(target.text),
        .integer(target.span.start), .integer(target.span.end),
      ]
    }
  }
}
