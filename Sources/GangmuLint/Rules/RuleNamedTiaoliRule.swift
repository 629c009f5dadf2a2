internal import GangmuModel

/// DOC-05.
enum RuleNamedTiaoliRule: DocumentRule {
  static let description = RuleDescription(
    code: "DOC-05", name: "rule-named-tiaoli", severity: .warning,
    summary: LocalizedText("规章称“条例”", "a department's or local government's rule is called 条例"),
    rationale: LocalizedText(
      "规章一般称规定、办法，不得称条例；条例是行政法规和地方性法规的名称。",
      "Rules are called 规定 or 办法 and must not be called 条例, the name of regulations of higher rank."),
    basis: [.init("规章制定程序条例", "第七条", .required)],
    breaks: [
      .init(
        """
        白鹭市人民政府令
        第12号
        白鹭市河道管护条例
        第一条 为加强河道管护，制定本条例。
        第二条 本条例自2024年5月1日起施行。
        """)
    ],
    passes: [
      .init(
        """
        白鹭市人民政府令
        第12号
        白鹭市河道管护办法
        第一条 为加强河道管护，制定本办法。
        第二条 本办法自2024年5月1日起施行。
        """),
      .init(
        """
        白鹭市人民代表大会常务委员会公告
        第12号
        白鹭市河道管护条例
        第一条 为加强河道管护，制定本条例。
        第二条 本条例自2024年5月1日起施行。
        """, caption: LocalizedText("地方性法规", "a regulation of a people's congress")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    guard document.metadata.documentType?.hasSuffix("条例") == true, let title = TitleText(document.main, document.text),
      title.ends(with: Self.tiaoli), let issuer = orderIssuer(document)
    else { return }
    report.add(
      title.span,
      LocalizedText("“\(issuer)”发布的规章不得称“条例”", "a rule by order of “\(issuer)” must not be called 条例"),
      advice: LocalizedText("称“规定”或“办法”", "call it 规定 or 办法"))
  }

  /// Who gave the order, where it is a government or a department: the State Council may make 条例.
  private static func orderIssuer(_ document: CheckedDocument) -> String? {
    guard let agency = document.metadata.documentNumber?.agencyCode, agency.hasSuffix("令") else { return nil }
    let units = UnitFold.units(agency)
    let isRule = Self.makers.contains { units.has($0, at: units.count - $0.count - 1, limit: units.count) }
    return isRule ? agency : nil
  }

  private static let tiaoli = UnitFold.units("条例")
  private static let makers = ["人民政府", "政府", "部", "局", "委员会", "总局", "厅"].map(UnitFold.units)
}
