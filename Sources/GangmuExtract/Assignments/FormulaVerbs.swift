internal import GangmuModel

/// Cuts one item of a formula where a verb stands between bodies: A牵头B配合, A会同B, A组织有关部门.
enum FormulaVerbs {
  struct Part: Sendable {
    var name: Range<Int>
    var tail: DutyTail
    /// 会同, 联合: what follows takes part.
    var isWith = false
    /// 组织, 指导: what follows is its object and no unit.
    var isCut = false
  }

  private enum Verb: Sendable {
    case with, object, lead
  }

  private static let verbs = UnitTrie<Verb>(
    ["会同", "联合", "协同", "商"].map { ($0, .with) }
      + ["组织", "指导", "督促", "推动", "指导督促", "督促指导", "牵头组织", "牵头会同", "统筹", "协调", "负责组织", "负责督促"].map { ($0, .object) }
      + [
        "牵头", "负责", "主办",
      ].map { ($0, .lead) })

  private static let together = UnitTrie(["会同", "联合", "协同"].map { ($0, true) })

  /// Names that begin like one of these verbs.
  private static let names = UnitTrie(
    ["商务", "商业", "商会", "商贸", "商标", "商品", "商行", "商圈", "联合会", "联合社", "联合体", "协同发展", "协同单位", "协同部门"].map { ($0, true) })

  private static let agents = UnitTrie(["由", "请", "以及", "和", "及", "与"].map { ($0, true) })

  /// The units that verbs between bodies begin with, and words before bodies.
  static var firstUnits: [UInt16] { verbs.firstUnits + agents.firstUnits + [of] }

  /// Whether a range is one name and nothing else: the cheap test of a list that must be of bodies.
  static func isOneName(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    let flags = ScanFlags.union(units, range)
    return flags.isDisjoint(with: ScanFlags.parting.union(.convention)) && isName(units, range, flags)
  }

  private static func isName(_ units: [UInt16], _ piece: Range<Int>, _ flags: ScanFlags) -> Bool {
    flags.isDisjoint(with: [.open, .joint, .verb]) && DutyTail.isNone(after: units[piece.upperBound - 1])
  }

  /// - Parameter flags: Those of the piece's units.
  static func forEachPart(_ units: [UInt16], _ piece: Range<Int>, _ flags: ScanFlags, _ body: (Part) -> Void) {
    // Most pieces are names alone.
    if isName(units, piece, flags) { return body(Part(name: piece, tail: DutyTail(end: piece.upperBound))) }
    var start = piece.lowerBound
    if let (_, end) = agents.longest(units, at: start, limit: piece.upperBound), end < piece.upperBound { start = end }
    // A牵头,会同B: the verb begins a list of its own.
    if let (_, end) = together.longest(units, at: start, limit: piece.upperBound),
      names.longest(units, at: start, limit: piece.upperBound) == nil,
      BodyEnding.of(units, stripped(units, end..<piece.upperBound)) != nil
    {
      body(Part(name: start..<start, tail: DutyTail(end: start), isWith: true))
      start = end
    }
    var at = start + 2
    while true {
      at = ScanFlags.first([.open, .verb], units, from: at, limit: piece.upperBound)
      guard at < piece.upperBound else { break }
      if UnitClass.of(units[at]).isOpen {
        at = Brackets.skip(units, from: at, limit: piece.upperBound)
        continue
      }
      if let (verb, end) = verbs.longest(units, at: at, limit: piece.upperBound),
        end < piece.upperBound, BodyEnding.of(units, start..<at) != nil
      {
        let rest = end..<piece.upperBound
        switch verb {
        case .with where names.longest(units, at: at, limit: piece.upperBound) != nil: break
        case .with where BodyEnding.of(units, stripped(units, rest)) != nil:
          body(Part(name: start..<at, tail: DutyTail(end: at), isWith: true))
          start = end
        case .object where isObject(units, rest):
          return body(Part(name: start..<at, tail: DutyTail(end: at), isCut: true))
        case .lead where isTask(units, rest) && units.has(leads, at: at, limit: end):
          let tail = DutyTail.strip(units, start..<end)
          return body(Part(name: start..<max(start, tail.end), tail: tail, isCut: true))
        case .lead where isFullName(units, stripped(units, rest)):
          body(Part(name: start..<at, tail: DutyTail.strip(units, start..<end)))
          start = end
        default: break
        }
      }
      at += 1
    }
    let tail = DutyTail.strip(units, start..<piece.upperBound)
    let name = start..<max(start, tail.end)
    body(Part(name: flags.contains(.verb) ? trimClause(units, name) : ListSplitter.trim(units, name), tail: tail))
  }

  private static func stripped(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
    range.lowerBound..<DutyTail.strip(units, range).end
  }

  /// 牵头 is a verb before a name (各区政府), and part of one before its last word (牵头医院, 牵头部门).
  private static func isFullName(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    guard let (ending, start) = BodyEnding.of(units, range) else { return false }
    // 县(市)负责水利工作的机构: the description is part of the name.
    if ending.shape == .class, start > range.lowerBound, units[start - 1] == of { return false }
    return start > range.lowerBound || ending.shape == .core || ending.shape == .whole
  }

  /// 牵头⟦完成自查报告⟧: what the lead does, where no body follows.
  private static func isTask(_ units: [UInt16], _ rest: Range<Int>) -> Bool {
    DutyPredicate.word(units, at: rest.lowerBound, limit: rest.upperBound)?.kind == .verb
      && ActionVerbs.starts(units, at: rest.lowerBound, limit: rest.upperBound)
      && BodyEnding.of(units, stripped(units, rest)) == nil
  }

  private static let leads = UnitFold.units("牵头")

  /// 组织 is a verb before a body, and part of a name in 组织部.
  private static func isObject(_ units: [UInt16], _ rest: Range<Int>) -> Bool {
    let name = stripped(units, rest)
    guard name.count >= 2 else { return false }
    if Attributes.begins(units, name) { return true }
    guard let (ending, start) = BodyEnding.of(units, name) else { return false }
    return ending.shape != .class && ending.shape != .head && start <= name.lowerBound + 1
  }

  /// 县水利局: an office with its level, to which no description belongs.
  private static func isLevelled(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    guard let level = Levels.end(units, range), let (ending, start) = BodyEnding.of(units, range) else { return false }
    return ending.shape == .core && start >= level
  }

  private static let of: UInt16 = 0x7684  // 的
  /// 设区的市
  private static let divided = UnitFold.units("设区")

  /// 县水利局或者其委托⟦的镇水利站⟧ is one name, and so is 县人民政府⟦的有关部门⟧.
  private static func namesWhole(_ units: [UInt16], _ clause: Range<Int>) -> Bool {
    units[clause].contains(or) || govern.longest(units, end: clause.upperBound, floor: clause.lowerBound) != nil
  }

  private static let or: UInt16 = 0x6216  // 或
  private static let govern = EndingTrie(["人民政府", "政府"].map { ($0, true) })

  /// 负责注册的各高校, 所涉及的县水利局: the clause before 的 is left out where 各 or a body with its level follows it.
  private static func trimClause(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
    var at = range.lowerBound
    while at < range.upperBound - 1 {
      let rest = at + 1..<range.upperBound
      if units[at] == of, at > range.lowerBound, !units.has(divided, at: at - divided.count, limit: at),
        Attributes.begins(units, rest) && !Attributes.isTotal(units, rest) || isLevelled(units, rest),
        !namesWhole(units, range.lowerBound..<at)
      {
        return rest
      }
      at += 1
    }
    return ListSplitter.trim(units, range)
  }
}
