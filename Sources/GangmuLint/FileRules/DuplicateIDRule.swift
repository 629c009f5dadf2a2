internal import GangmuModel

/// JSON-05.
enum DuplicateIDRule: JSONRule {
  static let description = RuleDescription(
    code: "JSON-05", name: "duplicate-id", severity: .error,
    summary: LocalizedText("标识重复", "an id stands twice"),
    rationale: LocalizedText("引用该标识的各项不知指向何处。", "What points at the id points at two places."),
    basis: [.init("gangmu-document-1.0.schema.json", "$defs/clause", .required)],
    breaks: [
      .init(JSONExample.document.exchanging("\"id\": \"main/二\"", with: "\"id\": \"main/一\"")),
      .init(JSONExample.document.exchanging("\"id\": \"d2\"", with: "\"id\": \"d1\"")),
    ],
    passes: [.init(JSONExample.document)])

  static func check(_ document: CheckedJSON, _ report: inout JSONReport) {
    check(document.clauses, &report)
    for kind in CheckedJSON.kinds { check(document.facts(kind), &report) }
  }

  private static func check(_ places: [CheckedJSON.Place], _ report: inout JSONReport) {
    var known: [String: String] = [:]
    for place in places {
      guard let node = place.node["id"], let id = node.string else { continue }
      if let first = known[id] {
        report.add(
          place.path + ".id", node, LocalizedText("标识“\(id)”已用于 \(first)", "the id “\(id)” is that of \(first) already")
        )
      } else {
        known[id] = place.path
      }
    }
  }
}
