internal import GangmuModel

/// JSON-07.
enum FactWithoutPlaceRule: JSONRule {
  static let description = RuleDescription(
    code: "JSON-07", name: "fact-without-place", severity: .error,
    summary: LocalizedText("事实没有出处", "a fact has no place in the text"),
    rationale: LocalizedText("没有出处的事实无法核对。", "What has no place cannot be checked against the document."),
    basis: [.init("gangmu-document-1.0.schema.json", "$defs/span", .required)],
    breaks: [
      .init(JSONExample.document.exchanging("\"span\": {\"start\": 7, \"end\": 11}", with: "\"span\": null")),
      .init(JSONExample.document.exchanging("\"start\": 7, \"end\": 11", with: "\"start\": 7, \"end\": 7")),
    ],
    passes: [.init(JSONExample.document)])

  static func check(_ document: CheckedJSON, _ report: inout JSONReport) {
    for kind in CheckedJSON.kinds {
      for fact in document.facts(kind) {
        check(fact.node, fact.path, fact.span, &report)
        for list in ["units", "people"] {
          for (index, node) in (fact.node[list]?.elements ?? []).enumerated() {
            let path = "\(fact.path).\(list)[\(index)]"
            check(node, path, document.span(at: path), &report)
          }
        }
      }
    }
  }

  private static func check(_ node: JSONNode, _ path: String, _ span: TextSpan?, _ report: inout JSONReport) {
    let isMissing = node["span"].map(\.isNull) ?? true
    guard isMissing || span?.isEmpty == true else { return }
    report.add(
      path, node,
      isMissing
        ? LocalizedText("没有位置", "it has no span") : LocalizedText("位置为空", "its span is empty: it covers no character"),
      clause: node["clause"]?.string)
  }
}
