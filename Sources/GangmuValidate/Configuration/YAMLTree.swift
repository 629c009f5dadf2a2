internal import GangmuLint
internal import GangmuModel
internal import Yams

/// YAML as the tree that schemas check, with the place of each value.
enum YAMLTree {
  struct Fault: Error {
    var location: Location?
    var message: String
  }

  static func read(_ text: String) throws(Fault) -> JSONNode {
    let lines = FileLines(Array(text.utf8))
    do {
      // An empty file configures nothing.
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        return JSONNode(.object([]), at: 0)
      }
      return node(root, lines)
    } catch let error as YamlError {
      throw fault(error)
    } catch {
      throw Fault(message: "\(error)")
    }
  }

  private static func node(_ node: Node, _ lines: FileLines) -> JSONNode {
    let offset = offset(node, lines)
    switch node {
    case .scalar(let scalar): return JSONNode(value(scalar), at: offset)
    case .sequence(let sequence): return JSONNode(.array(sequence.map { self.node($0, lines) }), at: offset)
    case .mapping(let mapping):
      let members = mapping.map { key, value in
        JSONNode.Member(key: key.string ?? "", offset: self.offset(key, lines), value: self.node(value, lines))
      }
      return JSONNode(.object(members), at: offset)
    case .alias: return JSONNode(.null, at: offset)
    }
  }

  private static func offset(_ node: Node, _ lines: FileLines) -> Int {
    node.mark.flatMap { lines.offset(line: $0.line, column: $0.column) } ?? 0
  }

  /// Words such as `off` stay words: YAML's older readings of them as false help nobody here.
  private static func value(_ scalar: Node.Scalar) -> JSONNode.Value {
    guard scalar.style == .plain else { return .string(scalar.string) }
    switch scalar.string {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "", "~", "null": return .null
    default: return Int(scalar.string).map { .integer($0) } ?? .string(scalar.string)
    }
  }

  private static func fault(_ error: YamlError) -> Fault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Fault(location: Location(line: mark.line, column: mark.column), message: problem)
    case .duplicatedKeysInMapping(let keys, let context):
      Fault(
        location: Location(line: context.mark.line, column: context.mark.column),
        message: "a key stands twice: \(keys.sorted().joined(separator: ", "))")
    default: Fault(message: "\(error)")
    }
  }
}
