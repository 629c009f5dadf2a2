internal import GangmuModel

/// Splits lists of bodies where the labelling guide splits them.
enum ListSplitter {
  private static let comma: UInt16 = 0x2C
  private static let semicolon: UInt16 = 0x3B
  private static let dun: UInt16 = 0x3001
  private static let stop: UInt16 = 0x3002

  /// The pieces between top-level 、 and blanks.
  static func pieces(_ units: [UInt16], _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for piece in split(units, range, at: { $0 == dun }) {
      for part in splitAtBlanks(units, piece) { result += splitAtConjunctions(units, part) }
    }
    return result
  }

  /// The parts between top-level , ; 。 and line ends, each with the separator before it.
  static func chunks(_ units: [UInt16], _ range: Range<Int>) -> [Range<Int>] {
    split(units, range) { $0 == comma || $0 == semicolon || $0 == stop || UnitClass.of($0).isNewline }
  }

  static func split(
    _ units: [UInt16], _ range: Range<Int>, at isSeparator: (UInt16) -> Bool
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      if isSeparator(units[at]) {
        append(units, start..<at, to: &result)
        start = at + 1
        at = start
      } else if UnitClass.of(units[at]).isOpen {
        at = Brackets.skip(units, from: at, limit: range.upperBound)
      } else {
        at += 1
      }
    }
    append(units, start..<range.upperBound, to: &result)
    return result
  }

  private static func append(_ units: [UInt16], _ range: Range<Int>, to result: inout [Range<Int>]) {
    let piece = trim(units, range)
    if !piece.isEmpty { result.append(piece) }
  }

  static func trim(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, UnitClass.of(units[start]).isBlank { start += 1 }
    while end > start, UnitClass.of(units[end - 1]).isBlank { end -= 1 }
    return start..<end
  }

  /// A blank separates where a body ends before it; otherwise it is spacing inside a word.
  private static func splitAtBlanks(_ units: [UInt16], _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
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
          result.append(start..<at)
          start = next
        }
        at = next
      } else {
        at += 1
      }
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }

  private static let conjunctions = UnitTrie(["和", "与", "及", "以及"].map { ($0, true) })
  private static let its = UnitFold.units("其").first ?? 0

  /// Splits at 和, 与, 及, 以及 where each side is a body by itself.
  static func splitAtConjunctions(_ units: [UInt16], _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      if UnitClass.of(units[at]).isOpen {
        at = Brackets.skip(units, from: at, limit: range.upperBound)
      } else if conjunctions.canBegin(units[at]),
        let (_, end) = conjunctions.longest(units, at: at, limit: range.upperBound),
        separates(units, start..<at, end..<range.upperBound)
      {
        if at > start { result.append(start..<at) }
        start = end
        at = end
      } else {
        at += 1
      }
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }

  private static func separates(_ units: [UInt16], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard !right.isEmpty, units[right.lowerBound] != its else { return false }
    // 等和各有关省级人民政府: a list that was open before the conjunction.
    guard !left.isEmpty else { return true }
    let leftTail = DutyTail.strip(units, left)
    let leftName = left.lowerBound..<leftTail.end
    let rightName = right.lowerBound..<DutyTail.strip(units, right).end
    guard let other = rightEnding(units, rightName) else {
      // 县财政局和水利、农业部门: a matter that shares the class at the list's end.
      let shape = BodyEnding.of(units, leftName)?.ending.shape
      return right.count <= 3 && (shape == .core || shape == .head)
    }
    if leftTail.classHead != nil { return true }
    guard let one = BodyEnding.of(units, leftName) else { return false }
    if leftTail.isOpen { return true }
    return !isShared(units, leftName, one, rightName, other)
  }

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
    guard other.ending.shape == .class, !Attributes.begins(units, right) else { return false }
    let bare = other.start - right.lowerBound <= 2 && !Levels.begins(units, right)
    guard bare, one.ending.shape == .class || one.ending.shape == .place || Attributes.begins(units, left)
    else { return false }
    return Attributes.begins(units, left) || (one.start > left.lowerBound && right.count <= 2)
  }
}
