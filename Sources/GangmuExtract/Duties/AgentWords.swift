internal import GangmuModel

/// Words before the body that has to act: 由, 经, 依托, 请.
enum AgentWords {
  enum Kind: Sendable {
    /// 由: what follows it does what comes next.
    case agent
    /// 经: what follows it decides.
    case deciding
    /// 依托, 请, 要求, 确定: what follows has to act.
    case asked
  }

  static let words = UnitTrie<Kind>(
    [
      ("由", .agent), ("经", .deciding), ("依托", .asked), ("请", .asked), ("责成", .asked), ("责令", .asked), ("要求", .asked),
      ("确定", .asked), ("指定", .asked), ("明确", .asked),
    ]
      + [
        ("批转到", .asked), ("转到", .asked), ("退回", .asked), ("批转", .asked), ("移交", .asked), ("移送", .asked), ("转交", .asked),
        ("转由", .agent),
        ("交由", .agent),
      ])
  /// Words that hold one of these and are others.
  private static let before = UnitSet("交转理自缘事来申邀约报提聘已曾财神途历未宴延续经可被")
  private static let merging = EndingTrie(["合并", "兼并", "吞并"].map { ($0, true) })
  private static let others = UnitTrie(
    [
      "由此", "由于", "由来", "经委", "经信", "经贸", "经开", "经发", "经管", "经科", "经济", "经营", "经费", "经过", "经验", "经常", "经由", "经请示", "经办",
      "经理", "经典", "经纬", "请示", "请求", "请假", "请托",
    ]
    .map { ($0, true) } + [("经理事会", false)])

  private static func isOther(_ units: [UInt16], _ at: Int, _ limit: Int) -> Bool {
    others.longest(units, at: at, limit: limit)?.value ?? false
  }

  private static let composing = UnitTrie(
    [
      "组成", "构成", "委员", "的", "主要负责", "或其", "及其", "书记", "主任", "领导", "负责人", "主要领导", "主管领导", "负责同志", "分管",
      "常委",
      "副",
      "局长", "厅长", "部长", "处长", "科长", "站长", "股长", "队长", "司长", "校长", "园长", "镇长", "乡长", "区长", "组长", "成员",
      "县长", "市长", "院长", "所长",
      "干部", "人员", "班子", "接任", "继任", "新任", "一把手", "专人", "工作人员", "法定代表人",
    ].map { ($0, true) })
  private static let wholes = EndingTrie(
    [
      "许可", "认可", "举报", "管理", "办理", "处理", "治理", "受理", "审理", "清理", "监理", "代理", "整理", "护理", "梳理", "修理", "经理", "助理", "此事",
      "该事",
    ].map { ($0, true) })

  /// 许可由县水利局审批, 举报由县水利局处理, 管理由县水利局负责: 可 that gives no leave, 报 that hands nothing on, no 理由.
  private static func endsWord(_ units: [UInt16], _ at: Int, _ floor: Int) -> Bool {
    wholes.longest(units, end: at, floor: floor) != nil
  }

  /// 可以由县水利局委托, 可商请县公安局协助.
  private static let allowing = EndingTrie(["可以", "可商", "可以直接", "可直接"].map { ($0, true) })
  /// 大多数由县政府作出: what is the case.
  private static let mostly = EndingTrie(["多数", "大多", "大都", "多半"].map { ($0, true) })
  /// 镇政府认为需要由县政府处理的: what one body thinks, not what the other has to do.
  private static let believed = EndingTrie(["认为需要", "认为应当", "认为应", "认为有必要", "认为可以", "认为不宜"].map { ($0, true) })
  private static let building = UnitTrie(
    ["建立", "健全", "完善", "形成", "构建", "探索", "推行", "实行", "凡", "对", "按照", "将"].map { ($0, true) })
  private static let nouns = EndingTrie(["制度", "机制", "体系", "模式", "格局", "办法", "体制"].map { ($0, true) })
  private static let its: UInt16 = 0x5176  // 其

  /// 经其法制机构: 其 is no part of the name.
  static func skipIts(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int {
    guard start < limit else { return start }
    if units[start] == its, start + 1 < limit, !LeadingWords.withIts.contains(units[start + 1]) { return start + 1 }
    // 由负责注册的各高校, 由先接到报告的水利部门: the clause before 的 is left out.
    guard let mark = (start..<min(limit, start + 14)).first(where: { units[$0] == of }), mark + 1 < limit else {
      return start
    }
    if let (kind, _) = DutyPredicate.word(units, at: start, limit: limit), kind == .verb || kind == .modal,
      Attributes.begins(units, mark + 1..<limit)
    {
      return mark + 1
    }
    return describesOffice(units, start..<mark, limit) ? mark + 1 : start
  }

  private static let ground: UInt16 = 0x5730  // 地

  /// Whether a body's name ends a range: 险情发生地 is a place, and no body.
  private static func names(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    guard units[range.upperBound - 1] != ground,
      let found = BodyEnding.longest(units, end: range.upperBound, floor: range.lowerBound)
    else { return false }
    return found.ending.shape != .none
  }

  /// A clause without a body, before a name that is more than a class: to 具备条件的单位 the description belongs.
  private static func describesOffice(_ units: [UInt16], _ clause: Range<Int>, _ limit: Int) -> Bool {
    let flags = ScanFlags.table
    let name = clause.upperBound + 1
    guard clause.count >= 3,
      !clause.contains(where: {
        !flags[Int(units[$0])].isDisjoint(with: [.stop, .open])
          || flags[Int(units[$0])].contains(.bodyEnd)
            && names(units, clause.lowerBound..<$0 + 1)
      })
    else { return false }
    return (name + 2..<max(name + 2, min(limit, name + 3))).contains {
      BodyEnding.longest(units, end: $0, floor: name) == nil
    }
  }

  private static let of: UInt16 = 0x7684  // 的
  private static let issued = UnitTrie(
    [
      "现印发", "现转发", "现予", "现将", "已经", "现批转", "出台以下", "出台如下", "制定本", "制订本", "制定如下", "特制定", "提出如下", "提出以下", "现就",
    ].map { ($0, true) })
  /// 由政府举办为主: a proportion. 由县水利局为主负责 is a duty.
  private static let mainly = UnitTrie([
    ("为主", true), ("为主负责", false), ("为主组织", false), ("为主承担", false), ("为主实施", false),
  ])
  /// 不得将管护交由企业办理: nobody is given anything.
  private static let forbidding = UnitTrie(["不得", "严禁", "禁止", "防止", "避免", "杜绝"].map { ($0, true) })
  private static let forming = UnitTrie(["组成", "构成"].map { ($0, true) })
  private static let deciding = UnitTrie(
    [
      "批准", "审核", "审查", "审定", "审批", "审议", "同意", "备案", "评估", "认定", "核准", "核实", "核定", "确认", "考核", "验收", "鉴定", "研究", "登记",
      "检查", "监测", "检测", "评审", "论证", "集体", "初审", "复核", "从", "按", "依法", "许可", "授权", "公示", "办理", "确定", "核查", "入户核查", "协商",
      "讨论", "决定", "调查", "受理", "初核", "复审", "预审", "综合平衡", "终审", "证明", "核对", "评定", "审计", "审阅", "批复", "检验", "会商", "会审",
      "核验",
      "评议", "评价", "审理", "签字", "签署", "盖章", "查验", "筛选", "推荐", "把关", "调解", "表决", "测算", "审签", "审结", "比选", "甄别", "核算", "复查",
    ].map { ($0, true) })

  /// Whether one of the words stands at an offset, and no other that begins like it (经济, 由于), whatever is before it.
  static func begins(_ units: [UInt16], _ at: Int, _ limit: Int) -> Bool {
    words.longest(units, at: at, limit: limit) != nil && !isOther(units, at, limit)
  }

  /// The word at an offset with the offset after it, where a body may follow.
  static func at(_ units: [UInt16], _ at: Int, in clause: Range<Int>) -> (kind: Kind, end: Int)? {
    guard words.canBegin(units[at]), let (kind, end) = words.longest(units, at: at, limit: clause.upperBound),
      end < clause.upperBound, !UnitClass.of(units[end]).isSeparator,
      !isOther(units, at, clause.upperBound),
      at == clause.lowerBound || !before.contains(units[at - 1]) || endsWord(units, at, clause.lowerBound),
      allowing.longest(units, end: at, floor: clause.lowerBound) == nil,
      mostly.longest(units, end: at, floor: clause.lowerBound) == nil,
      merging.longest(units, end: at, floor: clause.lowerBound) == nil,
      believed.longest(units, end: at, floor: clause.lowerBound) == nil
    else { return nil }
    return (kind, end)
  }

  /// Whether the phrase gives the body something to do, and is no attribute of a noun.
  static func assigns(
    _ units: [UInt16], _ kind: Kind, _ subject: DutySubject, _ predicate: DutyPredicate?, clause: Range<Int>,
    sentence: Range<Int>, at: Int
  ) -> Bool {
    let end = subject.span.upperBound
    let rest = end..<clause.upperBound
    guard !rest.isEmpty, composing.longest(units, at: end, limit: clause.upperBound) == nil else { return false }
    if forming.first(units, in: rest) != nil || isProportion(units, rest) || turns(units, rest) { return false }
    // 交由31个单位承办 names none of them; 由县人大常委会第六次会议通过 tells who adopted it.
    if UnitClass.of(units[subject.span.lowerBound]).isDigit || isSession(units, rest) { return false }
    // 由各单位有关科室负责人担任: people of the body.
    if named.first(units, in: end..<min(rest.upperBound, end + longestOffice)) != nil { return false }
    // 由县水利局牵头完成了清淤
    if kind == .agent, ClauseEnds.tellsPast(units, end..<min(rest.upperBound, end + nearest)) { return false }
    if kind != .deciding, forbidding.first(units, in: clause.lowerBound..<at) != nil { return false }
    if isAttribute(units, clause, at: at, rest: rest) || namesMechanism(units, clause, at: at, sentence) {
      return false
    }
    switch kind {
    // 由各学院自行安排
    case .agent:
      return predicate?.kind != .past
        && (predicate?.kind != .may || units.has(alone, at: end, limit: clause.upperBound))
    case .deciding:
      if subject.isPlace(units), !subject.isDivisionClass(units) { return false }
      // 《条例》经县人大常委会会议审议通过: how a text came about.
      if at > clause.lowerBound, units[at - 1] == titleEnd { return false }
      if issued.first(units, in: sentence) != nil || decidesOnText(units, clause, at: at, rest) { return false }
      return predicate != nil && decides(units, rest)
    case .asked:
      // 请你省继续保护: the place that is written to.
      guard let predicate,
        !subject.isPlace(units) || units[at] != relying && subject.isDivisionClass(units)
          || units[subject.span.lowerBound] == you
      else { return false }
      if isNoting(units, at), !isDemand(units, at) { return predicate.kind == .modal || startsWithDuty(units, rest) }
      return predicate.kind != .may && predicate.kind != .past
    }
  }

  private static let alone = UnitFold.units("自行")

  /// 由企业集中向产业集聚转变, 由石渡县迁至云溪县: from what to what.
  private static func turns(_ units: [UInt16], _ rest: Range<Int>) -> Bool {
    if movings.longest(units, at: rest.lowerBound, limit: rest.upperBound) != nil { return true }
    guard let mark = rest.first(where: { units[$0] == to }) else { return false }
    return turning.longest(units, end: rest.upperBound, floor: mark) != nil
  }

  private static let movings = UnitTrie(
    [
      "转移到", "转移至", "迁移到", "迁移至", "迁到", "迁至", "迁入", "搬迁到", "搬迁至", "调整为", "变更为", "更名为", "改名为", "升格为", "划归", "划转到", "划转至",
      "转为", "转型为",
    ]
    .map { ($0, true) })
  private static let to: UInt16 = 0x5411  // 向
  private static let turning = EndingTrie(
    ["转变", "转型", "转换", "过渡", "升级", "延伸", "拓展", "迈进", "跃升", "跨越", "转向"].map { ($0, true) })

  /// Words of offices, right behind the name or behind whose head it is.
  private static let named = UnitTrie(["担任", "兼任"].map { ($0, true) })
  private static let longestOffice = 14
  /// How near 了 stands behind who did it.
  private static let nearest = 6

  private static func isSession(_ units: [UInt16], _ rest: Range<Int>) -> Bool {
    units[rest.lowerBound] == 0x7B2C  // 第
      && units.contains(meeting, in: rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 10))
  }

  private static let meeting = UnitFold.units("会议")

  private static func isProportion(_ units: [UInt16], _ rest: Range<Int>) -> Bool {
    guard let at = mainly.first(units, in: rest) else { return false }
    return mainly.longest(units, at: at, limit: rest.upperBound)?.value ?? false
  }

  private static let noting = UnitTrie(["确定", "指定", "明确", "要求"].map { ($0, true) })
  /// 会议要求县水利局抓紧施工: asked for whatever follows.
  private static func isDemand(_ units: [UInt16], _ at: Int) -> Bool {
    units.has(demand, at: at, limit: units.count) && at > 0 && UnitClass.of(units[at - 1]).isHan
  }

  private static let demand = UnitFold.units("要求")
  private static let duty = UnitTrie(["负责", "承担", "牵头", "具体负责"].map { ($0, true) })

  private static func isNoting(_ units: [UInt16], _ at: Int) -> Bool {
    noting.longest(units, at: at, limit: units.count) != nil
  }

  private static func startsWithDuty(_ units: [UInt16], _ rest: Range<Int>) -> Bool {
    duty.longest(units, at: rest.lowerBound, limit: rest.upperBound) != nil
  }

  /// 经县政府研究决定,在全县开展…: who decided on what the text goes on to say.
  private static func decidesOnText(_ units: [UInt16], _ clause: Range<Int>, at: Int, _ rest: Range<Int>) -> Bool {
    guard at == clause.lowerBound, rest.upperBound < units.count, units[rest.upperBound] == comma,
      let (decision, end) = decisions.longest(units, at: rest.lowerBound, limit: rest.upperBound),
      end == rest.upperBound
    else { return false }
    let next = rest.upperBound + 1
    if decision == .own || announcing.longest(units, at: next, limit: units.count) != nil { return true }
    return decision == .consent && DutyPredicate.read(units, at: next, limit: units.count)?.kind == .verb
  }

  private static let comma: UInt16 = 0x2C
  private static let relying: UInt16 = 0x4F9D  // 依托
  private static let you: UInt16 = 0x4F60  // 你
  private static let titleEnd: UInt16 = 0x300B  // 》
  /// What a body says before what the text goes on to say: by itself (研究决定), before a verb (同意,建立), before 决定.
  private enum Decision: Sendable { case own, consent, approval }

  private static let decisions = UnitTrie<Decision>([
    ("研究决定", .own), ("研究", .own), ("同意", .consent), ("研究同意", .consent), ("审议同意", .consent), ("批准", .approval),
  ])
  private static let announcing = UnitTrie(["决定", "现", "特"].map { ($0, true) })

  private static func decides(_ units: [UInt16], _ rest: Range<Int>) -> Bool {
    // 经县民政局、县财政局联合审核
    // 经县编委(以下统称审批机关)批准
    let begin =
      UnitClass.of(units[rest.lowerBound]).isOpen
      ? Brackets.skip(units, from: rest.lowerBound, limit: rest.upperBound) : rest.lowerBound
    var at = jointly.longest(units, at: begin, limit: rest.upperBound)?.end ?? begin
    // 经县水利局会同县财政局批准
    if let (_, partner) = partners.longest(units, at: at, limit: rest.upperBound),
      let (subject, _) = DutySubject.read(units, at: partner, limit: rest.upperBound)
    {
      at = subject.span.upperBound
    }
    at = units.has(doing, at: at, limit: rest.upperBound) ? at + doing.count : at
    return deciding.longest(units, at: at, limit: rest.upperBound) != nil
  }

  private static let partners = UnitTrie(["会同", "会商", "商"].map { ($0, true) })
  private static let doing = UnitFold.units("进行")

  /// 建立由甲牵头,乙、丙参与的机制: the noun stands behind the comma.
  private static func namesMechanism(
    _ units: [UInt16], _ clause: Range<Int>, at: Int, _ sentence: Range<Int>
  ) -> Bool {
    let start = clause.upperBound + 1
    guard at > clause.lowerBound, start < sentence.upperBound, units[clause.upperBound] == comma,
      building.longest(units, at: clause.lowerBound, limit: clause.upperBound) != nil
        || setting.longest(units, at: clause.lowerBound, limit: clause.upperBound) != nil
    else { return false }
    let limit = min(sentence.upperBound, start + longestPartners)
    let end = ScanFlags.first(.stop, units, from: start, limit: limit)
    guard let (_, noun) = nouns.longest(units, end: end, floor: start) else { return false }
    return partaking.first(units, in: start..<noun) != nil
  }

  private static let longestPartners = 120
  private static let describedNouns = EndingTrie(
    ["事件", "突发事件", "事项", "送审稿", "草案", "项目", "区域", "案件", "文件", "规划", "工程"].map { ($0, true) })
  private static let passing: UInt16 = 0x7ECF  // 经
  private static let toward: UInt16 = 0x5BF9  // 对
  private static let covering = UnitFold.units("适用于")
  private static let jointly = UnitTrie(["联合", "共同", "分别", "逐级", "会商"].map { ($0, true) })
  private static let setting = UnitTrie(["成立", "组建", "设立"].map { ($0, true) })
  private static let partaking = UnitTrie(["参与的", "参加的", "配合的", "协同的", "联动的"].map { ($0, true) })

  private static let within: UInt16 = 0x5728  // 请各镇⟦在⟧余下的半年里,要…
  /// How far 的 may stand behind the body where it makes an attribute of what the body does.
  private static let nearestOf = 4
  private static let nearestOfLonger = 12
  /// 按规定, 依法
  private static let grounds = UnitSet("按依据")

  /// 由党组向党委报告的制度, 由甲牵头的机制: the phrase only says which noun is meant.
  private static func isAttribute(_ units: [UInt16], _ clause: Range<Int>, at: Int, rest: Range<Int>) -> Bool {
    if at > clause.lowerBound, building.longest(units, at: clause.lowerBound, limit: clause.upperBound) != nil,
      nouns.longest(units, end: clause.upperBound, floor: clause.lowerBound) != nil
    {
      return true
    }
    guard let mark = rest.first(where: { units[$0] == of }), units[rest.lowerBound] != within,
      !ClauseEnds.isQuality(units, rest.lowerBound..<mark)
    else { return false }
    // 经县政府审批认定退出的镇, 对由县水利局负责管护的渠道: the noun is behind a longer phrase.
    let isLonger =
      units[at] == passing || units[clause.lowerBound] == toward
      || at > clause.lowerBound && units[at - 1] == toward || units.contains(covering, in: clause.lowerBound..<at)
    // 由县水利局按规定的程序办理: 的 belongs to the phrase.
    let opensPhrase =
      DutyPredicate.word(units, at: rest.lowerBound, limit: mark).map {
        $0.kind == .prep || $0.kind == .adverb && $0.end == mark && grounds.contains(units[rest.lowerBound])
      } ?? false
    let nearest = isLonger ? nearestOfLonger : opensPhrase ? 0 : nearestOf
    if mark - rest.lowerBound <= nearest, mark + 1 < clause.upperBound { return true }
    guard at > clause.lowerBound, mark + 1 < clause.upperBound else { return false }
    // 由行政机关组织起草并提请审议的送审稿, 由市政府直接指挥处置的突发事件: the noun that ends the clause.
    if let last = rest.lastIndex(where: { units[$0] == of }),
      describedNouns.longest(units, end: clause.upperBound, floor: last) != nil,
      DutyPredicate.word(units, at: clause.lowerBound, limit: at) != nil
    {
      return true
    }
    return building.longest(units, at: clause.lowerBound, limit: clause.upperBound) != nil
  }
}
