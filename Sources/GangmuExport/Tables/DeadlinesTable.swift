package import GangmuModel

/// A row for each deadline, with the units that have to keep it.
package enum DeadlinesTable: FactTable {
  package static let name = "deadlines"

  package static let columns: [TableColumn] = [
    .document, .clause, TableColumn("place", "来源条款"), TableColumn("heading", "条款标题"), TableColumn("deadline", "时限编号"),
    TableColumn("text", "原文"), TableColumn("kind", "类型", valueLabels: ValueLabels.deadline),
    TableColumn("from", "开始日期", .day), TableColumn("to", "截止日期", .day), TableColumn("duration", "期限"),
    TableColumn("workingDays", "工作日", .flag), TableColumn("rrule", "重复规则"),
    TableColumn("inferredYear", "推断年份", .flag), TableColumn("lead", "牵头单位"), TableColumn("responsible", "责任单位"),
    .start, .end,
  ]

  package static func rows(of document: Document, _ facts: ClauseFacts) -> [[TableValue]] {
    let labels = ClauseLabels(document)
    return document.deadlines.map { deadline in
      [
        .text(document.source.uri), .text(deadline.clause), TableValue(labels.label(of: deadline.clause)),
        TableValue(labels.heading(of: deadline.clause, in: document.text)), .text(deadline.id), .text(deadline.text),
        .text(deadline.kind.rawValue), TableValue(deadline.start), TableValue(deadline.end),
        TableValue(deadline.duration), .flag(deadline.workingDays), TableValue(deadline.rrule),
        .flag(deadline.inferredYear), TableValue(joining: facts.units(of: deadline.clause, role: .lead)),
        TableValue(joining: facts.units(of: deadline.clause, role: .responsible)), .integer(deadline.span.start),
        .integer(deadline.span.end),
      ]
    }
  }
}
