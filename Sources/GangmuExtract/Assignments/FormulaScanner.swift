internal import GangmuModel

/// Finds responsibility formulas in paragraphs: one pass that stops at brackets, colons and the words of conventions.
struct FormulaScanner {
  let units: [UInt16]
  /// Where the brackets around a place open, and the label that each begins with; kept, so that it is not allocated for
  /// each paragraph.
  private var open: [(at: Int, label: LeadingLabel?)] = []
  /// How long a formula may be: what is longer is text that lost its closing bracket.
  static let longest = 2_000
  static let colon: UInt16 = 0x3A
  static let lead = UnitFold.units("牵头")
  static let undertake = UnitFold.units("承办")
  private static let noMore = UnitFold.units("不再")

  init(_ units: [UInt16]) { self.units = units }

  /// - Parameter marks: The places in the range at which a formula may begin or end.
  mutating func scan(
    _ marks: ArraySlice<Int>, in range: Range<Int>, clause: Int, into findings: inout FormulaFindings
  ) {
    var next = range.lowerBound
    if !open.isEmpty { open.removeAll(keepingCapacity: true) }
    /// Where the last formula ended: what it covers is not read again.
    var done = range.lowerBound
    /// To here labels without anybody behind them reach: no other colon there has anybody either.
    var barren = range.lowerBound
    for at in marks where at >= next {
      let unit = units[at]
      if Brackets.isOpening(unit) {
        let label = label(at + 1, range)
        if let label, let end = unclosed(at, from: label.colon, range) {
          addBracket(at + 1..<end, outer: at..<end, label, range, clause, &findings)
          (done, next) = (end, end)
        } else {
          open.append((at, label))
        }
      } else if UnitClass.of(unit).isClose {
        if isRound(unit), let (start, label) = open.popLast(), start >= done, open.count < 3,
          at - start <= Self.longest,
          addBracket(start + 1..<at, outer: start..<at + 1, label, range, clause, &findings)
        {
          done = at + 1
        } else if open.isEmpty, at >= done,
          let end = addLabelled(close: at, from: done, range, clause, &findings)
        {
          (done, next) = (end, end)
        }
      } else if open.isEmpty, at >= done {
        if unit == Self.colon {
          if at >= barren, let end = addLine(colon: at, from: done, range, clause, &findings, &barren) {
            (done, next) = (end, end)
          }
        } else if unit == Self.lead[0], units.has(Self.lead, at: at, limit: range.upperBound) {
          if let end = addSentence(at, from: done, range, clause, &findings) { done = end }
        } else if unit == Self.undertake[0], units.has(Self.undertake, at: at, limit: range.upperBound) {
          if let end = addSentence(at, from: done, range, clause, &findings) { done = end }
        } else if unit == Self.charge[0], isChargeAlone(at, range) {
          if let end = addSentence(at, from: done, range, clause, &findings) { done = end }
        } else if unit == Self.noMore[0], units.has(Self.noMore, at: at, limit: range.upperBound) {
          addConvention(at, range, &findings)
        } else if unit == ScopeDefault.word[0] {
          addScope(at, range, &findings)
        }
      }
    }
  }

  /// Brackets, colons and the words of conventions begin with one of these.
  static var firstUnits: [UInt16] {
    [Brackets.round, Brackets.square, Brackets.lenticular, colon] + lead.prefix(1) + undertake.prefix(1)
      + charge.prefix(1) + noMore.prefix(1)
      + ScopeDefault.word.prefix(1)
  }

  func isRound(_ unit: UInt16) -> Bool { unit == 0x29 || unit == 0x5D || unit == 0x3011 }

  // MARK: Brackets

  /// (责任单位:… without its closing bracket runs to the end of the paragraph.
  ///
  /// - Parameter colon: That of the label behind the bracket at `start`.
  private func unclosed(_ start: Int, from colon: Int, _ range: Range<Int>) -> Int? {
    var depth = 1
    var at = colon
    let limit = min(range.upperBound, start + Self.longest)
    while true {
      at = ScanFlags.first([.open, .close], units, from: at, limit: limit)
      guard at < limit else { return limit == range.upperBound ? limit : nil }
      depth += UnitClass.of(units[at]).isOpen ? 1 : -1
      if depth == 0 { return nil }
      at += 1
    }
  }

  /// A label with which a bracket or sentence begins, and its colon.
  struct LeadingLabel {
    var meaning: RoleLabel.Meaning
    var colon: Int
  }

  func label(_ start: Int, _ range: Range<Int>) -> LeadingLabel? {
    let limit = min(range.upperBound, start + 26)
    var at = start
    while at < limit {
      let kind = UnitClass.of(units[at])
      // 责任单位(部门):
      if at > start, Brackets.isOpening(units[at]) {
        at = Brackets.skip(units, from: at, limit: limit)
        continue
      }
      if kind.isClose || kind.isSentenceEnd || Brackets.isOpening(units[at]) { return nil }
      if units[at] == Self.colon {
        guard at > start else { return nil }
        let last = UnitClass.of(units[at - 1])
        guard RoleLabel.mayEnd(units[at - 1]) || last.isBlank || last.isClose else { return nil }
        return RoleLabel.whole(units, start..<at).map { LeadingLabel(meaning: $0.meaning, colon: at) }
      }
      at += 1
    }
    return nil
  }

  /// - Parameter label: The one right behind the opening bracket.
  @discardableResult
  private func addBracket(
    _ content: Range<Int>, outer: Range<Int>, _ label: LeadingLabel?, _ range: Range<Int>, _ clause: Int,
    _ findings: inout FormulaFindings
  ) -> Bool {
    let inner = BracketTime.strip(units, content)
    let label = inner == content && !isBlank(inner.lowerBound, inner) ? label : leadingLabel(inner)
    let endsClause = endsClause(outer.upperBound, range)
    guard
      label != nil
        || (endsClause || isBetweenTasks(outer, range) || followsTask(outer, clause, findings)) && mayEndList(inner)
    else { return false }
    let list = label.map { $0.colon + 1..<inner.upperBound } ?? inner
    var formula = RoleFormula(units, list, label: label?.meaning)
    if label == nil {
      formula.leaveOutPeople(units)
      formula.leaveOutPredicates(units)
    }
    guard !formula.items.isEmpty || !formula.people.isEmpty || formula.declaresFirstIsLead else { return false }
    if label != nil {
      findings.formulas.append(FormulaFinding(form: .bracket, clause: clause, span: outer, formula: formula))
      return true
    }
    guard !formula.items.isEmpty, areBodies(formula), !formula.items.contains(where: { holdsAgent($0.span) })
    else { return false }
    if formula.hasDuty, formula.endsInDuty || formula.items.contains(where: { $0.role == .participating }) {
      findings.formulas.append(FormulaFinding(form: .bracket, clause: clause, span: outer, formula: formula))
      return true
    }
    guard !formula.hasDuty, endsClause, isAfterSentence(outer.lowerBound, range),
      formula.items.contains(where: { isOffice($0.span) })
        || formula.items.allSatisfy({ Attributes.isCollective(units, $0.span) })
    else { return false }
    findings.formulas.append(FormulaFinding(form: .bareBracket, clause: clause, span: outer, formula: formula))
    return true
  }

  /// 技校内由人社部门负责: a sentence that says for what the body is there.
  func holdsAgent(_ name: Range<Int>) -> Bool {
    name.dropFirst().contains { units[$0] == Self.by && units[$0 - 1] != Self.own }
  }

  static let by: UInt16 = 0x7531  // 由
  private static let own: UInt16 = 0x81EA  // 自由贸易

  private func isBlank(_ at: Int, _ range: Range<Int>) -> Bool {
    at < range.upperBound && UnitClass.of(units[at]).isBlank
  }

  private func leadingLabel(_ inner: Range<Int>) -> LeadingLabel? {
    let start = units.skipBlanks(inner.lowerBound, limit: inner.upperBound)
    return label(start, start..<inner.upperBound)
  }

  /// The cheap test before a list is read: it ends in a body or in a word of duty.
  private func mayEndList(_ inner: Range<Int>) -> Bool {
    let range = ListSplitter.trim(units, inner)
    guard range.count >= 2, !UnitClass.of(units[range.lowerBound]).isDigit else { return false }
    if BodyEnding.of(units, range) != nil || Conventions.endsList(units, range) || beginsList(range) { return true }
    // (县公安局牵头,县财政局安排经费)
    if units.contains(Self.lead, in: range) || partsDuties(range) { return true }
    return DutyTail.strip(units, range).end < range.upperBound || units.contains([Self.colon], in: range)
  }

  /// (各镇负责;县水利局保障用水): what the first has to do is said before the others.
  private func partsDuties(_ range: Range<Int>) -> Bool {
    guard let at = units.first(Self.charge, in: range), case let next = at + Self.charge.count, next < range.upperBound
    else { return false }
    return units[next] == 0x2C || units[next] == 0x3B
  }

  static let charge = UnitFold.units("负责")

  /// 由县公安局负责,各镇配合: no task behind the word.
  private func isChargeAlone(_ at: Int, _ range: Range<Int>) -> Bool {
    let next = at + Self.charge.count
    return units.has(Self.charge, at: at, limit: range.upperBound) && next < range.upperBound && units[next] == 0x2C
  }

  private func endsClause(_ end: Int, _ range: Range<Int>) -> Bool {
    let next = units.skipBlanks(end, limit: range.upperBound)
    guard next < range.upperBound else { return true }
    return UnitClass.of(units[next]).isSentenceEnd || Brackets.isOpening(units[next]) || next > end
  }

  /// …修好干渠。(县水利局负责)植树…, and 修渠(县水利局负责),植树(县林业局负责): the bracket belongs to what stands before it.
  private func isBetweenTasks(_ outer: Range<Int>, _ range: Range<Int>) -> Bool {
    if isAfterSentence(outer.lowerBound, range) { return true }
    // In a bracket of its own it belongs to a name: (县水利局(县河长办)、县财政局负责).
    guard open.isEmpty, outer.upperBound < range.upperBound else { return false }
    return Self.joints.contains(units[outer.upperBound])
  }

  private static let joints = UnitSet(",、和及与")

  /// 修渠(县水利局负责)、植树(县林业局负责)和⟦养殖(县农业农村局负责)⟧发展: the last of several brackets in one sentence.
  private func followsTask(_ outer: Range<Int>, _ clause: Int, _ findings: FormulaFindings) -> Bool {
    guard open.isEmpty, let last = findings.formulas.last, last.form == .bracket, last.clause == clause,
      last.span.upperBound <= outer.lowerBound, outer.lowerBound - last.span.upperBound <= Self.longestTask
    else { return false }
    return !(last.span.upperBound..<outer.lowerBound).contains { UnitClass.of(units[$0]).isSentenceEnd }
  }

  private static let longestTask = 40

  private func isAfterSentence(_ start: Int, _ range: Range<Int>) -> Bool {
    var at = start
    while at > range.lowerBound, UnitClass.of(units[at - 1]).isBlank { at -= 1 }
    return at == range.lowerBound || UnitClass.of(units[at - 1]).isSentenceEnd
  }

  /// 县教育局、县城投: the first of several names is an office, whatever the last one is.
  private func beginsList(_ range: Range<Int>) -> Bool {
    let end = units.firstIndex(of: 0x3001, from: range.lowerBound, limit: range.upperBound)
    return end > range.lowerBound && end < range.upperBound && isOffice(range.lowerBound..<end)
  }

  /// Bodies, matters of a class that ends the list (林业、农业等部门), beside which names of the same level may stand that no
  /// lexicon knows: 县城投, 县一中.
  func areBodies(_ formula: RoleFormula) -> Bool {
    let items = formula.items
    if items.contains(where: { saysDuty($0.span) || countsThings($0.span) }) { return false }
    let hasClass = formula.classHead != nil
    var known = items.count { isBody($0.span) || hasClass && Matters.isMatter(units, $0.span) }
    if known == items.count { return true }
    known += BarePlaces.heads(units, items).count { $0 != nil }
    if known == items.count { return true }
    return known * 2 >= items.count && items.contains { isOffice($0.span) }
      && items.allSatisfy { isBody($0.span) || Levels.begins(units, $0.span) && $0.span.count <= Self.longestName }
  }

  static let longestName = 10

  /// 各牵头单位要加强协调: what stands before a verb of duty is a sentence of its own.
  private func saysDuty(_ name: Range<Int>) -> Bool {
    name.dropFirst(2).contains { Self.modals.contains(units[$0]) }
      && DutySubject.read(units, at: name.lowerBound, limit: name.upperBound)?.predicate?.kind == .modal
  }

  private static let modals = UnitSet("要应须")

  /// 年内推动20家企业: how many, not who.
  private func countsThings(_ name: Range<Int>) -> Bool {
    name.dropFirst().dropLast().contains { UnitClass.of(units[$0 - 1]).isDigit && Self.counters.contains(units[$0]) }
  }

  private static let counters = UnitSet("家个所名座")

  func isBody(_ span: Range<Int>) -> Bool {
    BodyEnding.of(units, span) != nil || Attributes.begins(units, span) || FirmNames.mayBeFirm(units, span)
  }

  private func isOffice(_ span: Range<Int>) -> Bool {
    guard let (ending, start) = BodyEnding.of(units, span) else { return false }
    return ending.shape != .place && ending.shape != .class || start > span.lowerBound && ending.branch == .central
  }
}
