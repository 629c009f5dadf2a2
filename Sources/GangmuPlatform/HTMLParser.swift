internal import CLibXML2

/// Reads HTML as browsers do with broken pages, by libxml2.
package enum HTMLParser {
  /// Parses a page in UTF-8; an empty tree where there is nothing in it.
  package static func parse(_ utf8: [UInt8]) -> HTMLTree {
    let page = LiftedPage(utf8)
    let bytes = page.bytes
    var builder = HTMLTreeBuilder(page, size: utf8.count)
    unsafe withUnsafeMutablePointer(to: &builder) { target in
      var handler = unsafe GangmuHTMLHandler(
        target: UnsafeMutableRawPointer(target),
        enter: { unsafe built($0).pointee.enter(HTMLName(code: $1), line: $2) },
        attribute: {
          unsafe built($0).pointee.addAttribute(
            HTMLName(code: $1), UnsafeBufferPointer(start: $2, count: $3))
        },
        leave: { unsafe built($0).pointee.leave() },
        text: { unsafe built($0).pointee.addText(UnsafeBufferPointer(start: $1, count: $2)) },
        comment: { unsafe built($0).pointee.passComment() },
        doctype: { unsafe built($0).pointee.passDoctype() })
      unsafe bytes.withUnsafeBufferPointer { unsafe gangmu_html_parse($0.baseAddress, $0.count, &handler) }
    }
    return builder.finish()
  }

  /// Whether a reader of documents looks at an attribute, the most frequent first; others (`href`, `onclick`) are not
  /// kept.
  package static func isRead(_ name: HTMLName) -> Bool {
    name == .style || name == .class || name == .id || name == .content || name == .name || name == .colspan
      || name == .rowspan || name == .hidden || name == .role || name == .property || name == .type
  }
}

private func built(_ target: UnsafeMutableRawPointer) -> UnsafeMutablePointer<HTMLTreeBuilder> {
  unsafe target.assumingMemoryBound(to: HTMLTreeBuilder.self)
}
