internal import GangmuModel

/// Says of each body which branch it belongs to (党委, 政府, 人大, 政协 …) and at which level, for what the extractors
/// before it found.
package enum UnitClassExtractor: Extractor {
  package static let name = "unit-classes"

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    var reader = UnitClassReader(context, facts.metadata.jurisdiction)
    for assignment in facts.assignments.indices {
      for index in facts.assignments[assignment].units.indices {
        reader.read(&facts.assignments[assignment].units[index])
      }
    }
  }
}

/// Reads each name of a document once.
private struct UnitClassReader {
  private let units: [UInt16]
  private let level: UnitLevel
  private var names: NameTable
  private var kinds = Known<AssignedUnit.Kind?>()
  private var levels = Known<AssignedUnit.Level?>()

  init(_ context: ExtractionContext, _ jurisdiction: Metadata.Jurisdiction?) {
    units = context.units
    level = UnitLevel(jurisdiction)
    names = NameTable(context.text)
  }

  mutating func read(_ unit: inout AssignedUnit) {
    let text = names.number(unit.span.range)
    // What was put back makes the name longer.
    let isLonger = unit.name.utf8.count > unit.text.utf8.count
    let name = isLonger ? names.number(unit.name) : text
    let isParty = isLonger && Self.holdsCommittee(unit.name)
    unit.kind = kinds.value(text << 1 | (isParty ? 1 : 0)) { UnitKind.of(units, unit.span.range, isParty: isParty) }
    unit.level = levels.value(name) { level.of(unit.name) }
  }

  private static func holdsCommittee(_ name: String) -> Bool {
    name.unicodeScalars.prefix(6).contains("委")
  }
}
