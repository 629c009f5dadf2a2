package import GangmuModel

/// Applies rules to documents.
package struct Linter: Sendable {
  /// A rule that is on, with its settings.
  package struct ActiveRule: Sendable {
    package let rule: any Rule.Type
    package let severity: Diagnostic.Severity
    package let parameters: RuleParameters
    /// Asked once: descriptions are too dear for each document.
    package let application: RuleApplication
    package let code: String
    package let name: String

    package init(_ rule: any Rule.Type, severity: Diagnostic.Severity? = nil, parameters: RuleParameters? = nil) {
      let description = rule.description
      self.rule = rule
      self.severity = severity ?? description.severity
      self.parameters = parameters ?? RuleParameters(description)
      application = rule.application
      (code, name) = (description.code, description.name)
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
    var all: [(start: Int, rule: Int, found: RuleReport.Found)] = []
    for index in rules.indices {
      guard case .document(let rule) = rules[index].application else { continue }
      var report = RuleReport(parameters: rules[index].parameters, limit: mostPerRule ?? .max)
      rule.check(document, &report)
      guard report.count > 0 else { continue }
      for found in report.findings { all.append((found.span?.start ?? .max, index, found)) }
      let others = report.count - report.findings.count
      if others > 0 { all.append((.max, index, Self.summary(others))) }
    }
    // Sorting keeps the order of a rule's findings at one place.
    let order = all.indices.sorted { a, b in
      if all[a].start != all[b].start { return all[a].start < all[b].start }
      return all[a].rule == all[b].rule ? a < b : rules[all[a].rule].code < rules[all[b].rule].code
    }
    return order.map { finding(all[$0].found, rules[all[$0].rule], document) }
  }

  private static func summary(_ others: Int) -> RuleReport.Found {
    RuleReport.Found(
      message: LocalizedText("另有\(others)处同类问题未逐一列出", "\(others) more of these are not listed"), count: others)
  }

  private func finding(_ found: RuleReport.Found, _ active: ActiveRule, _ document: CheckedDocument) -> Finding {
    Finding(
      code: active.code, rule: active.name, severity: active.severity, message: found.message, advice: found.advice,
      uri: document.document.source.uri, span: found.span,
      location: found.span.flatMap { document.location($0.start) },
      clause: found.span.flatMap { document.clause(of: $0) },
      fix: found.fix, count: found.count)
  }

  // MARK: Corpora

  /// What the corpus rules note of one document, by the rule's code.
  package func notes(on document: CheckedDocument) -> [String: [CorpusNote]] {
    var notes: [String: [CorpusNote]] = [:]
    for active in rules {
      guard case .corpus(let rule) = active.application else { continue }
      notes[active.code] = rule.notes(on: document)
    }
    return notes
  }

  /// What the corpus rules find in the notes of all documents.
  package func findings(in notes: [String: [CorpusNote]]) -> [Finding] { placed(in: notes).map(\.finding) }

  /// The same with what reports show of the places.
  package func placed(in notes: [String: [CorpusNote]]) -> [PlacedFinding] {
    rules.flatMap { active -> [PlacedFinding] in
      guard case .corpus(let rule) = active.application, let own = notes[active.code] else { return [] }
      var report = CorpusReport(parameters: active.parameters)
      rule.check(own, &report)
      return report.findings.map { note, message, advice in
        let finding = Finding(
          code: active.code, rule: active.name, severity: active.severity, message: message, advice: advice,
          uri: note.uri, span: note.span, location: note.location, clause: note.clause)
        return PlacedFinding(finding, at: note.place)
      }
    }
  }
}
