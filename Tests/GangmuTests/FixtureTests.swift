import Foundation
import Gangmu
import GangmuTestSupport
import Testing

@Suite struct FixtureTests {
  @Test func findsFixtures() { #expect(Fixture.all.count >= 12) }

  @Test(arguments: Fixture.all) func convertsAsRecorded(fixture: Fixture) throws {
    let document = try Converter().convert(fixture.bytes(), uri: fixture.uri)
    GoldenFile(path: fixture.path + "/expected.json").expect(document.json(pretty: true))
  }

  @Test(arguments: Fixture.all) func saysWhereItComesFrom(fixture: Fixture) throws {
    struct Case: Decodable {
      var origin: String
      var licence: String
      var purpose: String
    }
    let data = Data(try RepositoryFile.bytes("Fixtures/\(fixture.path)/case.json"))
    let purpose = try JSONDecoder().decode(Case.self, from: data)
    #expect(!purpose.origin.isEmpty && !purpose.licence.isEmpty && !purpose.purpose.isEmpty)
  }

  @Test func readsTheSameFactsInHalfAndFullWidth() throws {
    func facts(_ path: String) throws -> [String] {
      let fixture = try #require(Fixture.all.first { $0.path == path })
      let document = try Converter().convert(fixture.bytes(), uri: "twin")
      return document.allClauses.map(\.id)
        + document.assignments.flatMap { fact in fact.units.map { "\(fact.clause) \($0.role) \($0.name)" } }
        + document.deadlines.map { "\($0.clause) \($0.kind) \($0.start ?? "") \($0.end ?? "") \($0.duration ?? "")" }
        + document.targets.map { "\($0.clause) \($0.relation) \($0.value)" }
        + [document.metadata.dates.signed ?? "", document.metadata.title ?? ""]
    }
    #expect(try facts("twins/half-width") == facts("twins/full-width"))
  }
}
