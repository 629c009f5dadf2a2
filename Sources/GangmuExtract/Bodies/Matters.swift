internal import GangmuLexicon
internal import GangmuModel

/// Matters that departments are called by: 教育 and 统计 in 教育和统计部门, 民政 in 区民政、残联.
enum Matters {
  private static let words = EndingTrie(Lexicon.rows("matters").filter { $0.count == 1 }.map { ($0[0], true) })
  /// Offices of two matters: 文化和旅游部门 is one.
  private static let joint = UnitTrie(
    [
      "文化和旅游", "规划和自然资源", "自然资源和规划", "文化和广电", "农业和农村", "人力资源和社会保障", "住房和城乡建设", "工业和信息化", "经济和信息化", "发展和改革",
      "卫生和计划生育", "劳动和社会保障", "人口和计划生育", "林业和草原", "民族和宗教", "海洋和渔业", "海洋与渔业", "粮食和物资", "粮食和储备", "水利和湖泊", "城市管理和综合执法",
    ].map { ($0, true) })
  private static let wide = UnitTrie(
    ["各级", "县级以上", "市级以上", "省级以上", "乡级以上", "上级", "同级", "本级", "省级", "市级", "县级", "区级", "直辖市", "设区的市", "设区的市级"].map {
      ($0, true)
    })

  /// Whether a range is one matter, a level before it or none: 财政, 各级财政, 区民政.
  static func isMatter(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    guard let (_, start) = words.longest(units, end: range.upperBound, floor: range.lowerBound) else { return false }
    if start == range.lowerBound || Levels.end(units, range) == start { return true }
    // 全省各级财政, 当地省级财政
    let level = units[range.lowerBound] == all ? range.lowerBound + 2 : Levels.behindPlace(units, range)
    return level < start && wide.longest(units, at: level, limit: start)?.end == start
  }

  private static let council = UnitFold.units("国务院")
  private static let all: UInt16 = 0x5168  // 全

  /// 市容 of 市容(市政) and of 市人民政府市容: what a name of a list deals with.
  static func core(_ units: [UInt16], _ name: Range<Int>) -> Range<Int> {
    let end = Brackets.opening(units, of: name.upperBound - 1, floor: name.lowerBound + 1) ?? name.upperBound
    // 县级以上人民政府统计, 各级政府财政
    if units.has(council, at: name.lowerBound, limit: end), name.lowerBound + council.count < end {
      return name.lowerBound + council.count..<end
    }
    let level = Levels.closedEnd(units, name) ?? wide.longest(units, at: name.lowerBound, limit: end)?.end
    guard let level, let start = governmentEnd(units, at: level, limit: end) else { return name.lowerBound..<end }
    return start..<max(start, end)
  }

  /// Where the government ends that is named behind a level: 地方各级人民政府.
  static func governmentEnd(_ units: [UInt16], at level: Int, limit: Int) -> Int? {
    governments.longest(units, at: level, limit: limit)?.end
  }

  private static let governments = UnitTrie(["政府", "人民政府", "地方人民政府", "各级人民政府", "地方各级人民政府"].map { ($0, true) })

  /// 区民政: a level and a matter.
  static func isOffice(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    Levels.begins(units, range) && isMatter(units, range)
  }

  /// 发改和粮食物资储备: two short words, of which the lexicon may lack one.
  static func areTwo(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    guard let mark = range.firstIndex(where: { units[$0] == and }),
      isMatter(units, range.lowerBound..<mark) || isMatter(units, mark + 1..<range.upperBound)
    else { return false }
    return 2...longestWord ~= mark - range.lowerBound && 2...longestWord ~= range.upperBound - mark - 1
  }

  private static let and: UInt16 = 0x548C  // 和
  private static let longestWord = 6

  /// Whether both sides of a conjunction are matters that share the class behind them.
  static func share(_ units: [UInt16], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    isMatter(units, left) && isMatter(units, right)
      && !left.contains { joint.longest(units, at: $0, limit: right.upperBound) != nil }
  }
}
