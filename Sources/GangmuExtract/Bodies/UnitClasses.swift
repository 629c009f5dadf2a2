internal import GangmuModel

/// Says of each body which branch it belongs to (党委, 政府, 人大, 政协 …) and at which level: each name of a document is
/// read once.
struct UnitClasses {
  private let units: [UInt16]
  private let level: UnitLevel
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
    let range = unit.span.range
    unit.kind = kinds.value(full ?? written) {
      guard full != nil else { return UnitKind.of(units, range) }
      let name = UnitFold.units(unit.name)
      return UnitKind.of(name, name.indices)
    }
    unit.level = levels.value(full ?? written) {
      full == nil ? level.of(unit.name, units, range) : level.of(unit.name)
    }
  }
}
