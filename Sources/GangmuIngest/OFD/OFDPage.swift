internal import GangmuPlatform

/// What is drawn on a page or on a template of pages. Source: GB/T 33190-2016, 7.7 and 8.5.
struct OFDPage {
  private(set) var glyphs: [OFDGlyph] = []
  private(set) var bars: [LayoutBox] = []
  /// Characters that do not run from left to right.
  private(set) var turned = 0
  private var objects = 0

  init(_ tree: XMLTree) {
    guard let page = tree.child(of: -1, named: "Page"), let content = tree.child(of: page, named: "Content") else {
      return
    }
    var node = content + 1
    let end = tree.nodes[content].end
    while node < end {
      let name = tree.nodes[node].name
      if tree.attribute("Visible", of: node) == "false" {
        node = tree.nodes[node].end
      } else if name == "TextObject" || name == "PathObject" {
        add(tree, node, isText: name == "TextObject")
        node = tree.nodes[node].end
      } else {
        // Layers and blocks of objects.
        node += 1
      }
    }
  }

  private mutating func add(_ tree: XMLTree, _ node: Int, isText: Bool) {
    guard isText else {
      bars += OFDPath(tree, node).bars
      return
    }
    objects += 1
    let text = OFDTextObject(tree, node, number: objects)
    if OFDTransform(tree, node).isTurned {
      turned += text.glyphs.count
    } else {
      glyphs += text.glyphs
    }
  }
}
