internal import GangmuLexicon
internal import GangmuModel

/// A responsibility label: 责任单位, 牵头部门, 市卫健委内配合处室, 责任领导.
struct RoleLabel: Sendable, Hashable {
  enum Meaning: Sendable, Hashable {
    case units(AssignedUnit.Role)
    case people
    /// 适用范围: where the task applies.
    case scope
    /// A label of something else in the same bracket: 完成时限, 联系电话.
    case other
  }

  var meaning: Meaning
  /// Where the words of the label begin; what stands before them may name the parent body.
  var start: Int

  private enum Word: Sendable {
    case stem(AssignedUnit.Role)
    case noun(isPerson: Bool)
    case bare(Meaning)
    case skip
  }

  private static let words = EndingTrie<Word>(lexicon: "role-labels") { row in
    guard row.count == 3 else { return nil }
    switch row.text(1) {
    case "stem": return AssignedUnit.Role(rawValue: row.text(2)).map { .stem($0) }
    case "noun": return .noun(isPerson: row.text(2) == "person")
    case "skip": return .skip
    default: return nil
    }
  }

  private static let bare = EndingTrie<Meaning>(lexicon: "role-labels") { row in
    guard row.count == 3, row.text(1) == "bare" else { return nil }
    if row.text(2) == "scope" { return .scope }
    return AssignedUnit.Role(rawValue: row.text(2)).map(Meaning.units) ?? .people
  }

  /// Reads the end of a range as a label: 责任单位, 市卫健委内牵头处室.
  static func ending(_ units: [UInt16], _ range: Range<Int>) -> RoleLabel? {
    var end = range.upperBound
    if let open = Brackets.opening(units, of: end - 1, floor: range.lowerBound) { end = open }
    while end > range.lowerBound, UnitClass.of(units[end - 1]).isBlank { end -= 1 }
    var at = end
    var role: AssignedUnit.Role?
    var isPerson: Bool?
    let words = Self.words
    loop: while let (word, start) = words.longest(units, end: at, floor: range.lowerBound) {
      switch word {
      case .noun(let person):
        // The last noun decides: 责任单位及责任人 holds bodies first, so a body's noun wins.
        isPerson = isPerson == false ? false : person
      case .stem(let stem):
        guard isPerson != nil else { break loop }
        role = merge(role, stem)
      case .skip:
        guard isPerson != nil else { break loop }
      case .bare: break loop
      }
      at = start
      while at > range.lowerBound, UnitClass.of(units[at - 1]).isBlank { at -= 1 }
      // 牵头(责任)单位
      if let open = Brackets.opening(units, of: at - 1, floor: range.lowerBound), open > range.lowerBound { at = open }
    }
    if let isPerson, isPerson, role != nil { return RoleLabel(meaning: .people, start: at) }
    if let role, isPerson != nil { return RoleLabel(meaning: .units(role), start: at) }
    guard let (meaning, start) = bare.longest(units, end: end, floor: range.lowerBound), start == range.lowerBound
    else { return nil }
    return RoleLabel(meaning: meaning, start: start)
  }

  /// Reads a whole range as a label.
  static func whole(_ units: [UInt16], _ range: Range<Int>) -> RoleLabel? {
    guard range.count >= 2, range.count <= 24, let label = ending(units, range) else { return nil }
    return units.skipBlanks(range.lowerBound, limit: range.upperBound) >= label.start ? label : nil
  }

  /// ⟦责任单位⟧县水利局: a label without a colon, and where the body behind it begins.
  static func leading(_ units: [UInt16], _ content: Range<Int>) -> (role: AssignedUnit.Role, start: Int)? {
    for length in [shortestLabel, shortestLabel + 2] where content.count > length + 2 {
      let end = content.lowerBound + length
      guard parties.longest(units, end: end, floor: content.lowerBound) != nil else { continue }
      let rest = end..<content.upperBound
      guard Levels.begins(units, rest) || Attributes.begins(units, rest),
        let label = whole(units, content.lowerBound..<end),
        case .units(let role) = label.meaning
      else { continue }
      return (role, end)
    }
    return nil
  }

  /// What labels of bodies mostly end in, whatever their part is.
  static let parties = EndingTrie(["单位", "部门", "机构"].map { ($0, true) })

  private static let being: UInt16 = 0x4E3A  // 为
  /// Of labels before 为.
  private static let shortestLabel = 4
  private static let longestLabel = 8

  /// 牵头单位为县水利局: the role, and where the body begins.
  static func spoken(_ units: [UInt16], _ name: Range<Int>) -> (role: AssignedUnit.Role, start: Int)? {
    var at = name.lowerBound + shortestLabel
    let limit = min(name.upperBound, name.lowerBound + longestLabel + 1)
    while at < limit, units[at] != being { at += 1 }
    guard at < limit, at + 1 < name.upperBound, let label = whole(units, name.lowerBound..<at),
      case .units(let role) = label.meaning
    else { return nil }
    return (role, at + 1)
  }

  /// Whether a label can end with this unit: the cheap test before a colon.
  @inline(__always)
  static func mayEnd(_ unit: UInt16) -> Bool { words.canEnd(unit) || bare.canEnd(unit) || unit == 0x20 }

  private static let eventWords = ["主办", "承办", "协办", "支持", "指导", "执行", "实施", "监督", "组织", "建设"].map(UnitFold.units)

  /// 主办单位, 承办单位 on a line of their own name who holds an event.
  static func isEventLabel(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    eventWords.contains {
      units.has($0, at: units.skipBlanks(range.lowerBound, limit: range.upperBound), limit: range.upperBound)
    }
  }

  /// 牵头责任单位 is lead: the weightier word decides.
  private static func merge(_ one: AssignedUnit.Role?, _ other: AssignedUnit.Role) -> AssignedUnit.Role {
    guard let one else { return other }
    if one == .lead || other == .lead { return .lead }
    return one == .responsible ? other : one
  }
}
