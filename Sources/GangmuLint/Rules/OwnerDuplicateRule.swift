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
    let units = document.text.units
    for assignment in document.document.assignments where assignment.basis == .declared {
      var places: Set<TextSpan> = []
      var names: Set<String> = []
      // The same body in two roles.
      for unit in assignment.units where !unit.collective && !names.insert(unit.name).inserted {
        places.insert(unit.span)
      }
      // In one role facts have a body once: the text may still say it twice.
      if formulas.contains(assignment.rule) { places.formUnion(repeated(assignment, units)) }
      for place in places.sorted(by: { $0.start < $1.start }) {
        let name = document.text[place]
        report.add(
          place, LocalizedText("“\(name)”已在本项任务中列出", "“\(name)” is in the list already"),
          advice: LocalizedText("删去重复的，或改为应列的单位", "remove it, or put the body that was meant"))
      }
    }
  }

  /// Later places of a body's name in the list, as it is written there.
  private static func repeated(_ assignment: Assignment, _ units: [UInt16]) -> [TextSpan] {
    var pieces = pieces(of: assignment.span.range.clamped(to: units.indices), units)
    pieces.sort { ($0.hash, $0.span.start) < ($1.hash, $1.span.start) }
    let again = zip(pieces, pieces.dropFirst()).filter { piece, next in
      piece.hash == next.hash && units[piece.span.range] == units[next.span.range]
    }.map { $1.span }
    guard !again.isEmpty else { return [] }
    let names = Set(
      assignment.units.lazy.filter { !$0.collective }.map { units[$0.span.range.clamped(to: units.indices)] })
    return again.filter { names.contains(units[$0.range]) }
  }

  private struct Piece {
    var hash: UInt64
    var span: TextSpan
  }

  /// What stands between the separators, with a number that equal pieces share.
  private static func pieces(of range: Range<Int>, _ units: [UInt16]) -> [Piece] {
    var pieces: [Piece] = []
    var start = range.lowerBound
    var hash: UInt64 = 0
    for at in range {
      if separators.contains(units[at]) {
        if at > start { pieces.append(Piece(hash: hash, span: TextSpan(start, at))) }
        (start, hash) = (at + 1, 0)
      } else {
        hash = (hash ^ UInt64(units[at])) &* 0x100_0000_01B3
      }
    }
    if range.upperBound > start { pieces.append(Piece(hash: hash, span: TextSpan(start, range.upperBound))) }
    return pieces
  }

  private static let formulas: Set<FactRule> = [.bracketFormula, .bareBracket, .labelLine, .leadSentence]
  private static let separators = UnitSet("、,;:()[]。 \n")
}
