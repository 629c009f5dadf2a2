internal import GangmuModel

/// Walks the paragraphs sentence by sentence and makes an assignment of each that states a duty.
struct DutyScanner {
  private let clauses: [ClauseEntry]
  private let segments: [Segment]
  private let marks: TextMarks
  private let chromeParts: [Bool]
  private let annexParts: [Bool]
  private let isFront: [Bool]
  private let units: [UInt16]
  /// Places of declared formulas, in order: what they cover states nothing again.
  private var covered: SortedSpans
  private let tense: ReportedTense
  private let isReport: Bool
  /// The document's year: what was in one before is past.
  private let year: Int?
  private var sentence: DutySentence
  private var maker: UnitMaker
  private var result: [Assignment] = []

  /// - Parameter facts: What earlier extractors found; the maker of units is taken from it.
  init(_ context: ExtractionContext, _ facts: inout Facts) {
    clauses = context.tree.clauses
    segments = context.tree.segments
    marks = context.marks
    chromeParts = context.tree.parts.map { $0.kind == .chrome }
    annexParts = context.tree.parts.map { $0.kind == .annex }
    isFront = context.isFront
    units = context.units
    maker = facts.takeMaker(context.text)
    covered = SortedSpans(facts.assignments.map { $0.span })
    sentence = DutySentence(context.units, context.marks)
    tense = facts.tense(context)
    isReport = Self.tellsResults(context)
    year = facts.dates(context).known?.year
  }

  private static let reports = ["报告", "总结", "通报"].map(UnitFold.units)
  private static let follows = UnitFold.units("报告如下")

  /// A report tells what was done: plain statements in it are no duties.
  private static func tellsResults(_ context: ExtractionContext) -> Bool {
    let units = context.units
    let titles = context.tree.frontLines.filter { $0.role == .title }
    // 关于落实某年工作报告 above 主要任务的通知: a title's last line says what it is.
    let ends = titles.indices.filter { $0 + 1 == titles.count || titles[$0 + 1].part != titles[$0].part }
    if ends.contains(where: { slot in
      let end = titles[slot].span.end
      return reports.contains { units.has($0, at: end - $0.count, limit: end) }
    }) {
      return true
    }
    return context.tree.parts.contains { part in
      part.paragraphs.contains { units.contains(follows, in: $0.range) }
    }
  }

  mutating func assignments() -> [Assignment] {
    for index in clauses.indices where !(clauses[index].part < chromeParts.count && chromeParts[clauses[index].part]) {
      maker.forget()
      for segment in clauses[index].segments {
        read(segment, index, isPreamble: clauses[index].parent == nil && !isUnnumberedAnnex(index))
      }
      for segment in clauses[index].closingSegments { read(segment, index, isPreamble: false) }
    }
    return result
  }

  /// An annex without clauses has no preamble: its paragraphs are the text.
  private func isUnnumberedAnnex(_ clause: Int) -> Bool {
    clauses[clause].part < annexParts.count && annexParts[clauses[clause].part]
      && (clause + 1 == clauses.count || clauses[clause + 1].parent != clause)
  }

  private mutating func read(_ segment: Int, _ clause: Int, isPreamble: Bool) {
    let statements = marks.statementIndices(of: segment)
    guard !statements.isEmpty, !isFront[segment] else { return }
    let verdict = tense.verdict(segment: segment)
    var formulas = covered.indices(overlapping: segments[segment].span)
    for index in statements {
      let statement = marks.statements[index]
      while let first = formulas.first, covered[first].end <= statement.range.lowerBound {
        formulas = first + 1..<formulas.upperBound
      }
      if isCovered(statement.range, by: formulas) { continue }
      sentence.move(to: statement)
      guard sentence.mayStateDuty, !isCovered(sentence.range, by: formulas) else { continue }
      let isPast = PastOpening.begins(units, sentence.range, year: year)
      let tells = isPast || isPreamble || verdict == .reported || appraises(clause)
      var duties = sentence.duties(readsPlain: !tells && (!isReport || verdict == .planned))
      // 2015年,经国务院同意,印发了…: who acted then.
      if isPast { duties.removeAll { $0.rule == .dutyAgent } }
      if !duties.isEmpty {
        add(duties, clause, besides: formulas.prefix { covered[$0].start < sentence.range.upperBound })
      }
    }
  }

  private static let appraisals = UnitTrie(
    ["充分认识", "深刻认识", "进一步认识", "切实提高认识", "进一步提高认识", "提高认识", "统一思想"].map { ($0, true) })

  /// 一、充分认识防汛工作的重要性: the clause says why, and what is the case.
  private func appraises(_ clause: Int) -> Bool {
    var at: Int? = clause
    while let entry = at, let marker = clauses[entry].marker {
      if Self.appraisals.longest(units, at: marker.span.end, limit: clauses[entry].span.end) != nil { return true }
      at = clauses[entry].parent
    }
    return false
  }

  /// Whether a declared formula begins at or before the sentence's start and covers it.
  ///
  /// - Parameter formulas: Those that do not end before the sentence, in order.
  private func isCovered(_ range: Range<Int>, by formulas: Range<Int>) -> Bool {
    for index in formulas {
      if covered[index].start > range.lowerBound { return false }
      if covered[index].end >= range.upperBound { return true }
    }
    return false
  }

  /// - Parameter formulas: The declared formulas in the sentence.
  private mutating func add(_ duties: [DutySentence.Duty], _ clause: Int, besides formulas: Range<Int>) {
    var assigned: [AssignedUnit] = []
    var isOpen = false
    var rule: FactRule?
    for index in duties.indices {
      let span = TextSpan(duties[index].subject.span)
      if formulas.contains(where: { covered[$0].overlaps(span) }) { continue }
      isOpen = isOpen || duties[index].subject.formula.isOpen
      let (before, role) = (assigned.count, duties[index].role)
      var formula = duties[index].subject.formula
      if let first = formula.items.first { formula.items[0].span = DescribedName.body(units, first.span) }
      maker.add(formula.items, classHead: formula.classHead, to: &assigned) { item in
        item.role == .responsible ? DutySentence.namedRole(units, item.span) ?? role : item.role
      }
      if assigned.count > before { rule = rule ?? duties[index].rule }
    }
    guard let rule else { return }
    let span = TextSpan(sentence.range)
    result.append(
      Assignment(
        clause: clauses[clause].id, basis: .stated, task: [span], units: assigned, openEnded: isOpen,
        shared: SharedDuty.isSaid(units, in: sentence.range), rule: rule, span: span))
  }
}
