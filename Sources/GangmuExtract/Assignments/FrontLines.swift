internal import GangmuModel

/// Lines that carry metadata and no duties, looked up by place: titles, recipients, signatures.
struct FrontLines {
  private let spans: [TextSpan]

  init(_ tree: SyntaxTree) {
    spans = tree.frontLines.map(\.span).sorted { $0.start < $1.start }
  }

  /// Whether a segment overlaps such a line.
  func covers(_ span: TextSpan) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].overlaps(span)
  }
}
