import Gangmu
import GangmuLint
import GangmuModel
import Testing

/// Each rule's examples are its tests: it fires in those that break it and in none of those that pass.
@Suite struct RuleExampleTests {
  @Test(arguments: RuleRegistry.descriptions.map(\.code))
  func findsWhatBreaksAndPassesWhatDoesNot(code: String) throws {
    let description = try #require(RuleRegistry.descriptions.first { $0.code == code })
    for example in description.breaks {
      let findings = try findings(of: code, in: example)
      #expect(!findings.isEmpty, "\(code) finds nothing in \(example.texts)")
    }
    for example in description.passes {
      let findings = try findings(of: code, in: example)
      #expect(findings.isEmpty, "\(code) finds \(findings.map(\.message.english)) in \(example.texts)")
    }
  }

  private func findings(of code: String, in example: RuleDescription.Example) throws -> [Finding] {
    let linter = Linter(only: [code])
    var findings: [Finding] = []
    var notes: [String: [CorpusNote]] = [:]
    for (number, text) in example.texts.enumerated() {
      let checked = try Converter().checked(InputDocument(uri: "\(number + 1).txt", bytes: Array(text.utf8)))
      findings += linter.findings(in: checked)
      notes.merge(linter.notes(on: checked)) { $0 + $1 }
    }
    return findings + linter.findings(in: notes)
  }
}
