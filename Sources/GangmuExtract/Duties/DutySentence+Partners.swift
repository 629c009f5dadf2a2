internal import GangmuModel

/// Who acts besides the subject: agents behind 由, 经, 请, and partners behind 会同.
extension DutySentence {
  // MARK: Agents

  /// - Parameter end: The last place where a body's name ends: an agent word stands before it.
  func addAgents(_ index: Int, before end: Int, to found: inout [Duty]) {
    let clause = clauses[index].range
    var at = clause.lowerBound
    while true {
      at = ScanFlags.first([.open, .agent], units, from: at, limit: end)
      guard at < end else { return }
      if UnitClass.of(units[at]).isOpen {
        at = Brackets.skip(units, from: at, limit: clause.upperBound)
        continue
      }
      guard let (kind, start) = AgentWords.at(units, at, in: clause) else {
        at += 1
        continue
      }
      if kind == .agent, at == clause.lowerBound, isPermitted(before: index) { return }
      let sentence = clause.lowerBound..<range.upperBound
      let begin = AgentWords.skipIts(units, start, clause.upperBound)
      if let (subject, predicate) = DutySubject.read(
        units, at: begin, limit: clause.upperBound, needsPredicate: kind != .agent)
        ?? described(begin, limit: clause.upperBound, needsPredicate: kind != .agent),
        AgentWords.assigns(units, kind, subject, predicate, clause: clause, sentence: sentence, at: at)
      {
        let role = predicate?.role(units, limit: clause.upperBound, sentence: range.upperBound) ?? .responsible
        found.append(Duty(subject: subject, role: role, rule: .dutyAgent))
        at = subject.span.upperBound
        if let predicate { addChain(behind: predicate, clause.upperBound, to: &found) }
      } else if kind == .agent || units[at] == Self.relying, let duty = agentBeforeComma(index, at: at, begin) {
        found.append(duty)
        at = duty.subject.span.upperBound
      } else {
        at = start
      }
    }
  }

  /// 经镇政府初审、⟦县水利局⟧审核、⟦县政府⟧批准后: each with its own verb.
  private func addChain(behind predicate: DutyPredicate, _ limit: Int, to found: inout [Duty]) {
    var end = predicate.end
    while end < limit, units[end] == Self.enumeration,
      let (subject, next) = DutySubject.read(units, at: end + 1, limit: limit), let next, next.kind == .verb
    {
      found.append(Duty(subject: subject, role: .responsible, rule: .dutyAgent))
      end = next.end
    }
  }

  private static let enumeration: UInt16 = 0x3001  // 、

  /// 可以根据申请,⟦由县水利局受理⟧: leave is given before the ground for it.
  private func isPermitted(before index: Int) -> Bool {
    guard index > 0 else { return false }
    let clause = clauses[index - 1].range
    guard let may = Self.leave.first(units, in: clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 8)),
      let (_, end) = Self.leave.longest(units, at: may, limit: clause.upperBound)
    else { return false }
    return Self.grounds.longest(units, at: end, limit: clause.upperBound) != nil
      && Self.asked.longest(units, end: clause.upperBound, floor: end) != nil
  }

  private static let asked = EndingTrie(
    ["申请", "请求", "情况", "需要", "实际", "要求", "意见", "建议", "规定", "约定"].map { ($0, true) })

  private static let leave = UnitTrie(["可以", "可"].map { ($0, true) })
  private static let grounds = UnitTrie(["根据", "依据", "按照", "按", "视", "结合", "依照"].map { ($0, true) })

  /// 由县水利局、县财政局,组织评估: a comma parts the agents from what they do.
  private func agentBeforeComma(_ index: Int, at: Int, _ begin: Int) -> Duty? {
    let clause = clauses[index].range
    guard at == LeadingWords.skip(units, clause), index + 1 < clauses.count,
      let (subject, _) = DutySubject.read(units, at: begin, limit: clause.upperBound, needsPredicate: false),
      subject.span.upperBound == clause.upperBound,
      let predicate = DutyPredicate.read(
        units, at: clauses[index + 1].range.lowerBound, limit: clauses[index + 1].range.upperBound),
      predicate.kind == .verb || predicate.kind == .modal || predicate.kind == .prep
    else { return nil }
    let role = predicate.role(units, limit: clauses[index + 1].range.upperBound, sentence: range.upperBound)
    return Duty(subject: subject, role: role, rule: .dutyAgent)
  }

  private static let relying: UInt16 = 0x4F9D  // 依托

  // MARK: 会同

  private static let with = UnitTrie(["会同", "联合", "协同"].map { ($0, true) })

  /// A会同B: B takes part in what A has to do.
  func joinedDuty(_ index: Int, after last: Range<Int>?) -> Duty? {
    let clause = clauses[index].range
    guard let last, last.lowerBound >= clause.lowerBound else { return joinedAlone(index) }
    // 县水利局(以下简称水利局)会同县财政局
    var at = last.upperBound
    if at < clause.upperBound, UnitClass.of(units[at]).isOpen {
      at = Brackets.skip(units, from: at, limit: clause.upperBound)
    }
    let stop = min(clause.upperBound, at + 4)
    while at < stop {
      if let (_, end) = Self.with.longest(units, at: at, limit: clause.upperBound),
        let (subject, _) = DutySubject.read(units, at: end, limit: clause.upperBound, needsPredicate: false)
      {
        return Duty(subject: subject, role: .participating, rule: .dutyPartner)
      }
      at += 1
    }
    return nil
  }

  private static let beside = UnitTrie(["协同", "联合"].map { ($0, true) })
  static let togetherWith = UnitFold.units("会同")
  static let alongside = UnitFold.units("协同")

  /// 适时会同县财政局提出…: who acts was said before.
  private func joinedAlone(_ index: Int) -> Duty? {
    let clause = clauses[index].range
    guard readsPlain else { return nil }
    let start = LeadingWords.skip(units, clause)
    // 协同县水利局加强巡查, 联合水利等部门开展检查
    if let (_, end) = Self.beside.longest(units, at: start, limit: clause.upperBound),
      !SubjectWords.beginsOffice(units, end, clause.upperBound)
    {
      return DutySubject.read(units, at: end, limit: clause.upperBound).flatMap {
        $0.predicate?.kind == .modal ? nil : Duty(subject: $0.subject, role: .participating, rule: .dutyPartner)
      }
    }
    guard clauses[index].flags.contains(.together), units.contains(Self.togetherWith, in: clause) else { return nil }
    // 负责会同县财政局制定办法: the duty may be said once more before it.
    guard let said = DutyPredicate.read(units, at: start, limit: clause.upperBound),
      let predicate = units.has(Self.togetherWith, at: said.end, limit: clause.upperBound)
        ? DutyPredicate.read(units, at: said.end, limit: clause.upperBound) : said,
      units.has(Self.togetherWith, at: predicate.start, limit: clause.upperBound),
      let (subject, _) = DutySubject.read(
        units, at: predicate.end, limit: clause.upperBound, needsPredicate: false)
    else { return nil }
    return Duty(subject: subject, role: .participating, rule: .dutyPartner)
  }
}
