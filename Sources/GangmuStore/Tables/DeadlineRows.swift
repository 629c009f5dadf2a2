internal import GangmuExport
internal import GangmuModel

/// 完成时限.
enum DeadlineRows: StoreTable {
  static let insertion = usualInsertion(
    into: "deadline",
    [
      "deadline", "clause", "text", "kind", "start_day", "end_day", "duration", "working_days", "rrule",
      "inferred_year", "rule", "start", "end",
    ])
  static let width = 13

  static func rows(of document: Document) -> [[TableValue]] {
    document.deadlines.map { deadline in
      [
        .text(deadline.id), .text(deadline.clause), .text(deadline.text), .text(deadline.kind.rawValue),
        TableValue(deadline.start), TableValue(deadline.end), TableValue(deadline.duration),
        .flag(deadline.workingDays), TableValue(deadline.rrule), .flag(deadline.inferredYear),
        .text(deadline.rule.rawValue),
      ] + deadline.span.values
    }
  }
}
