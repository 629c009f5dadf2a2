package import GangmuModel

/// Applies rules to documents.
package struct Linter: Sendable {
  /// A rule that is on, with its settings.
  package struct ActiveRule: Sendable {
    package var rule: any Rule.Type
    package var severity: Diagnostic.Severity
    package var parameters: RuleParameters

    package init(_ rule: any Rule.Type, severity: Diagnostic.Severity? = nil, parameters: RuleParameters? = nil) {
      self.rule = rule
      self.severity = severity ?? rule.description.severity
      self.parameters = parameters ?? RuleParameters(rule.description)
    }
  }

  package var rules: [ActiveRule]
  /// How many findings of one rule in one document are listed; one more says how many are not. `nil` lists all, as a
  /// program that applies their fixes needs.
  package var mostPerRule: Int? = 20

  package init(rules: [ActiveRule]) { self.rules = rules }

  /// The rules with these codes or names, with their own severities and parameters.
  package init(only names: [String]) { rules = names.compactMap(RuleRegistry.rule).map { ActiveRule($0) } }

  /// All rules of a profile with their own severities and parameters.
  package init(profile: RuleDescription.Profile) {
    rules = RuleRegistry.rules.filter { profile == .authored || $0.description.profile == .scraped }.map {
      ActiveRule($0)
    }
  }

  /// What the document rules find, in the order of the text.
  package func findings(in document: CheckedDocument) -> [Finding] {
    var findings: [Finding] = []
    for active in rules {
      guard let rule = active.rule as? any DocumentRule.Type else { continue }
      var report = RuleReport(parameters: active.parameters, limit: mostPerRule ?? .max)
      rule.check(document, &report)
      findings += report.findings.map { finding($0, active, document) }
      let others = report.count - report.findings.count
      if others > 0 { findings.append(finding(Self.summary(others), active, document)) }
    }
    return findings.sorted { ($0.span?.start ?? .max, $0.code) < ($1.span?.start ?? .max, $1.code) }
  }

  private static func summary(_ others: Int) -> RuleReport.Found {
    RuleReport.Found(message: LocalizedText("另有\(others)处同类问题未逐一列出", "\(others) more of these are not listed"))
  }

  /// What the corpus rules note of one document, by the rule's code.
  package func notes(on document: CheckedDocument) -> [String: [CorpusNote]] {
    var notes: [String: [CorpusNote]] = [:]
    for active in rules {
      guard let rule = active.rule as? any CorpusRule.Type else { continue }
      notes[rule.description.code] = rule.notes(on: document)
    }
    return notes
  }

  /// What the corpus rules find in the notes of all documents.
  package func findings(in notes: [String: [CorpusNote]]) -> [Finding] {
    rules.flatMap { active -> [Finding] in
      guard let rule = active.rule as? any CorpusRule.Type else { return [] }
      var report = CorpusReport(parameters: active.parameters)
      rule.check(notes[rule.description.code] ?? [], &report)
      return report.findings.map { note, message, advice in
        Finding(
          code: rule.description.code, rule: rule.description.name, severity: active.severity, message: message,
          advice: advice, uri: note.uri, span: note.span, location: note.location, clause: note.clause)
      }
    }
  }

  private func finding(_ found: RuleReport.Found, _ active: ActiveRule, _ document: CheckedDocument) -> Finding {
    Finding(
      code: active.rule.description.code, rule: active.rule.description.name, severity: active.severity,
      message: found.message, advice: found.advice, uri: document.document.source.uri, span: found.span,
      location: found.span.flatMap { document.location($0.start) }, clause: found.span.flatMap(document.clause),
      fix: found.fix)
  }
}
