internal import GangmuLexicon
internal import GangmuModel

/// Finds 文种 in a title, or in what a text without title calls itself.
enum DocumentTypeReader {
  /// The longest type that a title ends in; a bracket after it, as （试行）, does not count.
  ///
  /// Example: `关于促进旅游业发展的若干政策措施（试行）` gives `政策措施`.
  static func type(ofTitle units: [UInt16]) -> String? {
    if let reading = interpretation(units) { return reading }
    var end = units.count
    while end > 0 {
      let unit = units[end - 1]
      let kind = UnitClass.of(unit)
      if kind.isBlank || unit == 0x300B || unit == 0x201D {
        end -= 1
      } else if unit == 0x29 || unit == 0x5D {
        guard let open = opening(of: end - 1, units) else { break }
        end = open
      } else {
        break
      }
    }
    return longest(ending: end, units)
  }

  /// What the text calls itself: 提出如下实施意见, 制定本办法, 现将有关情况报告如下.
  static func type(named units: [UInt16], in range: Range<Int>) -> String? {
    let range = range.clamped(to: units.indices)
    for at in range {
      switch units[at] {
      case 0x5982 where units.has(below, at: at, limit: range.upperBound):  // 如下
        if let type = longest(beginning: at + 2, units, range.upperBound) ?? called(ending: at, units) {
          return type
        }
      case 0x5236 where enacts.contains { units.has($0, at: at, limit: range.upperBound) }:  // 制定本
        if let type = longest(beginning: at + 3, units, range.upperBound) { return type }
      // 我代表某县人民政府向大会报告工作,请予审议; 我代表中共某县委员会向大会作报告
      case 0x6211 where units.has(speaker, at: at, limit: range.upperBound):
        let rest = at..<range.upperBound
        if units.contains(report, in: rest), occasions.contains(where: { units.contains($0, in: rest) }) { return "报告" }
      case 0x4EE5 where units.has(following, at: at, limit: range.upperBound):  // 以下
        if let type = longest(beginning: at + 2, units, range.upperBound) { return type }
      // 本办法自印发之日起施行
      case 0x672C where units.contains(force, in: at..<range.upperBound):
        if let (type, end) = beginnings.longest(units, at: at + 1, limit: range.upperBound), end < range.upperBound,
          units[end] == 0x81EA  // 自
        {
          return type
        }
      default: break
      }
    }
    return nil
  }

  /// Whether a line could be a title by its end.
  static func endsInType(_ units: [UInt16]) -> Bool { type(ofTitle: units) != nil }

  /// 部门解读|《某意见》, 《某意见》解读: what explains a text is not of that text's type.
  private static func interpretation(_ units: [UInt16]) -> String? {
    guard units.last == 0x300B, let open = units.firstIndex(of: 0x300A), units.contains(explains, in: 0..<open) else {
      return nil
    }
    return "解读"
  }

  private static let explains = UnitFold.units("解读")
  private static let force = UnitFold.units("施行")
  private static let below = UnitFold.units("如下")
  private static let speaker = UnitFold.units("我代表")
  private static let report = UnitFold.units("报告")
  private static let occasions = ["审议", "向大会", "向全会", "向会议"].map(UnitFold.units)
  private static let enacts = ["制定本", "制订本"].map(UnitFold.units)
  private static let following = UnitFold.units("以下")

  private static let endings = EndingTrie(Lexicon.rows("document-types").map { ($0[0], $0[0]) })
  private static let beginnings = UnitTrie(Lexicon.rows("document-types").map { ($0[0], $0[0]) })

  /// 提出⟦实施意见⟧如下; in 有关情况报告如下 no more than the last word.
  private static func called(ending end: Int, _ units: [UInt16]) -> String? {
    if let (type, start) = endings.longest(units, end: end, floor: 0),
      proposing.longest(units, end: start, floor: 0) != nil
    {
      return type
    }
    return longest(ending: end, units, atMost: 2)
  }

  private static let proposing = EndingTrie(["提出", "制定", "制订"].map { ($0, true) })

  private static func longest(ending end: Int, _ units: [UInt16], atMost limit: Int = .max) -> String? {
    endings.longest(units, end: end, floor: end > limit ? end - limit : 0)?.value
  }

  private static func longest(beginning start: Int, _ units: [UInt16], _ limit: Int) -> String? {
    beginnings.longest(units, at: start, limit: limit)?.value
  }

  private static func opening(of close: Int, _ units: [UInt16]) -> Int? {
    var depth = 0
    for at in stride(from: close, through: max(0, close - 60), by: -1) {
      if units[at] == 0x29 || units[at] == 0x5D { depth += 1 }
      if units[at] == 0x28 || units[at] == 0x5B { depth -= 1 }
      if depth == 0 { return at }
    }
    return nil
  }
}
