package import GangmuLint
package import GangmuModel

/// What the command line says of rules; it wins over configurations.
package struct RuleChoice: Sendable {
  package var profile: RuleDescription.Profile?
  /// Codes of the only rules that are on; `nil` for all of the profile.
  package var only: Set<String>?
  package var ignored: Set<String> = []
  package var severity: Diagnostic.Severity?
  /// All findings of a rule are needed, not only the first ones of a document.
  package var listsAll = false

  package init() {}
}

/// Makes the settings of each path from the configuration found for it, its overrides and the command line.
package struct SettingsResolver {
  private let choice: RuleChoice
  /// What results depend on beside the rules: the program, and how documents are read.
  private let version: String
  private var known: [String: Settings] = [:]

  package init(_ choice: RuleChoice, version: String) {
    self.choice = choice
    self.version = version
  }

  /// - Parameter path: Relative to the configuration's folder.
  package mutating func settings(of path: String, _ configuration: Configuration?) -> Settings {
    let overrides =
      configuration?.overrides.enumerated().filter { $0.element.paths.contains { $0.matches(path) } } ?? []
    let key = "\(configuration?.path ?? "")\0\(overrides.map { String($0.offset) }.joined(separator: ","))"
    if let settings = known[key] { return settings }
    let corpus = linter(configuration, [])
    let scopes = overrides.map(\.element.scope)
    let linter = scopes.isEmpty ? corpus : linter(configuration, scopes)
    let minimum = choice.severity ?? scopes.last { $0.severity != nil }?.severity ?? configuration?.whole.severity
    let settings = Settings(
      linter: linter, minimum: minimum ?? .info, corpus: .init(id: configuration?.path ?? "", linter: corpus),
      digest: version + "\n" + Self.words(linter))
    known[key] = settings
    return settings
  }

  private func linter(_ configuration: Configuration?, _ overrides: [Configuration.Scope]) -> Linter {
    let scopes = (configuration.map { [$0.whole] } ?? []) + overrides
    let profile = choice.profile ?? scopes.last { $0.profile != nil }?.profile ?? .authored
    var linter = Linter(
      rules: RuleCatalogue.rules.compactMap { rule in
        let description = rule.description
        let setting = scopes.compactMap { $0.rules[description.code] }.reduce(Configuration.RuleSetting()) {
          $0.merging($1)
        }
        guard isOn(description, setting, profile) else { return nil }
        let parameters = Self.parameters(setting.parameters, description, units: configuration?.units ?? [])
        return Linter.ActiveRule(
          rule, severity: setting.severity, parameters: RuleParameters(description, configured: parameters))
      })
    if choice.listsAll { linter.mostPerRule = nil }
    return linter
  }

  private func isOn(
    _ rule: RuleDescription, _ setting: Configuration.RuleSetting, _ profile: RuleDescription.Profile
  ) -> Bool {
    if choice.ignored.contains(rule.code) { return false }
    if let only = choice.only { return only.contains(rule.code) }
    return setting.isOn ?? (profile == .authored || rule.profile == .scraped)
  }

  /// The configuration's accepted names go to every rule that asks for such.
  private static func parameters(
    _ configured: [String: RuleParameter.Value], _ rule: RuleDescription, units: [String]
  ) -> [String: RuleParameter.Value] {
    guard !units.isEmpty, rule.family == "RSP", rule.parameters.contains(where: { $0.name == acceptedNames }) else {
      return configured
    }
    var parameters = configured
    if case .words(let own) = configured[acceptedNames] {
      parameters[acceptedNames] = .words(own + units)
    } else {
      parameters[acceptedNames] = .words(units)
    }
    return parameters
  }

  private static let acceptedNames = "accepted"

  private static func words(_ linter: Linter) -> String {
    "\(linter.mostPerRule ?? -1)\n"
      + linter.rules.map { "\($0.rule.description.code) \($0.severity.rawValue) \($0.parameters.words)\n" }.joined()
  }
}
