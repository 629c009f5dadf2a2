internal import GangmuPlatform

/// Writes formulas in a line, as they are typed: `(a+b)/c` (ECMA-376 part 1, 22.1).
enum WordMath {
  static func text(_ tree: XMLTree, _ node: Int) -> [UInt8] {
    var text: [UInt8] = []
    for child in tree.children(of: node) { text += element(tree, child) }
    return text
  }

  private static func element(_ tree: XMLTree, _ node: Int) -> [UInt8] {
    switch tree.nodes[node].name {
    case "t": return tree.allText(in: node)
    case "del", "moveFrom": return []
    case "f":
      let parts = ["num", "den"].map { name in tree.child(of: node, named: name).map { operand(text(tree, $0)) } ?? [] }
      return parts[0] + Array("/".utf8) + parts[1]
    case "d":
      let properties = tree.child(of: node, named: "dPr")
      return Array((tree.value("begChr", in: properties) ?? "(").utf8) + text(tree, node)
        + Array((tree.value("endChr", in: properties) ?? ")").utf8)
    case "nary":
      return Array((tree.value("chr", in: tree.child(of: node, named: "naryPr")) ?? "∫").utf8) + text(tree, node)
    case "sup":
      let power = operand(text(tree, node))
      return power.isEmpty ? [] : Array("^".utf8) + power
    case "rad": return Array("√".utf8) + operand(text(tree, node))
    default: return text(tree, node)
    }
  }

  /// In brackets where an operator stands in it.
  private static func operand(_ text: [UInt8]) -> [UInt8] {
    let hasOperator = text.contains { [0x2B, 0x2D, 0x2F, 0x2A, 0xC3].contains($0) }
    return hasOperator ? Array("(".utf8) + text + Array(")".utf8) : text
  }
}
