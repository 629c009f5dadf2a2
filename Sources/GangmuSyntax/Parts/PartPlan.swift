internal import GangmuModel

/// Which lines make up a part, and what each of them is. Lines are indices.
struct PartPlan {
  var kind: Part.Kind
  /// All the part's lines in order, page furniture left out.
  var lines: [Int] = []
  var titleLines: [Int] = []
  /// Lines that carry metadata rather than text.
  var roles: [Int: FrontLine.Role] = [:]
  /// Where a line is both: the span of its date.
  var signatureDates: [Int: TextSpan] = [:]

  /// Lines that hold clauses and paragraphs.
  func isText(_ line: Int) -> Bool { roles[line] == nil }
}
