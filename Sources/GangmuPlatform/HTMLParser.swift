internal import CLibXML2

/// Reads HTML as browsers do with broken pages, by libxml2.
package enum HTMLParser {
  /// The attributes that a reader of documents looks at, the most frequent first; others (`href`, `onclick`) are not
  /// copied.
  private static func isWanted(_ name: HTMLName) -> Bool {
    name == .style || name == .class || name == .id || name == .content || name == .name || name == .colspan
      || name == .rowspan || name == .hidden || name == .role || name == .property || name == .type
  }

  /// Longer values (`data:` addresses, a whole page in an attribute) are cut.
  private static let longestValue = 4096

  /// Parses a page in UTF-8; an empty tree where there is nothing in it.
  package static func parse(_ utf8: [UInt8]) -> HTMLTree {
    var page = LiftedPage(utf8)
    guard let handle = HTMLHandle(page.bytes) else { return HTMLTree() }
    var tree = HTMLTree()
    tree.bytes.reserveCapacity(utf8.count)
    tree.nodes.reserveCapacity(utf8.count / 24)
    var open: [Int32] = []
    while true {
      let step = unsafe handle.next()
      switch unsafe step.event {
      case GANGMU_HTML_ENTER:
        let first = tree.attributes.count
        if unsafe step.hasAttributes { copyAttributes(of: handle, &page, to: &tree) }
        let node = unsafe HTMLTree.Node(
          name: HTMLName(code: step.name), parent: open.last ?? -1, end: 0, textStart: 0, textEnd: 0,
          firstAttribute: UInt32(first), attributeCount: UInt32(tree.attributes.count - first), line: step.line)
        open.append(Int32(tree.nodes.count))
        tree.nodes.append(node)
      case GANGMU_HTML_TEXT:
        let start = UInt32(tree.bytes.count)
        unsafe page.restore(UnsafeBufferPointer(start: step.text, count: step.count), to: &tree.bytes)
        tree.nodes.append(
          HTMLTree.Node(
            name: .none, parent: open.last ?? -1, end: Int32(tree.nodes.count + 1), textStart: start,
            textEnd: UInt32(tree.bytes.count), firstAttribute: 0, attributeCount: 0, line: 0))
      case GANGMU_HTML_LEAVE:
        if let node = open.popLast() { tree.nodes[Int(node)].end = Int32(tree.nodes.count) }
      default:
        return tree
      }
    }
  }

  private static func copyAttributes(of handle: borrowing HTMLHandle, _ page: inout LiftedPage, to tree: inout HTMLTree)
  {
    while true {
      let attribute = unsafe handle.nextAttribute()
      guard unsafe attribute.name != 0 else { return }
      let name = unsafe HTMLName(code: attribute.name)
      guard isWanted(name) else { continue }
      let start = UInt32(tree.bytes.count)
      let count = unsafe min(attribute.count, longestValue)
      unsafe page.restore(UnsafeBufferPointer(start: attribute.value, count: count), to: &tree.bytes)
      tree.bytes.removeLast(max(0, tree.bytes.count - Int(start) - longestValue))
      tree.attributes.append(
        HTMLTree.Attribute(name: name, valueStart: start, valueEnd: UInt32(tree.bytes.count)))
    }
  }
}

/// Owns a parsed page of libxml2.
@safe private struct HTMLHandle: ~Copyable {
  private let page: OpaquePointer

  init?(_ utf8: [UInt8]) {
    let parsed = unsafe utf8.withUnsafeBufferPointer { unsafe gangmu_html_parse($0.baseAddress, $0.count) }
    guard let parsed = unsafe parsed else { return nil }
    unsafe page = parsed
  }

  deinit { unsafe gangmu_html_free(page) }

  borrowing func next() -> GangmuHTMLStep { unsafe gangmu_html_next(page) }
  borrowing func nextAttribute() -> GangmuHTMLAttribute { unsafe gangmu_html_next_attribute(page) }
}
