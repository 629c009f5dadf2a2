internal import GangmuModel

/// LEG-08.
enum ValidityTooLongRule: DocumentRule {
  static let description = RuleDescription(
    code: "LEG-08", name: "validity-too-long", severity: .warning,
    summary: LocalizedText("有效期超过上限", "the term of validity is longer than allowed"),
    rationale: LocalizedText(
      "规范性文件的有效期各地多定为不超过五年，试行、暂行的不超过两年。上限因地而异，可以设定。",
      "Most places allow five years, and two for provisional texts. The limits are local and can be set."),
    basis: [.init("各地规范性文件管理办法", nil, .recommended)],
    breaks: [
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 本办法自2024年5月1日起施行，有效期10年。\n"),
      .init(
        "白鹭县河道管护办法（试行）\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 本办法自2024年5月1日起施行，有效期5年。\n"),
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 本办法自2024年5月1日起施行，有效期至2031年12月31日。\n"),
    ],
    passes: [
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 本办法自2024年5月1日起施行，有效期5年。\n"),
      .init(
        "白鹭县河道管护办法（试行）\n第一条 为加强河道管护，制定本办法。\n第二条 本办法适用于本县。\n第三条 本办法自2024年5月1日起施行，有效期2年。\n"),
      .init(
        "白鹭县河道管护办法\n第一条 为加强河道管护，制定本办法。\n第二条 采砂许可证有效期10年。\n第三条 本办法自2024年5月1日起施行。\n",
        caption: LocalizedText("许可证的有效期", "a licence's validity")),
    ],
    parameters: [
      RuleParameter("max-years", .number(5), LocalizedText("有效期上限（年）", "the longest validity in years")),
      RuleParameter(
        "max-trial-years", .number(2), LocalizedText("试行、暂行文件的有效期上限（年）", "the longest validity of provisional texts")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let dates = document.metadata.dates
    let terms = document.ownTerms(.validity)
    guard let expires = dates.expires, let start = dates.effective ?? dates.signed, let place = terms.last,
      let year = Int(start.prefix(4)),
      let most = report.parameters.number(isTrial(document) ? "max-trial-years" : "max-years")
    else { return }
    // ISO dates compare as strings. A term ends the day before: 2024-05-01 and five years give 2029-04-30.
    guard expires >= "\(year + most)\(start.dropFirst(4))" else { return }
    report.add(
      place,
      LocalizedText(
        "有效期自 \(start) 至 \(expires)，超过\(most)年", "valid from \(start) to \(expires), more than \(most) years"))
  }

  private static func isTrial(_ document: CheckedDocument) -> Bool {
    guard let title = document.metadata.title else { return false }
    let units = UnitFold.units(title)
    return Self.trial.contains { units.contains($0, in: 0..<units.count) }
  }

  private static let trial = ["试行", "暂行"].map(UnitFold.units)
}
