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

  static let table: [ScanFlags] = (0..<0x10000).map { code in
    let unit = UInt16(code)
    let kind = UnitClass.of(unit)
    var flags: ScanFlags = []
    if kind.isOpen { flags.insert(.open) }
    if kind.isClose { flags.insert(.close) }
    if kind.isSentenceEnd || unit == 0x2C || unit == 0x3A { flags.insert(.stop) }
    if SubjectWords.mayBar(unit) { flags.insert(.barred) }
    if BodyEnding.canEnd(unit) { flags.insert(.bodyEnd) }
    if AgentWords.words.canBegin(unit) { flags.insert(.agent) }
    if FormulaScanner.mayBegin(unit) { flags.insert(.formula) }
    return flags
  }
}
