package import GangmuModel

/// Extracted JSON of one document as rules see it.
package struct CheckedJSON: Sendable {
  /// An object with its path, and its span where that is one.
  package struct Place: Sendable {
    package var path: String
    package var node: JSONNode
    package var span: TextSpan?
  }

  package let root: JSONNode
  /// Why reading ended; ``root`` is null then.
  package let fault: JSONParser.Fault?
  package let schema: JSONSchema
  /// The document's text; `nil` where it was left out.
  package let text: SourceText?
  /// Every object that has a span.
  package let places: [Place]
  /// Parts and clauses.
  package let clauses: [Place]
  private let clauseIndices: [String: Int]
  private let spans: [String: TextSpan?]

  package init(_ root: Result<JSONNode, JSONParser.Fault>, schema: JSONSchema) {
    self.schema = schema
    switch root {
    case .success(let node): (self.root, fault) = (node, nil)
    case .failure(let error): (self.root, fault) = (JSONNode(.null, at: error.offset), error)
    }
    text = self.root["text"]?.string.map { SourceText($0) }
    var places: [Place] = []
    for member in self.root.members where member.key != "text" {
      Self.collect(member.value, path: "$.\(member.key)", into: &places)
    }
    self.places = places
    var clauses: [Place] = []
    for (index, part) in (self.root["parts"]?.elements ?? []).enumerated() {
      Self.collectClauses(part, path: "$.parts[\(index)]", into: &clauses)
    }
    self.clauses = clauses
    clauseIndices = Dictionary(clauses.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    spans = Dictionary(places.map { ($0.path, $0.span) }, uniquingKeysWith: { first, _ in first })
  }

  /// The part or clause with a path.
  func clause(at path: String) -> Place? { clauseIndices[path].map { clauses[$0] } }

  /// The span of the object with a path.
  func span(at path: String) -> TextSpan? { spans[path] ?? nil }

  private static func collect(_ node: JSONNode, path: String, into places: inout [Place]) {
    if node["span"] != nil { places.append(Place(path: path, node: node, span: span(node["span"]))) }
    for member in node.members where member.key != "span" {
      collect(member.value, path: "\(path).\(member.key)", into: &places)
    }
    for (index, element) in node.elements.enumerated() { collect(element, path: "\(path)[\(index)]", into: &places) }
  }

  private static func collectClauses(_ node: JSONNode, path: String, into clauses: inout [Place]) {
    clauses.append(Place(path: path, node: node, span: span(node["span"])))
    for (index, clause) in (node["clauses"]?.elements ?? []).enumerated() {
      collectClauses(clause, path: "\(path).clauses[\(index)]", into: &clauses)
    }
  }

  /// A span whose numbers make one.
  private static func span(_ node: JSONNode?) -> TextSpan? {
    guard let start = node?["start"]?.integer, let end = node?["end"]?.integer, 0 <= start, start <= end,
      end <= Int(UInt32.max)
    else { return nil }
    return TextSpan(start, end)
  }

  /// The lists of facts.
  package static let kinds = ["assignments", "deadlines", "targets", "references"]

  /// The facts of a kind, in their order.
  package func facts(_ kind: String) -> [Place] {
    (root[kind]?.elements ?? []).enumerated().map { index, node in
      Place(path: "$.\(kind)[\(index)]", node: node, span: Self.span(node["span"]))
    }
  }
}

/// A rule over extracted JSON.
package protocol JSONRule: Rule {
  static func check(_ document: CheckedJSON, _ report: inout JSONReport)
}

extension JSONRule {
  package static var application: RuleApplication { .json(Self.self) }
}

/// Takes what a rule finds in extracted JSON.
package struct JSONReport {
  package struct Found: Sendable {
    /// For example `$.targets[0].value`.
    package var path: String
    /// The place in the file, in bytes.
    package var offset: Int
    package var clause: String?
    package var message: LocalizedText
    package var advice: LocalizedText?
  }

  package private(set) var findings: [Found] = []

  package init() {}

  package mutating func add(
    _ path: String, _ node: JSONNode, _ message: LocalizedText, clause: String? = nil, advice: LocalizedText? = nil
  ) {
    add(path, at: node.offset, message, clause: clause, advice: advice)
  }

  package mutating func add(
    _ path: String, at offset: Int, _ message: LocalizedText, clause: String? = nil, advice: LocalizedText? = nil
  ) {
    findings.append(Found(path: path, offset: offset, clause: clause, message: message, advice: advice))
  }
}
