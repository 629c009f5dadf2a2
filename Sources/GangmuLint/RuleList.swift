internal import GangmuModel

/// Lists of rules: lines for a terminal, JSON, and the index of the pages.
package enum RuleList {
  package static func lines(_ rules: [RuleDescription], _ language: LocalizedText.Language) -> String {
    let width = rules.map(\.name.utf8.count).max() ?? 0
    return rules.map { rule in
      let profile = rule.profile == .authored ? " (authored)" : ""
      return "\(rule.code.padded(to: 7)) \(rule.name.padded(to: width)) \(rule.severity.rawValue.padded(to: 7)) "
        + "\(rule.summary.text(language))\(profile)\n"
    }.joined()
  }

  package static func markdown(_ rules: [RuleDescription]) -> String {
    let rows = rules.map { rule in
      "| [\(rule.code)](\(rule.code).md) | \(rule.name) | \(rule.severity.rawValue) | \(both(rule.summary)) |\n"
    }
    var text = "# 规则 Rules\n\n| | | | |\n| --- | --- | --- | --- |\n" + rows.joined()
    if !OmittedRules.all.isEmpty {
      text += "\n## 未设规则 Rules that are left out\n\n| | | |\n| --- | --- | --- |\n"
      text += OmittedRules.all.map { "| \($0.code) | \($0.name) | \(both($0.reason)) |\n" }.joined()
    }
    return text
  }

  private static func both(_ text: LocalizedText) -> String { "\(text.chinese)<br>\(text.english)" }

  package static func json(_ rules: [RuleDescription]) -> String { JSONValue.array(rules.map(object)).indented }

  private static func object(_ rule: RuleDescription) -> JSONValue {
    .members([
      "code": .string(rule.code), "name": .string(rule.name), "severity": .string(rule.severity.rawValue),
      "profile": .string(rule.profile.rawValue), "summary": text(rule.summary), "rationale": text(rule.rationale),
      "basis": .array(rule.basis.map(basis)), "breaks": .array(rule.breaks.map(example)),
      "passes": .array(rule.passes.map(example)), "parameters": .array(rule.parameters.map(parameter)),
    ])
  }

  private static func basis(_ basis: RuleDescription.Basis) -> JSONValue {
    .members([
      "norm": .string(basis.norm), "clause": basis.clause.map { .string($0) } ?? .null,
      "force": .string(basis.force.rawValue),
    ])
  }

  private static func example(_ example: RuleDescription.Example) -> JSONValue {
    .members([
      "caption": example.caption.map(text) ?? .null, "texts": .array(example.texts.map { .string($0) }),
    ])
  }

  private static func parameter(_ parameter: RuleParameter) -> JSONValue {
    let standard: JSONValue =
      switch parameter.standard {
      case .number(let number): .number(number)
      case .words(let words): .array(words.map { .string($0) })
      }
    return .members(["name": .string(parameter.name), "default": standard, "meaning": text(parameter.meaning)])
  }

  private static func text(_ text: LocalizedText) -> JSONValue {
    .members(["zh": .string(text.chinese), "en": .string(text.english)])
  }
}
