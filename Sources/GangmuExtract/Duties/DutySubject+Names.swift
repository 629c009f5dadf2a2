internal import GangmuModel

/// The names of a subject: whether all are bodies, and which kind.
extension DutySubject {
  /// The names of a list, `nil` where one is no body.
  static func names(_ units: [UInt16], _ range: Range<Int>) -> RoleFormula? {
    var formula = RoleFormula(units, range, isBracket: false)
    leaveOutPeople(units, &formula)
    guard !formula.items.isEmpty, formula.items.count <= 40, !describesOne(units, formula.items) else { return nil }
    let last = formula.items.count - 1
    // 公安、城管部门及各街道办事处: the class is that of the matters before it.
    let places = BarePlaces.heads(units, formula.items)
    let classed = formula.classHead != nil ? last : formula.items.lastIndex { isClass(units, $0.span) } ?? -1
    for (index, item) in formula.items.enumerated() {
      let hasClass = index <= classed
      guard item.span.count <= 30, !holdsPeople(units, item.span), !isShare(units, item.span),
        !units.contains(others, in: item.span), !makesMany(units, item.span), !joinsThing(units, item.span)
      else { return nil }
      if let (_, start) = BodyEnding.of(units, item.span) {
        if SubjectWords.holdsVerb(units, item.span, ending: start) { return nil }
        continue
      }
      if hasClass, item.span.count >= longestMatter, beginsAction(units, item.span), !Matters.isMatter(units, item.span)
      {
        return nil
      }
      // 各院、系、部
      if last > 0, item.span.count == 1, NameProfile.short.contains(units[item.span.lowerBound]) { continue }
      // 石渡、云溪经济开发区; 机关、组织
      if places[index] != nil || index > 0 && units[item.span].elementsEqual(organisations) { continue }
      let matter = Matters.core(units, item.span)
      guard
        hasClass && (matter.count <= 8 || Matters.isMatter(units, matter) || Matters.areTwo(units, matter))
          || last > 0 && Matters.isOffice(units, item.span)
      else { return nil }
    }
    return formula
  }

  /// 各科室、驻村干部、驻乡站所: people between bodies have a duty too, but are none.
  private static func leaveOutPeople(_ units: [UInt16], _ formula: inout RoleFormula) {
    guard formula.items.count > 1, let first = formula.items.first else { return }
    let isHeld = endsInHolder(units, first.span)
    // 所有人、使用人和物业管理单位: the last body stands behind the last people.
    if isHeld, let last = formula.items.last?.span,
      let joint = last.first(where: { units[$0] == and && endsInHolder(units, last.lowerBound..<$0) }),
      joint + 1 < last.upperBound
    {
      formula.items[formula.items.count - 1].span = joint + 1..<last.upperBound
    }
    // 各牵头领导、责任单位 may begin with people, 具备条件的人员、单位 is anybody.
    guard
      isHeld || units[first.span.lowerBound] == each
        || formula.items.count > 2 && BodyEnding.of(units, first.span) != nil
    else { return }
    formula.items.removeAll {
      ($0.span.count <= longestPeople || endsInHolder(units, $0.span))
        && DutyPredicate.people.longest(units, end: $0.span.upperBound, floor: $0.span.lowerBound) != nil
        && BodyEnding.of(units, $0.span) == nil
    }
  }

  /// 生产、经营危险化学品的单位: verbs before one object and 的 are no list of bodies.
  private static func describesOne(_ units: [UInt16], _ items: [RoleFormula.Item]) -> Bool {
    guard items.count > 1, let first = items.first?.span, let last = items.last?.span,
      let mark = last.lastIndex(where: { units[$0] == of }), let (ending, start) = BodyEnding.of(units, last),
      ending.shape == .class, start == mark + 1,
      let (kind, end) = DutyPredicate.word(units, at: first.lowerBound, limit: first.upperBound)
    else { return false }
    return kind == .verb && end == first.upperBound
      && items.dropLast().allSatisfy { $0.span.count <= longestVerb && BodyEnding.of(units, $0.span) == nil }
  }

  private static let longestVerb = 4

  /// 房屋所有人: people by what they have.
  private static func endsInHolder(_ units: [UInt16], _ name: Range<Int>) -> Bool {
    holders.longest(units, end: name.upperBound, floor: name.lowerBound) != nil
  }

  private static let holders = EndingTrie(
    ["使用人", "所有人", "使用权人", "所有权人", "管理人", "承租人", "承包人", "产权人", "权利人"].map { ($0, true) })
  private static let and: UInt16 = 0x548C  // 和

  private static let longestPeople = 8
  private static let each: UInt16 = 0x5404  // 各

  /// 企业充装非本单位的气瓶: whose thing it is.
  private static let others = UnitFold.units("非本")

  /// 考试地点与教务处: what is agreed with whom.
  private static func joinsThing(_ units: [UInt16], _ item: Range<Int>) -> Bool {
    item.dropFirst().contains {
      with.contains(units[$0]) && things.longest(units, end: $0, floor: item.lowerBound) != nil
    }
  }

  private static let with = UnitSet("与同跟")
  private static let things = EndingTrie(["地点", "时间", "内容", "方案", "数量", "标准", "价格", "名单"].map { ($0, true) })

  /// 安全生产: no matter of a department has more words.
  private static let longestMatter = 5

  /// 落实整改措施、明确整改单位: what is done, not whose matter it is.
  private static func beginsAction(_ units: [UInt16], _ item: Range<Int>) -> Bool {
    guard let word = DutyPredicate.word(units, at: item.lowerBound, limit: item.upperBound),
      SubjectWords.opening(units, item.lowerBound, item.upperBound) != .name
    else { return false }
    return word.kind == .verb || word.kind == .adverb || word.kind == .may
  }

  private static let people = UnitTrie(
    ["人员", "干部", "负责人", "居民", "职工", "领导", "考生", "学生"].map { ($0, true) } + [
      ("老干部局", false), ("干部局", false), ("居民委员会", false), ("居民委", false), ("领导小组", false), ("领导组", false),
      ("领导机构", false),
      ("领导机关", false), ("领导班子", false), ("人员任免机关", false), ("人员所在单位", false), ("人员管理部门", false), ("人员管理机构", false),
      ("干部主管部门", false),
      ("学生工作", false), ("学生处", false), ("学生科", false), ("学生会", false), ("学生管理", false), ("学生事务", false),
      ("学生资助", false), ("学生社团", false),
      ("学生防", false), ("学生管", false), ("职工管理", false), ("学生就业", false), ("学生心理", false), ("学生公寓", false),
      ("学生宿舍", false),
      ("职工医院", false), ("职工大学", false), ("职工大会", false), ("职工代表大会", false),
    ])

  private static let organisations = UnitFold.units("组织")

  /// 具备条件的人员…办: people inside what looks like one name.
  private static func holdsPeople(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    guard let at = people.first(units, in: span) else { return false }
    return people.longest(units, at: at, limit: span.upperBound)?.value ?? false
  }

  /// 30%左右的学校: a share that is to be reached, not a body.
  private static func isShare(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    UnitClass.of(units[span.lowerBound]).isDigit && units[span].prefix(5).contains(0x25)
      || units.has(fraction, at: span.lowerBound + 1, limit: span.upperBound)
  }

  /// 三分之一的乡镇
  private static let fraction = UnitFold.units("分之")

  static func isClass(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    guard let (ending, start) = BodyEnding.of(units, span) else { return false }
    return NameProfile.isClass(ending) && start > span.lowerBound || NameProfile.institutions(units, span) != nil
  }

  /// A place by name or class (某市, 基层), not 各镇; the places of 省、市人民政府 are heads of bodies.
  func isPlace(_ units: [UInt16]) -> Bool {
    // 各市、县建成管网: the class is of all.
    if formula.items.count > 1, let first = formula.items.first, Self.alls.contains(units[first.span.lowerBound]) {
      return false
    }
    return formula.items.last.map { isPlace(units, $0) } ?? false
  }

  private func isPlace(_ units: [UInt16], _ item: RoleFormula.Item) -> Bool {
    BodyEnding.of(units, item.span)?.ending.shape == .place && !Attributes.begins(units, item.span)
  }

  /// 各, 每
  private static let alls = UnitSet("各每")

  /// 乡镇(街道), 镇(街): the townships or villages as a class, or levels that are counted: 市、县两级.
  func isDivisionClass(_ units: [UInt16]) -> Bool {
    formula.items.allSatisfy {
      Self.divisions.longest(units, at: $0.span.lowerBound, limit: $0.span.upperBound)?.end == $0.span.upperBound
        || isCounted(units, $0)
    }
  }

  /// 市、县两级
  func areCountedLevels(_ units: [UInt16]) -> Bool { formula.items.allSatisfy { isCounted(units, $0) } }

  private func isCounted(_ units: [UInt16], _ item: RoleFormula.Item) -> Bool {
    Self.counts.longest(units, end: item.span.upperBound, floor: item.span.lowerBound + 1) != nil
  }

  private static let counts = EndingTrie(["两级", "三级", "四级", "五级"].map { ($0, true) })

  /// 石渡市、云溪县, 县开发区: places by name, and zones of a division.
  func areNamedPlaces(_ units: [UInt16]) -> Bool {
    formula.items.allSatisfy {
      guard let found = BodyEnding.of(units, $0.span), found.ending.shape == .place else { return false }
      return Levels.begins(units, $0.span) ? $0.span.count > 2 : $0.span.count > 2 && found.start > $0.span.lowerBound
    }
  }

  private static let divisions = UnitTrie(
    ["乡镇", "街道", "镇街", "街镇", "乡镇街道", "村", "社区", "村社区"].map { ($0, true) }
      + [
        "乡镇(街道)", "镇(街道)", "镇(街)", "乡(镇)", "乡(镇、街道)", "乡镇(街)", "街道(乡镇)", "街(镇)", "村(社区)", "村(居)", "社区(村)", "县(市、区)",
        "县(区)", "县(市)",
      ]
      .map { ($0, true) })
  private static let counters = UnitSet("个家所名座")

  /// 首批100个示范社区建成: how many reach something, not who has a duty.
  func isCounted(_ units: [UInt16]) -> Bool {
    var digit: Int?
    for at in span.dropLast() {
      guard UnitClass.of(units[at]).isDigit else { digit = nil; continue }
      digit = digit ?? at
      // 县水利局、县财政局等12个部门 names them.
      if let digit, Self.counters.contains(units[at + 1]),
        digit == span.lowerBound || units[digit - 1] != DutyPredicate.open
      {
        return true
      }
    }
    return false
  }

  /// 县(市)办好1所幼儿园: a verb and how many of what looks like a body.
  private static func makesMany(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    guard let digit = span.dropFirst().first(where: { UnitClass.of(units[$0]).isDigit }) else { return false }
    return (span.lowerBound + 1..<digit).contains { ActionVerbs.end(units, at: $0, limit: digit) == digit }
  }

  static let own: UInt16 = 0x672C  // 本

  /// 本市, 本县: the place whose text this is.
  func isOwnPlace(_ units: [UInt16]) -> Bool { span.count <= 4 && units[span.lowerBound] == Self.own }

  /// 居住地, 户籍所在地: where somebody is, which says whose body the one behind it is.
  static func isSomebodysPlace(_ units: [UInt16], _ name: Range<Int>) -> Bool {
    whereabouts.longest(units, end: name.upperBound, floor: name.lowerBound) != nil
  }

  /// 居住地、户籍所在地的公安派出所: all places before 的 say which body is meant.
  private mutating func leaveOutPlaces(_ units: [UInt16]) {
    let spans = formula.items.map(\.span)
    guard let index = spans.firstIndex(where: { !Self.isSomebodysPlace(units, $0) }), index > 0,
      let mark = spans[index].firstIndex(where: { units[$0] == Self.of }), mark + 1 < spans[index].upperBound,
      Self.isSomebodysPlace(units, spans[index].lowerBound..<mark)
    else { return }
    formula.items[index].span = mark + 1..<spans[index].upperBound
    formula.items.removeSubrange(..<index)
  }

  private static let whereabouts = EndingTrie(
    ["居住地", "住所地", "户籍地", "所在地", "发生地", "租住地"].map { ($0, true) } + SubjectWords.places.map { ($0, true) })

  /// 新列入名单的石渡县, 有处理权限的水利部门: a place is called by its name alone, and a body that more than its class says.
  mutating func leaveOutDescription(_ units: [UInt16]) {
    leaveOutPlaces(units)
    guard let first = formula.items.first?.span, let mark = first.lastIndex(where: { units[$0] == Self.of }),
      mark > first.lowerBound, mark + 2 < first.upperBound || formula.items.count > 1,
      let (ending, start) = BodyEnding.of(units, mark + 1..<first.upperBound),
      !units.has(Self.divided, at: mark - 2, limit: mark),
      start > mark + 1
        && (ending.shape == .place || Self.describing.longest(units, at: first.lowerBound, limit: mark) != nil)
        || ending.shape == .place && formula.items.count > 1
          && Self.living.longest(units, end: mark, floor: first.lowerBound) != nil
        || ending.shape != .class && Self.belonging.longest(units, end: mark, floor: first.lowerBound) != nil
    else { return }
    formula.items[0].span = mark + 1..<first.upperBound
  }

  /// 县财政局与各镇签订责任书: with whom the body does it.
  mutating func leaveOutOtherSide(_ units: [UInt16], _ predicate: DutyPredicate) {
    guard Self.signing.longest(units, at: predicate.start, limit: units.count) != nil,
      let other = formula.items.indices.dropFirst().first(where: {
        units[formula.items[$0].span.lowerBound - 1] == Self.joining
      })
    else { return }
    formula.items.removeSubrange(other...)
  }

  private static let joining: UInt16 = 0x4E0E  // 与
  private static let signing = UnitTrie(["签订", "签署", "订立", "签约"].map { ($0, true) })
  private static let describing = UnitTrie(
    ["有", "具有", "具备", "未", "尚未", "没有", "已", "承担", "负有", "取得", "持有", "获得", "参加", "参与"].map { ($0, true) })

  /// 居住地的乡镇、街道司法行政机构: what the list's last name says is said of the place too.
  private static let living = EndingTrie(["居住地", "户籍地", "户籍所在地", "经常居住地"].map { ($0, true) })
  /// 设区的市
  private static let divided = UnitFold.units("设区")
  /// 气象主管机构所属的气象台站
  private static let belonging = EndingTrie(["所属", "下属", "管辖"].map { ($0, true) })

  /// Takes a description before a bare class into its name.
  mutating func describe(from start: Int, _ units: [UInt16]) {
    guard let first = formula.items.first, let (ending, at) = BodyEnding.of(units, first.span),
      ending.shape == .class, at == first.span.lowerBound
    else { return }
    formula.items[0].span = start..<first.span.upperBound
    span = start..<span.upperBound
  }

  /// 居委会建立值班制度, 验收组对各镇进行验收: where there is but one, its kind says which.
  private static let loneKinds = UnitTrie(
    [
      "居委会", "村委会", "居民委员会", "村民委员会", "村(居)", "业主委员会", "业委会", "社区居委会", "村务监督委员会", "领导小组", "检查组", "督查组", "督导组", "考核组",
      "验收组", "联席会议",
      "工作组", "专家组", "工作专班", "指挥部",
    ].map { ($0, true) })

  /// 学校, 医疗机构: institutions act as a class, where 企业 and 单位 are mostly spoken of.
  func areInstitutions(_ units: [UInt16]) -> Bool {
    formula.items.prefix(1).allSatisfy {
      Self.institutions.longest(units, at: $0.span.lowerBound, limit: $0.span.upperBound)?.end == $0.span.upperBound
    }
  }

  private static let institutions = UnitTrie(
    [
      "学校", "学院", "高校", "医院", "医疗机构", "幼儿园", "金融机构", "商业银行", "银行", "保险机构", "保险公司", "人民法院", "人民检察院", "行业协会", "科研机构",
      "科研院所",
      "评估机构",
      "检测机构",
    ].map { ($0, true) })

  /// Whether the first name says which body is meant, not only a kind (企业, 政府, 单位).
  func isSpecific(_ units: [UInt16]) -> Bool {
    let bodies = formula.items.drop { isPlace(units, $0) }
    // 工会、妇女联合会等组织: a list that names one names all.
    let asked = bodies.isEmpty ? formula.items.prefix(1) : bodies
    return asked.contains { item in
      guard let (ending, start) = BodyEnding.of(units, item.span) else { return true }
      if ending.shape == .place { return Attributes.begins(units, item.span) }
      if start > item.span.lowerBound || ending.shape == .whole { return true }
      if Self.loneKinds.longest(units, at: item.span.lowerBound, limit: item.span.upperBound) != nil { return true }
      if SubjectWords.isKind(units, item.span) { return false }
      return ending.shape == .core && ending.branch != .court && item.span.count > 2
    }
  }
}
