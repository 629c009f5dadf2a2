/// A JSON Schema (2020-12), and what values break of it.
///
/// It knows the keywords that the schemas of this program use; ``unknownKeywords`` lists others, so that a test can see
/// that nothing is passed over.
package struct JSONSchema: Sendable {
  /// What is wrong with a value, and where.
  package struct Fault: Sendable, Hashable {
    /// For example `$.targets[0].value`.
    package var path: String
    package var offset: Int
    package var message: LocalizedText
  }

  let root: JSONNode
  let patterns = PatternCache()

  /// - Throws: What is wrong with the schema's own JSON.
  package init(_ text: String) throws(JSONParser.Fault) {
    var parser = JSONParser(Array(text.utf8))
    root = try parser.value()
  }

  package func faults(in node: JSONNode) -> [Fault] {
    var check = SchemaCheck(schema: self)
    check.check(node, root, path: "$")
    return check.faults
  }

  /// Keywords of the schema that are not checked and say nothing for people either.
  package var unknownKeywords: Set<String> { Self.unknown(root) }

  private static let known: Set = [
    "$ref", "type", "properties", "required", "additionalProperties", "items", "enum", "const", "pattern", "minimum",
    "maximum", "minLength", "minItems", "maxItems", "minProperties", "dependentRequired", "anyOf", "allOf", "if",
    "then",
    "$schema", "$id", "title", "description", "examples", "format", "$defs", "default",
  ]

  private static func unknown(_ schema: JSONNode) -> Set<String> {
    schema.members.reduce(into: Set<String>()) { unknown, member in
      if !known.contains(member.key) { unknown.insert(member.key) }
      switch member.key {
      case "properties", "$defs": unknown.formUnion(member.value.members.flatMap { Self.unknown($0.value) })
      case "items", "if", "then", "additionalProperties": unknown.formUnion(Self.unknown(member.value))
      case "anyOf", "allOf": unknown.formUnion(member.value.elements.flatMap(Self.unknown))
      default: break
      }
    }
  }
}
