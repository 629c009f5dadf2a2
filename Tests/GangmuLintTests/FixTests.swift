import Gangmu
import GangmuLint
import GangmuModel
import Testing

/// A fix takes its finding away, and no other text with it.
@Suite struct FixTests {
  @Test(arguments: RuleRegistry.descriptions.map(\.code))
  func fixesTakeTheirFindingsAway(code: String) throws {
    let description = try #require(RuleRegistry.descriptions.first { $0.code == code })
    var linter = Linter(only: [code])
    linter.mostPerRule = nil
    for example in description.breaks {
      for text in example.texts {
        let document = try checked(text)
        let findings = linter.findings(in: document).filter { $0.fix != nil }
        guard !findings.isEmpty else { continue }
        let fixed = applied(findings.compactMap(\.fix), to: document)
        let left = linter.findings(in: try checked(fixed)).filter { $0.fix != nil }
        #expect(left.map(\.message.english) == [], "\(code) still finds these in \(fixed)")
      }
    }
  }

  private func checked(_ text: String) throws -> CheckedDocument {
    try Converter().checked(InputDocument(uri: "test.txt", bytes: Array(text.utf8)))
  }

  /// The text with all fixes made, the last first; two that overlap are a fault.
  private func applied(_ fixes: [Finding.Fix], to document: CheckedDocument) -> String {
    var scalars = Array(document.text[document.text.span].unicodeScalars)
    var limit = scalars.count
    for fix in fixes.sorted(by: { ($0.span.start, $0.span.end) > ($1.span.start, $1.span.end) }) {
      #expect(fix.span.end <= limit)
      scalars.replaceSubrange(fix.span.range, with: Array(fix.replacement.unicodeScalars))
      limit = fix.span.start
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
