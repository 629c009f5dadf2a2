internal import GangmuModel

/// Words that make a class of a name: 各, 有关, 县直.
enum Attributes {
  private static let words = UnitTrie(
    [
      "各", "每个", "每乡镇", "每镇", "每乡", "每村", "每县", "每街道", "每社区", "有关", "相关", "相应", "其他", "其它", "全部", "所有", "全体", "部分",
      "本级", "上级", "下级", "同级", "省直", "市直", "县直", "区直",
      "州直",
      "旗直", "镇直", "中直", "省属", "市属", "县属", "区属", "驻", "各级", "全市", "全县", "全省", "全区", "推进", "拖欠", "重点", "同一", "试点",
    ].map { ($0, true) })
  private static let totals = UnitTrie(["全部", "所有", "任何"].map { ($0, true) })
  private static let anywhere = UnitTrie(["有关", "相关", "各", "成员单位"].map { ($0, true) })

  static func begins(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    words.longest(units, at: range.lowerBound, limit: range.upperBound) != nil
  }

  /// Whether a range holds nothing but such words.
  static func cover(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound, let (_, end) = words.longest(units, at: at, limit: range.upperBound) { at = end }
    return at >= range.upperBound
  }

  static func isTotal(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    totals.longest(units, at: range.lowerBound, limit: range.upperBound) != nil
  }

  /// Whether a name stands for a class of bodies: 各镇, 县直有关部门, 行政执法相关单位.
  static func isCollective(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    if let (_, end) = words.longest(units, at: range.lowerBound, limit: range.upperBound) {
      // 市直机关工委: part of a body's own name.
      guard let (ending, start) = BodyEnding.of(units, range), ending.shape == .core else { return true }
      return start >= end
    }
    if anywhere.first(units, in: range) != nil { return true }
    guard let (ending, start) = BodyEnding.of(units, range) else { return false }
    return ending.shape == .class || (ending.shape == .place && start == range.lowerBound)
      || (ending.branch == .enterprise && start == range.lowerBound)
  }
}

/// The level that a name begins with: 省, 市, 自治区, 株洲县.
enum Levels {
  private static let characters = UnitSet("省市县区州旗镇乡盟")
  private static let words = UnitTrie(
    ["自治区", "自治州", "自治县", "兵团", "新区", "示范区", "开发区", "街道", "高新区", "经开区", "试验区", "管委会", "同级", "本级", "直辖市", "计划单列市"].map {
      ($0, true)
    })
  private static let central = UnitTrie(
    ["国务院", "中央", "国家", "全国", "中国", "最高", "中共", "海关总署", "民航"].map { ($0, true) })
  /// Words that begin with a level's character and are none: 市场, 市政工程, 区域.
  private static let false_ = UnitTrie(
    [
      "市场", "市容", "市政", "市监", "市域", "市民中心", "市管", "区划", "区域", "区块", "县域", "县级", "市级", "省级", "区级", "镇级", "乡村", "乡镇",
      "省际", "州际",
      "镇街", "县区", "县市", "市县", "省市", "区县", "省区", "乡（镇）", "市场监管", "省直", "市直", "县直", "区直", "州直", "镇直", "省属", "市属", "县属",
      "区属",
    ].map { ($0, false) }
      + [
        "市市场", "县市场", "省市场", "区市场", "州市场", "县市政", "省市政", "区市政", "县市监", "省市监", "区市监", "县市容", "县市民", "县市管", "市政府", "市政协",
        "市政务", "市政法", "市政研", "市政数",
      ].map { ($0, true) })

  static func isCharacter(_ unit: UInt16) -> Bool { characters.contains(unit) }

  /// Where the level ends that a name begins with; `nil` for none.
  static func end(_ units: [UInt16], _ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    if let (_, end) = words.longest(units, at: start, limit: range.upperBound) { return end }
    guard start < range.upperBound, isCharacter(units[start]) else { return nil }
    if let (isLevel, _) = false_.longest(units, at: start, limit: range.upperBound), !isLevel { return nil }
    return start + 1
  }

  /// 省级 of 当地省级财政: behind a word that says where, if a name begins with one.
  static func behindPlace(_ units: [UInt16], _ range: Range<Int>) -> Int {
    whereabouts(units, range) ?? range.lowerBound
  }

  /// Where the word ends that says where a body is: 当地 before 党委 and 政府, 属地 before 区县.
  static func whereabouts(_ units: [UInt16], _ range: Range<Int>) -> Int? {
    nearby.longest(units, at: range.lowerBound, limit: range.upperBound)?.end
  }

  private static let nearby = UnitTrie(
    ["当地", "属地", "本地", "所在地", "所在", "居住地", "户籍地", "户籍所在地"].map { ($0, true) })

  /// As ``end(_:_:)``, a bracket behind the level included: 县(区) of 县(区)财政.
  static func closedEnd(_ units: [UInt16], _ range: Range<Int>) -> Int? {
    guard let end = end(units, range), end < range.upperBound, Brackets.isOpening(units[end]) else {
      return end(units, range)
    }
    return Brackets.skip(units, from: end, limit: range.upperBound)
  }

  static func begins(_ units: [UInt16], _ range: Range<Int>) -> Bool { end(units, range) != nil }

  /// 市 in 绿化市容局: part of what an office deals with.
  static func isMatter(_ units: [UInt16], _ at: Int, limit: Int) -> Bool {
    municipal.longest(units, at: at, limit: limit) != nil
  }

  private static let municipal = UnitTrie(["市容", "市场", "市政", "市监"].map { ($0, true) })

  /// 市区两级, 省、市、县三级: where levels that are counted end, if a name begins with such.
  static func countedEnd(_ units: [UInt16], _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound, isCharacter(units[at]) || units[at] == 0x3001 { at += 1 }  // 、
    guard at > range.lowerBound else { return nil }
    return counts.longest(units, at: at, limit: range.upperBound)?.end
  }

  private static let counts = UnitTrie(["两级", "三级", "四级", "五级"].map { ($0, true) })

  static func isCentral(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    central.longest(units, at: range.lowerBound, limit: range.upperBound) != nil
  }

  /// 广州市 in 广州市财政局: where the place ends that a name begins with, if a whole body's name follows.
  static func placeEnd(_ units: [UInt16], _ range: Range<Int>) -> Int? {
    var at = range.lowerBound + 2
    while at < min(range.upperBound - 1, range.lowerBound + 9) {
      if isCharacter(units[at]),
        false_.longest(units, at: at, limit: range.upperBound).map({ $0.value }) ?? true,
        let (ending, start) = BodyEnding.of(units, at + 1..<range.upperBound),
        start <= at + 1 || follows(units, at + 1),
        ending.shape == .core
      {
        return at + 1
      }
      at += 1
    }
    return nil
  }

  /// 石渡区 in 石渡区水利部门: where a place ends that has a name before its level's character.
  static func named(_ units: [UInt16], _ range: Range<Int>) -> Int? {
    (range.lowerBound + 2..<max(range.lowerBound + 2, min(range.upperBound - 2, range.lowerBound + 5))).first {
      isCharacter(units[$0]) && false_.longest(units, at: $0, limit: range.upperBound)?.value ?? true
    }.map { $0 + 1 }
  }

  private static let committee: UInt16 = 0x59D4  // 委

  private static func follows(_ units: [UInt16], _ at: Int) -> Bool { units[at] == committee }
}
