/// All rules, in the order of their codes.
package enum RuleRegistry {
  package static let rules: [any Rule.Type] = [
    InvalidEncodingRule.self,
    MojibakeRule.self,
    RadicalLookalikeRule.self,
    PinyinGlossRule.self,
    InvisibleCharRule.self,
    HalfwidthPunctRule.self,
    TitleMissingRule.self,
    GenreIllegalRule.self,
    GenreDoubledRule.self,
    WrapperBodyMismatchRule.self,
    RuleNamedTiaoliRule.self,
    RequestInReportRule.self,
    AddresseeColonRule.self,
    ChromeLeftRule.self,
    HeadTruncatedRule.self,
    DocnumBracketRule.self,
    DocnumBracketPairRule.self,
    DocnumDiRule.self,
    DocnumZeroPadRule.self,
    DocnumYearRule.self,
    DocnumYearVsDateRule.self,
    DocnumDuplicateRule.self,
    DateZeroPadRule.self,
    DateHanziRule.self,
    DateCorruptRule.self,
    DateImpossibleRule.self,
    YearShortRule.self,
    DateOrderRule.self,
    DateMissingRule.self,
    GapRule.self,
    DuplicateRule.self,
    OrderInvertedRule.self,
    LevelSkipRule.self,
    MixedStyleRule.self,
    ArabicDunhaoRule.self,
    BracketPlusMarkRule.self,
    HanziDotRule.self,
    MalformedRule.self,
    OrdinalCommaRule.self,
    CompatNumberRule.self,
    EmptyClauseRule.self,
    YishiBrokenRule.self,
    ArticleGapRule.self,
    ArticleArabicRule.self,
    KuanNumberedRule.self,
    XiangStyleRule.self,
    NoEffectiveClauseRule.self,
    ValidityMissingRule.self,
    ValidityTooLongRule.self,
    CrossRefDanglingRule.self,
  ]

  /// The descriptions of all rules, in the order of their codes.
  package static var descriptions: [RuleDescription] { rules.map { $0.description } }

  /// The rule with a code or a name.
  package static func rule(_ codeOrName: String) -> (any Rule.Type)? {
    rules.first { $0.description.code == codeOrName || $0.description.name == codeOrName }
  }
}
