internal import GangmuModel

/// JSON-04.
enum SpanTextDiffersRule: JSONRule {
  static let description = RuleDescription(
    code: "JSON-04", name: "span-text-differs", severity: .error,
    summary: LocalizedText("位置处的原文与所录文字不同", "the text at a span is not the text that stands beside it"),
    rationale: LocalizedText(
      "原文或位置被改动过，其他各项位置也不可靠。", "The text or the spans were changed afterwards, so other spans are in doubt too."),
    basis: [.init("gangmu-document-1.0.schema.json", "$defs/span", .required)],
    breaks: [.init(JSONExample.document.exchanging("\"start\": 7, \"end\": 11", with: "\"start\": 8, \"end\": 12"))],
    passes: [.init(JSONExample.document)])

  static func check(_ document: CheckedJSON, _ report: inout JSONReport) {
    guard let text = document.text else { return }
    for place in document.places {
      guard let span = place.span, span.end <= text.count, let said = place.node["text"]?.string else { continue }
      // A table's row without a number of its own is counted: its number stands nowhere.
      if span.isEmpty, place.node["style"]?.string == "tableRow" { continue }
      let found = text[span]
      guard found != said else { continue }
      report.add(
        place.path + ".span", place.node["span"] ?? place.node,
        LocalizedText(
          "此处原文为“\(found.prefix(60))”，所录为“\(said.prefix(60))”",
          "the text there is “\(found.prefix(60))”, not “\(said.prefix(60))”"), clause: place.node["clause"]?.string)
    }
  }
}
