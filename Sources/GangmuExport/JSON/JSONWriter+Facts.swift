internal import GangmuModel

extension JSONWriter {
  mutating func facts(of document: Document, _ text: JSONText) {
    key("assignments")
    array(document.assignments) { $0.assignment($1, text) }
    key("deadlines")
    array(document.deadlines) { $0.deadline($1) }
    key("targets")
    array(document.targets) { $0.target($1) }
    key("references")
    array(document.references) { $0.reference($1) }
    key("diagnostics")
    array(document.diagnostics) { $0.diagnostic($1) }
  }

  private mutating func assignment(_ assignment: Assignment, _ text: JSONText) {
    beginObject()
    key("id")
    string(assignment.id)
    key("clause")
    string(assignment.clause)
    key("basis")
    word(assignment.basis.word)
    key("task")
    string(text, assignment.task)
    key("units")
    array(assignment.units) { $0.unit($1) }
    key("people")
    array(assignment.people) { $0.person($1) }
    key("openEnded")
    boolean(assignment.openEnded)
    key("shared")
    boolean(assignment.shared)
    key("scope")
    scope(assignment.scope)
    key("rule")
    string(assignment.rule.rawValue)
    key("span")
    span(assignment.span)
    endObject()
  }

  private mutating func scope(_ scope: AssignmentScope?) {
    guard let scope else { return null() }
    beginObject()
    key("text")
    string(scope.text)
    key("isDefault")
    boolean(scope.isDefault)
    key("span")
    span(scope.span)
    endObject()
  }

  private mutating func unit(_ unit: AssignedUnit) {
    beginObject()
    key("text")
    string(unit.text)
    key("name")
    string(unit.name)
    key("role")
    word(unit.role.word)
    key("collective")
    boolean(unit.collective)
    key("kind")
    word(unit.kind?.word)
    key("level")
    word(unit.level?.word)
    key("span")
    span(unit.span)
    endObject()
  }

  private mutating func person(_ person: AssignedPerson) {
    beginObject()
    key("text")
    string(person.text)
    key("role")
    string(person.role)
    key("span")
    span(person.span)
    endObject()
  }

  private mutating func deadline(_ deadline: Deadline) {
    beginObject()
    key("id")
    string(deadline.id)
    key("clause")
    string(deadline.clause)
    key("text")
    string(deadline.text)
    key("kind")
    string(deadline.kind.rawValue)
    key("start")
    string(deadline.start)
    key("end")
    string(deadline.end)
    key("duration")
    string(deadline.duration)
    key("workingDays")
    boolean(deadline.workingDays)
    key("rrule")
    string(deadline.rrule)
    key("inferredYear")
    boolean(deadline.inferredYear)
    key("rule")
    string(deadline.rule.rawValue)
    key("span")
    span(deadline.span)
    endObject()
  }

  private mutating func target(_ target: Target) {
    beginObject()
    key("id")
    string(target.id)
    key("clause")
    string(target.clause)
    key("text")
    string(target.text)
    key("metric")
    string(target.metric)
    key("modality")
    string(target.modality.rawValue)
    key("relation")
    string(target.relation)
    key("value")
    string(target.value)
    key("unit")
    string(target.unit)
    key("per")
    string(target.per)
    key("deadline")
    string(target.deadline)
    key("rule")
    string(target.rule.rawValue)
    key("span")
    span(target.span)
    endObject()
  }

  private mutating func reference(_ reference: Reference) {
    beginObject()
    key("id")
    string(reference.id)
    key("clause")
    string(reference.clause)
    key("text")
    string(reference.text)
    key("title")
    string(reference.title)
    key("documentNumber")
    string(reference.documentNumber)
    key("alias")
    string(reference.alias)
    key("kind")
    string(reference.kind.rawValue)
    key("target")
    string(reference.target)
    key("rule")
    string(reference.rule.rawValue)
    key("span")
    span(reference.span)
    endObject()
  }

  private mutating func diagnostic(_ diagnostic: Diagnostic) {
    beginObject()
    key("rule")
    string(diagnostic.rule)
    key("severity")
    string(diagnostic.severity.rawValue)
    key("message")
    string(diagnostic.message)
    key("location")
    location(diagnostic.location)
    key("span")
    span(diagnostic.span)
    endObject()
  }
}
