internal import GangmuModel

/// What scanning has to stop at, one look-up for each unit: most units of a text are none of it.
struct ScanFlags: OptionSet, Sendable {
  let rawValue: UInt32

  /// A bracket or quotation opens.
  static let open = ScanFlags(rawValue: 1 << 0)
  static let close = ScanFlags(rawValue: 1 << 1)
  /// A mark that ends a clause.
  static let stop = ScanFlags(rawValue: 1 << 2)
  /// A unit that a subject cannot hold.
  static let barred = ScanFlags(rawValue: 1 << 3)
  /// A unit that can end a body's name.
  static let bodyEnd = ScanFlags(rawValue: 1 << 4)
  /// A unit that is a body's ending by itself.
  static let bodyAlone = ScanFlags(rawValue: 1 << 5)
  /// A unit with which what follows a body may begin, a bracket or 等 before it included.
  static let following = ScanFlags(rawValue: 1 << 6)
  /// A unit that can begin 由, 经, 依托.
  static let agent = ScanFlags(rawValue: 1 << 7)
  /// A unit at which a responsibility formula may begin.
  static let formula = ScanFlags(rawValue: 1 << 8)
  /// A unit at which a list's piece may be cut once more: a blank, 和.
  static let joint = ScanFlags(rawValue: 1 << 9)
  /// A unit that can begin a verb between bodies (会同, 牵头), or a word before them (由), or 的.
  static let verb = ScanFlags(rawValue: 1 << 10)
  /// A mark that ends a sentence, or a line end.
  static let sentenceEnd = ScanFlags(rawValue: 1 << 11)
  /// A bracket or quotation in which no sentence ends.
  static let bracket = ScanFlags(rawValue: 1 << 12)
  /// A digit or numeral.
  static let number = ScanFlags(rawValue: 1 << 13)
  /// A word, not a number, with which a time may begin.
  static let time = ScanFlags(rawValue: 1 << 14)
  /// A word, not a number, with which a quantity may begin (全覆盖), and what can follow it.
  static let quantity = ScanFlags(rawValue: 1 << 15)
  static let afterQuantity = ScanFlags(rawValue: 1 << 16)
  /// A unit that can begin 完成时限, and one that can follow it.
  static let label = ScanFlags(rawValue: 1 << 17)
  static let afterLabel = ScanFlags(rawValue: 1 << 18)
  /// A unit with which words of duty behind a body may end.
  static let tail = ScanFlags(rawValue: 1 << 19)
  /// A unit with which a word that declares something for later lists may begin.
  static let convention = ScanFlags(rawValue: 1 << 20)
  /// A unit with which what a body does may begin: 应, 负责.
  static let predicate = ScanFlags(rawValue: 1 << 21)
  /// A unit with which a reference may begin.
  static let reference = ScanFlags(rawValue: 1 << 22)

  /// A unit at which a text's validity may be stated.
  static let validity = ScanFlags(rawValue: 1 << 23)
  /// What parts the names of a list: 、.
  static let listed = ScanFlags(rawValue: 1 << 24)
  /// What parts lists: , ; 。 and line ends.
  static let chunkEnd = ScanFlags(rawValue: 1 << 25)
  static let blank = ScanFlags(rawValue: 1 << 26)
  /// A unit with which people beside a body may end (干部), and one with which a phrase before a subject may (期间).
  static let personEnd = ScanFlags(rawValue: 1 << 27)
  static let phraseEnd = ScanFlags(rawValue: 1 << 28)
  /// What parts a sentence.
  static let partEnd = ScanFlags(rawValue: 1 << 29)
  /// A unit with which words of a definition may begin: 是指.
  static let defining = ScanFlags(rawValue: 1 << 30)
  /// 同, in 会同.
  static let together = ScanFlags(rawValue: 1 << 31)

  /// What a formula may be cut at.
  static let parting: ScanFlags = [.open, .stop, .sentenceEnd, .listed, .joint]

  /// What ``TextMarks`` notes beside bodies, what ends its stretches, and both.
  static let placed: ScanFlags = [.number, .time, .quantity, .label, .reference, .formula, .close]
  static let bounding: ScanFlags = [.sentenceEnd, .bracket]
  static let otherStops = placed.union(bounding)

  /// 1 for each unit that ``TextMarks`` stops at: in bytes, which stay in the cache where ``table`` does not.
  static let stops: [UInt8] = table.map { $0.isDisjoint(with: otherStops.union(.bodyEnd)) ? 0 : 1 }

  static let table: [ScanFlags] = {
    var table = [ScanFlags](repeating: [], count: 0x10000)
    func mark(_ units: [UInt16], _ flag: ScanFlags) {
      for unit in units { table[Int(unit)].insert(flag) }
    }
    mark(marks.filter { UnitClass.of($0).isOpen }, .open)
    mark(marks.filter { UnitClass.of($0).isClose }, .close)
    mark(marks.filter { UnitClass.of($0).isSentenceEnd || $0 == 0x2C || $0 == 0x3A }, .stop)
    mark(marks.filter { UnitClass.of($0).isSentenceEnd || UnitClass.of($0).isNewline }, .sentenceEnd)
    mark(SubjectWords.barringUnits, .barred)
    mark(BodyEnding.lastUnits, .bodyEnd)
    mark(BodyEnding.wholeUnits, .bodyAlone)
    mark(AgentWords.words.firstUnits, .agent)
    mark(FormulaScanner.firstUnits, .formula)
    mark(ListSplitter.joints, .joint)
    mark(FormulaVerbs.firstUnits, .verb)
    mark(DutyTail.lastUnits, .tail)
    mark(DutyPredicate.firstUnits, .predicate)
    mark(DutySubject.followingUnits, .following)
    mark(Conventions.firstUnits, .convention)
    mark(UnitFold.units("(“《[【)”》]】"), .bracket)
    mark(UnitClass.numbers, .number)
    mark(UnitFold.units(TimeExpressionReader.triggers), .time)
    mark(QuantityReader.words.map(\.first), .quantity)
    mark(QuantityReader.words.map(\.second), .afterQuantity)
    mark(UnitFold.units(DeadlineLabels.lead), .label)
    mark(DeadlineLabels.next, .afterLabel)
    mark(ReferenceExtractor.triggers, .reference)
    mark(ValidityReader.triggers, .validity)
    mark(DutyPredicate.personEnds, .personEnd)
    mark(LeadingWords.phraseEnds, .phraseEnd)
    mark(SentencePart.breaks, .partEnd)
    mark(ClauseEnds.definingUnits, .defining)
    mark([0x3001], .listed)
    mark(UnitFold.units("同"), .together)
    mark(UnitFold.units(",;。\n"), .chunkEnd)
    mark(marks.filter { UnitClass.of($0).isBlank }, .blank)
    return table
  }()

  /// Where punctuation stands among the units.
  private static let marks = [UInt16](0..<0x80) + [UInt16](0x2000..<0x2070) + [UInt16](0x3000..<0x3040)

  /// The first offset from `start` on whose unit has one of the flags; `limit` where none has.
  static func first(_ wanted: ScanFlags, _ units: [UInt16], from start: Int, limit: Int) -> Int {
    guard start >= 0, start < limit, limit <= units.count else { return limit }
    let wanted = wanted.rawValue
    return table.withUnsafeBufferPointer { table in
      units.withUnsafeBufferPointer { units in
        var at = start
        while at &+ 4 <= limit, four(table, units, at) & wanted == 0 { at &+= 4 }
        while at < limit, table[Int(units[at])].rawValue & wanted == 0 { at &+= 1 }
        return at
      }
    }
  }

  /// The first offset from `start` on whose unit has one of the flags; the flags of the units before it are added.
  ///
  /// - Parameters:
  ///   - table: ``table``, asked for once by who calls this often.
  ///   - isFar: Whether it is mostly more than a name away: then four units are looked at together.
  @inline(__always)
  static func first(
    _ wanted: ScanFlags, _ units: [UInt16], from start: Int, limit: Int, before: inout ScanFlags, in table: [ScanFlags],
    isFar: Bool
  ) -> Int {
    guard start >= 0, start < limit, limit <= units.count else { return limit }
    let wanted = wanted.rawValue
    var passed: UInt32 = 0
    let found = table.withUnsafeBufferPointer { table in
      units.withUnsafeBufferPointer { units in
        var at = start
        while isFar, at &+ 4 <= limit {
          let flags = four(table, units, at)
          if flags & wanted != 0 { break }
          passed |= flags
          at &+= 4
        }
        while at < limit {
          let flags = table[Int(units[at])].rawValue
          if flags & wanted != 0 { break }
          passed |= flags
          at &+= 1
        }
        return at
      }
    }
    before.formUnion(ScanFlags(rawValue: passed))
    return found
  }

  /// The flags of four units: most scans pass over many.
  @inline(__always)
  private static func four(
    _ table: UnsafeBufferPointer<ScanFlags>, _ units: UnsafeBufferPointer<UInt16>, _ at: Int
  ) -> UInt32 {
    table[Int(units[at])].rawValue | table[Int(units[at &+ 1])].rawValue
      | table[Int(units[at &+ 2])].rawValue | table[Int(units[at &+ 3])].rawValue
  }

  /// All flags of a range's units.
  static func union(_ units: [UInt16], _ range: Range<Int>) -> ScanFlags {
    var flags: UInt32 = 0
    table.withUnsafeBufferPointer { table in
      for unit in units[range] { flags |= table[Int(unit)].rawValue }
    }
    return ScanFlags(rawValue: flags)
  }

  /// Whether a unit of a range has one of the flags.
  static func occurs(_ wanted: ScanFlags, _ units: [UInt16], _ range: Range<Int>) -> Bool {
    first(wanted, units, from: range.lowerBound, limit: range.upperBound) < range.upperBound
  }
}
