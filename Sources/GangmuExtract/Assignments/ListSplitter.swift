internal import GangmuModel

/// Splits lists of bodies where the labelling guide splits them.
enum ListSplitter {
  private static let dun: UInt16 = 0x3001

  /// Calls `body` with the pieces between top-level 、 and blanks, and the flags of their units.
  static func forEachPiece(_ units: [UInt16], _ range: Range<Int>, _ body: (Range<Int>, ScanFlags) -> Void) {
    var held: (start: Int, flags: ScanFlags)?
    forEachPart(units, range, at: .listed) { part, own in
      let piece = (held?.start ?? part.lowerBound)..<part.upperBound
      let flags = own.union(held?.flags ?? [])
      held = isCounted(units, part, range.upperBound) ? (piece.lowerBound, flags) : nil
      if held != nil { return }
      // Most pieces hold nothing else to be cut at.
      guard flags.contains(.joint) else { return body(piece, flags) }
      splitAtBlanks(units, piece) { part in splitAtConjunctions(units, part) { body($0, flags) } }
    }
  }

  private static let counts = UnitTrie(["两级", "三级", "四级", "五级"].map { ($0, true) })

  /// 省、市、县三级政府 is one name: whether a piece is the first of levels that are counted.
  private static func isCounted(_ units: [UInt16], _ piece: Range<Int>, _ limit: Int) -> Bool {
    guard piece.count == 1, Levels.isCharacter(units[piece.lowerBound]) else { return false }
    var at = piece.upperBound
    while at + 1 < limit, units[at] == dun, Levels.isCharacter(units[at + 1]) {
      at += 2
      // 县、乡镇两级, 市、区(县级市)两级
      while at < limit, Levels.isCharacter(units[at]) { at += 1 }
      if at < limit, units[at] == Brackets.round { at = Brackets.skip(units, from: at, limit: limit) }
    }
    return counts.longest(units, at: at, limit: limit) != nil
  }

  /// Calls `body` with the parts between top-level , ; 。 and line ends, and the flags of their units.
  @inline(__always)
  static func forEachChunk(_ units: [UInt16], _ range: Range<Int>, _ body: (Range<Int>, ScanFlags) -> Void) {
    forEachPart(units, range, at: .chunkEnd, body)
  }

  /// Calls `body` with what stands between top-level separators, blanks trimmed and empty parts left out, and the flags
  /// of its units, brackets in it included.
  ///
  /// - Parameter areLong: Whether most parts are more than a name.
  @inline(__always)
  static func forEachPart(
    _ units: [UInt16], _ range: Range<Int>, at separators: ScanFlags, areLong: Bool = false,
    _ body: (Range<Int>, ScanFlags) -> Void
  ) {
    let table = ScanFlags.table
    var start = range.lowerBound
    var at = start
    var flags: ScanFlags = []
    while true {
      at = ScanFlags.first(
        separators.union(.open), units, from: at, limit: range.upperBound, before: &flags, in: table, isFar: areLong)
      if at < range.upperBound, UnitClass.of(units[at]).isOpen {
        let end = Brackets.skip(units, from: at, limit: range.upperBound)
        flags.formUnion(ScanFlags.union(units, at..<end))
        at = end
        continue
      }
      let part = trim(units, start..<at)
      if !part.isEmpty { body(part, flags) }
      guard at < range.upperBound else { return }
      at += 1
      start = at
      flags = []
    }
  }

  static func trim(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, UnitClass.of(units[start]).isBlank { start += 1 }
    while end > start, UnitClass.of(units[end - 1]).isBlank { end -= 1 }
    return start..<end
  }

  /// A blank separates where a body ends before it; otherwise it is spacing inside a word.
  private static func splitAtBlanks(_ units: [UInt16], _ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      if UnitClass.of(units[at]).isOpen {
        at = Brackets.skip(units, from: at, limit: range.upperBound)
        continue
      }
      if UnitClass.of(units[at]).isBlank {
        let next = units.skipBlanks(at, limit: range.upperBound)
        if at - start >= 2, BodyEnding.of(units, start..<at) != nil, next < range.upperBound {
          body(start..<at)
          start = next
        }
        at = next
      } else {
        at += 1
      }
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  private static let conjunctions = UnitTrie(["和", "与", "及", "以及"].map { ($0, true) })
  private static let its: UInt16 = 0x5176  // 其

  /// Units at which a piece may be cut once more.
  static var joints: [UInt16] { conjunctions.firstUnits + [0x20, 0x09, 0x0A, 0x0D] }

  /// Splits at 和, 与, 及, 以及 where each side is a body by itself; no department has 以及 in its name (公安以及教育).
  private static func splitAtConjunctions(_ units: [UInt16], _ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      if UnitClass.of(units[at]).isOpen {
        at = Brackets.skip(units, from: at, limit: range.upperBound)
      } else if let (_, end) = conjunctions.longest(units, at: at, limit: range.upperBound),
        separates(units, start..<at, end..<range.upperBound)
          || end - at > 1
            && (Matters.share(units, start..<at, end..<range.upperBound)
              || listsOthers(units, start..<at, end..<range.upperBound))
      {
        if at > start { body(start..<at) }
        start = end
        at = end
      } else {
        at += 1
      }
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  /// 金融以及相关主管部门: a matter, and the others of the class.
  private static func listsOthers(_ units: [UInt16], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    others.longest(units, at: right.lowerBound, limit: right.upperBound) != nil && Matters.isMatter(units, left)
      && BodyEnding.of(units, right)?.ending.shape == .class
  }

  private static let others = UnitTrie(["相关", "有关", "其他", "其它"].map { ($0, true) })

  private static func separates(_ units: [UInt16], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard !right.isEmpty, units[right.lowerBound] != its || Attributes.begins(units, right) else { return false }
    // 实验室与设备管理处: one name of the lexicon.
    let both = left.lowerBound..<right.upperBound
    if let whole = BodyEnding.longest(units, end: both.upperBound, floor: both.lowerBound),
      whole.start == both.lowerBound,
      whole.ending.shape == .whole
    {
      return false
    }
    // 等和各有关省级人民政府: a list that was open before the conjunction.
    guard !left.isEmpty else { return true }
    let leftTail = DutyTail.strip(units, left)
    let leftName = left.lowerBound..<leftTail.end
    let rightTail = DutyTail.strip(units, right)
    let rightName = right.lowerBound..<rightTail.end
    // 机关、学校等单位和组织: both words close one list.
    if leftTail.classHead != nil, closing.contains(where: { units[right].elementsEqual($0) }) { return false }
    guard let other = rightEnding(units, rightName) else {
      if rightTail.classHead != nil, Matters.share(units, leftName, rightName) { return true }
      // 各镇和林业等部门: places, and a matter of the class at the list's end.
      if Attributes.begins(units, leftName), BodyEnding.of(units, leftName)?.ending.shape == .place,
        Matters.isMatter(units, rightName)
      {
        return true
      }
      // 县财政局和水利、农业部门: a matter that shares the class at the list's end.
      let left = BodyEnding.of(units, leftName)
      return right.count <= 3
        && (left?.ending.shape == .core || left?.ending.shape == .head
          // 供水企业、用水单位和检验、检测机构
          || left?.ending.shape == .class && right.upperBound < units.count && units[right.upperBound] == enumeration)
    }
    if leftTail.classHead != nil { return true }
    // 系和各职能部门 of 各院、系和各职能部门
    if leftName.count == 1, left.lowerBound > 0, units[left.lowerBound - 1] == enumeration,
      NameProfile.short.contains(units[left.lowerBound])
    {
      return true
    }
    guard let one = BodyEnding.of(units, leftName) else {
      let matter = right.lowerBound..<other.start
      // 财政、审计和散装水泥行政主管部门
      let isListed =
        left.lowerBound > 1 && units[left.lowerBound - 1] == enumeration
        && !UnitClass.of(units[left.lowerBound - 2]).isNumeral && Matters.isMatter(units, leftName)
        && (2...longestMatter).contains(matter.count)
      return other.ending.shape == .class && (isListed || Matters.share(units, leftName, matter))
    }
    if leftTail.isOpen { return true }
    return !isShared(units, leftName, one, rightName, other)
  }

  private static let longestMatter = 8
  private static let enumeration: UInt16 = 0x3001  // 、
  private static let closing = ["组织", "个人"].map(UnitFold.units)

  /// The right side may go on with further conjunctions: its first body decides.
  private static func rightEnding(
    _ units: [UInt16], _ right: Range<Int>
  ) -> (ending: BodyEnding, start: Int)? {
    if let whole = BodyEnding.of(units, right) { return whole }
    var at = right.lowerBound
    while at < right.upperBound {
      if conjunctions.canBegin(units[at]), let found = BodyEnding.of(units, right.lowerBound..<at) { return found }
      at += 1
    }
    return nil
  }

  /// 各有关地区和部门, 相关人民团体和社会组织: one attribute over both, so one group.
  private static func isShared(
    _ units: [UInt16], _ left: Range<Int>, _ one: (ending: BodyEnding, start: Int),
    _ right: Range<Int>, _ other: (ending: BodyEnding, start: Int)
  ) -> Bool {
    if Attributes.isTotal(units, left) { return true }
    // 各场景牵头部门和配合部门: each side has a role of its own.
    if RoleClass.start(units, right) == right.lowerBound, RoleClass.start(units, left) != nil { return false }
    guard other.ending.shape == .class, !Attributes.begins(units, right) else { return false }
    // 各乡镇人民政府和供水单位: two that say of themselves what they are.
    if one.ending.shape != .class, one.ending.shape != .place, other.start > right.lowerBound,
      others.longest(units, at: right.lowerBound, limit: right.upperBound) == nil
    {
      return false
    }
    let bare = other.start - right.lowerBound <= 2 && !Levels.begins(units, right)
    guard bare, one.ending.shape == .class || one.ending.shape == .place || Attributes.begins(units, left)
    else { return false }
    return Attributes.begins(units, left) || (one.start > left.lowerBound && right.count <= 2)
  }
}
