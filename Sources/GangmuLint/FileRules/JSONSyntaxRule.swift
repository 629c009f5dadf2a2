internal import GangmuModel

/// JSON-01.
enum JSONSyntaxRule: JSONRule {
  static let description = RuleDescription(
    code: "JSON-01", name: "json-syntax", severity: .error,
    summary: LocalizedText("不是有效的 JSON", "the file is no valid JSON"),
    rationale: LocalizedText(
      "其他程序无法读取；重复的键由不同程序作不同理解。",
      "Other programs cannot read it, and keys that stand twice are read in one way by some and in another by others."),
    basis: [.init("RFC 8259", nil, .required)],
    breaks: [
      .init(JSONExample.document.exchanging("\"targets\": []", with: "\"targets\": [,]")),
      .init(JSONExample.document.exchanging("\"targets\": []", with: "\"targets\": [], \"targets\": []")),
    ],
    passes: [.init(JSONExample.document)])

  static func check(_ document: CheckedJSON, _ report: inout JSONReport) {
    if let fault = document.fault { return report.add("$", at: fault.offset, fault.message, advice: advice) }
    checkKeys(document.root, "$", &report)
  }

  private static let advice = LocalizedText("用 gangmu extract 重新生成", "make it anew with gangmu extract")

  private static func checkKeys(_ node: JSONNode, _ path: String, _ report: inout JSONReport) {
    var keys: Set<String> = []
    for member in node.members {
      if !keys.insert(member.key).inserted {
        report.add(
          "\(path).\(member.key)", at: member.offset,
          LocalizedText("键“\(member.key)”重复", "the key “\(member.key)” stands twice"), advice: advice)
      }
      checkKeys(member.value, "\(path).\(member.key)", &report)
    }
    for (index, element) in node.elements.enumerated() { checkKeys(element, "\(path)[\(index)]", &report) }
  }
}
