internal import GangmuModel

/// Formulas behind a label on a line of its own, or behind a sentence: 责任单位:A、B.
extension FormulaScanner {
  /// 责任单位:A、B as a line of its own, or behind a sentence.
  func addLine(
    colon: Int, from floor: Int, _ range: Range<Int>, _ clause: Int, _ findings: inout FormulaFindings,
    _ barren: inout Int
  ) -> Int? {
    guard colon > floor, RoleLabel.mayEnd(units[colon - 1]) || units[colon - 1] == 0x29 else { return nil }
    guard let (start, meaning, isEvent) = lineLabel(colon, floor: floor), colon + 1 < range.upperBound,
      !listsAttendance(start..<colon)
    else { return nil }
    let end = lineEnd(colon + 1, range)
    let formula: RoleFormula =
      switch meaning {
      case .units, .people: RoleFormula(units, colon + 1..<end, label: meaning, isBracket: false)
      // What is no label of bodies makes no formula by itself.
      case .scope, .other: RoleFormula(units, start..<end, isBracket: false)
      }
    let namesBodies = formula.items.contains { isBody($0.span) || isSection($0.span) }
    if !namesBodies, formula.people.isEmpty { barren = end }
    guard formula.hasLabel, end > barren, formula.items.isEmpty || namesBodies else { return nil }
    if let first = formula.items.first, first.span.count > 30, !isBody(first.span) { return nil }
    let finding = FormulaFinding(form: .line, clause: clause, span: start..<end, formula: formula)
    if isEvent { findings.hosts.append(finding) } else { findings.formulas.append(finding) }
    return end
  }

  /// 【责任单位】县水利局、县财政局【完成时限】6月底: the label stands in a bracket of its own.
  func addLabelled(
    close: Int, from floor: Int, _ range: Range<Int>, _ clause: Int, _ findings: inout FormulaFindings
  ) -> Int? {
    // 方案(责任单位)县水利局: a round bracket belongs to what stands before it.
    guard close > floor, units[close] != 0x29, isRound(units[close]), RoleLabel.mayEnd(units[close - 1]),
      close + 1 < range.upperBound,
      let open = Brackets.opening(units, of: close, floor: max(floor, close - Self.longestLabel)),
      let label = RoleLabel.whole(units, open + 1..<close)
    else { return nil }
    // To the next label.
    var end = close + 1
    while end < range.upperBound, !Brackets.isOpening(units[end]) || units[end] == Brackets.round { end += 1 }
    let list = ListSplitter.trim(units, close + 1..<lineEnd(close + 1, range.lowerBound..<end))
    let formula = RoleFormula(units, list, label: label.meaning, isBracket: false)
    guard !formula.items.isEmpty || !formula.people.isEmpty, formula.items.allSatisfy({ isBody($0.span) }) else {
      return nil
    }
    findings.formulas.append(
      FormulaFinding(form: .line, clause: clause, span: open..<list.upperBound, formula: formula))
    return list.upperBound
  }

  private static let longestLabel = 14

  /// 参加:县水利局、县财政局 under 出席:… in minutes: who was there.
  private func listsAttendance(_ label: Range<Int>) -> Bool {
    guard Self.attending.end(units, at: label.lowerBound, limit: label.upperBound) == label.upperBound else {
      return false
    }
    // At the start of a line, so that each line is looked over only once.
    let gap = units[..<label.lowerBound].lastIndex { !UnitClass.of($0).isBlank && !UnitClass.of($0).isNewline }
    guard units[((gap ?? -1) + 1)..<label.lowerBound].contains(where: { UnitClass.of($0).isNewline }) else {
      return false
    }
    let before = gap.map { last in (units[..<last].lastIndex { UnitClass.of($0).isNewline } ?? -1) + 1 }
    let newline = units[label.upperBound...].firstIndex { UnitClass.of($0).isNewline } ?? units.count
    let after = units[newline...].firstIndex { !UnitClass.of($0).isBlank && !UnitClass.of($0).isNewline }
    return [before, after].contains { line in
      line.map { Self.presence.starts(units, at: units.skipBlanks($0, limit: units.count), limit: units.count) } == true
    }
  }

  private static let attending = WordList(["参加", "参加人员", "参加单位"])
  private static let presence = WordList(
    ["出席", "列席", "主持", "缺席", "请假", "记录"].flatMap { word in ["", "人", "人员", "单位"].map { word + $0 + ":" } })

  private func lineLabel(_ colon: Int, floor: Int) -> (start: Int, meaning: RoleLabel.Meaning, isEvent: Bool)? {
    var at = colon
    let lowest = max(floor, colon - 24)
    while at > lowest {
      let kind = UnitClass.of(units[at - 1])
      if kind.isSentenceEnd || kind.isBlank || units[at - 1] == 0x2C { break }
      at -= 1
    }
    guard at == floor || at > colon - 24, let label = RoleLabel.whole(units, at..<colon) else { return nil }
    return (at, label.meaning, RoleLabel.isEventLabel(units, at..<colon))
  }

  /// A label's list ends at the first full stop, unless a convention follows it.
  private func lineEnd(_ start: Int, _ range: Range<Int>) -> Int {
    var at = start
    let limit = min(range.upperBound, start + Self.longest)
    while at < limit {
      if UnitClass.of(units[at]).isOpen {
        at = Brackets.skip(units, from: at, limit: limit)
        continue
      }
      if units[at] == Self.stop {
        let rest = units.skipBlanks(at + 1, limit: limit)
        guard rest < limit, label(rest, rest..<limit) != nil || Conventions.isFirstLead(units, rest..<limit)
        else { return at }
      }
      at += 1
    }
    return ListSplitter.trim(units, start..<limit).upperBound
  }

  /// 医政医管科, 质监所: a section of the body whose paper it is.
  private func isSection(_ span: Range<Int>) -> Bool {
    span.count >= 3 && span.count <= Self.longestName && Self.sections.contains(units[span.upperBound - 1])
  }

  private static let sections = UnitSet("科股所站队")

  private static let stop: UInt16 = 0x3002
}
