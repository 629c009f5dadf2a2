internal import GangmuModel

/// Says of each body which branch it belongs to (党委, 政府, 人大, 政协 …) and at which level, for what the extractors
/// before it found.
package enum UnitClassExtractor: Extractor {
  package static let name = "unit-classes"

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    let units = context.units
    var names = NameTable(context.text)
    var kinds = Known<AssignedUnit.Kind?>()
    let reader = UnitLevel(facts.metadata.jurisdiction)
    var levels = Known<AssignedUnit.Level?>()
    for assignment in facts.assignments.indices {
      for index in facts.assignments[assignment].units.indices {
        let unit = facts.assignments[assignment].units[index]
        let text = names.number(unit.span.range)
        // What was put back makes the name longer.
        let isLonger = unit.name.utf8.count > unit.text.utf8.count
        let name = isLonger ? names.number(unit.name) : text
        let isParty = isLonger && holdsCommittee(unit.name)
        facts.assignments[assignment].units[index].kind = kinds.value(text << 1 | (isParty ? 1 : 0)) {
          UnitKind.of(units, unit.span.range, isParty: isParty)
        }
        facts.assignments[assignment].units[index].level = levels.value(name) { reader.of(unit.name) }
      }
    }
  }

  private static func holdsCommittee(_ name: String) -> Bool {
    name.unicodeScalars.prefix(6).contains("委")
  }
}
