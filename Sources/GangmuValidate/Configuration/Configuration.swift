package import GangmuLint
package import GangmuModel

/// What a file `.gangmu.yml` says.
package struct Configuration: Sendable {
  /// What is the same for the whole configuration and for an override.
  package struct Scope: Sendable {
    package var profile: RuleDescription.Profile?
    package var severity: Diagnostic.Severity?
    /// By code.
    package var rules: [String: RuleSetting] = [:]
  }

  /// What differs for some paths.
  package struct Override: Sendable {
    package var paths: [PathPattern]
    package var scope: Scope
  }

  package struct RuleSetting: Sendable, Hashable {
    package var isOn: Bool?
    package var severity: Diagnostic.Severity?
    package var parameters: [String: RuleParameter.Value] = [:]

    package init() {}

    /// The setting where a narrower one says something too.
    func merging(_ narrower: RuleSetting) -> RuleSetting {
      var merged = self
      merged.isOn = narrower.isOn ?? isOn
      merged.severity = narrower.severity ?? severity
      merged.parameters.merge(narrower.parameters) { $1 }
      return merged
    }
  }

  /// What is wrong with a configuration.
  package struct Fault: Error, Sendable, Hashable {
    package var path: String
    package var location: Location?
    package var message: LocalizedText
  }

  /// Where it was read; what is shown of it in messages.
  package var path: String
  /// Its folder, without links: what patterns and the baseline start from.
  package var folder: String
  package var whole = Scope()
  package var language: LocalizedText.Language?
  /// `.some(nil)` for `never`.
  package var failing: Diagnostic.Severity??
  package var include: [PathPattern] = []
  package var exclude: [PathPattern] = []
  package var units: [String] = []
  package var baseline: String?
  package var overrides: [Override] = []

  package static let fileName = ".gangmu.yml"
}
