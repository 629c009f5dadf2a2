internal import GangmuModel

/// LEG-07.
enum ValidityMissingRule: DocumentRule {
  static let description = RuleDescription(
    code: "LEG-07", name: "validity-missing", severity: .warning,
    summary: LocalizedText("规范性文件没有有效期", "a normative document does not say how long it is valid"),
    rationale: LocalizedText(
      "多数地方要求行政规范性文件载明有效期。文本看不出是否规范性文件时不报告：只看文号带“规”字或页面有规范性文件登记号的。",
      "Most places require a term of validity. Only documents whose number has 规, or that show a registration as normative, are known to be such."
    ),
    basis: [.init("国办发〔2018〕37号及各地规范性文件管理办法", nil, .recommended)],
    breaks: [
      .init(
        "白鹭县河道管护办法\n鹭政规〔2024〕3号\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 本办法自2024年5月1日起施行。\n")
    ],
    passes: [
      .init(
        "白鹭县河道管护办法\n鹭政规〔2024〕3号\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 本办法自2024年5月1日起施行，有效期5年。\n"),
      .init(
        "白鹭县河道管护办法\n鹭政规〔2024〕3号\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 本办法自2024年5月1日起施行，至2029年4月30日止。\n"),
      .init(
        "白鹭县河道管护办法\n鹭政发〔2024〕3号\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 本办法自2024年5月1日起施行。\n",
        caption: LocalizedText("看不出是规范性文件", "not known to be normative")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let metadata = document.metadata
    guard metadata.dates.expires == nil, metadata.jurisdiction?.level != "central", isNormative(document),
      document.ownTerms(.validity).isEmpty
    else { return }
    report.add(nil, LocalizedText("规范性文件没有写明有效期", "the document does not say how long it is valid"))
  }

  private static func isNormative(_ document: CheckedDocument) -> Bool {
    if let code = document.metadata.documentNumber?.agencyCode, code.hasSuffix("规") || code.hasSuffix("规字") {
      return true
    }
    return document.ingested.fields.contains {
      !$0.value.isEmpty && UnitFold.units($0.name).contains(Self.normative, in: 0..<$0.name.unicodeScalars.count)
    }
  }

  private static let normative = UnitFold.units("规范性文件")
}
