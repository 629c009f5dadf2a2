internal import GangmuModel

/// JSON-08.
enum SpanOrderRule: JSONRule {
  static let description = RuleDescription(
    code: "JSON-08", name: "span-order", severity: .warning,
    summary: LocalizedText("次序与原文不符，或条款超出其上级", "places are out of the order of the text, or leave what holds them"),
    rationale: LocalizedText(
      "事实与条款按原文次序排列，下级条款在上级之内；依此遍历的程序会漏读。",
      "Facts and clauses stand in the order of the text, sub-clauses within their clauses; programs that walk them so miss some."
    ),
    basis: [.init("gangmu-document-1.0.schema.json", "$defs/clause", .practice)],
    breaks: [
      .init(
        JSONExample.document.exchanging(
          "\"start\": 15, \"end\": 34}, \"clauses\"", with: "\"start\": 15, \"end\": 35}, \"clauses\"")),
      .init(
        JSONExample.document.exchanging("\"start\": 29, \"end\": 31", with: "\"start\": 2, \"end\": 3"),
        caption: LocalizedText("第二个时限在第一个之前", "the second deadline stands before the first")),
    ],
    passes: [.init(JSONExample.document)])

  static func check(_ document: CheckedJSON, _ report: inout JSONReport) {
    for kind in CheckedJSON.kinds { checkOrder(document.facts(kind), &report) }
    // Page furniture stands behind the text's own parts, wherever the page has it.
    let parts = document.clauses.filter { $0.node["kind"]?.string.map { $0 != "chrome" } ?? false }
    checkOrder(parts, &report)
    for clause in document.clauses {
      let children = (clause.node["clauses"]?.elements ?? []).enumerated().compactMap { index, _ in
        document.clause(at: "\(clause.path).clauses[\(index)]")
      }
      checkOrder(children, &report)
      guard let span = clause.span else { continue }
      for child in children where child.span.map({ !span.contains($0) }) == true {
        report.add(
          child.path + ".span", child.node["span"] ?? child.node,
          LocalizedText("超出 \(clause.path)", "it leaves \(clause.path)"), clause: child.node["id"]?.string)
      }
    }
  }

  private static func checkOrder(_ places: [CheckedJSON.Place], _ report: inout JSONReport) {
    for (first, second) in zip(places, places.dropFirst()) {
      guard let a = first.span, let b = second.span, b.start < a.start else { continue }
      report.add(
        second.path + ".span", second.node["span"] ?? second.node,
        LocalizedText("在 \(first.path) 之前", "it stands before \(first.path)"), clause: second.node["clause"]?.string)
    }
  }
}
