package import GangmuModel

/// 任务台账: a row for each clause that says who is responsible, as supervision offices keep it. Where a clause declares
/// it (（责任单位：…）, 由A牵头), its sentences' subjects are left out.
package enum LedgerTable: FactTable {
  package static let name = "ledger"

  package static let columns: [TableColumn] = [
    TableColumn("title", "文件标题"), TableColumn("place", "来源条款"), TableColumn("task", "任务内容"),
    TableColumn("leader", "牵头领导"), TableColumn("lead", "牵头单位"), TableColumn("responsible", "责任单位"),
    TableColumn("participating", "配合单位"), TableColumn("supervising", "督办单位"), TableColumn("people", "责任人"),
    TableColumn("deadlines", "完成时限"), TableColumn("due", "截止日期", .day), TableColumn("targets", "量化目标"),
    TableColumn("progress", "进展情况"), TableColumn("problems", "存在问题"), TableColumn("remarks", "备注"),
    TableColumn("basis", "依据", valueLabels: ValueLabels.basis), .document, .clause,
  ]

  package static func rows(of document: Document, _ facts: ClauseFacts) -> [[TableValue]] {
    let labels = ClauseLabels(document)
    var seen: Set<String> = []
    return document.assignments.filter { seen.insert($0.clause).inserted }.map { first in
      let all = facts.assignments(of: first.clause)
      let declared = all.filter { $0.basis == .declared }
      let assignments = declared.isEmpty ? all : declared
      let first = assignments.first ?? first
      let deadlines = facts.deadlines(of: first.clause)
      return [
        TableValue(document.metadata.title), TableValue(labels.label(of: first.clause)),
        .text(first.task.map { document.text[$0] }.joined()), .none, units(.lead, assignments),
        units(.responsible, assignments), units(.participating, assignments), units(.supervising, assignments),
        list(assignments.flatMap { $0.people.map(\.text) }, isOpen: false),
        list(deadlines.map(\.text), isOpen: false), TableValue(deadlines.compactMap(\.end).min()),
        TableValue(joining: facts.targets(of: first.clause).map(\.summary)), .none, .none, .none,
        .text(first.basis.rawValue), .text(document.source.uri), .text(first.clause),
      ]
    }
  }

  /// The names of a role, each once; a list that ends in 等 keeps it.
  private static func units(_ role: AssignedUnit.Role, _ assignments: [Assignment]) -> TableValue {
    let isOpen = assignments.contains { $0.openEnded && $0.units.last?.role == role }
    return list(assignments.flatMap { $0.units.filter { $0.role == role }.map(\.name) }, isOpen: isOpen)
  }

  private static func list(_ names: [String], isOpen: Bool) -> TableValue {
    var seen: Set<String> = []
    let names = names.filter { seen.insert($0).inserted }
    return names.isEmpty ? .none : .text(names.joined(separator: "、") + (isOpen ? "等" : ""))
  }
}
