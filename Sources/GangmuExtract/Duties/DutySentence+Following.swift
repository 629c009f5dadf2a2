internal import GangmuModel

/// What later clauses of the sentence say of the subject: a duty, leave, or that others act.
extension DutySentence {
  /// 县水利局对未建渠道,经县政府同意,可以另行安排: what a later clause gives leave to.
  func mayFollows(_ index: Int) -> Bool {
    for next in clauses.dropFirst(index + 1).lazy.map(\.range) {
      let start = LeadingWords.skip(units, next)
      if let predicate = DutyPredicate.read(units, at: start, limit: next.upperBound) { return predicate.kind == .may }
      if DutySubject.read(units, at: start, limit: next.upperBound) != nil { return false }
    }
    return false
  }

  /// 县政府在进行谈判、起草文件等过程中,可邀请专家: what follows the time gives leave.
  func mayFollowsTime(_ predicate: DutyPredicate, _ index: Int) -> Bool {
    guard predicate.kind == .prep, units[predicate.start] == Self.during,
      let end = clauses.indices.dropFirst(index).first(where: { ClauseEnds.isCondition(units, clauses[$0].range) }),
      end + 1 < clauses.count
    else { return false }
    let next = clauses[end + 1].range
    return DutyPredicate.read(units, at: LeadingWords.skip(units, next), limit: next.upperBound)?.kind == .may
  }

  /// 县水利局组织检查,可以采取下列措施: the plain statement is what the leave is for.
  func mayFollowsAtOnce(_ index: Int) -> Bool {
    guard index + 2 == clauses.count else { return false }
    let next = clauses[index + 1].range
    return Self.leaves.longest(units, at: next.lowerBound, limit: next.upperBound) != nil
  }

  private static let leaves = UnitTrie(["可以采取", "可采取", "可以行使", "可行使"].map { ($0, true) })

  /// 县级媒体推广,得1分: what is scored.
  func isScored(_ index: Int) -> Bool {
    guard index + 1 < clauses.count else { return false }
    let next = clauses[index + 1].range
    guard let (_, digit) = Self.scores.longest(units, at: next.lowerBound, limit: next.upperBound),
      digit < next.upperBound, UnitClass.of(units[digit]).isDigit
    else { return false }
    return (digit + 1..<min(next.upperBound, digit + Self.longestScore)).contains { units[$0] == Self.point }
  }

  private static let scores = UnitTrie(["得", "加", "扣", "扣减", "计", "记", "每次得", "每次扣", "各得", "各扣"].map { ($0, true) })
  private static let point: UInt16 = 0x5206  // 分
  private static let longestScore = 5

  private static let during: UInt16 = 0x5728  // 在

  /// 各镇认真落实部署,圆满完成了任务: the sentence goes on to tell what was done.
  func laterTellsPast(_ index: Int) -> Bool {
    clauses.dropFirst(index + 1).contains {
      let start = LeadingWords.skip(units, $0.range)
      guard !ClauseEnds.isCondition(units, $0.range),
        let mark = (start..<min($0.range.upperBound, start + Self.nearest)).first(where: { units[$0] == Self.done }),
        mark - 2 >= start, let (kind, end) = DutyPredicate.word(units, at: mark - 2, limit: mark)
      else { return false }
      return kind == .verb && end == mark
    }
  }

  private static let done: UInt16 = 0x4E86  // 了

  private static let nearest = 8

  /// 县政府已将清淤列为重点,将于三季度督查: what is still to come.
  func promisesLater(_ index: Int) -> Bool {
    clauses.dropFirst(index + 1).contains {
      Self.coming.longest(units, at: $0.range.lowerBound, limit: $0.range.upperBound) != nil
    }
  }

  private static let coming = UnitTrie(
    ["将于", "将在", "将对", "将组织", "将适时", "将会同", "将继续", "将定期", "将不定期"].map { ($0, true) })

  /// A later clause of the sentence begins with a duty and without a subject of its own.
  ///
  /// - Parameter binds: Only words that bind by themselves (应当, 不得), no 要 and no 确保.
  func strongFollows(_ index: Int, binds: Bool = false) -> Bool {
    for next in clauses.dropFirst(index + 1).lazy.map(\.range) {
      let start = LeadingWords.skip(units, next)
      if let predicate = DutyPredicate.read(units, at: start, limit: next.upperBound) {
        if predicate.kind == .modal {
          if !binds || Self.binding.longest(units, at: predicate.start, limit: next.upperBound) != nil { return true }
        }
        if predicate.kind == .may { return false }
        // 发现问题应当及时整改
        let isLearnt = Self.learning.longest(units, at: predicate.start, limit: predicate.end) != nil
        if isLearnt, has(.modal, Self.wanting, predicate.end..<next.upperBound) { return true }
      }
      if let (_, predicate) = DutySubject.read(units, at: start, limit: next.upperBound), predicate?.kind == .modal {
        return false
      }
    }
    return false
  }

  private static let binding = UnitTrie(["应", "应当", "必须", "不得", "须", "均应", "均须", "务必", "严禁", "不准"].map { ($0, true) })

  /// 用人单位未按时缴费的,应当补缴; not 应当给予处罚, which is done to it.
  func mendsIt(_ index: Int) -> Bool {
    guard index + 1 < clauses.count else { return false }
    let next = clauses[index + 1].range
    guard let predicate = DutyPredicate.read(units, at: next.lowerBound, limit: next.upperBound),
      predicate.kind == .modal
    else { return false }
    return Self.sanctions.longest(units, at: predicate.end, limit: next.upperBound) == nil
  }

  private static let sanctions = UnitTrie(
    ["予以", "给予", "依法追究", "追究", "责令", "处以", "处", "撤销", "取消", "视为", "按", "由", "依法给予", "依法予以", "认定", "从重", "从轻"].map {
      ($0, true)
    })

  /// 部门在修渠中发生争议,协商不成的,由县政府决定: the condition begins with the subject.
  func othersActAfterCondition(_ index: Int) -> Bool {
    guard
      let end = clauses.indices.dropFirst(index + 1).first(where: { ClauseEnds.isCondition(units, clauses[$0].range) }),
      end + 1 < clauses.count
    else { return false }
    let next = clauses[end + 1].range
    return AgentWords.at(units, next.lowerBound, in: next)?.kind == .agent
  }

  /// 企业缴纳渠道维护的保证金,由县财政局管理: the clause is what others act on.
  func othersAct(on span: Range<Int>, _ index: Int) -> Bool {
    guard index + 1 < clauses.count, let mark = span.lastIndex(where: { units[$0] == Self.of }),
      mark + 1 < span.upperBound,
      span.upperBound - mark <= 12
    else { return false }
    let next = clauses[index + 1].range
    // 实施机关实施许可的情况,应当作为考评内容: of what something is said.
    if Self.states.longest(units, end: span.upperBound, floor: span.lowerBound) != nil,
      Self.counted.longest(units, at: next.lowerBound, limit: next.upperBound) != nil
    {
      return true
    }
    // 联席会议议定的事项,各部门要落实
    if Self.matters.longest(units, end: span.upperBound, floor: span.lowerBound) != nil,
      DutySubject.read(units, at: next.lowerBound, limit: next.upperBound) != nil
    {
      return true
    }
    return AgentWords.at(units, next.lowerBound, in: next)?.kind == .agent
  }

  private static let states = EndingTrie(["的情况", "的结果", "的成效", "的费用", "的信息"].map { ($0, true) })
  private static let counted = UnitTrie(
    ["应当", "应", "要", "须", ""].flatMap { modal in ["作为", "纳入", "列入", "计入", "记入", "载入", "作出"].map { (modal + $0, true) } }
  )
  private static let matters = EndingTrie(["的事项", "的议题"].map { ($0, true) })

  /// 机关对险情的认定,不是必经程序: the clause is a noun of which something is said.
  func isDefined(_ index: Int) -> Bool {
    guard index + 1 < clauses.count, units[clauses[index].range].contains(Self.of) else { return false }
    let next = clauses[index + 1].range
    return Self.defining.longest(units, at: next.lowerBound, limit: next.upperBound) != nil
  }

  private static let defining = UnitTrie(["是", "不是", "属于", "即为", "视为", "作为"].map { ($0, true) })

  /// 县督查室将对…进行督查: what is still to come, in a report too. 县政府将节水纳入规划 tells of 节水.
  func isPromise(_ predicate: DutyPredicate, _ limit: Int) -> Bool {
    guard units[predicate.start] == Self.will else { return false }
    if predicate.kind == .prep, Self.joining.longest(units, at: predicate.start + 1, limit: limit) != nil {
      return true
    }
    guard predicate.end == predicate.start + 1,
      let (kind, _) = DutyPredicate.word(units, at: predicate.end, limit: limit)
    else { return false }
    return (kind == .adverb || kind == .prep || kind == .verb)
      && !Self.turning.occurs(units, in: predicate.end..<limit)
  }

  /// 各区将面临压力: what comes to the body.
  func foresees(_ predicate: DutyPredicate, _ limit: Int) -> Bool {
    units[predicate.start] == Self.will
      && Self.facing.first(units, in: predicate.start..<min(limit, predicate.end + 6)) != nil
  }

  private static let facing = UnitTrie(["面临", "迎来", "出现", "遇到"].map { ($0, true) })
  private static let will: UInt16 = 0x5C06  // 将
  private static let turning = WordList([
    "作为", "纳入", "列入", "列为", "融入", "成为", "转化", "落实到", "摆在", "放在", "写入", "贯穿", "当作", "当成",
  ])
}
