internal import GangmuLint
internal import GangmuModel

/// A fact of extracted JSON as it is compared: what it says, without where it stands.
struct SnapshotFact {
  /// `assignments`, `deadlines`, `targets`, `references`, or `metadata` for what the document says of itself.
  var kind: String
  var clause: String?
  /// The words that it was read from, or the task.
  var text: String
  /// The place in the text, where it has one.
  var span: TextSpan?
  var fields: [Field]

  struct Field: Equatable {
    var name: String
    var value: String
  }

  /// The facts of a document, in the order of the JSON.
  static func all(of document: CheckedJSON) -> [SnapshotFact] {
    let deadlines = Dictionary(
      document.facts("deadlines").map { ($0.node["id"]?.string ?? "", $0.node["text"]?.string ?? "") },
      uniquingKeysWith: { first, _ in first })
    var facts: [SnapshotFact] = []
    if let metadata = document.root["metadata"] {
      facts.append(SnapshotFact(kind: "metadata", text: "", fields: fields(of: metadata, deadlines)))
    }
    for kind in CheckedJSON.kinds {
      facts += document.facts(kind).map { fact in
        SnapshotFact(
          kind: kind, clause: fact.node["clause"]?.string,
          text: (fact.node["text"] ?? fact.node["task"])?.string ?? "", span: fact.span,
          fields: fields(of: fact.node, deadlines))
      }
    }
    return facts
  }

  /// Numbers of facts and places change with every edit and say nothing; the rule tells how a fact was found.
  private static let passedOver: Set = ["id", "span", "rule", "clause", "text"]

  private static func fields(of node: JSONNode, _ deadlines: [String: String]) -> [Field] {
    node.members.filter { !passedOver.contains($0.key) }.map { member in
      var value = words(member.value)
      if member.key == "deadline", let text = deadlines[value] { value = text }
      return Field(name: member.key, value: value)
    }
  }

  /// A value in a line: objects by their values, lists by their elements.
  private static func words(_ node: JSONNode) -> String {
    switch node.value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .decimal(let value): String(value)
    case .string(let value): value
    case .array(let elements): "[" + elements.map(words).joined(separator: "; ") + "]"
    case .object(let members):
      // A name that is as written, what does not apply and what is not known would only be noise.
      members.filter { member in
        member.key != "span" && !member.value.isNull && member.value.bool != false
          && !(member.key == "text" && node["name"] == member.value)
      }.map { $0.value.bool == true ? $0.key : words($0.value) }.joined(separator: " ")
    }
  }
}
