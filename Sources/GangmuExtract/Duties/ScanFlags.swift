internal import GangmuModel

/// What scanning has to stop at, one look-up for each unit: most units of a text are none of it.
struct ScanFlags: OptionSet, Sendable {
  let rawValue: UInt8

  /// A bracket or quotation opens.
  static let open = ScanFlags(rawValue: 1)
  static let close = ScanFlags(rawValue: 2)
  /// A mark that ends a clause.
  static let stop = ScanFlags(rawValue: 4)
  /// A unit that a subject cannot hold.
  static let barred = ScanFlags(rawValue: 8)
  /// A unit that can end a body's name.
  static let bodyEnd = ScanFlags(rawValue: 16)
  /// A unit that can begin 由, 经, 依托.
  static let agent = ScanFlags(rawValue: 32)
  /// A unit at which a responsibility formula may begin.
  static let formula = ScanFlags(rawValue: 64)

  static let table: [ScanFlags] = {
    var table = [ScanFlags](repeating: [], count: 0x10000)
    func mark(_ units: some Sequence<UInt16>, _ flag: ScanFlags) {
      for unit in units { table[Int(unit)].insert(flag) }
    }
    for range in marks {
      mark(range.lazy.filter { UnitClass.of($0).isOpen }, .open)
      mark(range.lazy.filter { UnitClass.of($0).isClose }, .close)
      mark(range.lazy.filter { UnitClass.of($0).isSentenceEnd || $0 == 0x2C || $0 == 0x3A }, .stop)
    }
    mark(SubjectWords.barringUnits, .barred)
    mark(BodyEnding.lastUnits, .bodyEnd)
    mark(AgentWords.words.firstUnits, .agent)
    mark(FormulaScanner.firstUnits, .formula)
    return table
  }()

  /// Where punctuation stands among the units.
  private static let marks: [Range<UInt16>] = [0..<0x80, 0x2000..<0x2070, 0x3000..<0x3040]
}
