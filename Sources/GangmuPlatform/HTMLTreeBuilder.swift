internal import GangmuModel

/// Makes a page's tree of what libxml2 tells while it parses: the same that libxml2 would build, without its nodes.
struct HTMLTreeBuilder {
  private var tree = HTMLTree()
  private var page: LiftedPage
  /// Elements that are open.
  private var open: [Int32] = []
  /// The text that has begun, as libxml2 gives it.
  private var text: [UInt8] = []
  private var isEmpty = true
  /// Where another outermost element belongs: into the first one if the page begins with that, else beside it.
  private var outermostParent: Int32 = -1

  /// Longer values (`data:` addresses, a whole page in an attribute) are cut.
  private static let longestValue = 4096

  init(_ page: LiftedPage, size: Int) {
    self.page = page
    tree.bytes.reserveCapacity(size)
    tree.nodes.reserveCapacity(size / 24)
  }

  mutating func enter(_ name: HTMLName, line: UInt32) {
    endText()
    let node = Int32(tree.nodes.count)
    let parent = open.last ?? outermostParent
    if isEmpty { outermostParent = 0 }
    isEmpty = false
    open.append(node)
    tree.nodes.append(
      HTMLTree.Node(
        name: name, parent: parent, end: node + 1, textStart: 0, textEnd: 0,
        firstAttribute: UInt32(tree.attributes.count), attributeCount: 0, line: line))
  }

  /// Adds an attribute of the last element.
  mutating func addAttribute(_ name: HTMLName, _ value: UnsafeBufferPointer<UInt8>) {
    guard HTMLParser.isRead(name) else { return }
    let start = tree.bytes.count
    unsafe text.append(contentsOf: UnsafeBufferPointer(rebasing: value.prefix(Self.longestValue)))
    page.restore(text, to: &tree.bytes)
    text.removeAll(keepingCapacity: true)
    tree.bytes.removeLast(max(0, tree.bytes.count - start - Self.longestValue))
    tree.attributes.append(
      HTMLTree.Attribute(name: name, valueStart: UInt32(start), valueEnd: UInt32(tree.bytes.count)))
    tree.nodes[tree.nodes.count - 1].attributeCount += 1
  }

  mutating func leave() {
    endText()
    guard let node = open.popLast() else { return }
    let end = Int32(tree.nodes.count)
    tree.nodes[Int(node)].end = end
    let parent = tree.nodes[Int(node)].parent
    if open.isEmpty, parent >= 0 { tree.nodes[Int(parent)].end = end }
  }

  /// Text outside of all elements is dropped.
  mutating func addText(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !open.isEmpty { unsafe text.append(contentsOf: bytes) }
  }

  /// What follows a comment is a text of its own.
  mutating func passComment() {
    endText()
    isEmpty = false
  }

  /// The doctype goes before all else, wherever it stands.
  mutating func passDoctype() {
    isEmpty = false
    outermostParent = -1
  }

  mutating func finish() -> HTMLTree {
    while !open.isEmpty { leave() }
    return tree
  }

  private mutating func endText() {
    if text.isEmpty { return }
    let start = UInt32(tree.bytes.count)
    page.restore(text, to: &tree.bytes)
    text.removeAll(keepingCapacity: true)
    let node = Int32(tree.nodes.count)
    tree.nodes.append(
      HTMLTree.Node(
        name: .none, parent: open.last ?? -1, end: node + 1, textStart: start, textEnd: UInt32(tree.bytes.count),
        firstAttribute: 0, attributeCount: 0, line: 0))
  }
}
