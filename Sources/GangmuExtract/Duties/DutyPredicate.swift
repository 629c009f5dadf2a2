internal import GangmuLexicon
internal import GangmuModel

/// What follows a body in a sentence: a modal (应, 要), a verb, a phrase before the verb, or leave without duty (可).
struct DutyPredicate {
  enum Kind: String, Sendable {
    /// States a duty by itself: 应, 要, 负责.
    case modal
    /// A plain statement of what the body does.
    case verb, prep, adverb, copula
    /// 可, 允许: no duty.
    case may
    /// 已: what was done.
    case past
    case none
  }

  var kind: Kind
  /// The first unit of the deciding word and the offset after it.
  var start: Int
  var end: Int
  /// An adverb of manner or time stood before it, or is all there is: 每年, 定期.
  var hasAdverb: Bool

  private static let words: UnitTrie<Kind> = {
    var words = UnitTrie<Kind>()
    var known: (name: String, value: Kind?) = ("", nil)
    Lexicon.forEachRow("duty-words") { row in
      guard row.count == 2 else { return }
      let name = row.text(1)
      if name != known.name { known = (name, Kind(rawValue: name)) }
      if let kind = known.value { words.insert(utf8: row.bytes(0), kind) }
    }
    return words
  }()

  static var personEnds: [UInt16] { people.lastUnits }

  /// The units with which what follows a body begins, 等 apart.
  static var firstUnits: [UInt16] {
    words.firstUnits + also.firstUnits + TimePhrase.firstUnits + [receiving, passing]
  }

  static let open: UInt16 = 0x7B49  // 等

  /// The word at an offset, `nil` for one that the lexicon lacks.
  static func word(_ units: [UInt16], at start: Int, limit: Int) -> (kind: Kind, end: Int)? {
    guard let (kind, end) = words.longest(units, at: start, limit: limit) else { return nil }
    return (kind, end)
  }

  /// Reads what follows a body's name; `nil` where nothing says that the body does something.
  static func read(_ units: [UInt16], at start: Int, limit: Int) -> DutyPredicate? {
    var at = units.skipBlanks(start, limit: limit)
    if at < limit, units[at] == open { at += 1 }
    guard at < limit, ScanFlags.table[Int(units[at])].contains(.predicate) else { return nil }
    at = skipPeople(units, at, limit)
    var hasAdverb = false
    for _ in 0..<5 {
      if let end = TimePhrase.end(units, at: at, limit: limit) {
        // 县水利局自受理之日起5日内,应当…: a comma parts the time from what is done.
        if end == limit, units[at] == Self.since {
          return DutyPredicate(kind: .prep, start: at, end: end, hasAdverb: hasAdverb)
        }
        hasAdverb = hasAdverb || units[at] == Self.every
        at = end
        continue
      }
      if let end = authority(units, at, limit) {
        at = end
        continue
      }
      guard let (kind, end) = word(units, at: at, limit: limit) else {
        if let end = forEach(units, at, limit) {
          hasAdverb = true
          at = end
          continue
        }
        guard actsEach(units, at, limit) else { break }
        hasAdverb = true
        at += 1
        continue
      }
      guard kind == .adverb else {
        if kind == .none, let should = shouldTreat(units, at, limit, hasAdverb) { return should }
        if kind == .none
          || (kind == .verb && (namesPeople(units, at..<end, limit) || namesLeaders(units, at..<end, limit)))
        {
          return nil
        }
        return DutyPredicate(kind: kind, start: at, end: end, hasAdverb: hasAdverb)
      }
      hasAdverb = true
      at = end
    }
    // 中小学主要学科: no more than an attribute.
    guard hasAdverb, !units.has(mainly, at: at - mainly.count, limit: at) else { return nil }
    return DutyPredicate(kind: .adverb, start: at, end: at, hasAdverb: true)
  }

  /// 受县政府委托, 经县政府同意后: by whose leave the body acts.
  private static func authority(_ units: [UInt16], _ at: Int, _ limit: Int) -> Int? {
    guard at < limit, units[at] == receiving || units[at] == passing else { return nil }
    let consents = units[at] == receiving ? charges : consents
    let stop = min(limit, at + longestAuthority)
    for mark in at + 2..<max(at + 2, stop) {
      if UnitClass.of(units[mark]).isSeparator { return nil }
      if let (_, end) = consents.longest(units, at: mark, limit: limit), end < limit { return end }
    }
    return nil
  }

  private static let receiving: UInt16 = 0x53D7  // 受
  private static let charges = UnitTrie(["委托", "指派"].map { ($0, true) })
  private static let passing: UInt16 = 0x7ECF  // 经
  private static let consents = UnitTrie(
    ["同意", "同意后", "批准", "批准后", "授权", "授权后", "审定后", "审核后"].map { ($0, true) })
  private static let longestAuthority = 16

  /// 县水利局、县财政局各安排1名: each of them; 县水利局各科室 are its offices.
  private static func actsEach(_ units: [UInt16], _ at: Int, _ limit: Int) -> Bool {
    guard at < limit, units[at] == each, let (kind, end) = word(units, at: at + 1, limit: limit) else { return false }
    return kind == .modal || kind == .verb && end < limit && UnitClass.of(units[end]).isDigit
  }

  /// 畜牧兽医站每村配备1名: over what it does so, where a verb and a number follow.
  private static func forEach(_ units: [UInt16], _ at: Int, _ limit: Int) -> Int? {
    guard at + 2 < limit, units[at] == every else { return nil }
    return (at + 2...min(limit - 1, at + longestShare)).first {
      word(units, at: $0, limit: limit).map {
        $0.kind == .verb && $0.end < limit && UnitClass.of(units[$0.end]).isDigit
      }
        == true
    }
  }

  private static let longestShare = 5
  private static let each: UInt16 = 0x5404  // 各

  /// 应对预案进行修订, 应对照清单: 应, and 对 with what is to be treated; 应对突发事件 is one word.
  private static func shouldTreat(_ units: [UInt16], _ at: Int, _ limit: Int, _ hasAdverb: Bool) -> DutyPredicate? {
    // 应聘请专家: 应, and a verb that goes on over 应聘.
    if at + 1 < limit, units[at] == treating.first, let (none, end) = words.longest(units, at: at, limit: limit),
      none == .none,
      let (kind, last) = words.longest(units, at: at + 1, limit: limit), kind == .verb, last > end
    {
      return DutyPredicate(kind: .modal, start: at, end: at + 1, hasAdverb: hasAdverb)
    }
    guard units.has(treating, at: at, limit: limit) else { return nil }
    let rest = at + treating.count..<max(at + treating.count, min(limit, at + longestTreated))
    let part = rest.lowerBound..<(rest.first { UnitClass.of(units[$0]).isSeparator } ?? rest.upperBound)
    guard comparing.longest(units, at: at + 1, limit: limit) != nil || treatments.first(units, in: part) != nil else {
      return nil
    }
    return DutyPredicate(kind: .modal, start: at, end: at + 1, hasAdverb: hasAdverb)
  }

  private static let treating = UnitFold.units("应对")
  private static let comparing = UnitTrie(["对照", "对接", "对标"].map { ($0, true) })
  private static let longestTreated = 40
  private static let treatments = UnitTrie(
    ["进行", "开展", "予以", "给予", "实施", "作出", "做出", "及时", "加强", "加大", "依法", "负责", "承担", "严格", "定期", "逐一", "逐项"].map {
      ($0, true)
    })

  /// The cheap test before ``read(_:at:limit:)``: false where that finds nothing, whatever limit it is given within
  /// `limit`. Between bodies stand mostly words such as 和, which say nothing but beside people.
  static func mayBegin(_ units: [UInt16], at start: Int, limit: Int) -> Bool {
    var at = units.skipBlanks(start, limit: limit)
    if at < limit, units[at] == open { at += 1 }
    guard at < limit, ScanFlags.table[Int(units[at])].contains(.predicate) else { return false }
    if let (kind, _) = word(units, at: at, limit: limit), kind != .none || units[at] == treating.first {
      return true
    }
    return TimePhrase.mayBegin(units[at]) || authority(units, at, limit) != nil || actsEach(units, at, limit)
      || skipPeople(units, at, limit) > at
  }

  private static let every: UInt16 = 0x6BCF  // 每
  private static let since: UInt16 = 0x81EA  // 自
  private static let mainly = UnitFold.units("主要")
  private static let persons = UnitTrie(["人", "人员", "干部", "者", "员", "工作人员", "领导"].map { ($0, true) })

  /// 管理人员, 联系人: the verb begins a person's name. In 选派干部 and 加强领导 it has an object.
  private static func namesPeople(_ units: [UInt16], _ verb: Range<Int>, _ limit: Int) -> Bool {
    let start = verb.upperBound
    guard let (_, end) = persons.longest(units, at: start, limit: limit) else { return false }
    guard end - start > 1 || end == limit || !UnitClass.of(units[end]).isHan else { return false }
    return directing.longest(units, at: verb.lowerBound, limit: start) == nil
      && led.longest(units, at: start, limit: limit) == nil
  }

  /// 调整领导小组
  private static let led = UnitTrie(["领导小组", "领导组", "领导机构", "领导班子", "领导体制", "领导机制"].map { ($0, true) })
  /// Verbs whose object people are, and the lead that they take.
  private static let directing = UnitTrie(
    [
      "加强", "强化", "成立", "建立", "健全", "完善", "落实", "明确", "确定", "组织", "安排", "选派", "派出", "指派", "委派", "抽调", "抽派", "调派", "配备",
      "配齐",
      "配强", "充实", "补充", "增加", "引进", "选聘", "招聘", "招用", "招收", "录用", "聘请", "聘用", "选拔", "选配", "选任", "储备", "培养", "培训", "发动",
      "动员", "接受", "服从",
    ].map { ($0, true) })

  private static let leadership = UnitFold.units("领导")

  /// 县政府领导要: those who lead, where what they have to do follows; 县委领导工作 is what a body does.
  private static func namesLeaders(_ units: [UInt16], _ verb: Range<Int>, _ limit: Int) -> Bool {
    guard verb.count == leadership.count, units.has(leadership, at: verb.lowerBound, limit: verb.upperBound),
      let (kind, _) = word(units, at: verb.upperBound, limit: limit)
    else { return false }
    return kind == .modal || kind == .prep || kind == .may
  }

  private static let also = UnitTrie(["和", "及", "及其", "以及", "、", "与", "或", "或者"].map { ($0, true) })
  static let people = EndingTrie(
    [
      "干部", "人员", "同志", "负责人", "党员", "领导", "群众", "个人", "企业家", "家长", "教师", "学生", "师生", "社会各界", "职工", "村民", "居民", "市民",
      "第一书记", "医生", "河长", "林长", "网格员", "业主", "户", "用户", "队伍", "农户", "志愿者",
      "使用人", "所有人", "使用权人", "所有权人", "管理人", "承租人", "承包人", "产权人", "权利人", "当事人", "经营者", "生产者", "销售者",
    ].map { ($0, true) })

  /// 各级党组织和党员领导干部要…: people beside the bodies are passed over.
  private static func skipPeople(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int {
    guard let (_, begin) = also.longest(units, at: start, limit: limit) else { return start }
    var at = begin
    var end = start
    let stop = min(limit, begin + 14)
    let flags = ScanFlags.table
    while at < stop {
      let kind = UnitClass.of(units[at])
      if kind.isSeparator || kind.isSentenceEnd { break }
      let flag = flags[Int(units[at])]
      at += 1
      // 党委和政府主要负责人: the people are of both bodies, which have no duty themselves.
      if flag.contains(.bodyEnd), let body = BodyEnding.longest(units, end: at, floor: begin),
        body.ending.shape != .none, !DutySubject.isInsideWord(units, at)
      {
        return start
      }
      if flag.contains(.personEnd), people.longest(units, end: at, floor: begin) != nil { end = at }
    }
    return end
  }

  private static let leaders = UnitTrie(
    ["主要领导", "分管领导", "主要负责", "分管负责", "负责人", "负责同志", "领导", "主要同志", "班子成员", "一把手", "书记", "主任", "分管"].map { ($0, true) })

  /// 县委、县政府主要领导: the people are of both bodies.
  static func namesPeopleOfBoth(_ units: [UInt16], _ start: Int, _ limit: Int) -> Bool {
    guard let (_, begin) = also.longest(units, at: start, limit: limit) else { return false }
    var at = begin
    while at < min(limit, begin + 10) {
      if UnitClass.of(units[at]).isSeparator || UnitClass.of(units[at]).isSentenceEnd { return false }
      at += 1
      guard ScanFlags.table[Int(units[at - 1])].contains(.bodyEnd),
        BodyEnding.longest(units, end: at, floor: begin) != nil,
        let (_, end) = leaders.longest(units, at: at, limit: limit)
      else { continue }
      // 领导小组 is a body.
      return !(end < limit && BodyEnding.canEnd(units[end]))
    }
    return false
  }

  /// 县政府分管水利工作的副县长: one of its people.
  static func namesWhoDirects(_ units: [UInt16], _ predicate: DutyPredicate, _ limit: Int) -> Bool {
    guard overseeing.longest(units, at: predicate.start, limit: limit) != nil,
      let mark = (predicate.end..<min(limit, predicate.end + longestCharge)).first(where: { units[$0] == of })
    else { return false }
    return PersonName.isPerson(units, mark + 1..<min(limit, mark + 1 + longestOffice))
  }

  private static let overseeing = UnitTrie(["分管", "主管", "协管", "联系"].map { ($0, true) })
  private static let longestCharge = 16
  private static let longestOffice = 5

  static let of: UInt16 = 0x7684  // 的
}
