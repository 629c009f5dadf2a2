internal import GangmuModel

/// RSP-08.
enum OpenListRule: DocumentRule {
  static let description = RuleDescription(
    code: "RSP-08", name: "open-list", severity: .info,
    summary: LocalizedText(
      "责任单位以“等”收尾或只说“有关部门”", "a list of bodies that ends in 等, or only 有关部门"),
    rationale: LocalizedText(
      "没有点名的单位不知道任务是自己的，也无从考核。",
      "A body that is not named does not know that the task is its own, and cannot be held to it."),
    basis: [.init("督查工作惯例", nil, .practice)],
    breaks: [
      .init("一、重点任务\n（一）开展普查。（责任单位：县文物局、县财政局等）\n"),
      .init("一、重点任务\n（一）开展普查。（责任单位：有关部门）\n"),
    ],
    passes: [
      .init("一、重点任务\n（一）开展普查。（责任单位：县文物局、县财政局）\n"),
      .init(
        "一、重点任务\n（一）开展普查。（牵头单位：县文物局；配合单位：相关部门）\n",
        caption: LocalizedText("有具体单位牵头", "a body that is named leads")),
      .init("一、重点任务\n（一）县文物局会同有关部门开展普查。\n"),
      .init(
        "一、重点任务\n（一）开展普查。（责任单位：县直各部门、各镇）\n",
        caption: LocalizedText("可以数清的一类", "a class that can be counted")),
    ])

  static func check(_ document: CheckedDocument, _ report: inout RuleReport) {
    let units = document.text.units
    let assignments = document.document.assignments
    for at in assignments.indices {
      let isOpen = assignments[at].basis == .declared && assignments[at].openEnded
      guard isOpen || assignments[at].units.indices.allSatisfy({ isVague(assignments[at].units[$0], units) }),
        let last = assignments[at].units.last
      else { continue }
      report.add(
        last.span,
        isOpen
          ? LocalizedText("责任单位列举未尽", "the list of bodies is left open")
          : LocalizedText("没有指明具体单位", "no body in particular is named"),
        advice: LocalizedText("写全单位，或指明由谁牵头", "name all bodies, or say who leads"))
    }
  }

  /// 有关部门, 各相关单位: what follows 有关 is a noun for any body.
  private static func isVague(_ unit: AssignedUnit, _ units: [UInt16]) -> Bool {
    let end = min(unit.span.end, units.count)
    // 会同有关部门: who is joined by them is named.
    guard unit.collective, unit.role != .participating,
      let opening = openings.longest(units, at: unit.span.start, limit: end)
    else { return false }
    return nouns.longest(units, at: opening.end, limit: end)?.end == end
  }

  private static let openings = words(["有关", "相关", "各有关", "各相关", "其他有关", "其他相关"])
  private static let nouns = words(["部门", "单位", "机构", "方面", "职能部门", "主管部门", "责任单位", "责任部门", "部门和单位", "部门、单位"])

  private static func words(_ words: [String]) -> UnitTrie<Bool> { UnitTrie(words.map { ($0, true) }) }
}
