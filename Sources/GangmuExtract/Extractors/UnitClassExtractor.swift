internal import GangmuModel

/// Says of each body which branch it belongs to (党委, 政府, 人大, 政协 …) and at which level, for what the extractors
/// before it found.
package enum UnitClassExtractor: Extractor {
  package static let name = "unit-classes"

  package static func extract(from context: ExtractionContext, into facts: inout Facts) {
    let units = context.units
    var levels = UnitLevel(facts.metadata.jurisdiction)
    for assignment in facts.assignments.indices {
      for index in facts.assignments[assignment].units.indices {
        let unit = facts.assignments[assignment].units[index]
        let isParty = unit.name.utf8.count > unit.text.utf8.count && holdsCommittee(unit.name)
        facts.assignments[assignment].units[index].kind = UnitKind.of(units, unit.span.range, isParty: isParty)
        facts.assignments[assignment].units[index].level = levels.of(unit.name)
      }
    }
  }

  private static func holdsCommittee(_ name: String) -> Bool {
    name.unicodeScalars.prefix(6).contains("委")
  }
}
