internal import GangmuModel
internal import GangmuPlatform

/// Writes a page's blocks in reading order.
struct HTMLBlockWriter {
  private let page: HTMLPage
  private let furniture: [Bool]
  /// The nodes of the document itself.
  private let document: Range<Int>
  private(set) var builder = TextBuilder()
  /// For each block whether it stands around the document: there labelled values are the page's.
  private(set) var isOutside: [Bool] = []

  private var line = CollapsedLine()
  /// The element in which the line began.
  private var lineElement = 0
  private var lineIsFurniture = false
  private var sawParagraph = false
  /// Open block elements.
  private var open: [(end: Int, node: Int)] = []
  private var furnitureEnd = 0
  private var preformattedEnd = 0
  /// How many elements of a name came before, for addresses.
  private var ordinals = HTMLOrdinals()
  private var ordinal: [Int32]

  init(_ page: HTMLPage, chrome: HTMLChrome) {
    self.page = page
    furniture = chrome.furniture
    document = chrome.document
    ordinal = [Int32](repeating: 0, count: page.count)
    builder.reserve(page.tree.bytes.count)
    write()
  }

  private mutating func write() {
    var node = 0
    while node < page.count {
      closeElements(before: node)
      if page.hidden[node] {
        count(node)
        node = page.end(node)
        continue
      }
      if furniture[node] {
        flush()
        furnitureEnd = max(furnitureEnd, page.end(node))
        open.append((page.end(node), node))
      }
      node = step(node)
    }
    closeElements(before: page.count)
    flush()
  }

  /// Writes one node; the next one to write.
  private mutating func step(_ node: Int) -> Int {
    if page.nodes[node].isText {
      appendText(node)
      return node + 1
    }
    count(node)
    let kind = page.kinds[node]
    if kind.contains(.lineBreak) {
      flush()
    } else if kind.contains(.block) {
      flush()
      open.append((page.end(node), node))
      if kind.contains(.table), let next = writeTable(node) { return next }
      if kind.contains(.preformatted) { preformattedEnd = max(preformattedEnd, page.end(node)) }
    }
    return node + 1
  }

  private mutating func closeElements(before node: Int) {
    while let last = open.last, last.end <= node {
      flush()
      open.removeLast()
    }
  }

  private mutating func count(_ node: Int) {
    guard !page.nodes[node].isText else { return }
    ordinal[node] = ordinals.next(page.nodes[node].name)
  }

  private mutating func appendText(_ node: Int) {
    if line.bytes.isEmpty {
      lineElement = open.last?.node ?? 0
      lineIsFurniture = node < furnitureEnd
    }
    guard node < preformattedEnd else {
      line.append(page.tree, node)
      return
    }
    var start = Int(page.nodes[node].textStart)
    let end = Int(page.nodes[node].textEnd)
    for offset in start..<end where page.tree.bytes[offset] == 0x0A {
      line.append(page.tree, from: start, to: offset)
      flush()
      start = offset + 1
    }
    line.append(page.tree, from: start, to: end)
  }

  private func location(_ node: Int) -> Location {
    let line = Int(page.nodes[node].line)
    return Location(line: line > 0 ? line : nil, address: page.nodes[node].name.text(numbered: Int(ordinal[node])))
  }

  /// Ends the line.
  private mutating func flush() {
    guard !line.bytes.isEmpty else {
      line.clear()
      return
    }
    let kind: Block.Kind = headingLevel().map { .heading($0) } ?? .paragraph
    if builder.addLine(line.bytes, kind: kind, isFurniture: lineIsFurniture, location: location(lineElement)) {
      noteBlock(lineElement)
    }
    line.clear()
  }

  /// Notes whether the last block is around the document; in it, only what stands above its first paragraph is.
  private mutating func noteBlock(_ element: Int) {
    let outside = !document.contains(element)
    if !outside, !sawParagraph {
      sawParagraph = page.nodes[element].name == HTMLName.p || page.sentenceMarks(element) > 1
    }
    isOutside.append(outside || !sawParagraph)
  }

  /// The innermost heading that is open, with only inline blocks inside it.
  private func headingLevel() -> Int? {
    for entry in open.reversed().prefix(3) {
      if let level = HTMLElement.headingLevel(page.nodes[entry.node].name) { return level }
    }
    return nil
  }

  /// Writes a table of data; `nil` where it is for layout and its content is to be written as any other.
  private mutating func writeTable(_ node: Int) -> Int? {
    let table = HTMLTable(page, node)
    guard !table.isLayout, var content = table.content() else { return nil }
    let isFurniture = node < furnitureEnd
    let place = location(node)
    var caption: TextSpan?
    let above = table.caption.map { HTMLLines(page, from: $0 + 1, to: page.end($0)).lines } ?? []
    for line in above + content.removeTitleRows()
    where builder.addLine(line, isFurniture: isFurniture, location: place) {
      caption = builder.blocks.last?.span
    }
    TableWriter.write(content, to: &builder, location: place, isFurniture: isFurniture, caption: caption)
    while isOutside.count < builder.blocks.count { noteBlock(node) }
    for child in node + 1..<max(node + 1, page.end(node)) { count(child) }
    return page.end(node)
  }
}

/// Counts elements by their names, without hashing each.
private struct HTMLOrdinals {
  private var codes = [UInt64](repeating: 0, count: 256)
  private var counts = [Int32](repeating: 0, count: 256)
  /// Names beyond the table, on pages that make up their own.
  private var others: [UInt64: Int32] = [:]

  mutating func next(_ name: HTMLName) -> Int32 {
    let slot = Int(truncatingIfNeeded: (name.code &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if codes[slot] == 0 { codes[slot] = name.code }
    guard codes[slot] == name.code else {
      let number = others[name.code, default: 0] + 1
      others[name.code] = number
      return number
    }
    counts[slot] += 1
    return counts[slot]
  }
}
