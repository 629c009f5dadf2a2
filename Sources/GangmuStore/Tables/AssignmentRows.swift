internal import GangmuExport
internal import GangmuModel

/// 任务分工.
enum AssignmentRows: StoreTable {
  static let insertion = usualInsertion(
    into: "assignment",
    ["assignment", "clause", "basis", "task", "open_ended", "shared", "scope", "rule", "start", "end"])
  static let width = 10

  static func rows(of document: Document) -> [[TableValue]] {
    document.assignments.map { assignment in
      [
        .text(assignment.id), .text(assignment.clause), .text(assignment.basis.rawValue),
        .text(assignment.task.map { document.text[$0] }.joined()), .flag(assignment.openEnded),
        .flag(assignment.shared),
        TableValue(assignment.scope?.text), .text(assignment.rule.rawValue),
      ] + assignment.span.values
    }
  }
}
