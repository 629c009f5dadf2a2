internal import GangmuModel

/// Lists of bodies that a comma parts from what they do, and lists before them.
extension DutySentence {
  /// 甲、乙和丙,统筹抓好…: a list that a comma parts from what it does.
  func listBeforeComma(_ index: Int) -> Duty? {
    guard index + 1 < clauses.count else { return nil }
    let whole = beginsDescription(index) ? nil : wholeList(index)
    guard let list = whole ?? describedList(index) else { return nil }
    let next = clauses[index + 1].range
    guard
      let predicate = DutyPredicate.read(units, at: LeadingWords.skip(units, next), limit: next.upperBound)
    else { return nil }
    let isList =
      whole != nil && readsPlain
      && (list.formula.items.count > 1 || takesCharge(predicate, next) && list.isSpecific(units))
      && (predicate.kind == .verb
        || (predicate.kind == .prep || predicate.kind == .adverb) && clauses[..<index].allSatisfy(givesGround)
          && (actsBehindPhrase(index + 1) || predicate.actsByDuties(units, next.upperBound)
            || takesCharge(predicate, next)))
    guard predicate.kind == .modal || isList else { return nil }
    return Duty(
      subject: list, role: predicate.role(units, limit: next.upperBound, sentence: range.upperBound),
      rule: .listBeforeComma)
  }

  /// 按照《…办法》规定,县水利局、县财政局,…: what the sentence goes by.
  private func givesGround(_ clause: Clause) -> Bool {
    Self.grounds.longest(units, at: clause.range.lowerBound, limit: clause.range.upperBound) != nil
  }

  private static let grounds = UnitTrie(["按照", "根据", "依据", "依照"].map { ($0, true) })

  /// 县水利局,对水库实施监督管理: whether the clause behind the comma says what the body sees to.
  private func takesCharge(_ predicate: DutyPredicate, _ clause: Range<Int>) -> Bool {
    Self.charges.first(units, in: predicate.end..<clause.upperBound) != nil
  }

  /// 水利、公安等部门,依法对水库实施监督管理
  private static let charges = UnitTrie(
    ["实施监督", "实行监督", "进行监督", "实施管理", "进行管理", "监督管理", "负责", "做好"].map { ($0, true) })

  /// 水利、公安等部门,根据各自职责,依法做好…: the phrase between commas.
  private func actsBehindPhrase(_ index: Int) -> Bool {
    guard index + 1 < clauses.count else { return false }
    let next = clauses[index + 1].range
    let kind = DutyPredicate.read(units, at: LeadingWords.skip(units, next), limit: next.upperBound)?.kind
    return kind == .verb || kind == .modal || kind == .adverb || kind == .prep
  }

  /// 未完成任务的县、乡镇,要…: what stands before 的 says which bodies are meant.
  private func describedList(_ index: Int) -> DutySubject? {
    let clause = clauses[index].range
    let start = LeadingWords.skip(units, clause)
    guard start < clause.upperBound, !isToward(range.lowerBound), !isToward(start),
      Self.forming.longest(units, at: start, limit: clause.upperBound) == nil,
      let mark = clause.lastIndex(where: { units[$0] == Self.of }),
      Self.founding.first(units, in: clause).map({ $0 + 2 == mark }) ?? true,
      mark > start, mark + 1 < clause.upperBound,
      clause.upperBound < range.upperBound, units[clause.upperBound] == Self.comma,
      BodyEnding.of(units, mark + 1..<clause.upperBound) != nil, !hasBarred(mark + 1..<clause.upperBound),
      !units[start..<mark].contains(Self.toward),
      var list = DutySubject.names(units, mark + 1..<clause.upperBound).map({
        DutySubject(span: mark + 1..<clause.upperBound, formula: $0)
      })
    else { return nil }
    list.describe(from: start, units)
    return list
  }

  /// 对受困的企业,不得…: those to whom something is done; 从事 is a verb.
  private func isToward(_ at: Int) -> Bool {
    Self.towards.contains(units[at]) && !units.has(Self.engaging, at: at, limit: range.upperBound)
  }

  private static let engaging = UnitFold.units("从事")

  /// 未, 已, 承担: what a description begins with, and no name.
  private func beginsDescription(_ index: Int) -> Bool {
    let clause = clauses[index].range
    let start = LeadingWords.skip(units, clause)
    guard start < clause.upperBound else { return false }
    return Self.describing.longest(units, at: start, limit: clause.upperBound) != nil
  }

  private static let describing = UnitTrie(
    ["未", "尚未", "已", "没有", "不", "仍", "承担", "完成", "符合", "具备", "参与", "参加", "受", "被", "有"].map { ($0, true) })
  private static let towards = UnitSet("对将把向给使让以按据从在")
  private static let toward: UInt16 = 0x5BF9  // 对
  private static let founding = UnitTrie(["成立", "组建", "设立"].map { ($0, true) })
  /// 成立相应的指挥部,负责…: what is formed or named.
  private static let forming = UnitTrie(
    [
      "成立", "组建", "建立", "设立", "设置", "健全", "完善", "确定", "指定", "明确", "选择", "选定", "选取", "推荐", "是", "作为", "属于", "加强", "支持",
      "鼓励", "引导",
      "推动", "督促", "指导", "组织", "协调", "培育", "引进", "发挥", "会同", "联合", "配合", "强化", "落实", "压实", "优化",
    ].map { ($0, true) })

  /// A clause that is a list of bodies and nothing else, with a comma behind it.
  private func wholeList(_ index: Int) -> DutySubject? {
    let clause = clauses[index].range
    guard clause.upperBound < range.upperBound, units[clause.upperBound] == Self.comma else { return nil }
    let last = units[clause.upperBound - 1]
    guard BodyEnding.canEnd(last) || UnitClass.of(last).isClose else { return nil }
    let start = LeadingWords.skip(units, clause)
    guard start < clause.upperBound, clause.upperBound - start <= 60,
      BodyEnding.of(units, start..<clause.upperBound) != nil,
      SubjectWords.opening(units, start, clause.upperBound) == .name, !hasBarred(start..<clause.upperBound),
      let formula = DutySubject.names(units, start..<clause.upperBound)
    else { return nil }
    return DutySubject(span: start..<clause.upperBound, formula: formula)
  }

  /// 县直各单位,各乡镇要…: the lists right before the one that a predicate follows. Behind another clause (时间紧,各乡镇,…)
  /// they begin with a class or level of bodies.
  func addListsBefore(_ index: Int, _ duty: Duty, to found: inout [Duty]) {
    guard index > 0, duty.subject.span.lowerBound == LeadingWords.skip(units, clauses[index].range) else { return }
    var lists: [DutySubject] = []
    var before = index - 1
    while before >= 0, let list = wholeList(before) {
      lists.append(list)
      before -= 1
    }
    if before >= 0 {
      while let first = lists.last, !Attributes.begins(units, first.span), !Levels.begins(units, first.span) {
        lists.removeLast()
      }
    }
    found += lists.reversed().map { Duty(subject: $0, role: duty.role, rule: duty.rule) }
  }
}
