internal import GangmuPlatform

/// The styles of `word/styles.xml` (ECMA-376 part 1, 17.7), each with what it has from those it is based on.
struct WordStyles {
  struct Style {
    /// A list's `numId` and level.
    var list: String?
    var level: Int?
    /// 0 to 8 for headings, 9 for text.
    var outlineLevel: Int?
    var isHidden = false
  }

  private var styles: [String: Style] = [:]
  /// Of paragraphs that name none.
  private(set) var standard: String?

  /// Longer chains are mistakes, or go in a circle.
  private static let longestChain = 32

  init() {}

  init(_ tree: XMLTree) {
    guard let root = tree.child(of: -1, named: "styles") else { return }
    var own: [String: Definition] = [:]
    for node in tree.children(of: root) where tree.nodes[node].name == "style" {
      guard let id = tree.attribute("styleId", of: node) else { continue }
      own[id] = Definition(tree, node)
      let isDefault = tree.attribute("default", of: node).map { $0 != "0" && $0 != "false" } ?? false
      if isDefault, tree.attribute("type", of: node) == "paragraph" { standard = id }
    }
    for id in own.keys { styles[id] = Self.resolved(id, own) }
  }

  subscript(id: String?) -> Style { (id ?? standard).flatMap { styles[$0] } ?? Style() }

  /// The list of a numbering style.
  func list(ofStyle id: String) -> String? { styles[id]?.list }

  private struct Definition {
    var style = Style()
    var isHidden: Bool?
    var base: String?

    init(_ tree: XMLTree, _ node: Int) {
      base = tree.value("basedOn", in: node)
      let paragraph = tree.child(of: node, named: "pPr")
      let numbering = paragraph.flatMap { tree.child(of: $0, named: "numPr") }
      style.list = tree.value("numId", in: numbering)
      style.level = tree.value("ilvl", in: numbering).flatMap { Int($0) }
      style.outlineLevel =
        tree.value("outlineLvl", in: paragraph).flatMap { Int($0) } ?? Self.outlineLevel(tree.value("name", in: node))
      isHidden = tree.child(of: node, named: "rPr").flatMap { tree.child(of: $0, named: "vanish") }.map(tree.isOn)
    }

    /// `heading 1`, `标题 1`: the built-in headings, whose levels some writers leave out. `Title` is above them all.
    private static func outlineLevel(_ name: String?) -> Int? {
      guard let name, name.utf8.count <= 20 else { return nil }
      let squeezed = name.lowercased().filter { $0 != " " }
      if ["title", "标题"].contains(squeezed) { return 0 }
      for prefix in ["heading", "标题"] where squeezed.hasPrefix(prefix) {
        if let number = Int(squeezed.dropFirst(prefix.count)), (1...9).contains(number) { return number - 1 }
      }
      return nil
    }
  }

  private static func resolved(_ id: String, _ definitions: [String: Definition]) -> Style {
    var style = Style()
    var isHidden: Bool?
    var next: String? = id
    for _ in 0..<longestChain {
      guard let definition = next.flatMap({ definitions[$0] }) else { break }
      style.list = style.list ?? definition.style.list
      style.level = style.level ?? definition.style.level
      style.outlineLevel = style.outlineLevel ?? definition.style.outlineLevel
      isHidden = isHidden ?? definition.isHidden
      next = definition.base
    }
    style.isHidden = isHidden ?? false
    return style
  }
}
