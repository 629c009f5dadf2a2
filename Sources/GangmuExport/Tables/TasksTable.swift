package import GangmuModel

/// A row for each assignment: what is to be done, by whom, by when, how much.
package enum TasksTable: FactTable {
  package static let name = "tasks"

  package static let columns: [TableColumn] = [
    .document, TableColumn("title", "文件标题"), .clause, TableColumn("basis", "依据", valueLabels: ValueLabels.basis),
    TableColumn("task", "任务内容"),
    TableColumn("lead", "牵头单位"), TableColumn("responsible", "责任单位"), TableColumn("participating", "配合单位"),
    TableColumn("supervising", "督办单位"), TableColumn("people", "责任人"), TableColumn("deadlines", "完成时限"),
    TableColumn("targets", "量化目标"), .start, .end,
  ]

  package static func rows(of document: Document, _ facts: ClauseFacts) -> [[TableValue]] {
    document.assignments.map { assignment in
      func units(_ role: AssignedUnit.Role) -> TableValue {
        TableValue(joining: assignment.units.filter { $0.role == role }.map(\.name))
      }
      return [
        .text(document.source.uri), TableValue(document.metadata.title), .text(assignment.clause),
        .text(assignment.basis.rawValue), .text(assignment.task.map { document.text[$0] }.joined()), units(.lead),
        units(.responsible), units(.participating), units(.supervising),
        TableValue(joining: assignment.people.map(\.text)),
        TableValue(joining: facts.deadlines(of: assignment.clause).map(\.summary)),
        TableValue(joining: facts.targets(of: assignment.clause).map(\.summary)),
        .integer(assignment.span.start), .integer(assignment.span.end),
      ]
    }
  }
}
