import Gangmu
import GangmuLint
import GangmuModel
import Testing

@testable import GangmuValidate

@Suite struct ValidationTests {
  private let broken = "青岚县修桥工作方案\n一、总体要求\n坚持节水优先。\n三、保障措施\n加强组织领导。\n"
  private let whole = "青岚县修桥工作方案\n一、总体要求\n坚持节水优先。\n二、保障措施\n加强组织领导。\n"

  @Test(arguments: [1, 2, 7])
  func givesTheSameHoweverManyJobs(jobs: Int) {
    let settings = Settings(linter: Linter(only: ["gap"]))
    let inputs = (0..<40).map { number in
      Validation.Input(
        uri: "\(number).txt", bytes: Array((number % 3 == 0 ? broken : whole).utf8), settings: settings)
    }
    var validation = Validation(converter: Converter(), inputs: inputs)
    validation.jobs = jobs
    var report = ValidationReport(tool: .init(name: "gangmu", version: "0"))
    validation.run(into: &report)
    #expect(report.documents == (0..<40).map { "\($0).txt" })
    #expect(report.findings.map(\.finding.uri) == stride(from: 0, to: 40, by: 3).map { "\($0).txt" })
    #expect(report.findings.allSatisfy { $0.finding.location == Location(line: 4, column: 1) })
  }

  @Test func keepsTheFingerprintWhenLinesMove() throws {
    let first = try #require(fingerprints(broken).first)
    #expect(fingerprints(broken.replacing("坚持", with: "一是\n坚持")) == [first])
    #expect(fingerprints(broken.replacing("保障措施", with: "组织保障")) != [first])
  }

  private func fingerprints(_ text: String) -> [String] {
    FileChecker(converter: Converter(), settings: Settings(linter: Linter(only: ["gap"])))
      .result(of: Array(text.utf8), uri: "a.txt").findings.map(\.textHash)
  }
}
