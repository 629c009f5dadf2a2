internal import GangmuModel

/// JSON-06.
enum UnresolvedIDRule: JSONRule {
  static let description = RuleDescription(
    code: "JSON-06", name: "unresolved-id", severity: .error,
    summary: LocalizedText("所指的条款或时限不存在", "an id points at no clause or deadline"),
    rationale: LocalizedText("该项事实无法归入条款。", "The fact belongs to no clause that a reader could find."),
    basis: [.init("gangmu-document-1.0.schema.json", "$defs/placeID", .required)],
    breaks: [.init(JSONExample.document.exchanging("\"clause\": \"main/一\"", with: "\"clause\": \"main/三\""))],
    passes: [.init(JSONExample.document)])

  static func check(_ document: CheckedJSON, _ report: inout JSONReport) {
    let clauses = Set(document.clauses.compactMap { $0.node["id"]?.string })
    let deadlines = Set(document.facts("deadlines").compactMap { $0.node["id"]?.string })
    for kind in CheckedJSON.kinds {
      for fact in document.facts(kind) { check(fact, "clause", clauses, &report) }
    }
    for reference in document.facts("references") { check(reference, "target", clauses, &report) }
    for target in document.facts("targets") { check(target, "deadline", deadlines, &report) }
    for clause in document.clauses {
      for (index, node) in (clause.node["sources"]?.elements ?? []).enumerated() {
        check(.init(path: "\(clause.path).sources[\(index)]", node: node, span: nil), "clause", clauses, &report)
      }
    }
  }

  private static func check(
    _ place: CheckedJSON.Place, _ key: String, _ known: Set<String>, _ report: inout JSONReport
  ) {
    guard let node = place.node[key], let id = node.string, !known.contains(id) else { return }
    report.add(
      "\(place.path).\(key)", node, LocalizedText("没有“\(id)”", "there is no “\(id)”"),
      clause: place.node["clause"]?.string)
  }
}
