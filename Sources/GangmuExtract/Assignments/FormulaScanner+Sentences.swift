internal import GangmuModel

/// Formulas in sentences and conventions: 由A牵头,B、C配合.
extension FormulaScanner {
  // MARK: Sentences

  /// 由A牵头,B、C配合; A牵头、B共同参与. Also a convention that names a lead.
  func addSentence(
    _ verb: Int, from floor: Int, _ range: Range<Int>, _ clause: Int, _ findings: inout FormulaFindings
  ) -> Int? {
    let end = sentenceEnd(verb, range.upperBound)
    let begin = sentenceStart(verb, max(floor, range.lowerBound))
    if Conventions.isFirstLead(units, begin..<end) {
      findings.conventions.append(ConventionFinding(offset: begin, firstIsLead: true))
      return end
    }
    // 牵头部门为县水利局,配合部门为县财政局
    let isSpoken = RoleLabel.spoken(units, begin..<end) != nil
    guard let span = isSpoken ? begin..<end : LeadSentence.span(units, verb: verb, begin..<end) else {
      return addWholeLine(range, verb, clause, &findings)
    }
    var formula = RoleFormula(units, span, isBracket: false)
    formula.leaveOutPeople(units)
    guard
      formula.items.contains(where: { $0.role == .lead }) || units.has(Self.undertake, at: verb, limit: end)
        || units.has(Self.charge, at: verb, limit: end) && isPair(span, end),
      isSpoken || formula.items.contains(where: { $0.role == .participating }),
      formula.items.allSatisfy({
        isBody($0.span) || (formula.classHead != nil || formula.isOpen) && Matters.isMatter(units, $0.span)
      })
    else { return nil }
    findings.formulas.append(FormulaFinding(form: .sentence, clause: clause, span: span, formula: formula))
    return span.upperBound
  }

  /// ⟦由⟧县公安局负责,各镇配合: a formula where nothing is said of what they do.
  private func isPair(_ span: Range<Int>, _ end: Int) -> Bool {
    span.lowerBound > 0 && units[span.lowerBound - 1] == Self.by
      && (span.upperBound >= end || UnitClass.of(units[span.upperBound]).isSeparator)
  }

  /// 县水利局牵头落实 as a paragraph of its own.
  private func addWholeLine(_ range: Range<Int>, _ verb: Int, _ clause: Int, _ findings: inout FormulaFindings) -> Int?
  {
    guard range.count <= Self.longestLine else { return nil }
    var span = ListSplitter.trim(units, range)
    while let last = span.last, UnitClass.of(units[last]).isSentenceEnd { span = span.lowerBound..<last }
    guard span.contains(verb),
      !span.contains(where: { UnitClass.of(units[$0]).isSentenceEnd || units[$0] == Self.colon })
    else { return nil }
    var formula = RoleFormula(units, span, isBracket: true)
    formula.leaveOutPeople(units)
    // 由县水利局牵头制定方案 says what it does.
    guard DutyTail.strip(units, span).isDuty || formula.items.contains(where: { $0.role == .participating }) else {
      return nil
    }
    guard formula.hasDuty, formula.endsInDuty, !formula.items.isEmpty, areBodies(formula),
      !formula.items.contains(where: { holdsAgent($0.span) })
    else { return nil }
    findings.formulas.append(FormulaFinding(form: .line, clause: clause, span: span, formula: formula))
    return span.upperBound
  }

  private static let longestLine = 80

  func addConvention(_ at: Int, _ range: Range<Int>, _ findings: inout FormulaFindings) {
    let sentence = sentenceStart(at, range.lowerBound)..<sentenceEnd(at, range.upperBound)
    guard let (isLead, adds) = Conventions.inSentence(units, sentence) else { return }
    findings.conventions.append(
      ConventionFinding(offset: sentence.lowerBound, firstIsLead: isLead, adds: adds))
  }

  func addScope(_ at: Int, _ range: Range<Int>, _ findings: inout FormulaFindings) {
    let sentence = sentenceStart(at, range.lowerBound)..<sentenceEnd(at, range.upperBound)
    guard let scope = ScopeDefault.read(units, at, in: sentence) else { return }
    findings.conventions.append(ConventionFinding(offset: sentence.lowerBound, scope: scope))
  }

  private static let longestList = 300

  private func sentenceEnd(_ start: Int, _ limit: Int) -> Int {
    var at = start
    let end = min(limit, start + 200)
    while at < end, !UnitClass.of(units[at]).isSentenceEnd { at += 1 }
    return at
  }

  private func sentenceStart(_ end: Int, _ floor: Int) -> Int {
    var at = end
    let start = max(floor, end - Self.longestList)
    while at > start, !UnitClass.of(units[at - 1]).isSentenceEnd { at -= 1 }
    return at
  }
}
