import GangmuModel
import Testing

@Suite struct PatternRowTests {
  @Test func everyRowHasItsCases() {
    // 37, the columns of a table, has tests of its own: a table is no line of text.
    #expect(Set(PatternRow.all.map(\.number)) == Set(1...38).subtracting([37]))
  }

  @Test(arguments: PatternRow.all) func finds(_ row: PatternRow) throws { try check(row.found) }

  @Test(arguments: PatternRow.all) func leavesTheNearMissAlone(_ row: PatternRow) throws { try check(row.near) }

  private func check(_ item: AssignmentCase) throws {
    for (text, expected) in zip(AssignmentCase.twins(item.text), AssignmentCase.twins(item.units)) {
      let found = try [Assignment.Basis.declared, .stated].map {
        try AssignmentCase.found(in: DeclaredCases.title + text, basis: $0)
      }
      #expect(found.filter { !$0.isEmpty }.joined(separator: " ") == expected, "\(text)")
    }
  }
}
