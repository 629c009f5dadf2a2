internal import GangmuModel

/// Tells from a unit and the two behind it whether something may begin there: one look-up a unit.
///
/// Each unit has ten bits for each of the three places in which it may stand; a bit that all three have in their places
/// is a kind that may begin.
struct UnitTriples: Sendable {
  /// What may begin at a unit.
  struct Kinds: OptionSet {
    let rawValue: UInt32

    /// The unit by itself.
    static let sign = Kinds(rawValue: 1 << 0)
    /// A Chinese numeral, 、 and another one.
    static let dunhaoInNumber = Kinds(rawValue: 1 << 1)
    /// A word of two units; the others are words of more, told apart by their first unit, and there may be none.
    static let pair = Kinds(rawValue: 1 << 2)
    static let word = Kinds(rawValue: ((1 << width) - 1) & ~0b11)
    static func word(beginningWith unit: UInt16) -> Kinds { Kinds(rawValue: 1 << (3 + UInt32(unit) % (width - 3))) }

    static let width: UInt32 = 10
    static let all = Kinds(rawValue: (1 << width) - 1)
  }

  private var entries: [UInt32]

  init() {
    // A sign does not mind what stands behind it, nor a pair what stands behind that.
    entries = Array(repeating: 0, count: 0x10000)
    for unit in 0...UInt16.max {
      add(.sign, unit, at: 1)
      add([.sign, .pair], unit, at: 2)
    }
  }

  mutating func addSign(_ unit: UInt16) { add(.sign, unit, at: 0) }

  mutating func addDunhaoInNumber() {
    for unit in 0...UInt16.max where UnitClass.of(unit).isNumeral {
      add(.dunhaoInNumber, unit, at: 0)
      add(.dunhaoInNumber, unit, at: 2)
    }
    add(.dunhaoInNumber, 0x3001, at: 1)
  }

  /// - Parameter word: Two units or more.
  mutating func addWord(_ word: [UInt16]) {
    guard word.count >= 2 else { return }
    let kind = word.count == 2 ? .pair : Kinds.word(beginningWith: word[0])
    for (place, unit) in word.prefix(3).enumerated() { add(kind, unit, at: UInt32(place)) }
  }

  private mutating func add(_ kinds: Kinds, _ unit: UInt16, at place: UInt32) {
    entries[Int(unit)] |= kinds.rawValue << (Kinds.width * place)
  }

  /// Visits the places at which something may begin, in order: few of all.
  @inline(__always)
  func forEachPlace(in units: [UInt16], _ body: (_ at: Int, _ kinds: Kinds) -> Void) {
    units.withUnsafeBufferPointer { units in
      entries.withUnsafeBufferPointer { entries in
        // Behind the text stands U+0000.
        func entry(_ at: Int) -> UInt32 { entries[at < units.count ? Int(units[at]) : 0] }
        var (first, second) = (entry(0), entry(1))
        for at in units.indices {
          let third = entry(at + 2)
          let kinds = first & (second >> Kinds.width) & (third >> (2 * Kinds.width)) & Kinds.all.rawValue
          if kinds != 0 { body(at, Kinds(rawValue: kinds)) }
          (first, second) = (second, third)
        }
      }
    }
  }
}
