internal import GangmuModel

/// Which lines make up a part, and what each of them is. Lines are indices.
struct PartPlan {
  var kind: Part.Kind
  /// All the part's lines in order, page furniture left out.
  private(set) var lines: [Int] = []
  var titleLines: [Int] = []
  /// Lines that carry metadata rather than text.
  var roles = LineRoles()
  /// Where a line is both: the span of its date.
  var signatureDates: [Int: TextSpan] = [:]

  init(kind: Part.Kind) { self.kind = kind }

  /// Lines come in ascending order.
  mutating func append(_ line: Int) {
    lines.append(line)
    roles.reach(line)
  }

  /// Lines that hold clauses and paragraphs.
  func isText(_ line: Int) -> Bool { roles[line] == nil }
}

/// The roles of a part's lines: an array from the part's first line on, as a table of half a million
/// annexes' lines is slow to look up by hash. Lines outside the part have no role.
struct LineRoles {
  private var first = 0
  private var roles: [FrontLine.Role?] = []

  mutating func reach(_ line: Int) {
    if roles.isEmpty { first = line }
    while first + roles.count <= line { roles.append(nil) }
  }

  subscript(line: Int) -> FrontLine.Role? {
    get { roles.indices.contains(line - first) ? roles[line - first] : nil }
    set { if roles.indices.contains(line - first) { roles[line - first] = newValue } }
  }
}
