package import GangmuModel

/// A row for each unit of each assignment.
package enum UnitsTable: FactTable {
  package static let name = "units"

  package static let columns: [TableColumn] = [
    .document, .clause, TableColumn("assignment", "任务编号"), TableColumn("basis", "依据", valueLabels: ValueLabels.basis),
    TableColumn("role", "角色", valueLabels: ValueLabels.role),
    TableColumn("name", "单位"), TableColumn("text", "原文"), TableColumn("collective", "一类单位", .flag),
    TableColumn("kind", "系统", valueLabels: ValueLabels.branch),
    TableColumn("level", "层级", valueLabels: ValueLabels.level), .start, .end,
  ]

  package static func rows(of document: Document, _ facts: ClauseFacts) -> [[TableValue]] {
    document.assignments.flatMap { assignment in
      assignment.units.map { unit in
        [
          .text(document.source.uri), .text(assignment.clause), .text(assignment.id), .text(assignment.basis.rawValue),
          .text(unit.role.rawValue), .text(unit.name), .text(unit.text), .flag(unit.collective),
          TableValue(unit.kind?.rawValue), TableValue(unit.level?.rawValue), .integer(unit.span.start),
          .integer(unit.span.end),
        ]
      }
    }
  }
}
