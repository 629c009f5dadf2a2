internal import GangmuPlatform

/// A parsed page with what each element holds: kinds, hidden parts, and sums by which a subtree is weighed at once.
struct HTMLPage {
  let tree: HTMLTree
  /// For each node.
  private(set) var kinds: [HTMLElement]
  /// Nodes whose subtree a reader does not see.
  private(set) var hidden: [Bool]
  /// Before each node: visible characters other than white space, those of them in links, and the marks of sentences
  /// (。；，) outside links. One more entry than nodes.
  private var characters: [Int32]
  private var linked: [Int32]
  private var marks: [Int32]
  private var links: [Int32]

  var nodes: [HTMLTree.Node] { tree.nodes }
  var count: Int { tree.nodes.count }

  init(_ tree: HTMLTree) {
    self.tree = tree
    let count = tree.nodes.count
    let elements = HTMLElement.byName
    kinds = tree.nodes.map { elements[$0.name] }
    hidden = [Bool](repeating: false, count: count)
    characters = [Int32](repeating: 0, count: count + 1)
    linked = characters
    marks = characters
    links = characters
    for node in 0..<count where !tree.nodes[node].isText { hidden[node] = isHidden(node) }
    weigh()
    // A page or main part that a script shows when it has loaded: what holds most of the text cannot be hidden.
    if revealMainText() { weigh() }
  }

  func end(_ node: Int) -> Int { Int(tree.nodes[node].end) }
  func text(_ node: Int) -> Int { Int(characters[end(node)] - characters[node]) }
  func linkText(_ node: Int) -> Int { Int(linked[end(node)] - linked[node]) }
  func sentenceMarks(_ node: Int) -> Int { Int(marks[end(node)] - marks[node]) }
  func linkCount(_ node: Int) -> Int { Int(links[end(node)] - links[node]) }
  var totalText: Int { Int(characters[count]) }
  var totalMarks: Int { Int(marks[count]) }

  private func isHidden(_ node: Int) -> Bool {
    if kinds[node].contains(.skipped) { return true }
    let name = tree.nodes[node].name
    guard tree.nodes[node].attributeCount > 0 else { return false }
    if name == HTMLName.body || name == HTMLName.html { return false }
    if tree.attribute(HTMLName.hidden, of: node) != nil { return true }
    if name == HTMLName.input { return true }
    if let style = tree.attribute(HTMLName.style, of: node) {
      return HTMLStyle.hides(style)
    }
    return false
  }

  private mutating func weigh() {
    var hiddenEnd = 0
    var linkEnd = 0
    var sums: (characters: Int32, linked: Int32, marks: Int32, links: Int32) = (0, 0, 0, 0)
    for node in 0..<count {
      characters[node] = sums.characters
      linked[node] = sums.linked
      marks[node] = sums.marks
      links[node] = sums.links
      guard node >= hiddenEnd else { continue }
      if hidden[node] {
        hiddenEnd = end(node)
      } else if kinds[node].contains(.link) {
        linkEnd = end(node)
        sums.links += 1
      } else if tree.nodes[node].isText {
        let weight = Self.weigh(tree, node)
        sums.characters += weight.characters
        if node < linkEnd { sums.linked += weight.characters } else { sums.marks += weight.marks }
      }
    }
    characters[count] = sums.characters
    linked[count] = sums.linked
    marks[count] = sums.marks
    links[count] = sums.links
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

  /// - Returns: True where something was revealed.
  private mutating func revealMainText() -> Bool {
    var revealed = false
    var node = 0
    while node < count {
      guard hidden[node] else {
        node += 1
        continue
      }
      if !kinds[node].contains(.skipped), hiddenMarks(node) > max(10, totalMarks) {
        hidden[node] = false
        revealed = true
        node += 1
      } else {
        node = end(node)
      }
    }
    return revealed
  }

  private func hiddenMarks(_ node: Int) -> Int {
    var sum = 0
    var child = node
    while child < end(node) {
      if kinds[child].contains(.skipped) {
        child = end(child)
        continue
      }
      if tree.nodes[child].isText { sum += Int(Self.weigh(tree, child).marks) }
      child += 1
    }
    return sum
  }
}
