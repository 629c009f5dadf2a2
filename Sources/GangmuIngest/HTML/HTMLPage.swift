internal import GangmuPlatform

/// A parsed page with what each element holds: kinds, hidden parts, and sums by which a subtree is weighed at once.
///
/// A class, since all that read it keep it: copies of its arrays would count references in every cell of a table.
final class HTMLPage {
  let tree: HTMLTree
  /// For each node.
  let kinds: [HTMLElement]
  /// Nodes whose subtree a reader does not see.
  let hidden: [Bool]
  private let sums: [HTMLSums]

  var nodes: [HTMLTree.Node] { tree.nodes }
  var count: Int { tree.nodes.count }

  init(_ tree: HTMLTree) {
    self.tree = tree
    let elements = HTMLElement.byName
    let kinds = tree.nodes.map { elements[$0.name] }
    self.kinds = kinds
    var hidden = tree.nodes.indices.map { Self.isHidden(tree, $0, kinds[$0]) }
    var sums = HTMLSums.list(tree, kinds, hidden)
    // A page or main part that a script shows when it has loaded: what holds most of the text cannot be hidden.
    if Self.revealMainText(tree, kinds, &hidden, totalMarks: Int(sums[tree.nodes.count].marks)) {
      sums = HTMLSums.list(tree, kinds, hidden)
    }
    self.hidden = hidden
    self.sums = sums
  }

  func end(_ node: Int) -> Int { Int(tree.nodes[node].end) }
  func text(_ node: Int) -> Int { Int(sums[end(node)].characters - sums[node].characters) }
  func linkText(_ node: Int) -> Int { Int(sums[end(node)].linked - sums[node].linked) }
  func sentenceMarks(_ node: Int) -> Int { Int(sums[end(node)].marks - sums[node].marks) }
  func sentenceMarks(before node: Int) -> Int { Int(sums[node].marks) }
  func linkCount(_ node: Int) -> Int { Int(sums[end(node)].links - sums[node].links) }
  var totalMarks: Int { Int(sums[count].marks) }

  private static func isHidden(_ tree: HTMLTree, _ node: Int, _ kind: HTMLElement) -> Bool {
    if kind.contains(.skipped) { return true }
    guard tree.nodes[node].attributeCount > 0 else { return false }
    let name = tree.nodes[node].name
    if name == HTMLName.body || name == HTMLName.html { return false }
    if tree.attribute(HTMLName.hidden, of: node) != nil { return true }
    if name == HTMLName.input { return true }
    return tree.attribute(HTMLName.style, of: node).map(HTMLStyle.hides) ?? false
  }

  /// - Returns: True where something was revealed.
  private static func revealMainText(
    _ tree: HTMLTree, _ kinds: [HTMLElement], _ hidden: inout [Bool], totalMarks: Int
  ) -> Bool {
    var revealed = false
    var node = 0
    while node < tree.nodes.count {
      guard hidden[node] else {
        node += 1
        continue
      }
      if !kinds[node].contains(.skipped), HTMLSums.hiddenMarks(tree, kinds, node) > max(10, totalMarks) {
        hidden[node] = false
        revealed = true
        node += 1
      } else {
        node = Int(tree.nodes[node].end)
      }
    }
    return revealed
  }
}
