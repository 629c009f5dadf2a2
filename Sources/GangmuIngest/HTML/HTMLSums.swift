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

  /// Characters other than ASCII white space, and the marks of sentences among them.
  private static func weigh(_ tree: HTMLTree, _ node: Int) -> (characters: Int32, marks: Int32) {
    var characters: Int32 = 0
    var marks: Int32 = 0
    var offset = Int(tree.nodes[node].textStart)
    let end = Int(tree.nodes[node].textEnd)
    tree.bytes.withUnsafeBytes { bytes in
      while offset < end {
        let byte = bytes[offset]
        if byte < 0x80 {
          if byte > 0x20 { characters &+= 1 }
          // Half-width punctuation between Chinese characters.
          if byte == 0x2C || byte == 0x3B, offset > 0, bytes[offset - 1] >= 0x80 { marks &+= 1 }
          offset &+= 1
        } else if byte & 0xF0 == 0xE0, offset + 2 < end {
          characters &+= 1
          // 。 is E3 80 82; ， is EF BC 8C; ； is EF BC 9B.
          switch bytes.loadUnaligned(fromByteOffset: offset + 1, as: UInt16.self).littleEndian {
          case 0x8280: if byte == 0xE3 { marks &+= 1 }
          case 0x8CBC, 0x9BBC: if byte == 0xEF { marks &+= 1 }
          default: break
          }
          offset &+= 3
        } else {
          characters &+= 1
          offset &+= byte < 0xE0 ? 2 : 4
        }
      }
    }
    return (characters, marks)
  }
}
