internal import GangmuModel

/// RSP-05.
enum NameVariantRule: CorpusRule {
  static let description = RuleDescription(
    code: "RSP-05", name: "name-variant", severity: .info,
    summary: LocalizedText("同一单位有几种名称", "one body under several names"),
    rationale: LocalizedText(
      "名称不一，按单位汇总任务就会漏；应用全称或规范化简称，并前后一致。",
      "Tasks that are summed up by body are missed; use the full name or the standard short one throughout."),
    basis: [.init("党政机关公文处理工作条例", "第九条", .practice)],
    breaks: [
      .init("一、重点任务\n（一）开展普查。（责任单位：县发展改革委）\n（二）修缮古桥。（责任单位：县发改委）\n（三）加强巡查。（责任单位：县发展改革委）\n"),
      .init(
        "青岚县古桥保护工作方案\n一、重点任务\n（一）开展普查。（责任单位：县编办）\n（二）修缮古桥。（责任单位：县委编办）\n"),
    ],
    passes: [
      .init("一、重点任务\n（一）开展普查。（责任单位：县发展改革委）\n（二）修缮古桥。（责任单位：县发展改革委）\n"),
      .init(
        "一、重点任务\n（一）开展普查。（责任单位：县发展改革委）\n（二）修缮古桥。（责任单位：市发改委）\n",
        caption: LocalizedText("两级的部门", "departments of two levels")),
      .init(
        "一、重点任务\n（一）县发展和改革委员会（以下简称县发改委）负责立项。\n（二）修缮古桥。（责任单位：县发改委）\n",
        caption: LocalizedText("正文规定了简称", "the text declares the short name")),
      .init(
        "一、重点任务\n（一）开展普查。（责任单位：县发展改革委）\n", "一、重点任务\n（一）修缮古桥。（责任单位：县发改委）\n",
        caption: LocalizedText("不知是不是同一个县", "two documents that do not say of which county they are")),
    ],
    parameters: [
      .init(
        "accepted", .words([]), LocalizedText("可以使用的名称，不作判断", "names that may be used as they are"))
    ])

  static func notes(on document: CheckedDocument) -> [CorpusNote] {
    let assignments = document.document.assignments
    let units = document.text.units
    /// For each name the first unit that has it and a known ending, and how often the document has the name so.
    var names: [(assignment: Int, unit: Int, count: Int)] = Array(repeating: (0, 0, 0), count: document.bodies.count)
    var order: [Int] = []
    var next = 0
    for at in assignments.indices {
      for unit in assignments[at].units.indices {
        let name = document.bodies.numbers[next]
        next += 1
        let span = assignments[at].units[unit].span
        guard !assignments[at].units[unit].collective, UnitNames.hasEnding(units, span), !declares(units, span.end)
        else {
          continue
        }
        if names[name].count == 0 {
          names[name] = (at, unit, 0)
          order.append(name)
        }
        names[name].count += 1
      }
    }
    return document.notes(
      order.compactMap { name in
        let unit = assignments[names[name].assignment].units[names[name].unit]
        guard let match = UnitNames.body(units, unit.span) else { return nil }
        let place = unit.name.unicodeScalars.dropLast(match.ending.count)
        return LocalStatement(
          key: "\(Substring(place))|\(match.body)", values: [unit.name, String(names[name].count)], span: unit.span)
      })
  }

  static func check(_ notes: [CorpusNote], _ report: inout CorpusReport) {
    let accepted = Set(report.parameters.words("accepted"))
    for group in CorpusNotes.differing(notes) {
      var counts: [String: Int] = [:]
      for note in group { counts[note.value(0), default: 0] += note.values.count > 1 ? Int(note.value(1)) ?? 1 : 1 }
      guard counts.count > 1, let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
        continue
      }
      for note in group where note.value(0) != usual && !accepted.contains(note.value(0)) {
        report.add(
          note,
          LocalizedText(
            "“\(note.value(0))”与“\(usual)”应是同一单位", "“\(note.value(0))” seems to be the same body as “\(usual)”"),
          advice: LocalizedText("全篇用同一名称", "use one name throughout"))
      }
    }
  }

  /// 县人力资源和社会保障局（以下简称县人社局）: both names are in order.
  private static func declares(_ units: [UInt16], _ end: Int) -> Bool {
    let limit = min(units.count, end + 8)
    return end < limit && units[end] == 0x28 && units.first(short, in: end..<limit) != nil
  }

  private static let short = UnitFold.units("简称")
}
