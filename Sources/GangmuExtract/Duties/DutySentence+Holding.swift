internal import GangmuModel

/// Whether a subject and what is said of it make a duty, and not a right, a condition or what has been done.
extension DutySentence {
  func holds(_ subject: DutySubject, _ predicate: DutyPredicate, _ index: Int) -> Bool {
    let clause = clauses[index].range
    // An adverb may be the text's last word.
    guard predicate.start < units.count else { return false }
    let isCondition = ClauseEnds.isCondition(units, clause)
    if isMember(predicate, clause.upperBound) || isAuthor(predicate, clause) { return false }
    switch predicate.kind {
    case .none: return false
    case .past:
      return isCondition && units[clause.upperBound - 1] == Self.of && mendsIt(index) || promisesLater(index)
    case .may: return strongFollows(index, binds: true)
    case .modal where saysMay(predicate, clause) || limitsShare(predicate, clause): return false
    case .modal:
      return !isCondition || setsTime(predicate, index) || urges(predicate, index) || strongFollows(index)
        || moves(predicate) && (units[clause.upperBound - 1] == Self.of || continuesAfterTime(predicate, index))
    case .copula:
      return strongFollows(index) || predicate.namesRole(units, clause.upperBound)
        || readsPlain && performs(index, predicate)
    case .verb, .prep, .adverb: break
    }
    // 公办幼儿园建设 in a table's cell is a task's name.
    if predicate.kind == .verb, predicate.end == clause.upperBound, predicate.end < units.count,
      units[predicate.end] == 0x09
    {
      return false
    }
    // 某办公室2024年5月6日印发: who printed the document, and when.
    if predicate.end == clause.upperBound, units.has(Self.printed, at: predicate.start, limit: predicate.end) {
      return false
    }
    if isCondition {
      // 气象部门发布预警后,应当…: others have to.
      if Self.warning.longest(units, at: predicate.start, limit: clause.upperBound) != nil,
        Self.warnings.occurs(units, in: predicate.end..<clause.upperBound)
      {
        return false
      }
      return strongFollows(index)
        || (readsPlain
          && (continuesAfterTime(predicate, index) || actsMeanwhile(subject, predicate, index)
            || units[clause.upperBound - 1] == Self.of && dealsWith(predicate, index)))
    }
    // 水利局接到报告后不依法处理,致使损失的,对…给予处分: whom the rule threatens.
    if index + 1 < clauses.count, case let next = clauses[index + 1].range,
      Self.causing.longest(units, at: next.lowerBound, limit: next.upperBound) != nil,
      ClauseEnds.isCondition(units, next)
    {
      return false
    }
    // 受县政府委托: what is done to another by the body.
    if units[subject.span.lowerBound] == Self.receiving,
      Self.entrusting.longest(units, at: predicate.start, limit: clause.upperBound) != nil
    {
      return false
    }
    if predicate.namesRole(units, clause.upperBound) { return true }
    // 县财政局为成员单位: says what it is, not what it does.
    if units[predicate.start] == Self.being, BodyEnding.of(units, predicate.end..<clause.upperBound) != nil {
      return strongFollows(index)
    }
    if Self.grants.longest(units, at: predicate.start, limit: predicate.end) != nil,
      subject.span.contains(where: { units[$0] == Self.of })
    {
      return false
    }
    if isWork(units, behind: predicate, clause) || subject.isBuilt(units, predicate, clause.upperBound) { return false }
    if has(.modal, Self.wanting, predicate.end..<clause.upperBound) { return true }
    if predicate.kind == .prep, has(.may, Self.allowing, predicate.end..<clause.upperBound) { return false }
    if foresees(predicate, clause.upperBound) { return false }
    if !subject.isPlace(units), isPromise(predicate, clause.upperBound) { return true }
    guard readsPlain, !(predicate.kind == .prep && mayFollows(index)) else { return false }
    // 每个单位至少有1名技术员, 各村普遍有水源: what there is.
    if predicate.hasAdverb, predicate.end < clause.upperBound, units[predicate.end] == Self.having,
      units[subject.span.lowerBound] == Self.every
        || units.has(Self.mostly, at: predicate.end - 2, limit: clause.upperBound)
    {
      return false
    }
    if subject.isPlace(units) { return placeActs(subject, predicate, index) }
    if ClauseEnds.tellsPast(units, predicate.start..<clause.upperBound) || laterTellsPast(index) { return false }
    if mayFollowsTime(predicate, index) || isHeading(subject, predicate, clause) || isScored(index) { return false }
    if predicate.kind == .verb, mayFollowsAtOnce(index) { return false }
    if subject.isCounted(units) || saysShare(predicate.start..<clause.upperBound) { return false }
    if isRewarded(subject, behind: predicate) { return false }
    // 政府集中供养的残疾人
    if predicate.kind == .verb || predicate.kind == .adverb && !goesByRule(subject, predicate),
      ClauseEnds.isRelative(units, predicate.end..<clause.upperBound),
      !ClauseEnds.ownsObject(units, predicate, clause.upperBound)
    {
      return false
    }
    if predicate.kind == .verb || predicate.kind == .prep, othersAct(on: predicate.end..<clause.upperBound, index) {
      return false
    }
    if predicate.kind == .prep,
      othersActAfterCondition(index) && !moves(predicate) || isDefined(index)
        || isPlaced(units, predicate.end..<clause.upperBound)
        || Self.measured.first(units, in: predicate.end..<clause.upperBound) != nil
    {
      return false
    }
    // 县政府对在工作中成绩突出的单位给予奖励: what 的 follows is the object.
    if predicate.kind == .prep, !Self.objects.contains(units[predicate.start]),
      ClauseEnds.isRelativeBehindPhrase(units, predicate.end..<clause.upperBound),
      !strongFollows(index)
    {
      return false
    }
    return subject.isSpecific(units) || predicate.hasAdverb || hasDay(predicate, clause.upperBound)
      || subject.areInstitutions(units) && !endsInNoun(predicate, clause)
      || ((predicate.kind == .prep || learns(predicate)) && strongFollows(index))
      // 企业排放污水,应当取得许可
      || predicate.kind == .verb && strongFollows(index, binds: true)
  }

  /// 县政府办公室是办事机构,履行值守职责: what it has to do follows what it is.
  private func performs(_ index: Int, _ predicate: DutyPredicate) -> Bool {
    clauses.dropFirst(index + 1).contains {
      let start = LeadingWords.skip(units, $0.range)
      // 办公室设在县水利局,每季度通报进展; 县河长办是办事机构,每半年召开会议
      if Self.performing.longest(units, at: start, limit: $0.range.upperBound) != nil { return true }
      guard let said = DutyPredicate.read(units, at: start, limit: $0.range.upperBound) else { return false }
      // 是供水的主管部门,按照职责分工和权限负责管理
      if said.kind == .prep || said.kind == .adverb,
        units.contains(Self.charge, in: said.end..<$0.range.upperBound)
      {
        return true
      }
      return said.kind == .verb
        && (said.hasAdverb || start > $0.range.lowerBound || units[predicate.start] == Self.placed)
    }
  }

  private static let performing = UnitTrie(["履行", "承担", "行使", "负责"].map { ($0, true) })

  /// 各单位按规定的项目填报: 的 belongs to what is set.
  private func goesByRule(_ subject: DutySubject, _ predicate: DutyPredicate) -> Bool {
    (subject.span.upperBound..<max(subject.span.upperBound, predicate.end)).contains {
      Self.goingBy.contains(units[$0])
    }
  }

  /// 县水利局会同县财政局可以抽查; 报名单位、用人单位须一致, which nobody does.
  private func saysMay(_ predicate: DutyPredicate, _ clause: Range<Int>) -> Bool {
    if Self.alike.longest(units, at: predicate.end, limit: clause.upperBound) != nil { return true }
    return Self.joining.longest(units, at: predicate.start, limit: predicate.end) != nil
      && has(.may, Self.allowing, predicate.end..<clause.upperBound)
  }

  private static let alike = UnitTrie(["一致", "相符", "相同", "相一致", "保持一致", "为同一"].map { ($0, true) })

  /// 有关单位发现险情,情况危急的,要立即报告: what the duty begins with.
  private func learns(_ predicate: DutyPredicate) -> Bool {
    predicate.kind == .verb && Self.learning.longest(units, at: predicate.start, limit: predicate.end) != nil
  }

  private static let objects = UnitSet("对将把向")
  private static let causing = UnitTrie(["致使", "造成", "导致", "引起", "情节"].map { ($0, true) })
  private static let goingBy = UnitSet("按依")
  private static let warning = UnitTrie(["发布", "发出", "解除"].map { ($0, true) })
  private static let warnings = WordList(["警报", "预警", "预报"])
  static let learning = UnitTrie(["发现", "接到", "收到", "获悉"].map { ($0, true) })

  /// 县财政局等部门为成员的领导小组,负责…: the duty is not the members'.
  private func isMember(_ predicate: DutyPredicate, _ limit: Int) -> Bool {
    units[predicate.start] == Self.being && Self.members.longest(units, at: predicate.start + 1, limit: limit) != nil
  }

  /// 县水利局会同县财政局拟定的《…办法》已经…: who wrote what the sentence is about.
  private func isAuthor(_ predicate: DutyPredicate, _ clause: Range<Int>) -> Bool {
    guard Self.joining.longest(units, at: predicate.start, limit: clause.upperBound) != nil else { return false }
    // 县水利局会同县财政局开展了检查
    if ClauseEnds.tellsPast(units, predicate.end..<clause.upperBound) { return true }
    guard let at = Self.written.first(units, in: predicate.end..<clause.upperBound),
      let (_, end) = Self.written.longest(units, at: at, limit: clause.upperBound), end < clause.upperBound
    else { return false }
    return units[end] == Self.title || units.contains(Self.already, in: end..<clause.upperBound)
  }

  static let joining = UnitTrie(["会同", "联合"].map { ($0, true) })
  private static let written = UnitTrie(
    ["拟定的", "拟订的", "制定的", "制订的", "起草的", "提出的", "编制的", "修订的", "印发的", "发布的"].map { ($0, true) })
  private static let title: UInt16 = 0x300A  // 《
  private static let already = UnitFold.units("已")
  private static let members = UnitTrie(["成员", "组员", "委员", "组长", "副组长"].map { ($0, true) })

  /// 各镇应当于每年6月底前,将报告报送县水利局: the duty's own time, no condition of another's.
  private func setsTime(_ predicate: DutyPredicate, _ index: Int) -> Bool {
    let clause = clauses[index].range
    return index + 1 < clauses.count && predicate.end < clause.upperBound
      && Self.prepositions.contains(units[predicate.end]) && units[clause.upperBound - 1] != Self.of
  }

  static let prepositions = UnitSet("于在自从")

  /// 县水利局要督促管护单位在作业时,设置标志: the time is that of those who are made to act.
  private func urges(_ predicate: DutyPredicate, _ index: Int) -> Bool {
    let clause = clauses[index].range
    return index + 1 < clauses.count && units[clause.upperBound - 1] != Self.of
      && Self.urging.longest(units, at: predicate.end, limit: clause.upperBound) != nil
  }

  private static let urging = UnitTrie(["督促", "指导", "组织", "监督", "要求", "引导"].map { ($0, true) })

  private static let accounts = UnitFold.units("占")
  private static let shares = UnitTrie(["比重", "比例", "占比"].map { ($0, true) })

  /// 企业研究开发支出占收入比重达到1%: what is measured, not what is done.
  private func saysShare(_ span: Range<Int>) -> Bool {
    guard let at = units.first(Self.accounts, in: span) else { return false }
    return Self.shares.first(units, in: at..<span.upperBound) != nil
  }

  private static let firms = EndingTrie(["企业", "公司", "合作社"].map { ($0, true) })
  private static let giving = UnitFold.units("给予")
  private static let mostly = UnitFold.units("普遍")
  private static let having: UInt16 = 0x6709  // 有
  static let every: UInt16 = 0x6BCF  // 每
  private static let grantings = UnitTrie(["给予", "奖补", "奖励", "补助", "补贴", "资助", "扶持"].map { ($0, true) })
  private static let rewards = UnitTrie(["奖补", "奖励", "补助", "补贴", "资助"].map { ($0, true) })

  /// 企业新建灌渠,县级按10%给予补助: what a firm is rewarded for.
  private func isRewarded(_ subject: DutySubject, behind predicate: DutyPredicate) -> Bool {
    // 每家企业每年给予10万元: to whom it is given.
    if units[subject.span.lowerBound] == Self.every,
      Self.grantings.longest(units, at: predicate.start, limit: range.upperBound) != nil
    {
      return true
    }
    guard Self.firms.longest(units, end: subject.span.upperBound, floor: subject.span.lowerBound) != nil,
      let at = units.first(Self.giving, in: predicate.end..<range.upperBound)
    else { return false }
    return Self.rewards.first(units, in: at..<range.upperBound) != nil
  }

  /// 各镇于6月底前,对干渠完成清淤: a time up to the comma, then what is done.
  private func continuesAfterTime(_ predicate: DutyPredicate, _ index: Int) -> Bool {
    let clause = clauses[index].range
    guard index + 1 < clauses.count else { return false }
    let goesOn = goesOn(predicate) || moves(predicate)
    let isAfter = goesOn && Self.afters.longest(units, end: clause.upperBound, floor: predicate.end) != nil
    let isTime =
      predicate.kind == .prep && Self.times.longest(units, end: clause.upperBound, floor: predicate.end) != nil
    guard isAfter || isTime else { return false }
    let next = clauses[index + 1].range
    // 县水利局在检查时,发现渠道淤塞的,…: not yet what it does.
    if ClauseEnds.isCondition(units, next) { return false }
    guard
      let kind = DutyPredicate.read(units, at: LeadingWords.skip(units, next), limit: next.upperBound)?.kind
    else { return false }
    return kind == .verb || kind == .prep || kind == .adverb && goesOn
  }

  /// 县财政局安排资金时,按用途填列: whoever does it goes by that.
  private func actsMeanwhile(_ subject: DutySubject, _ predicate: DutyPredicate, _ index: Int) -> Bool {
    let clause = clauses[index].range
    guard predicate.kind == .verb, index + 1 < clauses.count, units[clause.upperBound - 1] == Self.when,
      subject.isSpecific(units)
    else { return false }
    let next = clauses[index + 1].range
    let kind = DutyPredicate.read(units, at: LeadingWords.skip(units, next), limit: next.upperBound)?.kind
    return kind == .prep || kind == .adverb
  }

  private static let when: UInt16 = 0x65F6  // 时

  /// 县水利局受理申请后,及时转办: whoever takes it goes on with it.
  private func goesOn(_ predicate: DutyPredicate) -> Bool {
    Self.taking.longest(units, at: predicate.start, limit: range.upperBound) != nil
  }

  /// 县水利局(要)将名单报县政府同意后,向社会公布.
  private func moves(_ predicate: DutyPredicate) -> Bool {
    let at = predicate.kind == .modal ? predicate.end : predicate.start
    return Self.moving.contains(units[at])
  }

  private static let moving = UnitSet("将把")
  private static let taking = UnitTrie(
    [
      "受理", "收到", "接到", "接报", "接收", "获悉", "发现", "审核", "审查", "审批", "审定", "批准", "研究", "汇总", "核实", "核查", "复核", "查实", "验收",
      "确认",
      "认定", "评审", "评估", "征求", "统筹", "整理", "梳理", "分析", "研判", "会商", "勘查", "查看", "调查",
    ].map { ($0, true) })
  private static let afters = EndingTrie(["后", "之后", "以后"].map { ($0, true) })

  private static let times = EndingTrie(
    ["前", "之前", "以前", "内", "以内", "期间", "起", "时", "过程中", "后", "同时"].map { ($0, true) })

  /// 本市在市委领导下,建立…
  func goesOnBehindPhrase(_ predicate: DutyPredicate, _ index: Int) -> Bool {
    guard predicate.kind == .prep, index + 1 < clauses.count else { return false }
    let next = clauses[index + 1].range
    let kind = DutyPredicate.read(units, at: LeadingWords.skip(units, next), limit: next.upperBound)?.kind
    return kind == .verb || kind == .adverb
  }

  /// 政府采购应当公开, 人大监督工作要紧扣重点: not the body but its work has to.
  private func isWork(_ units: [UInt16], behind predicate: DutyPredicate, _ clause: Range<Int>) -> Bool {
    guard predicate.kind == .verb else { return false }
    let isNamed = units.has(Self.work, at: predicate.end, limit: clause.upperBound)
    let end = predicate.end + (isNamed ? Self.work.count : 0)
    return DutyPredicate.word(units, at: end, limit: clause.upperBound)?.kind == .modal
      || Self.saying.longest(units, at: end, limit: clause.upperBound) != nil
  }

  /// 卫生院改革是重点, 国有企业改革事关全局: what the work is.
  private static let saying = UnitTrie(
    ["是", "事关", "关系", "既是", "就是", "不是", "不仅是", "更加", "更趋", "日趋", "日益", "趋于", "明显", "显著"].map { ($0, true) })

  private static let work = UnitFold.units("工作")

  /// 镇政府在防汛体系中具有重要地位: what the body is.
  private func isPlaced(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    guard let at = Self.standing.first(units, in: span) else { return false }
    return Self.placeEnds.contains(units[at - 1])
  }

  private static let standing = UnitTrie(["具有", "处于", "处在", "居于", "占有", "占据", "起着", "扮演", "是"].map { ($0, true) })
  private static let placeEnds = UnitSet("中上里内")

  /// 公办幼儿园面向社会招生的比例为50%: how much, not what is done.
  private static let measured = UnitTrie(
    ["比例", "比重", "数量", "人数", "标准", "金额"].flatMap { noun in ["为", "达", "不"].map { ("的" + noun + $0, true) } })

  private static let receiving: UInt16 = 0x53D7  // 受
  private static let entrusting = UnitTrie(["委托", "指派", "邀请", "领导", "管理", "监督"].map { ($0, true) })
  private static let printed = UnitFold.units("印发")
  /// 成绩突出的单位予以表扬: who is described receives.
  private static let grants = UnitTrie(["予以", "给予"].map { ($0, true) })
  static let wanting = UnitSet("要应须不")
  private static let allowing = UnitSet("可")

  /// 党委制定文件要注重…, 县政府对困难企业可给予…: the modal stands behind the object.
  func has(_ wanted: DutyPredicate.Kind, _ begins: UnitSet, _ span: Range<Int>) -> Bool {
    var at = span.lowerBound
    while at < span.upperBound {
      if UnitClass.of(units[at]).isOpen {
        at = Brackets.skip(units, from: at, limit: span.upperBound)
        continue
      }
      if begins.contains(units[at]), let (kind, _) = DutyPredicate.word(units, at: at, limit: span.upperBound),
        kind == wanted, !ClauseEnds.isInWord(units, at)
      {
        return true
      }
      at += 1
    }
    return false
  }
}
