internal import GangmuModel

/// RSP-04.
enum OwnerDuplicateRule: DocumentRule {
  static let description = RuleDescription(
    code: "RSP-04", name: "owner-duplicate", severity: .warning,
    summary: LocalizedText(
      "同一单位在一项任务中列了两次", "the same body twice among those who have one task"),
    rationale: LocalizedText(
      "重复的多半本是另一个单位，或牵头与配合分工不清。",
      "Mostly another body was meant, or it is unclear whether the body leads or helps."),
    basis: [.init("督查工作惯例", nil, .practice)],
    breaks: [
      .init("一、重点任务\n（一）修缮古桥，消除隐患。（责任单位：县财政局、县文物局、县财政局）\n"),
      .init("一、重点任务\n（一）修缮古桥，消除隐患。（牵头单位：县文物局；配合单位：县财政局、县文物局）\n"),
    ],
    passes: [
      .init("一、重点任务\n（一）修缮古桥，消除隐患。（责任单位：县财政局、县文物局）\n"),
      .init(
        "一、重点任务\n（一）修缮古桥，消除隐患。（责任单位：县财政局、市财政局）\n",
        caption: LocalizedText("两级的同名部门", "departments of two levels")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let assignments = document.document.assignments
    var reader = ListReader(units: document.text.units)
    /// The last assignment that has a name.
    var holders = [Int](repeating: -1, count: document.bodies.count)
    var next = 0
    for at in assignments.indices {
      let first = next
      next += assignments[at].units.count
      guard assignments[at].basis == .declared else { continue }
      var places: [TextSpan] = []
      for unit in assignments[at].units.indices where !assignments[at].units[unit].collective {
        let name = document.bodies.numbers[first + unit]
        // The same body in two roles.
        if holders[name] == at { places.append(assignments[at].units[unit].span) }
        holders[name] = at
      }
      // In one role facts have a body once: the text may still say it twice.
      if formulas.contains(assignments[at].rule) {
        places += reader.repeated(assignments[at].span, assignments[at].units)
      }
      guard !places.isEmpty else { continue }
      for place in Set(places).sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
        let name = document.text[place]
        report.add(
          place, LocalizedText("“\(name)”已在本项任务中列出", "“\(name)” is in the list already"),
          advice: LocalizedText("删去重复的，或改为应列的单位", "remove it, or put the body that was meant"))
      }
    }
  }

  /// Finds bodies that a list has twice.
  private struct ListReader {
    let units: [UInt16]
    /// What stands between the separators of a list.
    private var pieces: [TextSpan] = []
    /// A bit for each piece: two pieces with one bit may be equal.
    private var bits: UInt64 = 0
    private var mayRepeat = false

    init(units: [UInt16]) { self.units = units }

    /// Later places of a body's name in the list, as it is written there.
    mutating func repeated(_ list: TextSpan, _ bodies: [AssignedUnit]) -> [TextSpan] {
      read(list.range.clamped(to: units.indices))
      guard mayRepeat else { return [] }
      let numbered = pieces.map { (hash: NameHash.of(units, in: $0.range), span: $0) }
        .sorted { $0.hash == $1.hash ? $0.span.start < $1.span.start : $0.hash < $1.hash }
      let again = zip(numbered.dropFirst(), numbered).filter { $0.hash == $1.hash }.map(\.0)
      guard !again.isEmpty else { return [] }
      var names: Set<UInt64> = []
      for at in bodies.indices where !bodies[at].collective {
        names.insert(NameHash.of(units, in: bodies[at].span.range.clamped(to: units.indices)))
      }
      return again.filter { names.contains($0.hash) }.map(\.span)
    }

    private mutating func read(_ range: Range<Int>) {
      pieces.removeAll(keepingCapacity: true)
      (bits, mayRepeat) = (0, false)
      var start = range.lowerBound
      while start < range.upperBound {
        let end = separators.firstIndex(in: units, from: start, limit: range.upperBound)
        if end > start { add(TextSpan(start, end)) }
        start = end + 1
      }
    }

    /// Three of the piece's units give its bit: most lists need no hash of the names.
    private mutating func add(_ piece: TextSpan) {
      let (first, middle, last) = (units[piece.start], units[(piece.start + piece.end) / 2], units[piece.end - 1])
      let sum = first &* 0x9E37 &+ middle &* 0x2C1B &+ last &* 0x6F4D
      let bit: UInt64 = 1 << UInt64(sum >> 10)
      mayRepeat = mayRepeat || bits & bit != 0
      bits |= bit
      pieces.append(piece)
    }
  }

  private static let formulas: [FactRule] = [.bracketFormula, .bareBracket, .labelLine, .leadSentence]
  private static let separators = UnitSet("、,;:()[]。 \n")
}
