internal import GangmuModel

/// JSON-03.
enum SpanOutsideTextRule: JSONRule {
  static let description = RuleDescription(
    code: "JSON-03", name: "span-outside-text", severity: .error,
    summary: LocalizedText("位置超出原文，或起止颠倒", "a span leaves the text or ends before it begins"),
    rationale: LocalizedText("位置无法指向依据。", "It shows no evidence: text[start:end] is not there."),
    basis: [.init("gangmu-document-1.0.schema.json", "$defs/span", .required)],
    breaks: [
      .init(JSONExample.document.exchanging("\"start\": 7, \"end\": 11", with: "\"start\": 7, \"end\": 1100")),
      .init(JSONExample.document.exchanging("\"start\": 7, \"end\": 11", with: "\"start\": 11, \"end\": 7")),
    ],
    passes: [.init(JSONExample.document)])

  static func check(_ document: CheckedJSON, _ report: inout JSONReport) {
    for place in document.places {
      guard let node = place.node["span"], !node.isNull else { continue }
      guard let start = node["start"]?.integer, let end = node["end"]?.integer else { continue }
      if start < 0 || end < start {
        report.add(
          place.path + ".span", node,
          LocalizedText("位置 \(start)–\(end) 起止颠倒或为负", "the span \(start)–\(end) ends before it begins, or is negative"))
      } else if let text = document.text, end > text.count {
        report.add(
          place.path + ".span", node,
          LocalizedText(
            "位置 \(start)–\(end) 超出原文（共 \(text.count) 字）",
            "the span \(start)–\(end) leaves the text, which has \(text.count) characters"))
      }
    }
  }
}
