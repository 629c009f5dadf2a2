internal import GangmuModel

/// The role that what is said of a body gives it: 牵头 leads, 配合 takes part.
extension DutyPredicate {
  private static let joining = UnitTrie(
    ["配合", "参与", "参加", "协同", "协办", "协助、配合", "协助和配合", "协助配合", "支持、配合", "支持和配合", "支持配合"].map { ($0, true) })
  private static let jointly = UnitFold.units("协同")
  /// 予以配合, 做好配合工作.
  private static let giving = UnitTrie(["予以", "给予", "做好", "抓好", "负责", "履行", "积极履行", "认真履行", "履行好"].map { ($0, true) })
  private static let leading = UnitTrie(
    ["牵头", "主办", "负责主办", "负责牵头", "总牵头", "履行牵头", "履行好牵头", "发挥牵头", "发挥好牵头", "承担牵头", "落实牵头"].map { ($0, true) })

  /// 牵头 makes the subject lead, 配合 participating.
  func role(_ units: [UInt16], limit: Int, sentence: Int) -> AssignedUnit.Role {
    if Self.leading.longest(units, at: start, limit: limit) != nil { return .lead }
    let named = roleName(units, limit)
    var at = named ?? start
    for _ in 0..<5 {
      if Self.leading.longest(units, at: at, limit: limit) != nil { return .lead }
      let joins = Self.giving.longest(units, at: at, limit: limit)?.end ?? at
      if let (_, end) = Self.joining.longest(units, at: joins, limit: limit),
        named != nil || !SubjectWords.beginsOffice(units, end, limit)
      {
        // 会同协办单位办理: others take part. 负责协同县公安局查处: with whom the body itself acts.
        return units.has(Self.jointly, at: joins, limit: end) && end < limit
          && Self.word(units, at: end, limit: limit) == nil
          ? .responsible : .participating
      }
      guard let (kind, end) = Self.word(units, at: at, limit: limit), kind == .adverb || kind == .modal else { break }
      at = end
    }
    // 县水利局是节水工作的主管部门,牵头负责…
    if kind == .copula, limit + 1 < sentence, Self.leading.longest(units, at: limit + 1, limit: sentence) != nil {
      return .lead
    }
    if givesLead(units, limit) || leadsAfterPhrase(units, limit)
      || Self.leadEnds.longest(units, end: limit, floor: end) != nil
    {
      return .lead
    }
    return joinsAfterDuties(units, limit: sentence) || joinsAtLast(units, limit: sentence)
      ? .participating : .responsible
  }

  /// 县水利局按照年度计划牵头制定标准: not 牵头单位, which is somebody else.
  private func leadsAfterPhrase(_ units: [UInt16], _ limit: Int) -> Bool {
    guard kind == .prep || kind == .modal && end < limit && Self.word(units, at: end, limit: limit)?.kind == .prep,
      let at = units.first(Self.lead, in: end..<min(limit, end + Self.longestPhrase))
    else { return false }
    let next = at + Self.lead.count
    return next < limit && Self.word(units, at: next, limit: limit)?.kind == .verb
      && !(end..<at).contains {
        ScanFlags.table[Int(units[$0])].contains(.bodyEnd) && BodyEnding.of(units, end..<$0 + 1) != nil
      }
  }

  /// 要切实发挥指导协调和牵头抓总作用
  private func givesLead(_ units: [UInt16], _ limit: Int) -> Bool {
    guard let at = units.first(Self.bring, in: end..<min(limit, end + Self.longestAdverb + Self.bring.count)),
      let last = units.first(Self.effect, in: at..<min(limit, at + Self.longestPhrase + Self.effect.count))
    else { return false }
    return units.contains(Self.lead, in: at..<last)
  }

  private static let bring = UnitFold.units("发挥")
  private static let effect = UnitFold.units("作用")

  /// 负责节水工作的牵头抓总
  private static let leadEnds = EndingTrie(["的牵头抓总", "的牵头协调", "的牵头组织", "的牵头工作"].map { ($0, true) })
  private static let lead = UnitFold.units("牵头")
  private static let longestPhrase = 16

  /// 各部门要加强协调,积极配合: no more than that they join.
  private func joinsAtLast(_ units: [UInt16], limit: Int) -> Bool {
    if kind == .prep, Self.joinEnds.longest(units, end: limit, floor: end) != nil { return true }
    guard kind == .modal else { return false }
    var at = start
    while let found = units.first(Self.joined, in: at..<limit) {
      at = found + Self.joined.count
      guard at == limit || UnitClass.of(units[at]).isSeparator else { continue }
      var first = found
      while first > start, !UnitClass.of(units[first - 1]).isSeparator, found - first <= Self.longestAdverb {
        first -= 1
      }
      if Self.mutual.longest(units, at: first, limit: found) != nil { continue }
      if first == found
        || Self.word(units, at: first, limit: found).map({ $0.kind == .adverb && $0.end == found }) == true
      {
        return true
      }
    }
    return false
  }

  /// 对县水利局的工作应当给予支持、配合
  private static let joinEnds = EndingTrie(
    ["予以", "给予"].flatMap { verb in ["配合", "支持、配合", "支持和配合", "协助、配合", "协助和配合", "积极配合"].map { (verb + $0, true) } })
  private static let joined = UnitFold.units("配合")
  /// 各单位要落实责任,密切配合: they do so with each other, besides what each has to do.
  private static let mutual = UnitTrie(["密切", "紧密", "相互", "互相", "通力", "协调", "协作"].map { ($0, true) })
  private static let longestAdverb = 4

  func namesRole(_ units: [UInt16], _ limit: Int) -> Bool { roleName(units, limit) != nil }

  /// Where the role begins in 为牵头单位, 是本次行动的责任主体.
  private func roleName(_ units: [UInt16], _ limit: Int) -> Int? {
    guard kind == .copula || kind == .prep && Self.being.contains(units[start]), end < limit else { return nil }
    if RoleClass.start(units, end..<limit) == end { return end }
    guard let (_, start) = Self.roleNames.longest(units, end: limit, floor: end) else { return nil }
    return start == end || units[start - 1] == Self.of ? start : nil
  }

  /// 为, 作为
  private static let being = UnitSet("为作")
  private static let roleNames = EndingTrie(
    ["责任主体", "第一责任主体", "实施主体", "责任单位", "第一责任单位", "责任部门", "牵头单位", "牵头部门", "牵头责任单位", "牵头责任部门", "配合单位", "配合部门"].map {
      ($0, true)
    })

  private static let duties = UnitTrie(["职责", "职能", "职责分工", "职能分工", "职责范围", "分工", "统一领导下", "职能职责"].map { ($0, true) })

  /// 按照职责做好: what is done follows the phrase at once.
  func actsByDuties(_ units: [UInt16], _ limit: Int) -> Bool {
    guard kind == .prep, let at = Self.duties.first(units, in: end..<min(limit, end + 16)),
      let (_, after) = Self.duties.longest(units, at: at, limit: limit),
      let next = DutyPredicate.read(units, at: after, limit: limit)
    else { return false }
    return next.kind == .verb || next.kind == .adverb
  }

  /// 按照职责, 依照分工
  private static let going = UnitSet("按依")

  /// 依照各自职责和有关法规的规定配合查处: however long the phrase is.
  private func joinsByRule(_ units: [UInt16], _ clause: Range<Int>) -> Bool {
    guard let at = Self.joining.first(units, in: clause) else { return false }
    // 在县水利局指导下,配合巡查
    let end = at > clause.lowerBound && units[at - 1] == DutySentence.comma ? at - 1 : at
    return Self.rules.longest(units, end: end, floor: clause.lowerBound) != nil
  }

  private static let rules = EndingTrie(["的规定", "的要求", "的部署", "的安排", "指导下", "领导下"].map { ($0, true) })

  /// 按照各自职责配合做好, 按照职责分工,协同做好: the verb behind the phrase says the role.
  private func joinsAfterDuties(_ units: [UInt16], limit: Int) -> Bool {
    var next = end
    // 应当按照各自职责,协同做好
    var kind = kind
    if kind == .modal, let (inner, after) = Self.word(units, at: end, limit: limit),
      inner == .prep || inner == .adverb && Self.going.contains(units[end])
    {
      (kind, next) = (inner, after)
    }
    guard kind == .prep || kind == .adverb else { return false }
    // 县水利局结合普查,协同做好…
    if self.kind == .prep, next < limit, case let comma = ScanFlags.first(.stop, units, from: next, limit: limit),
      comma + 1 < limit, units[comma] == DutySentence.comma,
      Self.joining.longest(units, at: comma + 1, limit: limit) != nil
    {
      return true
    }
    if kind == .prep, joinsByRule(units, next..<limit) { return true }
    if kind == .prep {
      guard let at = Self.duties.first(units, in: next..<min(limit, next + 16)),
        let (_, after) = Self.duties.longest(units, at: at, limit: limit)
      else { return false }
      next = after
    }
    let last = min(limit, next + 6)
    while next < last {
      if Self.joining.longest(units, at: next, limit: limit) != nil { return true }
      next += 1
    }
    return false
  }
}
