internal import GangmuModel

/// A list of bodies as it stands in a sentence before what they do.
struct DutySubject {
  var span: Range<Int>
  var formula: RoleFormula

  /// How long a subject may be, and how far behind a 、 of a list it may go on.
  private static let reach = 70
  /// How near a 、 stands before the end of what is looked over, where the list goes on.
  private static let nearest = 12
  /// How long a list may be.
  private static let longestList = 300

  /// What is said behind a body that ends at an offset, and where its name ends with the bracket that belongs to it.
  struct Said {
    var at: Int
    var end: Int
    var predicate: DutyPredicate
  }

  static func said(_ units: [UInt16], behind at: Int, limit: Int) -> Said? {
    let (end, predicate) = predicate(units, behind: at, limit: limit)
    return predicate.map { Said(at: at, end: end, predicate: $0) }
  }

  /// Reads the bodies that begin at an offset and end where a predicate follows.
  ///
  /// - Parameter first: What is known to be said first; of bodies before it nothing is.
  static func read(
    _ units: [UInt16], at start: Int, limit: Int, needsPredicate: Bool = true, first: Said? = nil
  ) -> (subject: DutySubject, predicate: DutyPredicate?)? {
    var stop = min(limit, start + reach)
    var at = start
    var opening: SubjectWords.Opening?
    /// The longest list without a predicate behind it, should none have one.
    var plain: DutySubject?
    let flags = ScanFlags.table
    let names = BodyEnding.words
    while true {
      at = ScanFlags.first([.open, .stop, .barred, .bodyEnd], units, from: at, limit: stop)
      // Matters of a long list, which no body ends before its class.
      if at >= stop, stop < limit, stop - start < longestList,
        units[max(start, stop - nearest)..<stop].contains(enumeration)
      {
        stop = min(limit, stop + reach)
        continue
      }
      guard at < stop else { break }
      let flag = flags[Int(units[at])]
      if flag.contains(.open) {
        at = Brackets.skip(units, from: at, limit: limit)
        guard at <= stop else { break }
      } else {
        if flag.contains(.stop) || (flag.contains(.barred) && SubjectWords.bars(units, at, from: start)) { break }
        at += 1
      }
      if let first, at < first.at { continue }
      // A quotation may end a name too: 村“两委”.
      guard flags[Int(units[at - 1])].contains(.bodyEnd), let (ending, _) = names.longest(units, end: at, floor: start)
      else { continue }
      if ending.shape == .none || isInsideWord(units, at) || isCount(units, at, from: start) { continue }
      if at < limit, units[at] == enumeration, at - start < longestList { stop = min(limit, at + reach) }
      // Asked once there is a body: most clauses have none.
      let opens = opening ?? SubjectWords.opening(units, start, limit)
      opening = opens
      if opens == .barred { return nil }
      let (end, predicate) =
        if let first, at == first.at { (first.end, Optional(first.predicate)) } else {
          predicate(units, behind: at, limit: limit)
        }
      if opens == .verb, !isDescribed(units, start..<end, predicate) { continue }
      guard predicate != nil || (!needsPredicate && ends(units, end, limit)) else { continue }
      if persons.longest(units, at: end, limit: limit) != nil, !closesList(units, start..<end) {
        return beforeAnybody(units, start..<end).map { ($0, predicate) }
      }
      if DutyPredicate.namesPeopleOfBoth(units, end, limit) { return nil }
      if let predicate, DutyPredicate.namesWhoDirects(units, predicate, limit) { return nil }
      // 县级以上人民政府统计、物价等部门, 国务院发展改革、财政部门: matters that look like verbs.
      if predicate?.kind != .modal, beginsMatters(units, behind: start..<end, limit) { continue }
      // 各院、系、部
      let isSchools = ending.shape == .place && ending.branch == .institution
      if predicate?.kind != .modal, !isSchools, isInsideName(units, start, end, limit) { continue }
      if predicate?.kind == .modal, isNameItself(units, end, limit) { continue }
      if predicate?.kind == .verb, ending.shape == .place, isSomebodysPlace(units, start..<end) { continue }
      if let predicate, predicate.kind == .verb,
        ClauseEnds.isRelative(units, predicate.end..<limit) && !ClauseEnds.ownsObject(units, predicate, limit)
          || isMeasured(units, predicate.end, limit)
          || isSystem(units, predicate, limit) || namesCampaign(units, predicate, limit)
      {
        continue
      }
      if ending.shape == .place,
        predicate == nil && !Attributes.begins(units, start..<end)
          || (end == at && !isSchools && isLone(units, at, from: start) && predicate?.kind != .modal
            && predicate?.kind != .prep
            && predicate?.namesRole(units, limit) != true)
      {
        continue
      }
      if ending.shape == .place, let predicate, beginsName(units, predicate, limit) { continue }
      if let predicate, describesClass(units, predicate, limit) || isShare(units, start..<end, predicate) { continue }
      if let predicate, predicate.kind == .verb || predicate.kind == .modal,
        SubjectWords.beginsOffice(units, predicate.end, limit),
        !(predicate.kind == .modal && units.has(organising, at: predicate.end, limit: limit))
      {
        continue
      }
      guard let formula = Self.names(units, start..<end) else { continue }
      var subject = DutySubject(span: start..<end, formula: formula)
      subject.leaveOutDescription(units)
      if let predicate { subject.leaveOutOtherSide(units, predicate) }
      if predicate != nil { return (subject, predicate) }
      if plain == nil || end == limit || !UnitClass.of(units[end]).isHan { plain = subject }
    }
    return plain.map { ($0, nil) }
  }

  /// 区 in 区规划局 and in 县财政局、区规划局: a place's one character by itself.
  private static func isLone(_ units: [UInt16], _ end: Int, from start: Int) -> Bool {
    end - start == 1 || end - 2 >= start && joints.contains(units[end - 2])
  }

  private static let joints = UnitSet("、和与及")

  /// 全市90%以上的乡镇建成: how many of them, not which.
  private static func isShare(_ units: [UInt16], _ span: Range<Int>, _ predicate: DutyPredicate) -> Bool {
    predicate.kind == .verb && units[span].contains(0x25)
  }

  /// 县规划管理部门: behind the place two verbs begin its office.
  private static func beginsName(_ units: [UInt16], _ predicate: DutyPredicate, _ limit: Int) -> Bool {
    guard predicate.kind == .verb, let (kind, end) = DutyPredicate.word(units, at: predicate.end, limit: limit) else {
      return false
    }
    return kind == .verb && SubjectWords.beginsOffice(units, end, limit)
  }

  /// 承担管水职责的机构应当: the verb describes the class behind 的, which has the duty.
  private static func describesClass(_ units: [UInt16], _ predicate: DutyPredicate, _ limit: Int) -> Bool {
    let reach = predicate.end..<max(predicate.end, min(limit, predicate.end + longestDescribed))
    guard let mark = reach.first(where: { units[$0] == of || UnitClass.of(units[$0]).isSeparator }), units[mark] == of,
      let (_, end) = classes.longest(units, at: mark + 1, limit: limit)
    else { return false }
    return modalFollows(units, end, limit)
  }

  private static let classes = UnitTrie(["机构", "部门", "单位", "机关", "组织", "企业", "公司", "主体"].map { ($0, true) })

  /// 处置险情牵头部门应当, 鉴定补偿组负责: what begins like a verb is one name where a duty follows it.
  private static func isDescribed(_ units: [UInt16], _ span: Range<Int>, _ predicate: DutyPredicate?) -> Bool {
    // 系统维护单位(县大数据公司)负责, 事故处置牵头部门与县水利局应当: the name is the first of what may be a list.
    let joint = span.first { parting.contains(units[$0]) || units.has(besides, at: $0, limit: span.upperBound) }
    let end = joint ?? Brackets.opening(units, of: span.upperBound - 1, floor: span.lowerBound)
    let span = span.lowerBound..<(end ?? span.upperBound)
    let isNamed =
      span.count >= shortestDescribed && RoleClass.start(units, span) != nil
      || predicate?.kind == .modal && span.count >= shortestBound && isClass(units, span)
      || span.count >= shortestGroup && units[span.upperBound - 1] == group
    guard isNamed || joint == nil && (predicate?.kind == .modal || predicate?.kind == .copula) else { return false }
    return span.count <= longestDescribed
      && !beginsWithObjectVerb(units, span)
      && span.allSatisfy { units[$0] != of && !UnitClass.of(units[$0]).isSeparator && !UnitClass.of(units[$0]).isOpen }
  }

  /// 单位和个人: anybody, not a body.
  private static let persons = UnitTrie(["和个人", "或个人", "或者个人", "及个人", "、个人"].map { ($0, true) })
  /// 县水利局、供水企业等有关单位和个人: the bodies before 等 are named.
  private static func closesList(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    units[max(span.lowerBound, span.upperBound - longestClosing)..<span.upperBound].contains(DutyPredicate.open)
  }

  private static let longestClosing = 8

  private static let anybody = ["单位", "组织", "其他单位", "其他组织", "其它单位", "其它组织", "有关单位", "有关组织", "相关单位"].map(UnitFold.units)

  /// 水利部门以及其他组织和个人: the bodies before those who may be anybody.
  private static func beforeAnybody(_ units: [UInt16], _ span: Range<Int>) -> DutySubject? {
    guard var formula = names(units, span), formula.items.count > 1, let last = formula.items.last else { return nil }
    if anybody.contains(where: { units[last.span].elementsEqual($0) }) { formula.items.removeLast() }
    return DutySubject(span: span, formula: formula)
  }

  private static let longestDescribed = 22
  /// 处置险情牵头部门: the shortest that is a name without a modal behind it.
  private static let shortestDescribed = 8
  /// 生产经营单位、监理单位应当
  private static let shortestBound = 6
  /// 鉴定补偿组: what a text sets up.
  private static let shortestGroup = 3
  static let group: UInt16 = 0x7EC4  // 组
  private static let parting = UnitSet("、与和及")
  private static let besides = UnitFold.units("以及")
  /// Verbs whose object the body behind them is.
  private static let objectVerbs = UnitTrie(
    [
      "组织", "督促", "指导", "协调", "会同", "召集", "通知", "要求", "推动", "支持", "帮助", "鼓励", "引导", "邀请", "责成", "明确", "确定", "离开", "进入",
      "返回", "动用",
      "前往", "途经", "派出", "接受", "服从",
    ].map { ($0, true) })
  /// 派出工作组, 实际接受用人单位: an adverb may stand before the verb.
  static func beginsWithObjectVerb(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    let adverb = DutyPredicate.word(units, at: span.lowerBound, limit: span.upperBound)
    let verb = adverb?.kind == .adverb ? adverb?.end ?? span.lowerBound : span.lowerBound
    return objectVerbs.longest(units, at: verb, limit: span.upperBound) != nil
  }

  /// A verb behind 负责 or 应: no name goes on with it.
  private static let organising = UnitFold.units("组织")
  static let of: UInt16 = 0x7684  // 的

  private static func ends(_ units: [UInt16], _ end: Int, _ limit: Int) -> Bool {
    end == limit || UnitClass.of(units[end]).isSeparator || UnitClass.of(units[end]).isHan
  }

  /// 县委依法治县办, 服务中心: a longer name of the lexicon goes on over what looks like the predicate.
  private static func isInsideName(
    _ units: [UInt16], _ start: Int, _ end: Int, _ limit: Int
  ) -> Bool {
    var at = end
    let stop = min(limit, end + 14)
    let flags = ScanFlags.table
    while at < stop {
      let unit = units[at]
      let kind = UnitClass.of(unit)
      if kind.isSeparator || kind.isSentenceEnd || kind.isBlank { return false }
      at += 1
      guard flags[Int(unit)].contains(.bodyEnd), let found = BodyEnding.longest(units, end: at, floor: start) else {
        continue
      }
      if isInsideWord(units, at) { continue }
      if found.ending.shape == .none ? found.start < end : found.start <= end { return true }
      // 国务院水利行政主管部门 is one name, whatever follows it.
      let isCouncils =
        found.ending.shape == .class && end - start == council.count && units.has(council, at: start, limit: end)
      if found.ending.shape != .none, found.ending.shape != .place, !namesOther(units, end, at),
        isCouncils || modalFollows(units, at, limit)
      {
        return true
      }
    }
    return false
  }

  /// Whether matters of departments follow a government: the first before a 、, or one with a class behind it.
  private static func beginsMatters(_ units: [UInt16], behind name: Range<Int>, _ limit: Int) -> Bool {
    let (start, end) = (name.lowerBound, name.upperBound)
    guard
      units.has(government, at: end - government.count, limit: end)
        || name.count == council.count && units.has(council, at: start, limit: end)
    else { return false }
    let stop = min(limit, end + longestMatter)
    guard let comma = (end..<stop).first(where: { units[$0] == enumeration || units[$0] == and }) else {
      return departmentFollows(units, end, limit)
    }
    return Matters.isMatter(units, end..<comma) || departmentFollows(units, end, limit)
  }

  /// 水行政主管部门 behind 人民政府
  private static func departmentFollows(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    (start + 4..<max(start + 4, min(limit, start + longestMatter))).contains {
      departments.longest(units, end: $0, floor: start).map { isMatter(units, start..<$0.start) } == true
    }
  }

  /// What the lexicon knows for a matter, or what may be one as no verb begins it.
  private static func isMatter(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    Matters.isMatter(units, range)
      || range.count >= 2 && range.allSatisfy { UnitClass.of(units[$0]).isHan && units[$0] != of }
        && DutyPredicate.word(units, at: range.lowerBound, limit: range.upperBound) == nil
  }

  private static let and: UInt16 = 0x548C  // 和
  private static let longestMatter = 16
  private static let departments = EndingTrie(["行政主管部门", "主管部门", "行政部门", "管理部门", "部门"].map { ($0, true) })
  private static let government = UnitFold.units("人民政府")
  private static let council = UnitFold.units("国务院")

  /// A modal behind a name, or behind the list that goes on there.
  private static func modalFollows(_ units: [UInt16], _ end: Int, _ limit: Int) -> Bool {
    func isModal(_ at: Int) -> Bool {
      at < limit && units[at] == will || DutyPredicate.read(units, at: at, limit: limit)?.kind == .modal
    }
    guard end < limit, units[end] == enumeration else { return isModal(end) }
    return (end + 1..<min(limit, end + longestRest)).contains {
      ScanFlags.table[Int(units[$0])].contains(.bodyEnd) && isModal($0 + 1)
    }
  }

  private static let will: UInt16 = 0x5C06  // 将
  private static let enumeration: UInt16 = 0x3001  // 、
  private static let longestRest = 40

  /// 州人民政府授权州数据资源主管部门: another body's name begins behind the verb.
  private static func namesOther(_ units: [UInt16], _ start: Int, _ end: Int) -> Bool {
    guard let word = DutyPredicate.word(units, at: start, limit: end), word.end < end else { return false }
    // 集团公司授权安全生产部, 县水利局委托机构, 领导小组下设办公室
    if charging.longest(units, at: start, limit: end) != nil { return true }
    return Levels.begins(units, word.end..<end) || Attributes.begins(units, word.end..<end)
  }

  private static let charging = UnitTrie(["授权", "委托", "指定", "确定", "下设"].map { ($0, true) })

  /// 牵头医院, 应急局: what looks like the modal begins a name.
  private static func isNameItself(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    for end in start + 2...start + 6 where end <= limit {
      if let found = BodyEnding.longest(units, end: end, floor: start), found.start == start,
        found.ending.shape != .none, !isInsideWord(units, end)
      {
        return true
      }
    }
    return false
  }
}
