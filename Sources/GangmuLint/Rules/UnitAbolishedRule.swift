internal import GangmuModel

/// RSP-07.
enum UnitAbolishedRule: DocumentRule {
  static let description = RuleDescription(
    code: "RSP-07", name: "unit-abolished", severity: .info,
    summary: LocalizedText(
      "责任单位已在机构改革中更名或撤并", "a body that a reform renamed or dissolved before the document's date"),
    rationale: LocalizedText(
      "任务落到已不存在的单位，就没有人承担；多是沿用旧文件的名单。",
      "Nobody has a task that is given to a body of the past; mostly a list was taken from an older document."),
    basis: [
      .init("国务院机构改革方案", "2018年", .practice), .init("党和国家机构改革方案", "2023年", .practice),
    ],
    breaks: [
      .init("青岚县古桥保护工作方案\n一、重点任务\n（一）查处违法经营。（责任单位：县工商局、县公安局）\n青岚县人民政府\n2022年3月5日\n"),
      .init("青岚县古桥保护工作方案\n一、重点任务\n（一）组织游览。（责任单位：县旅游局）\n青岚县人民政府\n2022年3月5日\n"),
    ],
    passes: [
      .init("青岚县古桥保护工作方案\n一、重点任务\n（一）查处违法经营。（责任单位：县市场监管局、县公安局）\n青岚县人民政府\n2022年3月5日\n"),
      .init(
        "青岚县古桥保护工作方案\n一、重点任务\n（一）查处违法经营。（责任单位：县工商局、县公安局）\n青岚县人民政府\n2016年3月5日\n",
        caption: LocalizedText("改革之前的文件", "a document from before the reform")),
      .init("青岚县古桥保护工作方案\n一、重点任务\n（一）组织游览。（责任单位：县文化和旅游局）\n青岚县人民政府\n2022年3月5日\n"),
    ],
    parameters: [
      .init(
        "accepted", .words([]),
        LocalizedText("本地仍在使用的名称，不作判断", "names that are still in use in the place"))
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    guard let date = document.metadata.dates.signed ?? document.metadata.dates.published else { return }
    let assignments = document.document.assignments
    for at in assignments.indices {
      for index in assignments[at].units.indices where !assignments[at].units[index].collective {
        guard let abolished = UnitNames.abolished(document.text.units, assignments[at].units[index].span),
          abolished.since <= date
        else { continue }
        let unit = assignments[at].units[index]
        guard !report.parameters.words("accepted").contains(unit.name) else { continue }
        report.add(
          unit.span,
          LocalizedText(
            "“\(unit.name)”的职责已归\(abolished.successor)",
            "the duties of “\(unit.name)” have gone to \(abolished.successor)"),
          advice: LocalizedText("改用现名，或列入可用名称", "use the present name, or accept this one in the configuration"))
      }
    }
  }
}
