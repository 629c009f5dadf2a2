internal import GangmuExport
internal import GangmuModel

/// Diagnostics.
enum ProblemRows: StoreTable {
  static let insertion = usualInsertion(
    into: "problem", ["position", "rule", "severity", "message", "line", "column", "address", "start", "end"])
  static let width = 9

  static func rows(of document: Document) -> [[TableValue]] {
    document.diagnostics.enumerated().map { number, problem in
      [
        .integer(number + 1), .text(problem.rule), .text(problem.severity.rawValue), .text(problem.message),
        TableValue(problem.location?.line), TableValue(problem.location?.column),
        TableValue(problem.location?.address), TableValue(problem.span?.start), TableValue(problem.span?.end),
      ]
    }
  }
}
