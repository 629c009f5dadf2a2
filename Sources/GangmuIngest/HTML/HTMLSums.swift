internal import GangmuModel
internal import GangmuPlatform

/// What stands before a node of a page, so that a subtree is weighed by a subtraction.
struct HTMLSums {
  /// Visible characters other than white space.
  private(set) var characters: Int32 = 0
  /// Those of them in links.
  private(set) var linked: Int32 = 0
  /// The marks of sentences (。；，) outside links.
  private(set) var marks: Int32 = 0
  private(set) var links: Int32 = 0

  /// For each node, and one more for the whole page.
  static func list(_ tree: HTMLTree, _ kinds: [HTMLElement], _ hidden: [Bool]) -> [HTMLSums] {
    var list: [HTMLSums] = []
    list.reserveCapacity(tree.nodes.count + 1)
    var sums = HTMLSums()
    var hiddenEnd = 0
    var linkEnd = 0
    for node in tree.nodes.indices {
      list.append(sums)
      guard node >= hiddenEnd else { continue }
      if hidden[node] {
        hiddenEnd = Int(tree.nodes[node].end)
      } else if kinds[node].contains(.link) {
        linkEnd = Int(tree.nodes[node].end)
        sums.links += 1
      } else if tree.nodes[node].isText {
        let weight = weigh(tree, node)
        sums.characters += weight.characters
        if node < linkEnd { sums.linked += weight.characters } else { sums.marks += weight.marks }
      }
    }
    list.append(sums)
    return list
  }

  /// The marks of sentences in a subtree, were it not hidden.
  static func hiddenMarks(_ tree: HTMLTree, _ kinds: [HTMLElement], _ node: Int) -> Int {
    var sum = 0
    var child = node
    while child < Int(tree.nodes[node].end) {
      if kinds[child].contains(.skipped) {
        child = Int(tree.nodes[child].end)
        continue
      }
      if tree.nodes[child].isText { sum += Int(weigh(tree, child).marks) }
      child += 1
    }
    return sum
  }

  private static func weigh(_ tree: HTMLTree, _ node: Int) -> (characters: Int32, marks: Int32) {
    let weight = TextWeight(tree.bytes, from: Int(tree.nodes[node].textStart), to: Int(tree.nodes[node].textEnd))
    return (Int32(truncatingIfNeeded: weight.characters), Int32(truncatingIfNeeded: weight.marks))
  }
}
