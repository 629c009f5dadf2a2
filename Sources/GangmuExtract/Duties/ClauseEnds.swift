internal import GangmuModel

/// What a clause's words say about its place in the sentence: a condition, the past, an attribute.
enum ClauseEnds {
  private static let conditions = EndingTrie(
    ["的", "时", "后", "前", "之日起", "之前", "之后", "以后", "期间", "过程中", "情况下", "的话"].map { ($0, true) } + [
      ("目的", false), ("标的", false), ("同时", false), ("小时", false),
    ])
  private static let of: UInt16 = 0x7684  // 的
  private static let done: UInt16 = 0x4E86  // 了
  private static let already = UnitFold.units("已")
  private static let words = UnitTrie(
    [
      "要求", "要素", "要点", "机要", "重要", "主要", "需要", "应急", "应用", "应对", "必要", "供应", "反应", "相应", "响应", "对应", "适应", "应诉", "紧要",
      "概要", "纪要",
      "要件", "许可", "认可", "可行", "可靠", "可持续", "可再生", "可比", "可视", "可燃", "可能",
    ].map { ($0, true) })
  /// Words in which 了 and 已 tell no past.
  private static let knowing = UnitTrie(["了解", "为了", "除了", "得了"].map { ($0, true) })

  /// …的, …时, …后: what comes before the duty.
  static func isCondition(_ units: [UInt16], _ clause: Range<Int>) -> Bool {
    conditions.longest(units, end: clause.upperBound, floor: clause.lowerBound)?.value ?? false
  }

  private static let scopes = UnitTrie(["适用本", "适用于本", "是指", "均指", "="].map { ($0, true) } + [("所称", false)])
  private static let by: UInt16 = 0x7531  // 由
  private static let means = UnitFold.units("指")

  /// 适用本办法, 是指: a sentence that says whom a text covers or what a word means.
  static func defines(_ units: [UInt16], _ sentence: Range<Int>) -> Bool {
    var at = sentence.lowerBound
    while true {
      at = ScanFlags.first(.defining, units, from: at, limit: sentence.upperBound)
      guard at < sentence.upperBound else { return false }
      if let (word, _) = scopes.longest(units, at: at, limit: sentence.upperBound) {
        // 前款所称水库由省水利厅规定
        return word || !(at..<sentence.upperBound).contains { units[$0] == by }
          || units.contains(means, in: at..<sentence.upperBound)
      }
      at += 1
    }
  }

  static var definingUnits: [UInt16] { scopes.firstUnits }

  static func tellsPast(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    for at in span {
      if units[at] == done, knowing.longest(units, at: at, limit: span.upperBound) == nil,
        knowing.longest(units, at: at - 1, limit: span.upperBound) == nil
      {
        return true
      }
      if units[at] == already[0] { return true }
    }
    return false
  }

  /// 政府制定的政策: a verb that 的 follows closely is an attribute.
  static func isRelative(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    units[span.lowerBound..<min(span.upperBound, listed(units, span) + 3)].contains(of) && !isBound(units, span)
      && qualities.longest(units, at: span.lowerBound, limit: span.upperBound) == nil
      && regions.longest(units, at: span.lowerBound, limit: span.upperBound) == nil
  }

  /// 依法维护⟦妇女的⟧权利: a noun stands between the verb and 的, no second verb.
  static func ownsObject(_ units: [UInt16], _ predicate: DutyPredicate, _ limit: Int) -> Bool {
    let start = predicate.end
    let end = start + 2
    guard predicate.kind == .verb, predicate.hasAdverb, end + 1 < limit, units[end] == of,
      !units[start..<end].contains(of)
    else { return false }
    return DutyPredicate.word(units, at: start, limit: end)?.kind != .verb
      && !ActionVerbs.starts(units, at: start, limit: end)
  }

  /// 主管全县的节水工作: where the work is.
  private static let regions = UnitTrie(["全国的", "全省的", "全市的", "全县的", "全区的", "全州的", "辖区的", "各地的"].map { ($0, true) })

  /// 企业裁员的,应当…: the 的 that ends a condition, behind which it is said what the subject has to do.
  private static func isBound(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    guard span.upperBound < units.count, units[span.upperBound] == DutySentence.comma,
      units[span].firstIndex(of: of) == span.upperBound - 1
    else { return false }
    return DutyPredicate.read(units, at: span.upperBound + 1, limit: units.count)?.kind == .modal
  }

  /// 县政府扶持⟦、组建⟧的企业: where the verb that 、 adds begins.
  private static func listed(_ units: [UInt16], _ span: Range<Int>) -> Int {
    // 县政府交办⟦或者其他部门转办⟧的案件
    if alternatives.longest(units, at: span.lowerBound, limit: span.upperBound) != nil,
      let mark = span.prefix(longestAlternative).first(where: { units[$0] == of })
    {
      return mark
    }
    guard span.count > 1, units[span.lowerBound] == 0x3001,  // 、
      let word = DutyPredicate.word(units, at: span.lowerBound + 1, limit: span.upperBound), word.kind == .verb
    else { return span.lowerBound }
    return word.end - 1
  }

  private static let alternatives = UnitTrie(["或者", "或"].map { ($0, true) })
  private static let longestAlternative = 16

  /// 设置相应⟦的⟧标志: what stands before 的 says how the object is to be.
  static func isQuality(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    range.dropFirst().contains { qualities.longest(units, at: $0, limit: units.count)?.end == range.upperBound + 1 }
  }

  /// 建立完善的制度: 的 belongs to the object.
  private static let qualities = UnitTrie(
    [
      "完善的", "健全的", "专门的", "统一的", "良好的", "必要的", "相应的", "科学的", "有效的", "长效的", "严格的", "规范的", "稳定的", "具体的", "详细的",
      "合理的", "完整的", "全面的", "党的", "合适的", "适当的", "适宜的", "分散的", "优质的", "新的", "更多的", "更大的", "更高的", "更好的", "大量的", "坚实的",
      "坚强的", "有力的", "强有力的", "各自的", "自己的", "自身的", "精准的", "积极的", "现有的", "原有的", "已有的", "相关的", "有关的", "突出的", "重大的", "主要的",
      "先进的", "成熟的", "可行的", "明确的", "清晰的", "便捷的", "高效的", "真实的", "准确的", "充足的", "足够的", "一定的", "多元的", "多样的", "安全的", "公平的",
      "公正的", "开放的", "严密的", "细致的", "常态化的", "规范化的", "专业的", "专业化的", "可靠的", "可持续的", "持续的", "长期的", "系统的", "综合的", "独立的",
    ].map { ($0, true) })

  /// 单位在履职过程中制作或者获取的数据: behind the phrase stands a verb that 的 follows closely.
  static func isRelativeBehindPhrase(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    guard let at = courses.first(units, in: span),
      let (_, end) = courses.longest(units, at: at, limit: span.upperBound),
      let mark = (end..<min(end + 9, span.upperBound)).first(where: { units[$0] == of })
    else { return false }
    return mark + 1 < span.upperBound && !(end..<mark).contains { objects.contains(units[$0]) }
  }

  private static let courses = UnitTrie(["过程中", "工作中", "活动中"].map { ($0, true) })
  private static let objects = UnitSet("对将把向为")

  /// 试点区域为白石: which place or which day is meant, not what is done.
  static func saysWhich(_ units: [UInt16], _ clause: Range<Int>) -> Bool { naming.first(units, in: clause) != nil }

  private static let naming = UnitTrie(
    ["区域", "范围", "对象", "时间", "期限", "标准", "地点", "日期"].flatMap { [($0 + "为", true), ($0 + "是", true)] })

  /// 重点检查水利部门巡查干渠、各镇落实责任等情况: what is looked into, not who has to do it.
  static func looksInto(_ units: [UInt16], _ sentence: Range<Int>) -> Bool {
    guard matters.longest(units, end: sentence.upperBound, floor: sentence.lowerBound) != nil else { return false }
    let start = focus.longest(units, at: sentence.lowerBound, limit: sentence.upperBound)?.end ?? sentence.lowerBound
    return looking.longest(units, at: start, limit: sentence.upperBound) != nil
  }

  private static let matters = EndingTrie(["情况", "情形", "问题"].map { ($0, true) })
  private static let focus = UnitTrie(["重点", "主要", "着重"].map { ($0, true) })
  private static let looking = UnitTrie(
    ["检查", "督查", "督导", "调研", "评估", "审计", "巡查", "核查", "考核", "了解"].map { ($0, true) })

  /// 要 in 要求 or 重要, 应 in 应急 or 供应.
  static func isInWord(_ units: [UInt16], _ at: Int) -> Bool {
    words.longest(units, at: at, limit: units.count) != nil
      || (at > 0 && words.longest(units, at: at - 1, limit: units.count) != nil)
  }
}

/// Words before a subject: 一是, 到2025年底, 原则上.
enum LeadingWords {
  private static let words = UnitTrie(
    [
      "其中", "此外", "同时", "另外", "原则上", "首先", "其次", "再次", "最后", "现阶段", "目前", "今后", "下一步", "下步", "近期", "届时", "会后", "会前",
      "必要时", "下设", "一是", "二是", "三是", "四是", "五是",
      "六是", "七是", "八是", "九是",
      "十是", "第一", "第二", "第三", "特殊情况下", "一般情况下", "期间", "要求", "全程", "特别是", "尤其是", "但", "并", "而", "请",
    ].map { ($0, true) } + [("第三方", false)])
  private static let its: UInt16 = 0x5176  // 其
  /// 其他, 其中: words in which 其 is nobody's.
  static let withIts = UnitSet("他它她中余次实后间一二目性结")
  private static let times = UnitSet("年月日底前后起末初旬至到自从-~—、")
  private static let calendar = UnitSet("年月日")
  private static let phrases = EndingTrie(["过程中", "工作中", "作业中", "活动中", "期间", "阶段"].map { ($0, true) })
  private static let timeStarts = UnitSet("到至自从")

  static func skip(_ units: [UInt16], _ clause: Range<Int>) -> Int {
    var at = units.skipBlanks(clause.lowerBound, limit: clause.upperBound)
    for _ in 0..<4 {
      let before = at
      if at < clause.upperBound, Brackets.isOpening(units[at]),
        let close = Brackets.closing(units, of: at, limit: min(clause.upperBound, at + 6))
      {
        at = close + 1
      }
      // 修改为:“各级人民政府应当…: the quotation is of more than a name.
      if at < clause.upperBound, units[at] == 0x201C, !units[at..<clause.upperBound].contains(0x201D) { at += 1 }
      if let (leads, end) = words.longest(units, at: at, limit: clause.upperBound), leads, end < clause.upperBound {
        at = end
      }
      // 其上级主管部门负责监督: whose it is was said before.
      if at + 1 < clause.upperBound, units[at] == its, !withIts.contains(units[at + 1]) { at += 1 }
      at = skipTime(units, at, clause.upperBound)
      if at < clause.upperBound, TimePhrase.mayBegin(units[at]) {
        at = TimePhrase.end(units, at: at, limit: clause.upperBound) ?? at
      }
      at = skipPhrase(units, at, min(clause.upperBound, at + 16))
      at = skipGround(units, at, clause.upperBound)
      while at < clause.upperBound, UnitClass.of(units[at]).isBlank || units[at] == 0x2E || units[at] == 0x3001 {
        at += 1
      }
      if at == before { break }
    }
    return at
  }

  /// 依据《…条例》规定: the text that a duty rests on, where no comma follows it.
  private static func skipGround(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int {
    guard let (_, title) = grounds.longest(units, at: start, limit: limit), title < limit, units[title] == 0x300A,
      let close = Brackets.closing(units, of: title, limit: limit),
      let (_, end) = stating.longest(units, at: close + 1, limit: limit), end < limit
    else { return start }
    return end
  }

  private static let grounds = UnitTrie(["依据", "根据", "按照", "依照"].map { ($0, true) })
  private static let stating = UnitTrie(["规定", "的规定", "要求", "的要求", "有关规定", "等规定", "等有关规定"].map { ($0, true) })
  private static let points = EndingTrie(["前", "之前", "以前", "后", "之后", "以后"].map { ($0, true) })

  static var phraseEnds: [UInt16] { phrases.lastUnits + points.lastUnits }

  private static func skipPhrase(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int {
    var found = start
    var at = start
    while true {
      at = ScanFlags.first(.phraseEnd, units, from: at, limit: limit)
      guard at < limit else { return found }
      at += 1
      // 在汛期来临前县水利局应当
      // 在风险可控前提下
      let isPoint =
        start < at && units[start] == within && points.longest(units, end: at, floor: start) != nil
        && !(at < limit && units[at] == premise)
      if isPoint || phrases.longest(units, end: at, floor: start) != nil, !holdsSubject(units, start..<at) {
        found = at
      }
    }
  }

  /// 县水利局在工作中, 县水利局对在工作中, 县水利局应当对…过程中: the body stands before the phrase.
  private static func holdsSubject(_ units: [UInt16], _ phrase: Range<Int>) -> Bool {
    phrase.dropFirst(2).contains {
      ScanFlags.table[Int(units[$0 - 1])].contains(.bodyEnd)
        && (holders.contains(units[$0]) || DutyPredicate.word(units, at: $0, limit: phrase.upperBound)?.kind == .modal
          || isWholeTime(units, $0..<phrase.upperBound, behind: phrase.lowerBound))
    }
  }

  /// 县水利局“十四五”期间, 各镇“十四五”期间: a body, no place (全县), and nothing but a time.
  private static func isWholeTime(_ units: [UInt16], _ rest: Range<Int>, behind start: Int) -> Bool {
    TimePhrase.mayBegin(units[rest.lowerBound])
      && TimePhrase.end(units, at: rest.lowerBound, limit: rest.upperBound) == rest.upperBound
      && BodyEnding.longest(units, end: rest.lowerBound, floor: start).map {
        $0.ending.shape != .none
          && ($0.ending.shape != .place || Attributes.begins(units, start..<rest.lowerBound))
      } == true
  }

  private static let inside: UInt16 = 0x5185  // 内
  private static let within: UInt16 = 0x5728  // 在
  private static let premise: UInt16 = 0x63D0  // 前提
  private static let holders = UnitSet("在对")

  /// 到2025年底, 每年3月底前: digits with the units of time.
  private static func skipTime(_ units: [UInt16], _ start: Int, _ limit: Int) -> Int {
    var at = start
    if at < limit, timeStarts.contains(units[at]) { at += 1 }
    guard at < limit, UnitClass.of(units[at]).isDigit else { return start }
    var saysTime = false
    while at < limit, UnitClass.of(units[at]).isDigit || times.contains(units[at]) {
      saysTime = saysTime || calendar.contains(units[at])
      at += 1
    }
    // 5年内
    if at < limit, units[at] == inside { at += 1 }
    return saysTime ? at : start
  }
}
