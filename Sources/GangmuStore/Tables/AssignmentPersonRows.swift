internal import GangmuExport
internal import GangmuModel

/// 责任人.
enum AssignmentPersonRows: StoreTable {
  static let insertion = usualInsertion(
    into: "assignment_person", ["assignment", "position", "text", "role", "start", "end"])
  static let width = 6

  static func rows(of document: Document) -> [[TableValue]] {
    document.assignments.flatMap { assignment in
      assignment.people.enumerated().map { number, person in
        [.text(assignment.id), .integer(number + 1), .text(person.text), .text(person.role)] + person.span.values
      }
    }
  }
}
