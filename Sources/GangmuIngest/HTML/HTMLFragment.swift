internal import GangmuModel
internal import GangmuPlatform

/// A piece of HTML inside another format: a `<table>` in Markdown.
enum HTMLFragment {
  /// Writes its blocks and tables at the end of the text.
  static func write(_ utf8: [UInt8], to builder: inout TextBuilder, firstLine: Int, isFurniture: Bool) {
    let page = HTMLPage(HTMLParser.parse(HTMLSanitizer.sanitized(utf8)))
    let location = Location(line: firstLine, column: 1)
    var node = 0
    var written = 0
    func writeLines(from start: Int, to end: Int) {
      for line in HTMLLines(page, from: start, to: end).lines {
        builder.addLine(line, isFurniture: isFurniture, location: location)
      }
    }
    while node < page.count {
      guard page.kinds[node].contains(.table) else {
        node += 1
        continue
      }
      writeLines(from: written, to: node)
      let table = HTMLTable(page, node)
      if !table.isLayout, var content = table.content() {
        var caption: TextSpan?
        for line in content.removeTitleRows()
        where builder.addLine(line, isFurniture: isFurniture, location: location) {
          caption = builder.blocks.last?.span
        }
        TableWriter.write(content, to: &builder, location: location, isFurniture: isFurniture, caption: caption)
      } else {
        writeLines(from: node + 1, to: page.end(node))
      }
      node = page.end(node)
      written = node
    }
    writeLines(from: written, to: page.count)
  }
}
