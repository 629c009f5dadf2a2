internal import GangmuModel

/// Gives each quantity its own part of what a list measures, with the noun that the list wrote once.
enum SharedMetrics {
  static func divide(_ readings: inout [TargetReading], _ units: [UInt16]) {
    var start = 0
    while start < readings.count {
      var end = start + 1
      while end < readings.count, readings[end].metric == readings[start].metric,
        readings[end].quantity.kind == readings[start].quantity.kind
      {
        end += 1
      }
      if end - start > 1 { share(&readings, start..<end, units) }
      start = end
    }
    for index in readings.indices.dropFirst() {
      takeNoun(&readings, index, units)
      takeMeasure(&readings, index, units)
    }
  }

  // MARK: 分别

  /// 失业人员和外来人员培训率分别达65%和50%, 城镇、农村居民收入分别增长6%和8%.
  private static func share(_ readings: inout [TargetReading], _ group: Range<Int>, _ units: [UInt16]) {
    let first = readings[group.lowerBound]
    guard let metric = first.metric, metric.upperBound <= first.quantity.range.lowerBound,
      units.contains(TargetReader.respectively, in: metric.upperBound..<first.quantity.range.lowerBound),
      let names = names(units, metric, group.count), let last = names.last
    else { return }
    for (index, name) in zip(group, names) {
      readings[index].metric = name
      readings[index].metricHead = name == last ? nil : head(units, of: last, for: name)
    }
  }

  private static let conjunctions = UnitSet("和与及")

  /// The names of a list, where there are as many as quantities.
  private static func names(_ units: [UInt16], _ metric: Range<Int>, _ count: Int) -> [Range<Int>]? {
    // 化学需氧量和氨氮排放量(含工业、生活): the bracket is of all.
    let list =
      metric
      .lowerBound..<(Brackets.opening(units, of: metric.upperBound - 1, floor: metric.lowerBound)
      ?? metric.upperBound)
    for cutsAtAnd in [true, false] {
      let cuts = list.filter { units[$0] == 0x3001 || cutsAtAnd && conjunctions.contains(units[$0]) }  // 、
      guard cuts.count == count - 1 else { continue }
      let starts = [list.lowerBound] + cuts.map { $0 + 1 }
      let names = zip(starts, cuts + [list.upperBound]).map { $0..<max($0, $1) }
      if names.allSatisfy({ $0.count > 1 }) { return names }
    }
    return nil
  }

  /// 培训率 of 外来人员培训率 for 失业人员, 居民收入 of 农村居民收入 for 城镇; `nil` where the name is whole.
  private static func head(_ units: [UInt16], of last: Range<Int>, for name: Range<Int>) -> Range<Int>? {
    let end = name.upperBound
    guard measures.longest(units, endingAt: end, from: name.lowerBound) == nil else { return nil }
    // 失业人员, 外来人员; 工业, 服务业
    let same =
      last.dropLast().last { units[$0] == units[end - 2] && units[$0 + 1] == units[end - 1] }.map { $0 + 2 }
      ?? last.dropFirst().first { units[$0] == units[end - 1] }.map { $0 + 1 }
    // 第一、二产业
    let isShort = units[name.lowerBound] == ordinal && units[last.lowerBound] != ordinal
    let start = same ?? (name.count == 2 ? last.lowerBound + (isShort ? 1 : 2) : last.upperBound)
    return start + 2 <= last.upperBound ? start..<last.upperBound : nil
  }

  private static let ordinal: UInt16 = 0x7B2C  // 第

  /// What is measured by itself: nothing was left out behind it.
  private static let measures = WordEndings<Bool>(
    [
      "收入", "产值", "产量", "税收", "投资", "消费", "出口", "进口", "规模", "面积", "总量", "总额", "总值", "数量", "人数", "增加值", "利润", "存款", "贷款",
      "能耗", "水耗", "支出", "效益", "率", "比例", "占比", "比重", "消耗", "排放", "就业", "人口", "销量", "流量", "容量", "强度", "密度", "增速", "水平",
    ].map { ($0, true) })

  // MARK: Grades

  /// 国家级园区1个、⟦省级⟧2个: the noun behind the first grade.
  private static func takeNoun(_ readings: inout [TargetReading], _ index: Int, _ units: [UInt16]) {
    guard let grade = readings[index].metric, readings[index].metricHead == nil,
      (2...longestGrade).contains(grade.count),
      units[grade.upperBound - 1] == level, let before = readings[index - 1].metric
    else { return }
    if let noun = readings[index - 1].metricHead {
      readings[index].metricHead = noun
    } else if let mark = before.firstIndex(where: { units[$0] == level }), mark + 2 < before.upperBound {
      readings[index].metricHead = mark + 1..<before.upperBound
    }
  }

  /// 市区入园率达到50%,⟦县城⟧达到30%: the noun behind the first place.
  private static func takeMeasure(_ readings: inout [TargetReading], _ index: Int, _ units: [UInt16]) {
    guard let place = readings[index].metric, readings[index].metricHead == nil,
      let before = readings[index - 1].metric,
      readings[index].quantity.kind == readings[index - 1].quantity.kind,
      localities.longest(units, at: place.lowerBound, limit: place.upperBound)?.end == place.upperBound,
      let (_, end) = localities.longest(units, at: before.lowerBound, limit: before.upperBound),
      end + 2 <= before.upperBound
    else { return }
    readings[index].metricHead = end..<before.upperBound
  }

  private static let localities = UnitTrie(
    [
      "市区", "城区", "主城区", "中心城区", "县城", "县(市)", "县(市、区)", "县", "区", "乡镇", "镇", "农村", "乡村", "城镇", "城市", "郊区", "山区", "平原",
      "丘陵",
      "城乡结合部", "街道", "社区", "村",
    ].map { ($0, true) })
  private static let level: UInt16 = 0x7EA7  // 级
  private static let longestGrade = 4
}
