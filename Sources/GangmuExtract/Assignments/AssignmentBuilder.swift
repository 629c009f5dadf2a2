internal import GangmuModel

/// Makes assignments of findings: conventions applied, names put back, tasks found.
struct AssignmentBuilder {
  private let context: ExtractionContext
  private(set) var maker: UnitMaker
  private let units: [UInt16]
  private let clauses: [ClauseEntry]
  /// 适用范围均为…, with the place from which it holds.
  private var scopes: [(offset: Int, scope: Range<Int>)] = []
  /// A list of bodies alone in a bracket is a formula where the document has at least this many formulas at ends.
  private static let throughout = 3

  init(_ context: ExtractionContext, _ maker: UnitMaker) {
    self.context = context
    self.maker = maker
    units = context.units
    clauses = context.tree.clauses
  }

  mutating func build(_ findings: consuming FormulaFindings) -> [Assignment] {
    var formulas = findings.formulas
    // Held here alone, so that changing them copies none.
    findings.formulas = []
    let bare = formulas.count { $0.form == .bareBracket }
    let duties = formulas.count { $0.form == .bracket }
    if bare + duties < Self.throughout || bare == 0 { formulas.removeAll { $0.form == .bareBracket } }
    formulas.order { $0.place }
    applyConventions(&formulas, findings.conventions)
    scopes = findings.conventions.compactMap { finding in finding.scope.map { (finding.offset, $0) } }
      .sorted { $0.offset < $1.offset }
    var result: [Assignment] = []
    var start = 0
    while start < formulas.count {
      var end = start + 1
      while end < formulas.count, continues(formulas, at: end) { end += 1 }
      let isFirst = start == 0 || formulas[start - 1].clause != formulas[start].clause
      let previous = isFirst ? nil : formulas[start - 1].span.upperBound
      add(formulas, start..<end, after: previous, to: &result)
      start = end
    }
    result.order { $0.span.start }
    return result
  }

  /// 责任单位 and 参加单位 on lines of their own, and the columns of a row, make one assignment.
  private func continues(_ formulas: [FormulaFinding], at next: Int) -> Bool {
    let form = formulas[next].form
    guard formulas[next - 1].clause == formulas[next].clause, formulas[next - 1].form == form else { return false }
    if form == .row { return true }
    let (end, start) = (formulas[next - 1].span.upperBound, formulas[next].span.lowerBound)
    guard form == .line, end <= start else { return false }
    return (end..<start).allSatisfy {
      let kind = UnitClass.of(units[$0])
      return kind.isBlank || kind.isSentenceEnd
    }
  }

  private func applyConventions(_ formulas: inout [FormulaFinding], _ conventions: [ConventionFinding]) {
    guard !conventions.isEmpty || formulas.contains(where: { $0.formula.declares }) else { return }
    let leadFrom =
      (conventions.filter(\.firstIsLead).map(\.offset)
      + formulas.filter { $0.formula.declaresFirstIsLead }.map(\.span.lowerBound)).min()
    let adding =
      conventions.filter { !$0.adds.isEmpty }.map { ($0.offset, $0.adds) }
      + formulas.filter { !$0.formula.addsToLater.isEmpty }.map { ($0.span.lowerBound, $0.formula.addsToLater) }
    for index in formulas.indices {
      let offset = formulas[index].span.lowerBound
      if let leadFrom, offset >= leadFrom { Self.leadFirst(&formulas[index].formula) }
      for (from, spans) in adding where offset >= from && formulas[index].form.takesAdditions {
        append(spans, to: &formulas[index].formula)
      }
    }
  }

  /// Adds bodies as one list, those left out that the formula names itself.
  private func append(_ spans: [Range<Int>], to formula: inout RoleFormula) {
    let chunk = (formula.items.last?.chunk ?? 0) + 1
    let own = formula.items
    for span in spans where !own.contains(where: { units[$0.span] == units[span] }) {
      formula.items.append(RoleFormula.Item(span: span, role: .responsible, chunk: chunk))
    }
  }

  private static func leadFirst(_ formula: inout RoleFormula) {
    guard !formula.items.contains(where: { $0.role == .lead }),
      let first = formula.items.firstIndex(where: { $0.role == .responsible })
    else { return }
    formula.items[first].role = .lead
  }

  /// Makes one assignment of some formulas.
  ///
  /// - Parameter previous: Where the formula before them in their clause ends.
  private mutating func add(
    _ findings: [FormulaFinding], _ own: Range<Int>, after previous: Int?, to result: inout [Assignment]
  ) {
    let first = own.lowerBound
    var span = TextSpan(findings[first].span)
    var assigned: [AssignedUnit] = []
    maker.forget()
    var people: [AssignedPerson] = []
    var isOpen = false
    var isShared = false
    for index in own {
      span = span.union(TextSpan(findings[index].span))
      isOpen = isOpen || findings[index].formula.isOpen
      isShared =
        isShared || (findings[index].form != .row && SharedDuty.isSaid(units, in: findings[index].span))
      maker.add(
        findings[index].formula.items, classHead: findings[index].formula.classHead, parent: findings[index].parent,
        to: &assigned)
      for span in findings[index].formula.people {
        people.append(AssignedPerson(text: context.text[TextSpan(span)], span: TextSpan(span)))
      }
    }
    guard !assigned.isEmpty || !people.isEmpty else { return }
    result.append(
      Assignment(
        clause: clauses[findings[first].clause].id, basis: .declared,
        task: TaskSpans.of(context, findings, own, after: previous), units: assigned, people: people, openEnded: isOpen,
        shared: isShared, scope: scope(findings, own), rule: findings[first].form.rule, span: span))
  }

  /// The last default that was declared before an offset.
  private func defaultScope(at offset: Int) -> Range<Int>? {
    var (low, high) = (0, scopes.count)
    while low < high {
      let middle = (low + high) / 2
      if scopes[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? scopes[low - 1].scope : nil
  }

  /// What a list says of itself, else what was said last for all that say nothing.
  private func scope(_ findings: [FormulaFinding], _ own: Range<Int>) -> AssignmentScope? {
    var said: Range<Int>?
    for index in own where said == nil { said = findings[index].formula.scope }
    guard let range = said ?? defaultScope(at: findings[own.lowerBound].span.lowerBound) else { return nil }
    return AssignmentScope(text: context.text[TextSpan(range)], isDefault: said == nil, span: TextSpan(range))
  }
}
