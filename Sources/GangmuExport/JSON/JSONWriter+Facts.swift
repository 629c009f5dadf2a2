internal import GangmuModel

extension JSONWriter {
  mutating func facts(of document: Document, _ text: JSONText) {
    key("assignments")
    array(document.assignments.indices) { $0.assignment(document.assignments, $1, text) }
    key("deadlines")
    array(document.deadlines.indices) { $0.deadline(document.deadlines, $1) }
    key("targets")
    array(document.targets.indices) { $0.target(document.targets, $1) }
    key("references")
    array(document.references.indices) { $0.reference(document.references, $1) }
    key("diagnostics")
    array(document.diagnostics.indices) { $0.diagnostic(document.diagnostics, $1) }
  }

  private mutating func assignment(_ assignments: [Assignment], _ index: Int, _ text: JSONText) {
    beginObject()
    key("id")
    string(assignments[index].id)
    key("clause")
    string(assignments[index].clause)
    key("basis")
    word(assignments[index].basis.word)
    key("task")
    string(text, assignments[index].task)
    key("units")
    self.units(assignments[index].units)
    key("people")
    self.people(assignments[index].people)
    key("openEnded")
    boolean(assignments[index].openEnded)
    key("shared")
    boolean(assignments[index].shared)
    key("scope")
    scope(assignments[index].scope)
    key("rule")
    string(assignments[index].rule.rawValue)
    key("span")
    span(assignments[index].span)
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

  private mutating func units(_ units: [AssignedUnit]) {
    array(units.indices) { $0.unit(units, $1) }
  }

  private mutating func unit(_ units: [AssignedUnit], _ index: Int) {
    beginObject()
    key("text")
    string(units[index].text)
    key("name")
    string(units[index].name)
    key("role")
    word(units[index].role.word)
    key("collective")
    boolean(units[index].collective)
    key("kind")
    word(units[index].kind?.word)
    key("level")
    word(units[index].level?.word)
    key("span")
    span(units[index].span)
    endObject()
  }

  private mutating func people(_ people: [AssignedPerson]) {
    array(people.indices) { $0.person(people, $1) }
  }

  private mutating func person(_ people: [AssignedPerson], _ index: Int) {
    beginObject()
    key("text")
    string(people[index].text)
    key("role")
    string(people[index].role)
    key("span")
    span(people[index].span)
    endObject()
  }

  private mutating func deadline(_ deadlines: [Deadline], _ index: Int) {
    beginObject()
    key("id")
    string(deadlines[index].id)
    key("clause")
    string(deadlines[index].clause)
    key("text")
    string(deadlines[index].text)
    key("kind")
    string(deadlines[index].kind.rawValue)
    key("start")
    string(deadlines[index].start)
    key("end")
    string(deadlines[index].end)
    key("duration")
    string(deadlines[index].duration)
    key("workingDays")
    boolean(deadlines[index].workingDays)
    key("rrule")
    string(deadlines[index].rrule)
    key("inferredYear")
    boolean(deadlines[index].inferredYear)
    key("rule")
    string(deadlines[index].rule.rawValue)
    key("span")
    span(deadlines[index].span)
    endObject()
  }

  private mutating func target(_ targets: [Target], _ index: Int) {
    beginObject()
    key("id")
    string(targets[index].id)
    key("clause")
    string(targets[index].clause)
    key("text")
    string(targets[index].text)
    key("metric")
    string(targets[index].metric)
    key("modality")
    string(targets[index].modality.rawValue)
    key("relation")
    string(targets[index].relation)
    key("value")
    string(targets[index].value)
    key("unit")
    string(targets[index].unit)
    key("per")
    string(targets[index].per)
    key("deadline")
    string(targets[index].deadline)
    key("rule")
    string(targets[index].rule.rawValue)
    key("span")
    span(targets[index].span)
    endObject()
  }

  private mutating func reference(_ references: [Reference], _ index: Int) {
    beginObject()
    key("id")
    string(references[index].id)
    key("clause")
    string(references[index].clause)
    key("text")
    string(references[index].text)
    key("title")
    string(references[index].title)
    key("documentNumber")
    string(references[index].documentNumber)
    key("alias")
    string(references[index].alias)
    key("kind")
    string(references[index].kind.rawValue)
    key("target")
    string(references[index].target)
    key("rule")
    string(references[index].rule.rawValue)
    key("span")
    span(references[index].span)
    endObject()
  }

  private mutating func diagnostic(_ diagnostics: [Diagnostic], _ index: Int) {
    beginObject()
    key("rule")
    string(diagnostics[index].rule)
    key("severity")
    string(diagnostics[index].severity.rawValue)
    key("message")
    string(diagnostics[index].message)
    key("location")
    location(diagnostics[index].location)
    key("span")
    span(diagnostics[index].span)
    endObject()
  }
}
