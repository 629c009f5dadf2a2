internal import GangmuExport
internal import GangmuModel

/// The units of assignments in their roles.
enum AssignmentUnitRows: StoreTable {
  static let insertion = """
    INSERT INTO assignment_unit \
    (document_id, assignment, position, unit_id, role, text, collective, kind, level, "start", "end") \
    VALUES (?1, ?2, ?3, (SELECT unit_id FROM unit WHERE name = ?4), ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    """
  static let width = 10

  static func rows(of document: Document) -> [[TableValue]] {
    document.assignments.flatMap { assignment in
      assignment.units.enumerated().map { number, unit in
        [
          .text(assignment.id), .integer(number + 1), .text(unit.name), .text(unit.role.rawValue), .text(unit.text),
          .flag(unit.collective), TableValue(unit.kind?.rawValue), TableValue(unit.level?.rawValue),
        ] + unit.span.values
      }
    }
  }
}
