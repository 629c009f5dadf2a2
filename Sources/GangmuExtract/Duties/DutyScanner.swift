internal import GangmuModel

/// Walks the paragraphs sentence by sentence and makes an assignment of each that states a duty.
struct DutyScanner {
  private let text: SourceText
  private let clauses: [ClauseEntry]
  private let segments: [Segment]
  private let chromeParts: [Bool]
  private let front: FrontLines
  private let units: [UInt16]
  private let restoration: NameRestoration
  /// Places of declared formulas, in order: what they cover states nothing again.
  private let covered: [TextSpan]
  private let isReport: Bool

  init(_ context: ExtractionContext, declared: [Assignment]) {
    text = context.text
    clauses = context.tree.clauses
    segments = context.tree.segments
    chromeParts = context.tree.parts.map { $0.kind == .chrome }
    front = FrontLines(context.tree)
    units = context.units
    restoration = NameRestoration(context.text)
    covered = declared.map(\.span).sorted { $0.start < $1.start }
    isReport = Self.tellsResults(context)
  }

  private static let reports = ["报告", "总结", "通报"].map(UnitFold.units)
  private static let follows = UnitFold.units("报告如下")

  /// A report tells what was done: plain statements in it are no duties.
  private static func tellsResults(_ context: ExtractionContext) -> Bool {
    let units = context.units
    if context.tree.frontLines.contains(where: { line in
      line.role == .title && reports.contains { units.has($0, at: line.span.end - $0.count, limit: line.span.end) }
    }) {
      return true
    }
    return context.tree.parts.contains { part in
      part.paragraphs.contains { units.contains(follows, in: $0.range) }
    }
  }

  func assignments() -> [Assignment] {
    var result: [Assignment] = []
    for entry in clauses where !(entry.part < chromeParts.count && chromeParts[entry.part]) {
      var counted: Set<Counted> = []
      for segment in entry.segments where !front.covers(segments[segment].span) {
        read(segment, entry, isPreamble: entry.parent == nil, counted: &counted, into: &result)
      }
      for segment in entry.closingSegments where !front.covers(segments[segment].span) {
        read(segment, entry, isPreamble: false, counted: &counted, into: &result)
      }
    }
    return result
  }

  private struct Counted: Hashable {
    var name: String
    var role: AssignedUnit.Role
  }

  private func read(
    _ segment: Int, _ entry: ClauseEntry, isPreamble: Bool, counted: inout Set<Counted>,
    into result: inout [Assignment]
  ) {
    let span = segments[segment].span
    var start = span.start
    var at = start
    while at <= span.end {
      if at < span.end, !isEnd(at) {
        at += 1
        continue
      }
      let range = ListSplitter.trim(units, start..<at)
      if range.count > 3, range.count < 3_000, !isCovered(range) {
        let sentence = DutySentence(units, range, readsPlain: !isReport && !isPreamble)
        add(sentence, entry, counted: &counted, into: &result)
      }
      at += 1
      start = at
    }
  }

  private func isEnd(_ at: Int) -> Bool {
    let kind = UnitClass.of(units[at])
    return kind.isSentenceEnd || kind.isNewline
  }

  /// Whether a declared formula begins at or before the sentence's start and covers it.
  private func isCovered(_ range: Range<Int>) -> Bool {
    overlapping(range).contains { $0.start <= range.lowerBound && $0.end >= range.upperBound }
  }

  private func overlapping(_ range: Range<Int>) -> ArraySlice<TextSpan> {
    var low = 0
    var high = covered.count
    while low < high {
      let middle = (low + high) / 2
      if covered[middle].end <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < covered.count, covered[end].start < range.upperBound { end += 1 }
    return covered[low..<end]
  }

  private func add(
    _ sentence: DutySentence, _ entry: ClauseEntry, counted: inout Set<Counted>, into result: inout [Assignment]
  ) {
    var assigned: [AssignedUnit] = []
    var isOpen = false
    let formulas = overlapping(sentence.range)
    for duty in sentence.duties() where !formulas.contains(where: { $0.overlaps(TextSpan(duty.subject.span)) }) {
      var formula = duty.subject.formula
      restoration.restore(&formula)
      isOpen = isOpen || formula.isOpen
      for item in formula.items {
        let role = item.role == .responsible ? sentence.namedRole(item.span) ?? duty.role : item.role
        guard counted.insert(Counted(name: item.name, role: role)).inserted else { continue }
        assigned.append(
          AssignedUnit(
            text: text[TextSpan(item.span)], name: item.name, role: role,
            collective: Attributes.isCollective(units, item.span), span: TextSpan(item.span)))
      }
    }
    guard !assigned.isEmpty else { return }
    let span = TextSpan(sentence.range)
    result.append(
      Assignment(clause: entry.id, basis: .stated, task: [span], units: assigned, openEnded: isOpen, span: span))
  }
}
