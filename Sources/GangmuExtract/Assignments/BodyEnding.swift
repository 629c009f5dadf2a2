internal import GangmuLexicon
internal import GangmuModel

/// What a body is by the end of its name, from the lexicon `body-kinds`.
struct BodyEnding: Sendable, Hashable {
  enum Branch: String, Sendable {
    case party, government, congress, cppcc, court, procuratorate, discipline, mass, enterprise, institution, township
    case central, vertical, locality, `class`, body, follow, none
  }

  enum Shape: String, Sendable {
    /// A name that lists write without its prefix: 财政局 after 市公安局.
    case core
    /// A name that never takes a prefix: 海关总署.
    case whole
    /// An ending of longer names: 局, 委员会.
    case head
    /// A class of bodies: 部门, 单位.
    case `class`
    /// A division or zone: 县, 开发区.
    case place
    /// Ends like a body and is none: 格局, 干部.
    case none
  }

  var branch: Branch
  var shape: Shape

  /// The endings of names, from the lexicon.
  static let words: EndingTrie<BodyEnding> = {
    // Rows of one kind stand together: its words are compared, not looked up.
    var branch: (name: String, value: Branch?) = ("", nil)
    var shape: (name: String, value: Shape?) = ("", nil)
    return EndingTrie(lexicon: "body-kinds") { row in
      guard row.count == 3 else { return nil }
      let names = (row.text(1), row.text(2))
      if names.0 != branch.name { branch = (names.0, Branch(rawValue: names.0)) }
      if names.1 != shape.name { shape = (names.1, Shape(rawValue: names.1)) }
      guard let branch = branch.value, let shape = shape.value else { return nil }
      return BodyEnding(branch: branch, shape: shape)
    }
  }()

  /// The units that bodies' names end with.
  static var lastUnits: [UInt16] { words.lastUnits }

  /// Those that are endings by themselves: 局, 县.
  static var wholeUnits: [UInt16] {
    lastUnits.filter { unit in longest([unit], end: 1, floor: 0).map { $0.ending.shape != .none } ?? false }
  }

  /// The longest known ending at `end`, with its first unit.
  static func longest(_ units: [UInt16], end: Int, floor: Int) -> (ending: BodyEnding, start: Int)? {
    guard let found = words.longest(units, end: end, floor: floor) else { return nil }
    return (found.value, found.start)
  }

  /// Whether a body's name can end with this unit.
  @inline(__always)
  static func canEnd(_ unit: UInt16) -> Bool { words.canEnd(unit) }

  /// The ending of a whole name; a bracket behind the name (县政府办(目标考核办)) is passed over.
  static func of(_ units: [UInt16], _ range: Range<Int>) -> (ending: BodyEnding, start: Int)? {
    let direct = longest(units, end: range.upperBound, floor: range.lowerBound)
    if let direct { return direct.ending.shape == .none ? nil : direct }
    guard let open = Brackets.opening(units, of: range.upperBound - 1, floor: range.lowerBound),
      open > range.lowerBound
    else { return nil }
    guard let inner = longest(units, end: open, floor: range.lowerBound), inner.ending.shape != .none
    else { return nil }
    return inner
  }
}
