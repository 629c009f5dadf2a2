/// All rules over the program's own files, in the order of their codes: baselines, extracted JSON, snapshots of it.
package enum FileRuleRegistry {
  package static let rules: [any Rule.Type] = [
    BaselineOutdatedRule.self,
    JSONSyntaxRule.self, JSONSchemaRule.self, SpanOutsideTextRule.self, SpanTextDiffersRule.self, DuplicateIDRule.self,
    UnresolvedIDRule.self, FactWithoutPlaceRule.self, SpanOrderRule.self,
    FactChangedRule.self, FactAddedRule.self, FactRemovedRule.self, DocumentUnpinnedRule.self,
  ]
}
