internal import GangmuModel

/// What a clause's first words say it is for.
enum ClauseHeadings {
  /// Clauses of these words say why and how, not what is to be done.
  private static let general = UnitTrie(
    [
      "总体", "要求", "目标", "原则", "思想", "保障", "组织领导", "组织实施", "领导小组", "附则", "概况", "现状", "背景", "意义", "步骤", "阶段", "时间安排",
      "职责", "工作机制", "宣传",
    ].map { ($0, true) })

  /// Whether a clause has more text of its own than a heading, and says a task.
  static func isTask(_ clause: ClauseEntry, _ document: CheckedDocument) -> Bool {
    let units = document.text.units
    let segments = document.tree.segments[clause.segments.clamped(to: document.tree.segments.indices)]
    let heading = clause.heading?.range.clamped(to: units.indices)
    guard segments.reduce(0, { $0 + $1.span.count }) >= (heading?.count ?? 0) + 8 else { return false }
    return heading.map { general.first(units, in: $0) == nil } ?? true
  }
}
