internal import GangmuModel

/// People among bodies: 分管副县长, 张县长, 副市长王某某.
enum PersonName {
  private static let offices = UnitTrie(
    [
      "总理", "省长", "市长", "县长", "区长", "州长", "盟长", "旗长", "镇长", "乡长", "局长", "厅长", "部长", "院长", "校长", "秘书长", "书记", "主席", "主任",
      "常委",
      "领导",
      "负责人", "负责同志", "同志", "班子成员", "委员", "总经理", "董事长", "站长", "所长", "科长", "处长", "村长", "河长", "林长", "组长",
      "司长", "股长", "队长", "园长",
    ].map { ($0, true) })
  private static let longest = 14

  /// Whether a name of a list is that of people: it holds an office that people have, and ends like no body.
  static func isPerson(_ units: [UInt16], _ span: Range<Int>) -> Bool {
    guard span.count <= longest, offices.first(units, in: span) != nil else { return false }
    return BodyEnding.of(units, span) == nil
  }
}
