import Gangmu
import GangmuLint
import GangmuModel
import Testing

@Suite struct CorpusRuleTests {
  @Test(arguments: RuleRegistry.rules.filter { $0 is any CorpusRule.Type }.map { $0.description.code })
  func findsTheSameWhateverTheOrder(code: String) throws {
    let description = try #require(RuleRegistry.rule(code)?.description)
    let linter = Linter(only: [code])
    for example in description.breaks {
      let notes = try example.texts.enumerated().map { number, text in
        linter.notes(on: try Converter().checked(InputDocument(uri: "\(number + 1).txt", bytes: Array(text.utf8))))
      }
      let forwards = notes.reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
      let backwards = notes.reversed().reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
      #expect(Set(linter.findings(in: forwards)) == Set(linter.findings(in: backwards)))
    }
  }
}
