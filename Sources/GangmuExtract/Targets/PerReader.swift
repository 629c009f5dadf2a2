internal import GangmuModel
internal import GangmuSyntax

/// Finds what a quantity is counted over: 每年 → 年, 每个镇 → 镇, 每千常住人口 → 千常住人口, 年均 → 年.
struct PerReader {
  let units: [UInt16]
  let sentence: Range<Int>

  private func unit(_ at: Int) -> UInt16 { sentence.contains(at) ? units[at] : 0 }

  /// The 每 phrase nearest before a number: in its own part any phrase, in earlier parts a time only, and none where the
  /// number is a level, which is reached once (每年开展培训,知晓率达到80%).
  ///
  /// - Parameter isShare: 人均收入增长8%: a per cent is not counted over people.
  func per(before number: Int, part: Range<Int>, floor: Int, isLevel: Bool, isShare: Bool) -> Range<Int>? {
    if let found = perPhrase(in: min(max(part.lowerBound, floor), number)..<number, timesOnly: false),
      !(isShare && found.count == 1 && Self.heads.contains(units[found.lowerBound]))
    {
      return found
    }
    if isLevel { return nil }
    if let time = round(before: number, from: max(part.lowerBound, floor)) { return time }
    if let time = perPhrase(
      in: max(sentence.lowerBound, part.lowerBound - 200)..<min(part.lowerBound, number), timesOnly: true)
    {
      return time
    }
    return nil
  }

  /// 半年召开一次: a length of time before what is held so often.
  private func round(before number: Int, from floor: Int) -> Range<Int>? {
    let durations = DurationReader(units: units, limit: number)
    let rounds = RecurrenceReader(units: units, limit: sentence.upperBound)
    for at in max(floor, number - Self.longestRound)..<max(floor, number) {
      if let duration = durations.duration(at: at), rounds.round(after: duration, from: at) != nil {
        return at..<duration.end
      }
    }
    return nil
  }

  private static let longestRound = 8

  static func isPeriod(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    periods.end(units, at: range.lowerBound, limit: range.upperBound) == range.upperBound
  }

  private func perPhrase(in range: Range<Int>, timesOnly: Bool) -> Range<Int>? {
    var at = range.upperBound - 1
    while at >= range.lowerBound {
      if units[at] == 0x6BCF, let found = phrase(at: at, limit: range.upperBound, timesOnly: timesOnly) { return found }
      if !timesOnly, units[at] == 0x5747, at > range.lowerBound, units[at - 1] == 0x5E74 { return at - 1..<at }  // 年均
      if !timesOnly, units[at] == 0x5747, at > range.lowerBound, Self.heads.contains(units[at - 1]) {
        return at - 1..<at  // 人均, 生均
      }
      if !timesOnly, units[at] == 0x5404, let found = each(at: at, limit: range.upperBound) { return found }  // 各
      at -= 1
    }
    return nil
  }

  private func phrase(at start: Int, limit: Int, timesOnly: Bool) -> Range<Int>? {
    let at = unit(start + 1) == 0x9694 ? start + 2 : start + 1  // 每隔
    if let end = Self.periods.end(units, at: at, limit: limit) {
      let plain = unit(end) == 0x5EA6 && unit(end - 1) == 0x5E74 ? end + 1 : end
      return trimmedClassifier(at)..<min(plain, limit)
    }
    if let duration = DurationReader(units: units, limit: limit).duration(at: at) { return at..<duration.end }
    return timesOnly ? nil : thing(at: trimmedClassifier(at), limit: limit)
  }

  /// 每个镇: the classifier is not part of the thing.
  private func trimmedClassifier(_ at: Int) -> Int {
    if Self.classifiers.contains(unit(at)), sentence.contains(at + 1),
      UnitClass.of(unit(at + 1)).isHan || unit(at + 1) == 0x201C
    {
      return at + 1
    }
    return at
  }

  /// The noun after 每: up to a verb, an operator or a break.
  private func thing(at start: Int, limit: Int) -> Range<Int>? {
    if let end = quotedEnd(start, limit) { return start..<end }
    if let end = Self.things.end(units, at: start, limit: limit) {
      // 机构/团队
      if unit(end) == 0x2F, let second = Self.things.end(units, at: end + 1, limit: limit) {
        return start..<second
      }
      var close = withBracket(end, limit)
      // 每个区、县(市)
      while unit(close) == 0x3001, let next = Self.things.end(units, at: close + 1, limit: limit) {
        close = withBracket(next, limit)
      }
      // 每个县级示范区创建单位: the class only begins the noun.
      if Self.classifiers.contains(unit(start - 1)), close < limit, UnitClass.of(units[close]).isHan,
        !Self.stops.starts(units, at: close, limit: limit), let whole = thingEnd(start, limit), whole > close
      {
        return start..<whole
      }
      return start..<close
    }
    if Self.classifiers.contains(unit(start - 1)), let end = thingEnd(start, limit) { return start..<end }
    if let number = DecimalNumeral.match(units, at: start, limit: limit), number.end < limit {
      // 每千人口, 每万常住人口, 每百名卫生技术人员
      let end = nounEnd(number.end, limit)
      return end > number.end ? start..<end : nil
    }
    if DecimalNumeral.match(units, at: start, limit: limit) == nil, UnitClass.of(unit(start)).isNumeral {
      let end = nounEnd(start + 1, limit)
      return end > start + 1 ? start..<end : nil
    }
    return nil
  }

  /// 街(镇), 区(县级市): the bracket is part of the thing.
  private func withBracket(_ end: Int, _ limit: Int) -> Int {
    guard unit(end) == Brackets.round, let close = Brackets.closing(units, of: end, limit: min(limit, end + 8)) else {
      return end
    }
    return close + 1
  }

  /// 每个“一件事”
  private func quotedEnd(_ start: Int, _ limit: Int) -> Int? {
    guard unit(start) == 0x201C else { return nil }
    return (start..<min(start + 12, limit)).first { units[$0] == 0x201D }.map { $0 + 1 }
  }

  /// A thing that no list names: the words after 每个 up to a verb or an adverb.
  private func thingEnd(_ start: Int, _ limit: Int) -> Int? {
    var at = start
    while at < min(limit, start + 12) {
      let kind = UnitClass.of(units[at])
      if at > start, units[at] == 0x6709, UnitClass.of(unit(at + 1)).isDigit { return at }  // 有1个
      if let end = Self.nouns.end(units, at: at, limit: limit) {
        at = end
        continue
      }
      if at > start, kind.isDigit || kind.isNumeral || Self.stops.starts(units, at: at, limit: limit) {
        return at
      }
      if SentencePart.isBreak(units[at]) { return nil }
      at += 1
    }
    // 给每个工作室⟦2—3位⟧: the number follows at once.
    return at == limit && at > start && Self.receiving.contains(unit(start - 3)) ? at : nil
  }

  private func nounEnd(_ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, UnitClass.of(units[at]).isHan, !UnitClass.of(units[at]).isNumeral, at - start < 8 {
      if let end = Self.populations.end(units, at: at, limit: limit) { return end }
      at += 1
    }
    return start
  }

  /// 各区至少培育1家: each of a class of places.
  private func each(at start: Int, limit: Int) -> Range<Int>? {
    guard let end = eachEnd(start + 1, limit) else { return nil }
    return Self.distributives.contains { units.has($0, at: end, limit: sentence.upperBound) } ? start + 1..<end : nil
  }

  /// 各成员单位, 各乡镇.
  private func eachEnd(_ start: Int, _ limit: Int) -> Int? {
    var found = Self.things.end(units, at: start, limit: limit).map { withBracket($0, limit) }
    for at in start..<min(start + 6, limit) where !SentencePart.isBreak(units[at]) {
      guard let end = Self.bodies.end(units, at: at, limit: limit) else { continue }
      found = end
    }
    return found
  }

  private static let bodies = WordList(["单位", "部门"])
  private static let heads = UnitSet("人生户村校亩")
  private static let periods = WordList([
    "年", "年度", "个年度", "季度", "个季度", "季", "月", "个月", "周", "星期", "天", "日", "半年", "学期", "学年", "班",
  ])
  private static let classifiers = UnitSet("个名家所位户座条项辆台艘架支间栋")
  private static let things = WordList([
    "镇", "乡镇", "乡", "村", "社区", "街道", "县", "市", "区", "县(市、区)", "县(市)", "镇(街)", "乡镇(街道)", "机构", "团队", "学校", "企业", "单位",
    "部门", "省份", "地区", "县城", "人", "户", "家庭",
    "行政村", "村(社区)", "园区", "医院", "中心", "省", "市州", "地市", "设区市", "班级", "项目", "季", "批", "小区", "专业", "基地", "岗位", "党支部",
    "支部", "网格", "州", "盟", "旗", "期", "地市", "平方米", "平方公里", "公里", "亩", "公顷", "立方米", "吨", "次",
    "街", "街镇", "镇街", "千瓦时", "公斤", "队伍",
  ])
  private static let populations = WordList([
    "常住人口", "人口", "户籍人口", "人", "老年人", "居民", "户", "卫生技术人员", "职工", "名职工", "学生", "名老年人", "从业人员", "就业人员", "张床位", "平方公里",
    "元", "居民中",
  ])
  private static let stops = WordList([
    "至少", "原则上", "平均", "人均", "不少于", "不低于", "要", "应", "须", "均", "都", "设", "建", "配", "开展", "举办", "组织", "培育", "培训", "打造",
    "每", "达到", "拥有", "建有", "设有", "配有",
    "完成", "有", "明确", "确定", "指定", "落实", "选派", "安排", "推荐", "聘", "派",
  ])
  /// 给 before 每个
  private static let receiving = UnitSet("给为向对")
  /// Nouns that hold a stop.
  private static let nouns = WordList(["创建单位", "创建主体", "建设单位", "建制镇", "建制村", "施工单位", "示范点"])
  private static let distributives = [
    "至少", "不少于", "各", "均", "原则上", "分别", "建设", "培育", "确定", "明确", "指定", "安排", "选派", "推荐", "报送",
  ].map(UnitFold.units)
}
