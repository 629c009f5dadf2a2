internal import GangmuPlatform

/// Tells a page's furniture (navigation, footer, search, shares) from its document, by structure.
///
/// In doubt nothing is marked: what the document says may never be taken for furniture, while furniture that is not
/// marked here can still be recognised by its words.
struct HTMLChrome {
  /// The innermost element that holds most of the page's running text.
  let container: Int
  /// The innermost element that holds nearly all of it, annexes beside the text included.
  private let extent: Int
  /// Nodes whose subtree is furniture.
  private(set) var furniture: [Bool]
  /// The innermost element that holds the container and the document's title; -1 where there is no such title.
  private(set) var region = -1
  private let page: HTMLPage
  private let title: PageTitle

  /// How much of the text an element must hold to be the document's.
  private static let mainShare = 0.7
  private static let nearlyAll = 0.93

  init(_ page: HTMLPage, title: PageTitle) {
    self.page = page
    self.title = title
    container = Self.findContainer(page, share: Self.mainShare)
    extent = Self.findContainer(page, share: Self.nearlyAll)
    furniture = [Bool](repeating: false, count: page.count)
    region = findRegion()
    var node = 0
    while node < page.count {
      guard !page.hidden[node], !page.nodes[node].isText, !holds(node, container), isFurniture(node) else {
        node = page.hidden[node] ? page.end(node) : node + 1
        continue
      }
      furniture[node] = true
      node = page.end(node)
    }
  }

  private func isInContainer(_ node: Int) -> Bool { holds(container, node) }

  /// The nodes of the document; the others surround it.
  var document: Range<Int> { page.count == 0 ? 0..<0 : extent..<max(extent, page.end(extent)) }

  private func holds(_ outer: Int, _ inner: Int) -> Bool { outer <= inner && inner < page.end(outer) }

  private static func weight(_ page: HTMLPage, _ node: Int) -> Double {
    Double(page.text(node) - page.linkText(node) + 30 * page.sentenceMarks(node))
  }

  private static func findContainer(_ page: HTMLPage, share: Double) -> Int {
    guard page.count > 0 else { return 0 }
    let needed = weight(page, 0) * share
    var container = 0
    descent: while true {
      var child = container + 1
      while child < page.end(container) {
        if !page.hidden[child], !page.nodes[child].isText, weight(page, child) >= needed {
          if endsDescent(page, child) { break descent }
          container = child
          continue descent
        }
        child = page.end(child)
      }
      break
    }
    return container
  }

  /// One paragraph, or a table of data, is not what holds a document.
  private static func endsDescent(_ page: HTMLPage, _ node: Int) -> Bool {
    let name = page.nodes[node].name
    if name == HTMLName.p || name == HTMLName.li || name == HTMLName.blockquote { return true }
    return page.kinds[node].contains(.table) && !HTMLTable(page, node).isLayout
  }

  /// Climbs from the container until an element that also holds the title.
  private func findRegion() -> Int {
    guard let place = titlePlace() else { return -1 }
    var node = container
    while node >= 0 {
      if holds(node, place) { return node }
      node = Int(page.nodes[node].parent)
    }
    return -1
  }

  /// The last element before the container that shows the page's title.
  private func titlePlace() -> Int? {
    var found: Int?
    for node in 0..<min(container, page.count) where !page.hidden[node] && !page.nodes[node].isText {
      let length = page.text(node)
      guard length >= 6, length <= 150, !holds(node, container), page.linkText(node) * 2 < length else { continue }
      if HTMLElement.headingLevel(page.nodes[node].name) != nil || hasClass(node, HTMLChromeWords.title),
        title.matches(page, node)
      {
        found = node
      }
    }
    return found
  }

  private func isFurniture(_ node: Int) -> Bool {
    let text = page.text(node)
    guard text > 0 else { return false }
    let inside = isInContainer(node)
    let marks = page.sentenceMarks(node)
    let isSmall = inside ? marks <= 2 && text <= 300 : marks <= mostMarks
    guard isSmall else { return false }
    let kind = page.kinds[node]
    if kind.contains(.chrome) { return true }
    if !inside, kind.contains(.header) || hasClass(node, HTMLChromeWords.heads), !holdsTitle(node) { return true }
    if page.nodes[node].attributeCount > 0, hasClass(node, HTMLChromeWords.anywhere), !holdsTitle(node) { return true }
    if kind.contains(.cell), isMenuCell(node, inside: inside) { return true }
    if inside { return kind.contains(.block) && isMenuAboveText(node) }
    if kind.contains(.block), isLinkList(node, text) { return true }
    return region >= 0 && !holds(region, node) && !holds(node, region) && marks <= 2 && text <= 400
  }

  /// A menu beside the text, in one row of a layout table.
  private func isMenuCell(_ node: Int, inside: Bool) -> Bool {
    let row = Int(page.nodes[node].parent)
    guard row >= 0, page.sentenceMarks(row) >= 4 else { return false }
    let isMenu =
      HTMLMenu.isOfLinks(page, node) || (!inside && holds(row, container) && HTMLMenu.isOfWords(page, node))
    return isMenu && !holdsTitle(node)
  }

  /// Short links, before the first sentence: 首页 政务动态.
  private func isMenuAboveText(_ node: Int) -> Bool {
    page.sentenceMarks(before: node) == 0 && page.linkText(node) <= 6 * page.linkCount(node)
      && HTMLMenu.isOfLinks(page, node) && !holdsTitle(node)
  }

  /// More sentence marks than this, and it is a text, not furniture.
  private var mostMarks: Int { page.totalMarks < 12 ? 3 : min(12, page.totalMarks / 3) }

  /// Mostly links; a list of annexes to download belongs to the document.
  private func isLinkList(_ node: Int, _ text: Int) -> Bool {
    guard page.linkCount(node) > 0, page.linkText(node) * 10 >= text * 6 else { return false }
    return !holdsTitle(node) && !PageTitle.mentionsAnnex(page, node)
  }

  private func holdsTitle(_ node: Int) -> Bool {
    var child = node
    while child < page.end(node) {
      if page.hidden[child] {
        child = page.end(child)
        continue
      }
      if HTMLElement.headingLevel(page.nodes[child].name) != nil, page.linkText(child) * 2 < page.text(child),
        title.isUnknown ? page.text(child) >= 8 : title.matches(page, child)
      {
        return true
      }
      child += 1
    }
    return false
  }

  private func hasClass(_ node: Int, _ words: HTMLChromeWords) -> Bool {
    guard page.nodes[node].attributeCount > 0 else { return false }
    for name in [HTMLName.class, HTMLName.id] {
      if let value = page.tree.attribute(name, of: node), words.match(value) { return true }
    }
    return false
  }
}
