internal import GangmuModel

/// Places that leave their class to the last of a list: 石渡、青岚、云溪市政府 are three cities' governments.
enum BarePlaces {
  /// What each place shares with the name that ends its list: 市政府; `nil` for items that are no such places.
  static func heads(_ units: [UInt16], _ items: [RoleFormula.Item]) -> [Range<Int>?] {
    var heads = [Range<Int>?](repeating: nil, count: items.count)
    // Of the name behind the places at hand.
    var (chunk, last): (Int?, Range<Int>?) = (nil, nil)
    for index in items.indices.reversed() {
      if isBare(units, items[index].span) {
        if items[index].chunk == chunk { heads[index] = last }
      } else {
        (chunk, last) = (items[index].chunk, head(units, items[index].span))
      }
    }
    return heads
  }

  /// A short name that says no class, as 石渡.
  static func isBare(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    (2...4).contains(span.count) && span.allSatisfy { UnitClass.of(units[$0]).isHan }
      && BodyEnding.of(units, span) == nil && !Matters.isMatter(units, span)
  }

  private static let governments = EndingTrie(["政府", "人民政府"].map { ($0, true) })
  private static let classes = UnitSet("市县区州旗")

  private static let zones = EndingTrie(
    ["经济", "经济技术", "高新技术产业", "高新", "产业", "工业", ""].flatMap { kind in
      ["开发区", "园区", "开发区管委会", "园区管委会", "开发区管理委员会"].map { (kind + $0, true) }
    })

  /// 市政府 in 云溪市政府, 经济开发区管委会 in 云溪经济开发区管委会, whose place has a name.
  private static func head(_ units: [UInt16], _ span: Range<Int>) -> Range<Int>? {
    if let (_, start) = zones.longest(units, end: span.upperBound, floor: span.lowerBound),
      isBare(units, span.lowerBound..<start)
    {
      return start..<span.upperBound
    }
    guard let (_, start) = governments.longest(units, end: span.upperBound, floor: span.lowerBound),
      start - span.lowerBound >= 3, classes.contains(units[start - 1]),
      !Attributes.begins(units, span), Levels.end(units, span) == nil
    else { return nil }
    return start - 1..<span.upperBound
  }
}
