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

  /// Characters other than ASCII white space, and the marks of sentences among them.
  private static func weigh(_ tree: HTMLTree, _ node: Int) -> (characters: Int32, marks: Int32) {
    let (start, end) = (Int(tree.nodes[node].textStart), Int(tree.nodes[node].textEnd))
    let characters = tree.bytes.withUnsafeBytes { bytes in
      ByteWord.visibleCount(of: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }
    return (Int32(truncatingIfNeeded: characters), marks(in: tree.bytes, start, end))
  }

  private static func marks(in bytes: [UInt8], _ start: Int, _ end: Int) -> Int32 {
    var marks: Int32 = 0
    // 。 is E3 80 82; ， is EF BC 8C; ； is EF BC 9B.
    let leads: (UInt8, UInt8, UInt8, UInt8) = (0xE3, 0xEF, 0x2C, 0x3B)
    var at = bytes.firstIndex(ofAny: leads, from: start, limit: end)
    while at < end {
      if bytes[at] < 0x80 {
        // Half-width punctuation between Chinese characters.
        if at > 0, bytes[at - 1] >= 0x80 { marks += 1 }
      } else if at + 2 < end {
        switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B): marks += 1
        default: break
        }
      }
      at = bytes.firstIndex(ofAny: leads, from: at + 1, limit: end)
    }
    return marks
  }
}
