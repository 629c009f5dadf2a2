internal import GangmuModel

/// Says of each body which branch it belongs to (党委, 政府, 人大, 政协 …) and at which level: each name of a document is
/// read once.
struct UnitClasses {
  private let units: [UInt16]
  private let level: UnitLevel
  private var areCommittees = Known<Bool>()
  private var kinds = Known<AssignedUnit.Kind?>()
  private var levels = Known<AssignedUnit.Level?>()

  init(_ text: SourceText, _ jurisdiction: Metadata.Jurisdiction?) {
    units = text.units
    level = UnitLevel(jurisdiction)
  }

  /// - Parameters:
  ///   - written: The number of the name as written.
  ///   - full: That of the name with what was put back, `nil` where nothing was.
  mutating func read(_ unit: inout AssignedUnit, written: Int, full: Int?) {
    let isParty = full.map { areCommittees.value($0) { Self.holdsCommittee(unit.name) } } ?? false
    let range = unit.span.range
    unit.kind = kinds.value(written << 1 | (isParty ? 1 : 0)) { UnitKind.of(units, range, isParty: isParty) }
    unit.level = levels.value(full ?? written) {
      full == nil ? level.of(unit.name, units, range) : level.of(unit.name)
    }
  }

  private static func holdsCommittee(_ name: String) -> Bool {
    name.unicodeScalars.prefix(6).contains("委")
  }
}
