internal import GangmuModel

/// What people read about one rule, made of its description: a page of the docs, the help of a report, `gangmu rules`.
package struct RulePage {
  private let rule: RuleDescription
  private let languages: [LocalizedText.Language]

  /// A page in one language.
  package init(_ rule: RuleDescription, language: LocalizedText.Language) {
    self.rule = rule
    languages = [language]
  }

  /// A page in all languages.
  package init(_ rule: RuleDescription) {
    self.rule = rule
    languages = LocalizedText.Language.allCases
  }

  /// Without the name, which reports show above it.
  package var markdown: String {
    let paragraphs = texts(rule.summary).map { "\($0)\n\n" } + [table] + texts(rule.rationale).map { "\n\($0)\n" }
    return paragraphs.joined() + examples + parameters
  }

  package var plainText: String {
    (texts(rule.summary) + texts(rule.rationale) + rule.basis.map(words)).joined(separator: "\n")
  }

  /// With the name as its title.
  package var titled: String { "# \(rule.code) \(rule.name)\n\n" + markdown }

  private var table: String {
    let rows = [
      (LocalizedText("级别", "severity"), rule.severity.rawValue),
      (LocalizedText("适用", "profiles"), words(rule.profile)),
      (LocalizedText("依据", "basis"), rule.basis.map(words).joined(separator: "<br>")),
    ]
    return "| | |\n| --- | --- |\n" + rows.map { "| \(joined($0)) | \($1.isEmpty ? "—" : $1) |\n" }.joined()
  }

  private func words(_ profile: RuleDescription.Profile) -> String {
    profile == .authored ? "`authored`" : "`authored`, `scraped`"
  }

  /// A norm, its clause and how binding it is.
  private func words(_ basis: RuleDescription.Basis) -> String {
    let force: LocalizedText =
      switch basis.force {
      case .required: LocalizedText("规定", "required")
      case .recommended: LocalizedText("推荐", "recommended")
      case .practice: LocalizedText("实务", "practice")
      }
    return "\(basis.norm)\(basis.clause.map { " \($0)" } ?? "") (\(joined(force)))"
  }

  // MARK: Examples and parameters

  private var examples: String {
    section(LocalizedText("违反", "Breaks"), rule.breaks) + section(LocalizedText("通过", "Passes"), rule.passes)
  }

  private func section(_ title: LocalizedText, _ examples: [RuleDescription.Example]) -> String {
    examples.isEmpty ? "" : "\n## \(joined(title))\n" + examples.map(block).joined()
  }

  private func block(_ example: RuleDescription.Example) -> String {
    let caption = example.caption.map { "\n\(joined($0))\n" } ?? ""
    return caption
      + example.texts.enumerated().map { number, text in
        let name = example.texts.count > 1 ? "\n\(number + 1).txt\n" : ""
        return "\(name)\n\(fenced(Self.visible(text)))"
      }.joined()
  }

  /// A fence that is longer than any in the text.
  private func fenced(_ text: String) -> String {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    return "\(fence)text\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(fence)\n"
  }

  /// Characters that nobody sees, by their code points.
  private static func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x0A, 0x09: String(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xE000...0xF8FF:
        "[U+\(hexadecimal(scalar.value))]"
      default: String(scalar)
      }
    }.joined()
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private var parameters: String {
    guard !rule.parameters.isEmpty else { return "" }
    let head = [LocalizedText("参数", "parameter"), LocalizedText("默认", "default"), LocalizedText("含义", "meaning")]
    let rows = rule.parameters.map { parameter in
      "| `\(parameter.name)` | \(words(parameter.standard)) | \(joined(parameter.meaning)) |\n"
    }
    return "\n## \(joined(LocalizedText("参数", "Parameters")))\n\n"
      + "| \(head.map(joined).joined(separator: " | ")) |\n| --- | --- | --- |\n" + rows.joined()
  }

  private func words(_ value: RuleParameter.Value) -> String {
    switch value {
    case .number(let number): String(number)
    case .words(let words): words.isEmpty ? "—" : words.joined(separator: "、")
    }
  }

  // MARK: Languages

  private func texts(_ text: LocalizedText) -> [String] { languages.map(text.text) }
  private func joined(_ text: LocalizedText) -> String { texts(text).joined(separator: " ") }
}
