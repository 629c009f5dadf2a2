internal import GangmuLexicon
internal import GangmuModel

/// What stands behind a body in a formula: 牵头, 按职责分工负责, 等部门.
struct DutyTail: Sendable {
  /// Where the body ends.
  var end: Int
  /// The role that a verb says (牵头, 配合); `nil` where it says only that the duty is theirs.
  var role: AssignedUnit.Role?
  /// A word of duty was there.
  var isDuty = false
  /// The list ends in 等.
  var isOpen = false
  /// The class named behind 等 (等部门), which bare words of the list lack.
  var classHead: Range<Int>?

  private enum Kind: Sendable {
    case verb(AssignedUnit.Role)
    case plain, tail
  }

  private static let words = EndingTrie<Kind>(lexicon: "duty-formulas") { row in
    guard row.count == 3 else { return nil }
    switch row.text(1) {
    case "verb": return AssignedUnit.Role(rawValue: row.text(2)).map { .verb($0) }
    case "plain": return .plain
    case "tail": return .tail
    default: return nil
    }
  }

  private static let and: UInt16 = 0x7B49  // 等
  private static let classes = EndingTrie(["部门", "单位", "机构", "机关", "组织", "企业", "行业协会", "媒体", "团体"].map { ($0, true) })

  /// The units with which words behind a body end.
  static var lastUnits: [UInt16] { words.lastUnits + classes.lastUnits + [0x20, 0x09, 0x0A, 0x0D, 0x3002, 0x29] }

  /// The cheap test: nothing is to be stripped from a name with this last unit.
  @inline(__always)
  static func isNone(after last: UInt16) -> Bool { !ScanFlags.table[Int(last)].contains(.tail) }

  /// Strips words of duty and of an open list from the end of a range.
  static func strip(_ units: [UInt16], _ range: Range<Int>) -> DutyTail {
    var tail = DutyTail(end: range.upperBound)
    guard let last = range.last, !isNone(after: units[last]) else { return tail }
    var progress = true
    while progress {
      progress = false
      while tail.end > range.lowerBound, isFiller(units[tail.end - 1]) { tail.end -= 1 }
      if let (kind, start) = word(units, range.lowerBound..<tail.end), start > range.lowerBound,
        !isOffice(units, range.lowerBound..<tail.end, start)
      {
        switch kind {
        // 质量技术监督等部门: what stands before the class is a matter, not what they do.
        case .verb where tail.classHead != nil: return tail
        case .verb(let role):
          tail.role = tail.role ?? role
          tail.isDuty = true
        case .plain: tail.isDuty = true
        case .tail: tail.open(units, from: start)
        }
        tail.end = start
        progress = true
      } else if let start = openDescription(units, range.lowerBound..<tail.end) {
        tail.open(units, from: start)
        tail.end = start
        progress = true
      }
    }
    return tail
  }

  /// The longest word of duty at the end; of 各级党组织⟦配合⟧ the body keeps its 组织.
  private static func word(_ units: [UInt16], _ range: Range<Int>) -> (value: Kind, start: Int)? {
    guard let found = words.longest(units, end: range.upperBound, floor: range.lowerBound) else { return nil }
    let rest = found.start + organisation.count
    guard units.has(organisation, at: found.start, limit: range.upperBound), rest < range.upperBound,
      let body = BodyEnding.longest(units, end: rest, floor: range.lowerBound), body.ending.shape != .none,
      body.start < found.start
    else { return found }
    return words.longest(units, end: range.upperBound, floor: rest) ?? found
  }

  private static let organisation = UnitFold.units("组织")
  private static let office: UInt16 = 0x529E  // 办

  /// 政协办: an office whose name ends like 协办.
  private static func isOffice(_ units: [UInt16], _ range: Range<Int>, _ word: Int) -> Bool {
    guard units[range.upperBound - 1] == office, let (ending, start) = BodyEnding.of(units, range) else { return false }
    return start < word && ending.shape == .core
  }

  private mutating func open(_ units: [UInt16], from start: Int) {
    isOpen = true
    // The first class behind 等: 等部门及有关企业 means 部门.
    for stop in start + 1...max(start + 1, end) where stop <= end {
      guard let found = Self.classes.longest(units, end: stop, floor: start) else { continue }
      // 教育、水利等行业主管部门: the words before the class go with it.
      let named = Self.charges.longest(units, end: found.start, floor: start + 1)?.start ?? found.start
      classHead = named..<stop
      return
    }
  }

  /// What stands before a class and goes with it.
  static let charges = EndingTrie(
    ["主管", "行政", "行政管理", "行政执法", "行业主管", "业务主管", "行政主管", "领域主管", "领域行业主管", "新闻", "公共服务"].map {
      ($0, true)
    })

  private static func isFiller(_ unit: UInt16) -> Bool { UnitClass.of(unit).isBlank || unit == 0x3002 }

  /// 等行政执法相关单位: 等, then a description that ends in a class.
  private static func openDescription(_ units: [UInt16], _ whole: Range<Int>) -> Int? {
    // 等主管部门(单位): the bracket belongs to the description.
    let bracket = Brackets.opening(units, of: whole.upperBound - 1, floor: whole.lowerBound)
    let range = whole.lowerBound..<(bracket ?? whole.upperBound)
    guard let (_, start) = classes.longest(units, end: range.upperBound, floor: range.lowerBound) else { return nil }
    if let count = countedClass(units, range.lowerBound..<start) { return count }
    var at = start - 1
    while at > range.lowerBound, start - at <= 14 {
      if units[at] == and { return isGrade(units, at) ? nil : at }
      if UnitClass.of(units[at]).isSeparator { return nil }
      at -= 1
    }
    return nil
  }

  /// 五部门, 5个部门 behind a list: where the number begins.
  private static func countedClass(_ units: [UInt16], _ range: Range<Int>) -> Int? {
    var at = range.upperBound
    if at > range.lowerBound, units[at - 1] == counter { at -= 1 }
    let end = at
    while at > range.lowerBound, isNumber(units[at - 1]) { at -= 1 }
    // 同一企业 counts nothing.
    return at < end && at > range.lowerBound && units[at - 1] != same ? at : nil
  }

  private static let same: UInt16 = 0x540C  // 同
  private static let counter: UInt16 = 0x4E2A  // 个
  private static func isNumber(_ unit: UInt16) -> Bool {
    let kind = UnitClass.of(unit)
    return kind.isDigit || kind.isNumeral
  }

  /// 高等学校, 等级, 平等: 等 inside a word.
  private static func isGrade(_ units: [UInt16], _ at: Int) -> Bool {
    inWordBefore.contains(units[at - 1]) || (at + 1 < units.count && inWordAfter.contains(units[at + 1]))
  }

  private static let inWordBefore = UnitSet("高中初平相同对优头均")
  private static let inWordAfter = UnitSet("级次额")
}
