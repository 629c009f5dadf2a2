internal import GangmuModel

/// A limit of a past year that demands something: 2016年底前完成普查.
enum PastLimit {
  /// Reads at the 年 of a year in digits; `nil` where the words tell what was done, or of what a limit is said.
  static func read(_ units: [UInt16], yearSign: Int, before year: Int) -> TextSpan? {
    let start = yearSign - 4
    guard start >= 0, let written = Digits.read(units, at: start, limit: yearSign), written.end == yearSign,
      (1990..<year).contains(written.value), start == 0 || !UnitClass.of(units[start - 1]).isDigit
    else { return nil }
    guard let before = before(units, from: yearSign + 1),
      demands.longest(units, at: before, limit: min(units.count, before + 8)) != nil
    else { return nil }
    // Up to the next mark nothing may say that it was done (已, 了), nor what it describes (的).
    let floor = max(0, start - 30)
    var at = before
    while at < units.count, at < before + 60, !marks.contains(units[at]) {
      if past.contains(units[at]) { return nil }
      at += 1
    }
    at = start
    while at > floor, !marks.contains(units[at - 1]) {
      at -= 1
      if past.contains(units[at]) { return nil }
    }
    return TextSpan(start, before)
  }

  /// The offset behind 底前, 6月底前, 6月30日前.
  private static func before(_ units: [UInt16], from start: Int) -> Int? {
    var at = start
    if let month = Digits.read(units, at: at, limit: units.count), month.end < units.count, units[month.end] == 0x6708 {
      at = month.end + 1
      if let day = Digits.read(units, at: at, limit: units.count), day.end < units.count, units[day.end] == 0x65E5 {
        at = day.end + 1
      }
    }
    while at < units.count, at < start + 9, fillers.contains(units[at]) { at += 1 }
    return at < units.count && units[at] == 0x524D ? at + 1 : nil  // 前
  }

  private static let demands = UnitTrie(
    [
      "完成", "全面完成", "全部完成", "基本完成", "建成", "全面建成", "基本建成", "实现", "全面实现", "基本实现", "建立", "制定", "出台", "达到", "报送", "上报",
      "整改到位",
    ]
    .map { ($0, true) })
  private static let marks = UnitSet("。;,\n")
  private static let past = UnitSet("已了曾原的累")
  /// 底 末 年 之 以 and the thirds of a month.
  private static let fillers = UnitSet("底末年之以上中下旬")
}
