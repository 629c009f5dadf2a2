internal import GangmuModel

/// 由A牵头,B、C配合 in a sentence: where it begins and ends.
enum LeadSentence {
  private static let lead = UnitFold.units("牵头")
  private static let after = UnitTrie(["负责", "组织", "落实", "抓总", "推进"].map { ($0, true) })
  private static let with = UnitTrie(
    ["配合", "参与", "参加", "协助", "协同", "协办", "共同配合", "共同参与", "共同参加", "积极配合", "积极参与", "协同配合", "密切配合", "协作"].map {
      ($0, true)
    })
  private static let agents = UnitSet("由请")
  /// How far the second list may reach.
  private static let reach = 80
  /// How long the first may be.
  private static let longestLead = 300

  /// - Parameters:
  ///   - verb: The place of 牵头, or of a word as long (承办).
  ///   - sentence: The sentence around it.
  static func span(_ units: [UInt16], verb: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard let start = listStart(units, verb, floor: sentence.lowerBound), verb - start >= 2,
      BodyEnding.of(units, start..<verb) != nil
    else { return nil }
    var at = verb + lead.count
    if let (_, end) = after.longest(units, at: at, limit: sentence.upperBound) { at = end }
    let hasTask = at < sentence.upperBound && !isSeparator(units[at])
    if hasTask, let end = taskEnd(units, at, by: start, sentence) { at = end }
    guard at < sentence.upperBound, isSeparator(units[at]) else { return nil }
    at += 1
    let limit = min(sentence.upperBound, at + reach)
    let begin = at
    while at < limit {
      if let (_, end) = with.longest(units, at: at, limit: limit), at > begin + 1 {
        if hasTask, end < sentence.upperBound, !isSeparator(units[end]) { return nil }
        return isMechanism(units, end, sentence.upperBound) ? nil : start..<end
      }
      at += 1
    }
    return nil
  }

  /// ⟦由⟧A牵头⟦完成自查报告⟧,B配合: the end of what the lead does.
  private static func taskEnd(_ units: [UInt16], _ at: Int, by start: Int, _ sentence: Range<Int>) -> Int? {
    guard start > 0, units[start - 1] == by, ActionVerbs.starts(units, at: at, limit: sentence.upperBound) else {
      return nil
    }
    let limit = min(sentence.upperBound, at + longestTask)
    return (at..<limit).first { !UnitClass.of(units[$0]).isHan }
  }

  private static let by: UInt16 = 0x7531  // 由
  private static let longestTask = 20

  private static let mechanisms = UnitTrie(
    [
      "机制", "工作机制", "制度", "格局", "体系", "协调机制", "联动机制", "工作格局", "工作体系", "推进机制", "专班", "工作专班", "领导小组", "工作小组", "工作组",
      "联席会议", "指挥部", "委员会", "调查组", "检查组", "专家组", "队伍",
    ].map { ($0, true) })
  private static let of: UInt16 = 0x7684  // 的
  /// 民营科技园工作协调机制
  private static let longestMechanism = 20

  /// 建立A牵头、B参与的工作机制: the list only says which mechanism is meant.
  private static func isMechanism(_ units: [UInt16], _ end: Int, _ limit: Int) -> Bool {
    guard end < limit, units[end] == of else { return false }
    var at = end + 1
    while at < min(limit, end + longestMechanism), UnitClass.of(units[at]).isHan {
      if mechanisms.longest(units, at: at, limit: limit) != nil { return true }
      at += 1
    }
    return false
  }

  /// Back over the list before 牵头: to 由, a comma that no list runs over, or the sentence's start.
  private static func listStart(_ units: [UInt16], _ verb: Int, floor: Int) -> Int? {
    var at = verb
    let lowest = max(floor, verb - longestLead)
    while at > lowest {
      let unit = units[at - 1]
      if agents.contains(unit) || unit == 0x2C || unit == 0x3A || UnitClass.of(unit).isBlank { return at }
      at -= 1
    }
    return at == floor ? at : nil
  }

  private static func isSeparator(_ unit: UInt16) -> Bool {
    UnitClass.of(unit).isSeparator && unit != 0x3A
  }
}
