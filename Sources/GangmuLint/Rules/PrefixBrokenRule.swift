internal import GangmuModel

/// RSP-06.
enum PrefixBrokenRule: DocumentRule {
  static let description = RuleDescription(
    code: "RSP-06", name: "prefix-broken", severity: .warning,
    summary: LocalizedText("党委部门的名称少了“委”", "委 is missing in the name of a party department"),
    rationale: LocalizedText(
      "组织部、宣传部、统战部、政法委是党委的部门，“县组织部”不成名称，按名称也对不上单位。",
      "These are departments of a party committee; without 委 the name is none, and matches no body."),
    basis: [.init("党政机关公文处理工作条例", "第九条", .practice)],
    breaks: [
      .init("一、重点任务\n（一）加强培训。（责任单位：县组织部、县人社局）\n"),
      .init("一、重点任务\n（一）加强宣传，由市宣传部牵头。\n"),
    ],
    passes: [
      .init("一、重点任务\n（一）加强培训。（责任单位：县委组织部、县人社局）\n"),
      .init("一、重点任务\n（一）按照全县组织部署，各镇组织部门抓好落实。\n"),
    ],
    parameters: [
      .init(
        "accepted", .words([]), LocalizedText("可以使用的名称，不作判断", "names that may be used as they are"))
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    for word in document.scan[.partyDepartment] {
      guard word.start > 0, places.contains(units[word.start - 1]),
        word.start < 2 || units[word.start - 2] != city, word.end >= units.count || !goesOn.contains(units[word.end])
      else { continue }
      let span = TextSpan(word.start - 1, word.end)
      if report.parameters.words("accepted").contains(document.text[span]) { continue }
      let name = document.text[word]
      report.add(
        span, LocalizedText("“\(document.text[span])”少了“委”", "“\(document.text[span])” lacks 委"),
        advice: LocalizedText("写作“…委\(name)”", "write …委\(name)"))
    }
  }

  /// 组织部署, 组织部门, 宣传部分.
  private static let goesOn = UnitSet("署分门队件位长")
  /// 城 of 城市宣传部
  private static let city: UInt16 = 0x57CE
  private static let places = UnitSet("省市县区州盟旗镇乡")
}
