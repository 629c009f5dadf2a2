internal import GangmuModel

/// What a name of a list says about itself: its level, its branch, whether lists leave its prefix out.
struct NameProfile {
  var span: Range<Int>
  var ending: (ending: BodyEnding, start: Int)?
  /// 自治区, 县, 广州市, 各市: the level that the name begins with.
  var level: Range<Int>?
  /// 自治区党委, 县委: the level with its party committee.
  var committee: Range<Int>?
  var isEach = false
  /// 各, 各有关: what other divisions of the list take over.
  private(set) var eachPrefix = 0..<0
  var isCentral = false

  var branch: BodyEnding.Branch { ending?.ending.branch ?? .none }
  var isParty: Bool { committee != nil || branch == .party }

  private static let each: UInt16 = 0x5404  // 各
  static let or = UnitTrie(["或者", "或"].map { ($0, true) })
  /// 县(区)⟦)财政⟧
  private static let close: UInt16 = 0x29
  private static let every = UnitTrie([("每个", true)])
  private static let related = UnitTrie(["有关", "相关"].map { ($0, true) })
  /// 居 in 各村、居, 系 and 部 in 各院、系、部.
  static let short = UnitSet("居院系部")
  private static let allLevels = UnitFold.units("各级")
  private static let committees = UnitTrie(["委", "党委", "党工委"].map { ($0, true) })
  /// 委员会, 委托: 委 that is no committee by itself.
  private static let notCommittee = UnitTrie(["委员", "委托"].map { ($0, true) })
  private static let heads = EndingTrie(
    ["人民政府", "政府", "党委", "党工委", "管委会", "管理委员会", "街道办事处", "办事处", "人大常委会", "人大", "党委政府", "党委和政府", "人民法院", "人民检察院"].map {
      ($0, true)
    })
  private static let member = UnitFold.units("成员单位")

  static func of(_ units: [UInt16], _ span: Range<Int>) -> NameProfile {
    var profile = read(units, span)
    profile.traits = profile.ownTraits(units)
    return profile
  }

  private static func read(_ units: [UInt16], _ span: Range<Int>) -> NameProfile {
    // 直辖市水利机构或者水利部: what others of the list share is the first one's.
    if let mark = or.first(units, in: span), mark > span.lowerBound, BodyEnding.of(units, span.lowerBound..<mark) != nil
    {
      var first = read(units, span.lowerBound..<mark)
      first.span = span
      return first
    }
    var profile = NameProfile(span: span, ending: BodyEnding.of(units, span))
    guard let first = span.first else { return profile }
    var start = span.lowerBound
    profile.isMatter =
      profile.ending?.ending.shape == .whole
      && (Matters.isMatter(units, span) || profile.ending.map { units[$0.start] == Self.close } == true
        || units[first] == each && Matters.isMatter(units, span.lowerBound + 1..<span.upperBound))
    let every = Self.every.longest(units, at: start, limit: span.upperBound)?.end ?? profile.whereabouts(units)
    if every != nil || units[first] == each, !units.has(allLevels, at: first, limit: span.upperBound) {
      profile.isEach = true
      start = every ?? start + 1
      let related = Self.related.longest(units, at: start, limit: span.upperBound)?.end
      profile.eachPrefix = span.lowerBound..<(related ?? start)
    } else if Attributes.begins(units, span) {
      // 有关市 before 县政府 is a place too.
      profile.isPlaceOnly = profile.ending?.ending.shape == .place
      // 有关市、县: the attribute carries on as 各 does.
      if let related = Self.related.longest(units, at: span.lowerBound, limit: span.upperBound)?.end {
        profile.isEach = true
        profile.eachPrefix = span.lowerBound..<related
        profile.readShared(units)
      }
      return profile
    }
    profile.isRoleClass = RoleClass.start(units, span) == span.lowerBound
    profile.classOfKind = institutions(units, span)
    profile.isCentral = Levels.isCentral(units, span) || profile.branch == .central
    if profile.isCentral { return profile }
    // 居 in 各村、居、镇直单位 is a place by its one character only.
    profile.isPlaceOnly = profile.ending?.ending.shape == .place || span.count == 1 && short.contains(units[first])
    profile.readOffice(units)
    profile.readOfficeWord(units)
    profile.readLevel(units, start)
    profile.readShared(units)
    return profile
  }

  /// 属地 of 属地区县, which 开发区教育局 behind it takes over as it would 各.
  private func whereabouts(_ units: [UInt16]) -> Int? {
    guard let end = Levels.whereabouts(units, span), end < span.upperBound,
      isDivision(units, end..<span.upperBound)
    else { return nil }
    return end
  }

  /// The same for the same name elsewhere.
  func moved(by offset: Int) -> NameProfile {
    func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
    var profile = self
    profile.span = moved(span)
    profile.ending?.start += offset
    profile.level = level.map(moved)
    profile.committee = committee.map(moved)
    profile.sharedHead = sharedHead.map(moved)
    profile.eachPrefix = moved(eachPrefix)
    profile.classHead = classHead.map(moved)
    profile.classOfKind = classOfKind.map(moved)
    return profile
  }

  private mutating func readLevel(_ units: [UInt16], _ start: Int) {
    let rest = start..<span.upperBound
    guard var end = Levels.end(units, rest) ?? eachPlaceEnd(units, start) ?? Levels.placeEnd(units, rest),
      end < span.upperBound
    else { return }
    // 各县(市、区)党委: the bracket belongs to the level.
    if UnitClass.of(units[end]).isOpen { end = Brackets.skip(units, from: end, limit: span.upperBound) }
    // 依法治区办: a whole name, though a level's character stands in it.
    if let ending, ending.ending.shape == .core, ending.start == start, ending.ending.branch != .follow { return }
    // 各市 alone, 县〔区〕: a place, not the prefix of a body.
    guard !isPlaceOnly else { return }
    if isEach {
      guard let ending, ending.start <= end else { return }
    }
    level = span.lowerBound..<end
    if let (_, after) = Self.committees.longest(units, at: end, limit: span.upperBound),
      Self.notCommittee.longest(units, at: end, limit: span.upperBound) == nil
    {
      committee = span.lowerBound..<after
    }
  }

  private static let anywhere = UnitTrie(
    ["地", "当地", "属地", "本地", "所在地", "事发地", "乡镇", "镇街", "县区", "区县", "市县", "市州", "州市", "县市区", "市县区", "园区"].map {
      ($0, true)
    })

  /// 各地党委, 各乡镇党委, 乡镇党委: classes of divisions.
  private func eachPlaceEnd(_ units: [UInt16], _ start: Int) -> Int? {
    guard let (_, end) = Self.anywhere.longest(units, at: start, limit: span.upperBound), let ending,
      ending.start <= end, end < span.upperBound,
      isEach || ending.start > start && ending.ending.branch == .party
        || Levels.whereabouts(units, start..<end) != nil
    else { return nil }
    return end
  }

  private mutating func readShared(_ units: [UInt16]) {
    let place = max(span.lowerBound, eachPrefix.upperBound)
    isDivision = isPlaceOnly && isDivision(units, place..<span.upperBound)
    guard let start = headStart(units),
      start > span.lowerBound, isPlace(units, span.lowerBound..<start) || isGoverned(units, span.lowerBound..<start)
    else { return readClassHead(units) }
    sharedHead = start..<span.upperBound
    isDivision = start > place && isDivision(units, place..<start)
  }

  /// A bracket behind the head belongs to it: 区人民政府(管委会).
  private func headStart(_ units: [UInt16]) -> Int? {
    if let (_, start) = Self.heads.longest(units, end: span.upperBound, floor: span.lowerBound) { return start }
    guard let open = Brackets.opening(units, of: span.upperBound - 1, floor: span.lowerBound) else { return nil }
    return Self.heads.longest(units, end: open, floor: span.lowerBound)?.start
  }

  /// 州、县(市)政务部门: what stands behind the division, in a class of bodies.
  private mutating func readClassHead(_ units: [UInt16]) {
    guard !isEach, !isPlaceOnly, let shape = ending?.ending.shape, shape != .place else { return }
    var at = span.lowerBound
    while at < span.upperBound {
      if UnitClass.of(units[at]).isOpen {
        at = Brackets.skip(units, from: at, limit: span.upperBound)
      } else if Levels.isCharacter(units[at]) {
        at += 1
      } else if let end = Self.divisionWords.longest(units, at: at, limit: span.upperBound)?.end ?? zone(units, at) {
        at = end
      } else {
        break
      }
    }
    // 市、县(市)、石渡区水利部门
    if at == span.lowerBound, shape == .class, let end = Levels.named(units, span) { at = end }
    // 市、县级财政部门
    let isGrade = at < span.upperBound && units[at] == Self.grade
    guard at > span.lowerBound, span.upperBound - at >= 2, isPlace(units, span.lowerBound..<at),
      isGrade || Levels.end(units, span) != nil || at - span.lowerBound > 1
    else { return }
    classHead = at..<span.upperBound
  }

  static let grade: UInt16 = 0x7EA7  // 级
  private static let divisionWords = UnitTrie(
    ["街道", "直辖市", "自治区", "自治州", "自治县", "计划单列市"].map { ($0, true) })

  /// 开发区 in 各区县、开发区教育局: a zone stands among divisions.
  private func zone(_ units: [UInt16], _ at: Int) -> Int? {
    Self.zones.longest(units, at: at, limit: span.upperBound)?.end
  }

  private static let cities = UnitTrie(["地级以上市", "地级市"].map { ($0, true) })
  private static let zones = UnitTrie(
    ["开发区", "高新区", "经开区", "新区", "园区", "管理区", "示范区", "功能区", "度假区"].map { ($0, true) })

  private func isPlace(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    BodyEnding.of(units, range)?.ending.shape == .place
  }

  /// 增城区 before 人民政府: what ends like 城区 is a place there.
  private func isGoverned(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    range.count >= 3 && Levels.isCharacter(units[range.upperBound - 1]) && !isEach
  }

  private static let divisions = UnitSet("省市县区州旗镇乡盟街道村居社院系部、()[]各直辖自治设的级管计划单列")

  /// 县, 县〔区〕, 街道(开发区): what a bracket adds is a division as well.
  private func isDivision(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if at > range.lowerBound, UnitClass.of(units[at]).isOpen {
        at = Brackets.skip(units, from: at, limit: range.upperBound)
      } else if let (_, end) = Self.cities.longest(units, at: at, limit: range.upperBound) {
        at = end
      } else if Self.divisions.contains(units[at]) {
        at += 1
      } else {
        return false
      }
    }
    return true
  }

  private mutating func readOffice(_ units: [UInt16]) {
    isMember = units.has(Self.member, at: span.lowerBound, limit: span.upperBound) && span.count == 4
    saysCommittee = Self.committees.longest(units, at: span.lowerBound, limit: span.upperBound) != nil
    guard let ending, let last = span.last, Self.offices.contains(units[last]), !isLaboratory(units),
      !isRegional(units, ending.ending, ending.start), !isOfVillage(units, ending.ending)
    else { return }
    let before = span.lowerBound..<ending.start
    isOffice =
      before.count <= 8
      && !before.contains {
        (Levels.isCharacter(units[$0]) && !Levels.isMatter(units, $0, limit: span.upperBound))
          || UnitClass.of(units[$0]).isDigit
      }
  }

  /// 青河实验室: a name of its own.
  private func isLaboratory(_ units: [UInt16]) -> Bool {
    units.has(Self.laboratory, at: span.upperBound - Self.laboratory.count, limit: span.upperBound)
  }

  private static let laboratory = UnitFold.units("实验室")
  private static let offices = UnitSet("局厅委办室")

  /// 办 in 各委、办、局, and 各有关委 before it.
  private mutating func readOfficeWord(_ units: [UInt16]) {
    guard let last = span.last, Self.offices.contains(units[last]) else { return }
    isOfficeWord = span.count == 1
    isOfficeEach = isEach && span.count > 1 && Attributes.cover(units, span.lowerBound..<last)
  }
  /// 江东海事局, 民航江东监管局: agencies of the centre, named by their region.
  private static let regional = EndingTrie(
    ["海事局", "通信管理局", "证监局", "银保监局", "邮政管理局", "金融监管局", "监管局", "专员办", "铁路局", "出入境检验检疫局"].map { ($0, true) })

  private func isRegional(_ units: [UInt16], _ ending: BodyEnding, _ start: Int) -> Bool {
    guard let word = Self.regional.longest(units, end: span.upperBound, floor: span.lowerBound) else { return false }
    return word.start - span.lowerBound >= 2 && start > span.lowerBound
  }

  /// 村卫生室 is no county's.
  private func isOfVillage(_ units: [UInt16], _ ending: BodyEnding) -> Bool {
    ending.branch == .institution && units[span.lowerBound] == 0x6751  // 村
  }

  private(set) var traits: Traits = []
  /// 省级财政 before 农业部门: a body by itself, and a matter that shares the class.
  private(set) var isMatter = false
  /// 配合部门: a class named by its role alone.
  private var isRoleClass = false

  private func ownTraits(_ units: [UInt16]) -> Traits {
    var traits: Traits = []
    if level != nil { traits.insert(.level) }
    if canElide { traits.insert(.elided) }
    if sharedHead != nil { traits.insert(.sharedHead) }
    if isRoleClass { traits.insert(.takesEach) }
    if isPlaceOnly { traits.insert(.place) }
    if classHead != nil { traits.insert(.classHead) }
    if isDivision { traits.insert(.division) }
    if isEach { traits.insert(.each) } else if isDivision || isBare || isOfficeWord { traits.insert(.takesEach) }
    if isMember { traits.insert(.member) }
    if NameRestoration.isOwned(units, span) { traits.insert(.owned) }
    if let ending, !isMatter {
      if Self.isClass(ending.ending) && ending.start > span.lowerBound || classOfKind != nil {
        traits.insert(.matterClass)
      }
    } else {
      traits.insert(.bare)
    }
    return traits
  }

  /// The whole name is a place: 各市, 园区, 天河区.
  var isPlaceOnly = false
  /// A class of places (县〔区〕, 乡镇), alone or with a head that others share (县〔区〕人民政府).
  var isDivision = false
  /// 人民政府 behind a place.
  var sharedHead: Range<Int>?
  /// 政务部门 behind a division: higher divisions before it share it.
  var classHead: Range<Int>?
  /// 机构 of 医疗机构.
  private(set) var classOfKind: Range<Int>?
  /// 成员单位, whose parent the list's first name says.
  var isMember = false
  /// 党委政法委 after 自治区司法厅: the name says its committee itself.
  var saysCommittee = false
  /// An office by its last word, with the matter it deals with before it: 大数据发展管理局.
  var isOffice = false
  /// 局 alone, and 各局, 各有关局: a class of offices by its one character.
  var isOfficeWord = false
  var isOfficeEach = false

  /// 部门, 单位, 企业: a word that a list of matters shares (邮政、快递企业).
  static func isClass(_ ending: BodyEnding) -> Bool { ending.shape == .class || ending.branch == .enterprise }

  /// 机构 of 医疗机构, which 养老 and 托育 before it share; 机关 of 纪检监察机关.
  static func institutions(_ units: [UInt16], _ span: Range<Int>) -> Range<Int>? {
    let start = span.upperBound - 2
    guard start > span.lowerBound, kinds.longest(units, at: start, limit: span.upperBound) != nil else { return nil }
    return start..<span.upperBound
  }

  private static let kinds = UnitTrie(["机构", "机关"].map { ($0, true) })

  /// A class and nothing else: 单位, 部门.
  var isBare: Bool {
    guard let ending else { return false }
    return ending.ending.shape == .class && ending.start == span.lowerBound && !isMember
  }

  /// 各部门.
  var isBareEach: Bool {
    guard let ending else { return false }
    return isEach && ending.ending.shape == .class && ending.start == span.lowerBound + 1
  }

  /// Lists write such a name without its prefix.
  var canElide: Bool {
    guard level == nil, !isEach, !isCentral, !isPlaceOnly, let ending else { return false }
    switch ending.ending.shape {
    case .core: return ending.start == span.lowerBound || saysCommittee || isOffice
    case .head: return isOffice
    default: return false
    }
  }
}
