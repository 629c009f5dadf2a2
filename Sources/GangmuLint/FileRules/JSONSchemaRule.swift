internal import GangmuModel

/// JSON-02.
enum JSONSchemaRule: JSONRule {
  static let description = RuleDescription(
    code: "JSON-02", name: "json-schema", severity: .error,
    summary: LocalizedText("不符合已发布的 JSON Schema", "the JSON does not keep to the published schema"),
    rationale: LocalizedText(
      "按模式读取的程序会出错，或读出错误的值。", "Programs that rely on the schema fail, or read what is not there."),
    basis: [.init("gangmu-document-1.0.schema.json", nil, .required)],
    breaks: [
      .init(JSONExample.document.exchanging("\"basis\": \"declared\"", with: "\"basis\": \"said\"")),
      .init(JSONExample.document.exchanging("\"people\": [], ", with: "")),
      .init(JSONExample.document.exchanging("\"openEnded\": false", with: "\"openEnded\": \"no\"")),
    ],
    passes: [.init(JSONExample.document)])

  static func check(_ document: CheckedJSON, _ report: inout JSONReport) {
    guard document.fault == nil else { return }
    for fault in document.schema.faults(in: document.root) {
      report.add(fault.path, at: fault.offset, fault.message)
    }
  }
}
