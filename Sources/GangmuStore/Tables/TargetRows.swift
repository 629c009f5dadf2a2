internal import GangmuExport
internal import GangmuModel

/// 量化指标.
enum TargetRows: StoreTable {
  static let insertion = usualInsertion(
    into: "target",
    [
      "target", "clause", "text", "metric", "modality", "relation", "value", "unit", "per", "deadline", "rule", "start",
      "end",
    ])
  static let width = 13

  static func rows(of document: Document) -> [[TableValue]] {
    document.targets.map { target in
      [
        .text(target.id), .text(target.clause), .text(target.text), .text(target.metric),
        .text(target.modality.rawValue), .text(target.relation), .text(target.value), TableValue(target.unit),
        TableValue(target.per), TableValue(target.deadline), .text(target.rule.rawValue),
      ] + target.span.values
    }
  }
}
